package io.github.cqlcheck.syntax;

import io.github.cqlcheck.ast.NativeType;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a hole looks like, kind by kind, and where it is none because the text is CQL as it stands: {@code list<int>},
 * {@code a % b}, the set <code>{1}</code>. What CQL takes keeps its meaning; where CQL would refuse the text, it is a hole.
 */
final class Holes {
    private static final Pattern AT = Pattern.compile("@[A-Za-z][\\w.-]*+@");
    private static final Pattern BRACED =
            Pattern.compile("\\{[^{}\\r\\n]*+(?:\\{[^{}\\r\\n]*+\\}[^{}\\r\\n]*+){0,20}+\\}");
    private static final Pattern DOLLAR = Pattern.compile("\\$\\w++\\$?");
    private static final Pattern NUMBERED = Pattern.compile("\\?(?:\\d++|#\\{[^{}\\r\\n]*+\\})");
    private static final Pattern PERCENT =
            Pattern.compile("%%?(?:\\(\\w++\\)|\\d++\\$|\\[\\d++\\])?[-+#]*+\\d*+(?:\\.\\d++)?[sdvqfixucSDVX]");

    private static final Pattern ANGLE = Pattern.compile("<([A-Za-z_][\\w.-]*+)>");
    private static final Pattern SPACED_ANGLE = Pattern.compile("<[A-Za-z_][\\w.:-]*+(?: [\\w.:-]++){0,20}+>");

    private static final String PATH = "[A-Za-z_]\\w*+(?:\\.[A-Za-z_]\\w*+|\\[[^\\[\\]{}\\r\\n]*+\\]){0,20}+";
    private static final Pattern BRACE = Pattern.compile("\\{(" + PATH + ")(?:![rsa])?\\}");
    private static final Pattern JOIN =
            Pattern.compile("\\{(?:'[^'\\r\\n]*+'|\"[^\"\\r\\n]*+\")\\.\\w++\\([^{}\\r\\n]*\\)\\}");
    private static final Pattern LOOSE_BRACE =
            Pattern.compile("\\{(?:\\d*+|" + PATH + "(?:\\([^{}\\r\\n]*\\))?)(?:![rsa])?(?::[^{}\\s]*+)?\\}");
    private static final Pattern BRACE_IN_FROM = Pattern.compile("(?is)[^;]*?\\bFROM\\s++(?:\\w++\\.)?\\w*+\\{\\w.*");

    private static final String FILLED = "[-~&>]?\\s*+[.$(A-Za-z_][^{}]*+";
    private static final Pattern DOUBLE_BRACE = Pattern.compile("\\{\\{(?:" + FILLED + "|\\{" + FILLED + "\\})\\}\\}");

    /** A set in a set: of constants, of the literals of a user-defined type, of several items, of what a function returns. */
    private static final Pattern NESTED_SET = Pattern.compile(
            "\\{\\{\\{?(?:\\s*+-?(?i:true|false|null|nan|infinity|P[\\dT][\\w:-]*+|[\\da-f]{8}-[\\da-f-]++)\\s*+[},]"
                    + "|\\s*+\\w++\\s*+(?:,|:[^=])|\\w++(?:\\.\\w++)?\\()[\\s\\S]*+");

    private static final Pattern CONSTANT = Pattern.compile("(?i:true|false|null|nan|infinity)|P[\\dT]\\w*+");

    private final Set<PlaceholderKind> kinds;

    Holes(Set<PlaceholderKind> kinds) {
        this.kinds = kinds;
    }

    static boolean isWordPart(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }

    /** Whether a character may be the first of a hole. */
    static boolean isOpening(int c) {
        return switch (c) {
            case '$', '#', '@', '?', '<', '%', '{' -> true;
            default -> false;
        };
    }

    /** Whether three characters may be the first of a hole; if so, more has to be looked at. */
    boolean mayOpen(int first, int second, int third) {
        return switch (first) {
            case '$' -> second == '{' || isWordPart(second);
            case '#' -> second == '{';
            case '@' -> isWordPart(second);
            case '?' -> second == '#' || second >= '0' && second <= '9';
            case '<' -> second == '%' || isWordPart(second);
            case '%' -> second > ' ' && second != '=';
            // {'a': 1} and { 'a' are CQL; {', '.join(names)} is not
            case '{' ->
                switch (second) {
                    case '\'', '"' -> !isWordPart(third);
                    case '{' -> third != '\'' && (third < '0' || third > '9');
                    default -> second > ' ';
                };
            default -> false;
        };
    }

    /**
     * The length of the hole that a text starts with; 0 if it starts with none.
     *
     * @param touches whether a word ends right before it
     */
    int length(CharSequence text, Surroundings before, boolean touches) {
        return switch (text.charAt(0)) {
            case '$' ->
                text.charAt(1) == '{'
                        ? braced(PlaceholderKind.DOLLAR_BRACE, text)
                        : length(PlaceholderKind.DOLLAR, DOLLAR, text);
            case '#' -> braced(PlaceholderKind.HASH_BRACE, text);
            case '@' -> length(PlaceholderKind.AT, AT, text);
            case '?' -> length(PlaceholderKind.NUMBERED, NUMBERED, text);
            case '<' -> text.charAt(1) == '%' ? erb(text) : angle(text, before, touches);
            case '%' -> percent(text, before, touches);
            default -> text.charAt(1) == '{' ? doubleBrace(text, before) : brace(text, before);
        };
    }

    private int length(PlaceholderKind kind, Pattern pattern, CharSequence text) {
        return kinds.contains(kind) ? length(pattern, text) : 0;
    }

    private static int length(Pattern pattern, CharSequence text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.lookingAt() ? matcher.end() : 0;
    }

    private int braced(PlaceholderKind kind, CharSequence text) {
        int length = length(kind, BRACED, text.subSequence(1, text.length()));
        return length == 0 ? 0 : length + 1;
    }

    private int erb(CharSequence text) {
        boolean hole = kinds.contains(PlaceholderKind.ERB) && text.length() > 2 && text.charAt(2) == '=';
        return hole ? Tags.enclosed(text.toString(), "<%", "%>") : 0;
    }

    private int doubleBrace(CharSequence text, Surroundings before) {
        boolean set = before.mayOpenValue() && NESTED_SET.matcher(text).matches();
        return set ? 0 : length(PlaceholderKind.DOUBLE_BRACE, DOUBLE_BRACE, text);
    }

    /** {@code <x>}; behind a name, {@code <} compares or opens the arguments of a type. */
    private int angle(CharSequence text, Surroundings before, boolean touches) {
        if (!kinds.contains(PlaceholderKind.ANGLE) || before.isTypeWithArguments()) {
            return 0;
        }
        if (!before.endsOperand()) {
            return length(SPACED_ANGLE, text);
        }
        Matcher matcher = ANGLE.matcher(text);
        boolean hole = matcher.lookingAt()
                && NativeType.named(matcher.group(1).toLowerCase(Locale.ROOT)).isEmpty()
                && (!touches || before.endsInUnderscore());
        return hole ? matcher.end() : 0;
    }

    /** {@code %s}; behind a value, {@code %} divides. */
    private int percent(CharSequence text, Surroundings before, boolean touches) {
        int length = length(PlaceholderKind.PERCENT, PERCENT, text);
        if (length == 0 || !before.endsOperand() || touches && before.endsInUnderscore() || text.charAt(1) == '%') {
            return length;
        }
        int end = length;
        while (end < text.length() && isWordPart(text.charAt(end))) {
            end++;
        }
        boolean divides = before.selecting()
                || text.charAt(1) >= '0'
                        && text.charAt(1) <= '9'
                        && text.subSequence(0, length).toString().indexOf('$') < 0
                || end < text.length() && (text.charAt(end) == '(' || text.charAt(end) == '.');
        return divides ? 0 : length;
    }

    /** <code>{x}</code>; where a value may stand, <code>{</code> opens a set or map. */
    private int brace(CharSequence text, Surroundings before) {
        if (!kinds.contains(PlaceholderKind.BRACE)) {
            return 0;
        }
        int join = length(JOIN, text);
        if (join > 0) {
            return join;
        }
        if (!before.mayOpenValue() || before.hasBraces()) {
            return length(LOOSE_BRACE, text);
        }
        Matcher matcher = BRACE.matcher(text);
        boolean hole = matcher.lookingAt()
                && !CONSTANT.matcher(matcher.group(1)).matches()
                && (!before.selecting() || BRACE_IN_FROM.matcher(text).matches());
        return hole ? matcher.end() : 0;
    }
}
