package io.github.cqlcheck.plan;

import java.util.Locale;
import java.util.Set;

/**
 * A statement's text on one line, without comments; or its shape, in which every literal is {@code ?}, so that the rows of
 * a dump are alike.
 */
final class StatementText {
    private static final String CUT = "…";
    private static final int UUID_LENGTH = 36;
    private static final Set<String> WORDS_OF_LITERALS = Set.of("true", "false", "null");

    private final String text;
    private final boolean shape;
    private final int most;
    private final StringBuilder out = new StringBuilder();
    private int at;

    /** How many brackets are open around collections, whose length does not matter to a shape. */
    private int collections;

    private StatementText(String text, boolean shape, int most) {
        this.text = text;
        this.shape = shape;
        this.most = most;
    }

    /** At most so many characters of the text. */
    static String oneLine(String text, int most) {
        StatementText line = new StatementText(text, false, most);
        line.run();
        return line.out.length() <= most ? line.out.toString() : cut(line.out, most);
    }

    private static String cut(StringBuilder line, int most) {
        int end = most - CUT.length();
        boolean halved = Character.isHighSurrogate(line.charAt(end - 1));
        return line.substring(0, halved ? end - 1 : end) + CUT;
    }

    static String shape(String text) {
        StatementText shape = new StatementText(text, true, Integer.MAX_VALUE);
        shape.run();
        return shape.out.toString();
    }

    private void run() {
        while (at < text.length() && out.length() <= most) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
                space();
            } else if (text.startsWith("--", at) || text.startsWith("//", at)) {
                at = lineEnd();
                space();
            } else if (text.startsWith("/*", at)) {
                at = behind("*/", at + 2);
                space();
            } else if (c == '\'') {
                literal(behind("'", at + 1));
            } else if (text.startsWith("$$", at)) {
                literal(behind("$$", at + 2));
            } else if (c == '"') {
                copy(behind("\"", at + 1));
            } else if (Character.isLetterOrDigit(c) || c == '_') {
                word();
            } else {
                sign(c);
            }
        }
        while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
    }

    private void space() {
        boolean needed = !out.isEmpty() && out.charAt(out.length() - 1) != ' ';
        if (needed && collections == 0) {
            out.append(' ');
        }
    }

    private int lineEnd() {
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private int behind(String closing, int from) {
        int found = text.indexOf(closing, from);
        return found < 0 ? text.length() : found + closing.length();
    }

    private void literal(int end) {
        if (!shape) {
            copy(end);
            return;
        }
        boolean afterLiteral = !out.isEmpty() && out.charAt(out.length() - 1) == '?';
        // a doubled quote within a string looks like a second string
        if (collections == 0 && !afterLiteral) {
            out.append('?');
        }
        at = end;
    }

    private void copy(int end) {
        if (collections == 0) {
            out.append(text, at, end);
        }
        at = end;
    }

    private void word() {
        if (isUuid()) {
            literal(at + UUID_LENGTH);
            return;
        }
        boolean number = Character.isDigit(text.charAt(at));
        int end = at;
        while (end < text.length() && isWord(text.charAt(end), number)) {
            end++;
        }
        boolean constant = WORDS_OF_LITERALS.contains(text.substring(at, end).toLowerCase(Locale.ROOT));
        if (number || constant) {
            literal(end);
        } else {
            copy(end);
        }
    }

    private static boolean isWord(char c, boolean number) {
        return Character.isLetterOrDigit(c) || c == '_' || number && c == '.';
    }

    private boolean isUuid() {
        if (text.length() - at < UUID_LENGTH) {
            return false;
        }
        for (int i = 0; i < UUID_LENGTH; i++) {
            boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            char c = text.charAt(at + i);
            if (hyphen ? c != '-' : Character.digit(c, 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private void sign(char c) {
        boolean minus = c == '-' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
        if (shape && minus) {
            at++;
            word();
            return;
        }
        if (shape && (c == ']' || c == '}')) {
            collections = Math.max(0, collections - 1);
        }
        copy(at + 1);
        if (shape && (c == '[' || c == '{')) {
            collections++;
        }
    }
}
