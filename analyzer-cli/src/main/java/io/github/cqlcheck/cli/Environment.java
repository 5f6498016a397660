package io.github.cqlcheck.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/**
 * What a run sees of the process that it lives in.
 *
 * @param variables the environment variables
 * @param terminal whether standard output is a terminal
 */
record Environment(
        InputStream in, OutputStream out, OutputStream err, Map<String, String> variables, boolean terminal) {
    /** How wide text is where nobody says otherwise. */
    static final int DEFAULT_WIDTH = 100;

    /** Set by the launcher script, which can tell; Java 17 cannot where only standard output is a terminal. */
    private static final String TERMINAL_PROPERTY = "cqlcheck.terminal";

    private static final int LEAST_WIDTH = 20;

    Environment {
        variables = Map.copyOf(variables);
    }

    /** The real one. Standard output is taken raw, because {@code System.out} keeps write errors to itself. */
    static Environment ofProcess() {
        return new Environment(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                System.getenv(),
                processHasTerminal());
    }

    /** How many columns text may take: {@code COLUMNS} if it is a sensible number. */
    int width() {
        try {
            int columns = Integer.parseInt(variables.getOrDefault("COLUMNS", "").strip());
            return columns >= LEAST_WIDTH ? columns : DEFAULT_WIDTH;
        } catch (NumberFormatException e) {
            return DEFAULT_WIDTH;
        }
    }

    /** Whether standard output is to be coloured; see no-color.org and bixense.com/clicolors. */
    boolean color(ColorMode mode) {
        return switch (mode) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> {
                if (isSet("NO_COLOR")) {
                    yield false;
                }
                if (isSet("CLICOLOR_FORCE") && !variables.get("CLICOLOR_FORCE").equals("0")) {
                    yield true;
                }
                yield terminal && !"dumb".equals(variables.get("TERM"));
            }
        };
    }

    /** Whether the variable is there and not empty. */
    boolean isSet(String variable) {
        return !variables.getOrDefault(variable, "").isEmpty();
    }

    private static boolean processHasTerminal() {
        String told = System.getProperty(TERMINAL_PROPERTY);
        return told == null ? consoleIsTerminal() : Boolean.parseBoolean(told);
    }

    private static boolean consoleIsTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // from Java 22 on there is a console without a terminal, too
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
