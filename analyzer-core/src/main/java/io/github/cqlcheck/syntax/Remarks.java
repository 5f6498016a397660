package io.github.cqlcheck.syntax;

import io.github.cqlcheck.ast.IgnoreComment;
import io.github.cqlcheck.ast.Remark;
import io.github.cqlcheck.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The comments of a text that speak to cqlcheck, as they are met. */
final class Remarks {
    private static final String MARK = "cqlcheck:";

    /** A longer comment is for people, unless it begins by suppressing findings: its reason may be long. */
    private static final int MAX_LENGTH = 1_000;

    private static final Pattern BEHIND_STATEMENT = Pattern.compile("[ \\t]*((?:--|//|/\\*)[^\\r\\n]*)");

    private final TextWindow window;
    private final List<Remark> met = new ArrayList<>();
    private final List<IgnoreComment> ignores = new ArrayList<>();
    private int last = -1;
    private int lastIgnore = -1;

    Remarks(TextWindow window) {
        this.window = window;
    }

    /** Looks at what the scanner skips; the same may come again. */
    void skipped(int start, int end) {
        int first = window.at(start);
        if (first != '-' && first != '/') {
            return;
        }
        if (end - start < MAX_LENGTH) {
            String comment = window.text(start, end);
            add(start, comment);
            addIgnore(start, comment);
        } else if (IgnoreComments.startsOne(window.text(start, start + MAX_LENGTH))) {
            addIgnore(start, window.text(start, end));
        }
    }

    /** Looks at a comment behind a statement, on the line where that ends. */
    void behind(int offset) {
        int next = window.at(offset);
        if (next == ' ' || next == '\t' || next == '-' || next == '/') {
            Matcher comment = BEHIND_STATEMENT.matcher(window.ahead(offset, MAX_LENGTH));
            if (comment.lookingAt()) {
                String text = comment.group(1);
                int end = text.startsWith("/*") ? text.indexOf("*/", 2) : text.length();
                add(offset + comment.start(1), text.substring(0, Math.max(end, 2)));
            }
        }
    }

    private void add(int start, String comment) {
        String inner = comment.substring(2);
        String text = comment.startsWith("/*") ? inner.replaceFirst("\\*/$", "") : inner;
        String stripped = text.stripLeading();
        if (start > last && stripped.startsWith(MARK)) {
            int from = start + 2 + text.length() - stripped.length() + MARK.length();
            String said = stripped.substring(MARK.length());
            met.add(new Remark(new Span(start, from + said.stripTrailing().length()), from, said.stripTrailing()));
            last = start;
        }
    }

    private void addIgnore(int start, String comment) {
        if (start > lastIgnore) {
            IgnoreComments.of(start, comment).ifPresent(ignore -> {
                ignores.add(ignore);
                lastIgnore = start;
            });
        }
    }

    /** The comments that suppress findings and have not been taken yet, wherever they stand. */
    List<IgnoreComment> takeIgnores() {
        if (ignores.isEmpty()) {
            return List.of();
        }
        List<IgnoreComment> taken = List.copyOf(ignores);
        ignores.clear();
        return taken;
    }

    /** The remarks that begin before an offset and have not been taken yet. */
    List<Remark> takeBefore(int offset) {
        if (met.isEmpty()) {
            return List.of();
        }
        List<Remark> taken =
                met.stream().filter(remark -> remark.span().start() < offset).toList();
        met.removeAll(taken);
        return taken;
    }
}
