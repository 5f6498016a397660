package io.github.cqlcheck.fix;

import java.util.Optional;

/**
 * Why findings are ignored, as a comment says it.
 *
 * @param text without blanks around it
 */
public record IgnoreReason(String text) {
    public IgnoreReason {
        objection(text).ifPresent(objection -> {
            throw new IllegalArgumentException(objection);
        });
    }

    /**
     * The reason that someone gives.
     *
     * @throws IllegalArgumentException if it cannot stand in a comment, with one clause that says why
     */
    public static IgnoreReason of(String given) {
        return new IgnoreReason(given.strip());
    }

    private static Optional<String> objection(String text) {
        if (text.isBlank()) {
            return Optional.of("the reason is empty; say why the findings stay");
        }
        if (text.chars().anyMatch(IgnoreReason::isControl)) {
            return Optional.of("the reason has a line break or another control character; say it in one line");
        }
        return text.contains("*/") ? Optional.of("the reason has a */, which would end the comment") : Optional.empty();
    }

    private static boolean isControl(int character) {
        return Character.isISOControl(character) || character == '\u2028' || character == '\u2029';
    }
}
