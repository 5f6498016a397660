package io.github.cqlcheck.syntax;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tags of templates, which leave nothing behind: <code>{% if x %}</code>, <code>{{ end }}</code>, <code>{# … #}</code>,
 * {@code <% … %>}. Where a tag chooses between parts of a statement, the first is read and the others are skipped.
 */
final class Tags {
    /** What is longer is no tag; this keeps the search for a missing end short. */
    static final int MAX_LENGTH = 10_000;

    /** What may stand in double braces and is filled with nothing: actions of Go, sections and comments of Mustache. */
    private static final Pattern ACTION = Pattern.compile("\\{\\{[-~]?\\s*+(?:(?:if|range|with|define|block)\\s"
            + "|(?:else|end|break|continue)(?=\\s|[-~]?\\}\\})|[#/^!]|\\$\\w++\\s*+:?=)[^{}]*+\\}\\}");

    private static final Pattern OPENS = Pattern.compile(
            "\\W*+(?:if|for|foreach|each|range|with|unless|while|block|define|macro|case)\\b[\\s\\S]*|#[\\s\\S]*|[\\s\\S]*(?:\\{|\\bdo(?:\\s*\\|.*\\|)?)\\s*");

    private static final Pattern ELSE = Pattern.compile("\\W*+(?:else|elif|elsif|elseif)\\b[\\s\\S]*");
    private static final Pattern ENDS = Pattern.compile("\\s*+(?:end|/|\\})[\\s\\S]*");

    private final boolean braces;
    private final boolean angles;

    Tags(Set<PlaceholderKind> kinds) {
        this.braces = kinds.contains(PlaceholderKind.DOUBLE_BRACE);
        this.angles = kinds.contains(PlaceholderKind.ERB);
    }

    /** Whether three characters may be the first of a tag; if so, more has to be looked at. */
    boolean mayOpen(int first, int second, int third) {
        return first == '{'
                ? braces && (second == '%' || second == '#' || second == '{' && third != '{' && third != '\'')
                : angles && first == '<' && second == '%';
    }

    /**
     * The length of the tag that a text starts with; 0 if it starts with none.
     *
     * @param midStatement whether what the tag holds are parts of one statement, not statements
     */
    int length(String text, boolean midStatement) {
        int length = tag(text);
        boolean other = length > 0
                && midStatement
                && ELSE.matcher(content(text, length)).matches();
        return other ? branchEnd(text, length) : length;
    }

    /** Where the tag that ends a choice ends; where the tag at hand ends if there is none. */
    private int branchEnd(String text, int length) {
        int depth = 0;
        int at = length;
        while (at < text.length() - 2) {
            int tag = mayOpen(text.charAt(at), text.charAt(at + 1), text.charAt(at + 2)) ? tag(text.substring(at)) : 0;
            if (tag == 0) {
                at++;
                continue;
            }
            String content = content(text.substring(at), tag);
            at += tag;
            if (ELSE.matcher(content).matches()) {
                continue;
            }
            if (ENDS.matcher(content).matches()) {
                if (depth == 0) {
                    return at;
                }
                depth--;
            } else if (OPENS.matcher(content).matches()) {
                depth++;
            }
        }
        return length;
    }

    private static int tag(String text) {
        if (text.startsWith("{%")) {
            return enclosed(text, "{%", "%}");
        }
        if (text.startsWith("{#")) {
            return enclosed(text, "{#", "#}");
        }
        if (text.startsWith("<%")) {
            return text.startsWith("<%=") ? 0 : enclosed(text, "<%", "%>");
        }
        Matcher matcher = ACTION.matcher(text);
        return matcher.lookingAt() ? matcher.end() : 0;
    }

    /** What stands in a tag, without the signs that trim white space. */
    private static String content(String text, int length) {
        String inside = text.substring(2, length - 2).strip();
        int start = inside.startsWith("-") || inside.startsWith("~") || inside.startsWith("+") ? 1 : 0;
        int end = inside.endsWith("-") || inside.endsWith("~") ? inside.length() - 1 : inside.length();
        return start < end ? inside.substring(start, end).strip() : "";
    }

    /** The length of what stands between two marks at the start of a text; 0 if it does not end before the next starts. */
    static int enclosed(String text, String open, String close) {
        int end = text.indexOf(close, open.length());
        int next = text.indexOf(open, open.length());
        return end < 0 || next >= 0 && next < end ? 0 : end + close.length();
    }
}
