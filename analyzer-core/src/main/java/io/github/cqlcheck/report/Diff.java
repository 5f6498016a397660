package io.github.cqlcheck.report;

import io.github.cqlcheck.rule.Finding.Fix.Edit;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The lines that a fix takes away and puts in their place. */
final class Diff {
    private static final int MOST_LINES = 20;

    private Diff() {}

    /**
     * A line to show.
     *
     * @param number 1-based, as before the fix; 0 for the line that says that more was left out
     * @param sign {@code -} or {@code +}
     * @param changed the offset in the text from which on it differs
     */
    record Line(int number, char sign, String text, int changed) {}

    /**
     * The diff of edits that do not overlap.
     *
     * @param width how many columns of a line can be shown; of very long lines not much more is copied
     */
    static List<Line> of(Source source, List<Edit> edits, int width) {
        List<Edit> sorted = new ArrayList<>(edits);
        sorted.sort(Comparator.comparingInt((Edit edit) -> edit.span().start())
                .thenComparingInt(edit -> edit.span().end()));
        List<Line> lines = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || !share(source, sorted.get(i - 1), sorted.get(i))) {
                lines.addAll(hunk(source, sorted.subList(from, i), width));
                from = i;
            }
        }
        return lines;
    }

    private static boolean share(Source source, Edit before, Edit after) {
        return source.line(before.span().end()) == source.line(after.span().start());
    }

    private static List<Line> hunk(Source source, List<Edit> edits, int width) {
        Span touched = edits.get(0).span().to(edits.get(edits.size() - 1).span());
        int firstLine = source.line(touched.start());
        Span block = block(source, touched, width);
        List<String> before = split(source.text(block));
        List<String> after = split(edited(source, block, edits));
        int same = commonPrefix(before, after);
        int sameEnd = 0;
        while (sameEnd < Math.min(before.size(), after.size()) - same
                && before.get(before.size() - 1 - sameEnd).equals(after.get(after.size() - 1 - sameEnd))) {
            sameEnd++;
        }
        List<String> removed = before.subList(same, before.size() - sameEnd);
        List<String> added = after.subList(same, after.size() - sameEnd);
        int changed = removed.isEmpty() || added.isEmpty() ? 0 : commonStart(removed.get(0), added.get(0));
        List<Line> lines = new ArrayList<>(lines(removed, firstLine + same, '-', changed));
        lines.addAll(lines(added, firstLine + same, '+', changed));
        return lines;
    }

    /** The lines that are touched, but of very long ones no more than can be shown. */
    private static Span block(Source source, Span touched, int width) {
        int reach = 4 * width;
        Span first = source.lineSpan(source.line(touched.start()));
        Span last = source.lineSpan(source.line(touched.end()));
        int start = Math.max(first.start(), Math.min(touched.start(), first.end()) - reach);
        int end = Math.max(touched.end(), Math.min(last.end(), touched.end() + reach));
        boolean splitsPair = start > 0 && Character.isLowSurrogate(source.text().charAt(start));
        return new Span(splitsPair ? start - 1 : start, end);
    }

    private static String edited(Source source, Span block, List<Edit> edits) {
        StringBuilder text = new StringBuilder();
        int at = block.start();
        for (Edit edit : edits) {
            text.append(source.text(), at, edit.span().start()).append(edit.replacement());
            at = edit.span().end();
        }
        return text.append(source.text(), at, block.end()).toString();
    }

    private static List<String> split(String text) {
        return List.of(text.split("\\R", -1));
    }

    private static int commonPrefix(List<String> before, List<String> after) {
        int same = 0;
        while (same < Math.min(before.size(), after.size()) && before.get(same).equals(after.get(same))) {
            same++;
        }
        return same;
    }

    private static int commonStart(String before, String after) {
        int same = 0;
        while (same < Math.min(before.length(), after.length()) && before.charAt(same) == after.charAt(same)) {
            same++;
        }
        boolean splitsPair = same > 0 && Character.isHighSurrogate(before.charAt(same - 1));
        return splitsPair ? same - 1 : same;
    }

    private static List<Line> lines(List<String> texts, int number, char sign, int changed) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < Math.min(texts.size(), MOST_LINES); i++) {
            String text = texts.get(i);
            lines.add(new Line(number + i, sign, text, Math.min(changed, text.length())));
        }
        if (texts.size() > MOST_LINES) {
            lines.add(new Line(0, sign, "… %s more lines".formatted(texts.size() - MOST_LINES), 0));
        }
        return lines;
    }
}
