package io.github.cqlcheck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/**
 * What stopped a part of the run: told at once, one line each on standard error, and remembered as the gravest exit code. The
 * rest of the run goes on.
 */
final class Complaints {
    private static final String TRACKER = "https://github.com/cqlcheck/cqlcheck/issues";
    private static final String STACK_TRACE = "CQLCHECK_STACKTRACE";

    private final PrintWriter err;
    private final boolean stackTraces;
    private ExitCode gravest = ExitCode.CLEAN;

    Complaints(Environment environment) {
        this.err = new PrintWriter(new OutputStreamWriter(environment.err(), UTF_8), true);
        this.stackTraces = environment.isSet(STACK_TRACE);
    }

    ExitCode gravest() {
        return gravest;
    }

    /** The user asked for something that cannot be. */
    void usage(String message) {
        tell(ExitCode.USAGE, message);
    }

    /** An input is there but will not be read. */
    void unreadable(String input, String reason) {
        tell(ExitCode.FAILURE, input + ": cannot be read: " + reason);
    }

    /** A report could not be put where the user wanted it. */
    void unwritable(String output, IOException e) {
        tell(ExitCode.USAGE, output + ": cannot be written: " + reason(e));
    }

    /** A mistake of ours, or memory at its end. */
    void internal(Throwable thrown) {
        if (thrown instanceof OutOfMemoryError) {
            tell(ExitCode.FAILURE, "memory is at its end; give more to Java, as in CQLCHECK_OPTS=-Xmx4g");
        } else {
            tell(
                    ExitCode.FAILURE,
                    "internal error: %s; please report it with the input at %s (%s=1 shows where it happened)"
                            .formatted(thrown, TRACKER, STACK_TRACE));
        }
        if (stackTraces) {
            thrown.printStackTrace(err);
        }
    }

    private void tell(ExitCode exitCode, String message) {
        gravest = gravest.orGraver(exitCode);
        err.println("cqlcheck: " + oneLine(message));
    }

    /** Why a file cannot be had, as one clause in words of the user. */
    static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "no such file or directory";
        }
        if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
            return "%s is not a directory".formatted(((FileSystemException) e).getFile());
        }
        String told = e instanceof FileSystemException failure ? failure.getReason() : e.getMessage();
        return told == null ? e.getClass().getSimpleName() : uncapitalized(told);
    }

    static String uncapitalized(String text) {
        boolean word =
                text.length() > 1 && Character.isUpperCase(text.charAt(0)) && !Character.isUpperCase(text.charAt(1));
        return word ? Character.toLowerCase(text.charAt(0)) + text.substring(1) : text;
    }

    private static String oneLine(String message) {
        return message.strip().replaceAll("\\p{Cntrl}+", " ");
    }
}
