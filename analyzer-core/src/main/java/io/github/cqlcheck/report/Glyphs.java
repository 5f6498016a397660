package io.github.cqlcheck.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a terminal makes of a text: how many columns each code point takes, and which ones must not reach it, because
 * they would move the cursor, change colours or reorder what the reader sees.
 */
final class Glyphs {
    private static final String TAB = "    ";
    private static final String REPLACEMENT = "\uFFFD";
    private static final int CONTROL_PICTURES = 0x2400;
    private static final int DELETE = 0x7F;
    private static final int DELETE_PICTURE = 0x2421;
    private static final int SOFT_HYPHEN = 0xAD;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /** First and last code points of what is two columns wide (Unicode's East Asian Width W and F), ascending. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3,
        0x25FD, 0x25FE, 0x2614, 0x2615, 0x2648, 0x2653, 0x267F, 0x267F, 0x2693, 0x2693, 0x26A1, 0x26A1,
        0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA,
        0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA, 0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B,
        0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797,
        0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55, 0x2E80, 0x303E,
        0x3041, 0x3247, 0x3250, 0x4DBF, 0x4E00, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF,
        0xFE10, 0xFE19, 0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x18DFF, 0x1AFF0, 0x1B2FF,
        0x1F004, 0x1F004, 0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F200, 0x1F320, 0x1F32D, 0x1F335,
        0x1F337, 0x1F37C, 0x1F37E, 0x1F393, 0x1F3A0, 0x1F3CA, 0x1F3CF, 0x1F3D3, 0x1F3E0, 0x1F3F0, 0x1F3F4, 0x1F3F4,
        0x1F3F8, 0x1F43E, 0x1F440, 0x1F440, 0x1F442, 0x1F4FC, 0x1F4FF, 0x1F53D, 0x1F54B, 0x1F54E, 0x1F550, 0x1F567,
        0x1F57A, 0x1F57A, 0x1F595, 0x1F596, 0x1F5A4, 0x1F5A4, 0x1F5FB, 0x1F64F, 0x1F680, 0x1F6C5, 0x1F6CC, 0x1F6CC,
        0x1F6D0, 0x1F6D2, 0x1F6D5, 0x1F6DF, 0x1F6EB, 0x1F6EF, 0x1F6F4, 0x1F6FF, 0x1F7E0, 0x1F7EB, 0x1F7F0, 0x1F7F0,
        0x1F90C, 0x1F93A, 0x1F93C, 0x1F945, 0x1F947, 0x1F9FF, 0x1FA70, 0x1FAFF, 0x20000, 0x3FFFD
    };

    private Glyphs() {}

    /** What to send to the terminal for a code point; empty for what only joins its neighbours. */
    static String shown(int codePoint) {
        if (codePoint == '\t') {
            return TAB;
        }
        if (codePoint < ' ') {
            return Character.toString(CONTROL_PICTURES + codePoint);
        }
        if (codePoint < DELETE) {
            return Character.toString(codePoint);
        }
        if (codePoint == DELETE) {
            return Character.toString(DELETE_PICTURE);
        }
        if (codePoint == SOFT_HYPHEN) {
            return "-";
        }
        if (codePoint == ZERO_WIDTH_JOINER || codePoint == ZERO_WIDTH_NON_JOINER) {
            return "";
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> REPLACEMENT;
            default -> Character.toString(codePoint);
        };
    }

    /** How many columns {@link #shown} takes. */
    static int width(int codePoint) {
        if (codePoint == '\t') {
            return TAB.length();
        }
        if (codePoint < 0x300) {
            return 1;
        }
        if (codePoint == ZERO_WIDTH_JOINER || codePoint == ZERO_WIDTH_NON_JOINER || isCombining(codePoint)) {
            return 0;
        }
        int found = Arrays.binarySearch(WIDE, codePoint);
        boolean wide = found >= 0 || (-found - 1) % 2 == 1;
        return wide ? 2 : 1;
    }

    private static boolean isCombining(int codePoint) {
        int type = Character.getType(codePoint);
        boolean jamoThatJoins = codePoint >= 0x1160 && codePoint <= 0x11FF;
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || jamoThatJoins;
    }

    /** A text without line breaks, made safe for a terminal. */
    static String shown(String text) {
        return shown(text, 0, text.length());
    }

    static String shown(CharSequence text, int from, int to) {
        StringBuilder shown = new StringBuilder(to - from);
        for (int i = from; i < to; i += Character.charCount(Character.codePointAt(text, i))) {
            shown.append(shown(Character.codePointAt(text, i)));
        }
        return shown.toString();
    }

    static int width(String text) {
        return width(text, 0, text.length());
    }

    static int width(CharSequence text, int from, int to) {
        int width = 0;
        for (int i = from; i < to; i += Character.charCount(Character.codePointAt(text, i))) {
            width += width(Character.codePointAt(text, i));
        }
        return width;
    }

    /** The text on one line: line breaks, and the space around them, become one space. */
    static String oneLine(String text) {
        return shown(text.strip().replaceAll("\\s*\\R\\s*", " "));
    }

    /**
     * The text's lines, safe for a terminal, each no wider than {@code columns} unless a single word is.
     *
     * @param used how many columns of the first line are taken already
     */
    static List<String> wrapped(String text, int columns, int used) {
        List<String> lines = new ArrayList<>();
        int taken = used;
        for (String paragraph : text.strip().split("\\R", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : shown(paragraph.strip()).split(" +")) {
                int width = width(word);
                if (line.length() > 0 && taken + 1 + width > columns) {
                    lines.add(line.toString());
                    line.setLength(0);
                    taken = 0;
                }
                if (line.length() > 0) {
                    line.append(' ');
                    taken++;
                }
                line.append(word);
                taken += width;
            }
            lines.add(line.toString());
            taken = 0;
        }
        return lines;
    }
}
