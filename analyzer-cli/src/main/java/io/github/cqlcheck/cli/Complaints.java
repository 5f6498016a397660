package io.github.cqlcheck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.rule.RuleFailure;
import io.github.cqlcheck.source.Reason;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What stopped a part of the run: told at once, one line each on standard error, and remembered as the gravest exit code. The
 * rest of the run goes on.
 */
final class Complaints {
    private static final String TRACKER = "https://github.com/cqlcheck/cqlcheck/issues";
    private static final String STACK_TRACE = "CQLCHECK_STACKTRACE";

    private final PrintWriter err;
    private final boolean stackTraces;
    private final List<String> unread = new ArrayList<>();
    private final Set<RuleFailure> failures = new HashSet<>();
    private ExitCode gravest = ExitCode.CLEAN;

    Complaints(Environment environment) {
        this.err = new PrintWriter(new OutputStreamWriter(environment.err(), UTF_8), true);
        this.stackTraces = environment.isSet(STACK_TRACE);
    }

    /** What could not be read, and why. */
    List<String> unread() {
        return List.copyOf(unread);
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
        String message = input + ": cannot be read: " + reason;
        unread.add(message);
        tell(ExitCode.FAILURE, message);
    }

    /** A report could not be put where the user wanted it. */
    void unwritable(String output, IOException e) {
        unwritable(output, Reason.of(e));
    }

    /** As {@link #unwritable(String, IOException)}, where one clause says why. */
    void unwritable(String output, String reason) {
        tell(ExitCode.USAGE, output + ": cannot be written: " + reason);
    }

    /** What the user wants to know and is no mistake of anybody. */
    void inform(String message) {
        tell(ExitCode.CLEAN, message);
    }

    /** A rule's mistake: the text could not be read with its fix. */
    void harmfulFix(Finding finding) {
        tell(
                ExitCode.FAILURE,
                "%s: internal error of the rule %s: its fix would break the text and is not made; please report it with the input at %s"
                        .formatted(finding.place(), finding.rule(), TRACKER));
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

    /** A rule failed: a mistake of its author, who may be somebody else. */
    void failed(RuleFailure failure) {
        if (failures.add(failure)) {
            tell(ExitCode.FAILURE, "%s (%s=1 shows where)".formatted(failure.message(), STACK_TRACE));
            if (stackTraces) {
                failure.thrown().printStackTrace(err);
            }
        }
    }

    private void tell(ExitCode exitCode, String message) {
        gravest = gravest.orGraver(exitCode);
        err.println("cqlcheck: " + oneLine(message));
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
