package io.github.cqlcheck.syntax;

import static java.util.Locale.ROOT;

import org.antlr.v4.runtime.Token;

/** The words for what starts like a number, a duration or a uuid and becomes none, such as the {@code 1A} of 1AND. */
final class MalformedNumber {
    private MalformedNumber() {}

    static Refusal refusal(Token token) {
        String text = token.getText();
        String lower = text.toLowerCase(ROOT);
        if (lower.startsWith("-") && Character.isLetter(lower.charAt(1))) {
            String number = lower.endsWith("n") ? "-NaN" : lower.endsWith("i") ? "-Infinity" : "a duration";
            return refusal(token, number, "put a space behind the minus");
        }
        if (lower.endsWith("-") && !lower.endsWith("e-")) {
            return refusal(token, lower.startsWith("p") ? "a duration" : "a uuid", "put a space before the minus");
        }
        if (lower.matches("-?\\d+(\\.\\d*)?e[+-]?")) {
            return refusal(token, "a number with an exponent", "put a space before the e, or digits behind it");
        }
        boolean duration = lower.matches(".*[nu]|-?\\d+[^a-f\\d].*");
        return refusal(token, duration ? "a duration" : "a uuid", "put a space behind the number");
    }

    private static Refusal refusal(Token token, String kind, String help) {
        return new Refusal(
                Slice.span(token),
                "%s reads as the start of %s, and goes on as none".formatted(token.getText(), kind),
                help);
    }
}
