package io.github.cqlcheck.config;

import java.util.List;
import java.util.stream.Collectors;

/** A baseline as JSON, one entry a line. */
final class BaselineText {
    static final int VERSION = 1;

    private BaselineText() {}

    static String of(List<Baseline.Entry> entries) {
        String lines = entries.stream().map(entry -> "\n    " + line(entry)).collect(Collectors.joining(","));
        return "{\n  \"version\": %s,\n  \"findings\": [%s]\n}\n"
                .formatted(VERSION, lines.isEmpty() ? "" : lines + "\n  ");
    }

    private static String line(Baseline.Entry entry) {
        return "{\"file\": %s, \"rule\": %s, \"fingerprint\": %s, \"count\": %s, \"message\": %s}"
                .formatted(
                        quoted(entry.file()),
                        quoted(entry.rule()),
                        quoted(entry.fingerprint()),
                        entry.count(),
                        quoted(entry.message()));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (isUnseen(text, i)) {
                quoted.append("\\u");
                String digits = Integer.toHexString(c);
                quoted.append("0".repeat(4 - digits.length())).append(digits);
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /** Whether a character has no place in a line of text: control characters, line separators, halves of a character. */
    private static boolean isUnseen(String text, int at) {
        char c = text.charAt(at);
        if (Character.isSurrogate(c)) {
            boolean whole = Character.isHighSurrogate(c)
                    ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                    : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
            return !whole;
        }
        return Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || c == '\uFEFF' || c >= '\uFFFE';
    }
}
