package io.github.cqlcheck.cli;

import java.util.ArrayList;
import java.util.List;

/** Text to lines of limited width. */
final class Wrapping {
    private Wrapping() {}

    /** Breaks at spaces only; a longer word gets a line of its own. */
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (line.length() > 0 && Style.width(line.toString()) + 1 + Style.width(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** As {@link #lines}, the first line behind {@code first}, the others below it. */
    static String hanging(String first, String text, int width) {
        int indent = Style.width(first);
        return first + String.join("\n" + " ".repeat(indent), lines(text, Math.max(1, width - indent)));
    }
}
