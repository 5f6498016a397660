package io.github.cqlcheck.cli;

import io.github.cqlcheck.rule.Severity;
import java.util.regex.Pattern;

/** How a word looks on a terminal. */
enum Style {
    PLAIN(""),
    BOLD("1"),
    DIM("2"),
    RED("1;31"),
    YELLOW("1;33"),
    CYAN("36"),
    BLUE("1;34");

    private static final Pattern ESCAPES = Pattern.compile("\u001b\\[[0-9;]*m");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    /** The text in this style, if there is colour at all. */
    String of(String text, boolean color) {
        return !color || this == PLAIN ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }

    static Style of(Severity severity) {
        return switch (severity) {
            case ERROR -> RED;
            case WARNING -> YELLOW;
            case NOTE -> BLUE;
        };
    }

    /** How many columns the text takes. */
    static int width(String styled) {
        String text = ESCAPES.matcher(styled).replaceAll("");
        return text.codePointCount(0, text.length());
    }
}
