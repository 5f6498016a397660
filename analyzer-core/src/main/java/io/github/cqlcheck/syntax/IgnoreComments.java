package io.github.cqlcheck.syntax;

import io.github.cqlcheck.ast.IgnoreComment;
import io.github.cqlcheck.ast.IgnoreComment.Part;
import io.github.cqlcheck.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the comments that suppress findings. */
final class IgnoreComments {
    /** Possessive, so that no list of rules is too long for it. */
    private static final Pattern SAID = Pattern.compile("(?s)\\s*(?<word>cqlcheck-ignore[\\w-]*)[\\s,]*"
            + "(?<rules>[\\w-]++(?:\\s*+,[\\s,]*+[\\w-]++)*+)?[\\s,]*(?<colon>:)?\\s*(?<reason>.*)");

    private static final Pattern RULE = Pattern.compile("[\\w-]+");

    /** What opens a comment: two characters, whatever its kind. */
    private static final int OPENING = 2;

    private IgnoreComments() {}

    /** Whether a comment begins as those that suppress findings. */
    static boolean startsOne(String comment) {
        return comment.startsWith(IgnoreComment.MARK, textAt(comment));
    }

    /** What a comment that starts at an offset suppresses; empty if it is for people. */
    static Optional<IgnoreComment> of(int start, String comment) {
        if (!startsOne(comment)) {
            return Optional.empty();
        }
        boolean block = comment.startsWith("/*");
        String text = block ? comment.replaceFirst("\\*/$", "") : comment;
        Matcher said = SAID.matcher(text).region(OPENING, text.length());
        if (!said.matches()) {
            return Optional.empty();
        }
        return Optional.of(new IgnoreComment(
                new Span(start, start + comment.stripTrailing().length()),
                part(start, said, "word"),
                rules(start, said),
                said.group("colon") != null,
                said.group("reason").strip()));
    }

    private static int textAt(String comment) {
        int at = OPENING;
        while (at < comment.length() && Character.isWhitespace(comment.charAt(at))) {
            at++;
        }
        return at;
    }

    private static List<Part> rules(int start, Matcher said) {
        List<Part> rules = new ArrayList<>();
        if (said.group("rules") != null) {
            Matcher rule = RULE.matcher(said.group("rules"));
            int offset = start + said.start("rules");
            while (rule.find()) {
                rules.add(new Part(new Span(offset + rule.start(), offset + rule.end()), rule.group()));
            }
        }
        return rules;
    }

    private static Part part(int start, Matcher said, String group) {
        return new Part(new Span(start + said.start(group), start + said.end(group)), said.group(group));
    }
}
