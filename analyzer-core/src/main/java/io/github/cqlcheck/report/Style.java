package io.github.cqlcheck.report;

import io.github.cqlcheck.rule.Severity;

/** What a piece of text is, which decides its colour; rustc's palette. */
enum Style {
    PLAIN(""),
    BOLD("1"),
    ERROR("1;31"),
    WARNING("1;33"),
    NOTE("1;36"),
    GUTTER("1;34"),
    SECONDARY("1;34"),
    REMOVED("31"),
    ADDED("32");

    private static final String ESCAPE = "\u001B[";

    private final String code;

    Style(String code) {
        this.code = code;
    }

    static Style of(Severity severity) {
        return switch (severity) {
            case ERROR -> ERROR;
            case WARNING -> WARNING;
            case NOTE -> NOTE;
        };
    }

    /** The text with this style's ANSI codes around it, if colour is wanted. */
    String paint(String text, boolean colour) {
        return !colour || this == PLAIN || text.isEmpty() ? text : ESCAPE + code + "m" + text + ESCAPE + "0m";
    }
}
