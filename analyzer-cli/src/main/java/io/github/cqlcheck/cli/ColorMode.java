package io.github.cqlcheck.cli;

import java.util.Locale;

/** When text is coloured. */
enum ColorMode {
    AUTO,
    ALWAYS,
    NEVER;

    /** The word on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
