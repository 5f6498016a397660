package io.github.cqlcheck.cli;

/** How a run ended, mildest first; where several apply, the gravest is what the process returns. */
enum ExitCode {
    CLEAN("nothing was found, or only what is below --fail-on"),
    FINDINGS("findings at or above --fail-on"),
    USAGE("the command line or the configuration is wrong: unknown option, missing path, unwritable report, and so on"),
    FAILURE("an input cannot be read, or cqlcheck itself failed");

    private final String meaning;

    ExitCode(String meaning) {
        this.meaning = meaning;
    }

    /** What the process returns: 0 to 3. */
    int code() {
        return ordinal();
    }

    /** One clause, for the help. */
    String meaning() {
        return meaning;
    }

    ExitCode orGraver(ExitCode other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
