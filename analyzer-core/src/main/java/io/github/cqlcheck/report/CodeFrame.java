package io.github.cqlcheck.report;

import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The source lines of one finding with marks below them, as rustc would show them, and what its fix makes of them. */
final class CodeFrame {
    private final int width;
    private final int digits;
    private final List<Snippet> snippets = new ArrayList<>();
    private final List<Diff.Line> diff;

    /** A frame of so many columns. */
    CodeFrame(Finding finding, int width) {
        this.width = width;
        snippets.add(new Snippet(finding.place(), '^', Style.of(finding.severity()), caption(finding)));
        finding.labels().stream()
                .filter(label -> !label.place().equals(finding.place()))
                .forEach(this::place);
        this.diff = finding.fix()
                .map(fix -> Diff.of(finding.place().source(), fix.edits(), width))
                .orElse(List.of());
        int lastLine = Math.max(
                snippets.stream().mapToInt(Snippet::lastLine).max().orElse(1),
                diff.stream().mapToInt(Diff.Line::number).max().orElse(1));
        this.digits = Integer.toString(lastLine).length();
    }

    /** What a label says of the very place that the finding is about. */
    private static String caption(Finding finding) {
        return finding.labels().stream()
                .filter(label -> label.place().equals(finding.place()))
                .map(Finding.Label::message)
                .collect(Collectors.joining("\n"));
    }

    /** Puts a label into the snippet of a place near by, else into one of its own. */
    private void place(Finding.Label label) {
        for (Snippet snippet : snippets) {
            if (snippet.isNear(label.place())) {
                char glyph = snippet == snippets.get(0) ? '-' : '^';
                snippet.add(label.place(), glyph, Style.SECONDARY, label.message());
                return;
            }
        }
        snippets.add(new Snippet(label.place(), '^', Style.SECONDARY, label.message()));
    }

    /** What there is to show, the finding's own place first. */
    List<Snippet> snippets() {
        return snippets;
    }

    /** How many columns the numbers of the lines take. */
    int digits() {
        return digits;
    }

    /** The lines of a snippet; none if its source is empty. */
    List<StyledLine> lines(Snippet snippet) {
        List<StyledLine> lines = new ArrayList<>();
        if (snippet.source().text().isEmpty()) {
            return lines;
        }
        int previous = 0;
        for (Map.Entry<Integer, List<Snippet.Mark>> line : snippet.marks().entrySet()) {
            int number = line.getKey();
            if (previous > 0 && number == previous + 2) {
                lines.add(unmarked(snippet.source(), previous + 1));
            } else if (previous > 0 && number > previous + 2) {
                lines.add(new StyledLine().with("...", Style.GUTTER));
            }
            lines.addAll(marked(snippet.source(), number, line.getValue()));
            previous = number;
        }
        return lines;
    }

    private StyledLine unmarked(Source source, int line) {
        Span span = source.lineSpan(line);
        Span start = new Span(span.start(), span.start());
        Window window = Window.of(source.text(), span, start, room());
        return gutter(Integer.toString(line), new StyledLine().with(window.toString(), Style.PLAIN));
    }

    /** A line and what is marked in it; more than once if the line is so long that its marks do not fit together. */
    private List<StyledLine> marked(Source source, int line, List<Snippet.Mark> marks) {
        List<StyledLine> lines = new ArrayList<>();
        List<Snippet.Mark> rest = marks;
        while (!rest.isEmpty()) {
            Window window = Window.of(source.text(), source.lineSpan(line), focus(source, rest), room());
            lines.add(gutter(Integer.toString(line), new StyledLine().with(window.toString(), Style.PLAIN)));
            List<Underlines.Mark> visible = rest.stream()
                    .filter(mark -> window.shows(mark.span()))
                    .map(mark -> underline(window, mark))
                    .toList();
            Underlines.of(visible, room()).forEach(row -> lines.add(gutter("", row.line())));
            rest = rest.stream().filter(mark -> !window.shows(mark.span())).toList();
        }
        return lines;
    }

    private Span focus(Source source, List<Snippet.Mark> marks) {
        Span first = marks.get(0).span();
        Span all = marks.stream().map(Snippet.Mark::span).reduce(first, Span::to);
        return Window.fits(source.text(), all, room()) ? all : first;
    }

    private static Underlines.Mark underline(Window window, Snippet.Mark mark) {
        int from = window.column(mark.span().start());
        int to = Math.max(from + 1, window.column(mark.span().end()));
        return new Underlines.Mark(
                from, to, mark.glyph(), mark.style(), mark.message().strip());
    }

    /** The lines that the fix takes away and puts in their place; none if there is no fix. */
    List<StyledLine> diff() {
        List<StyledLine> lines = new ArrayList<>();
        for (Diff.Line line : diff) {
            Style style = line.sign() == '-' ? Style.REMOVED : Style.ADDED;
            String number = line.number() == 0 ? "" : Integer.toString(line.number());
            Span whole = new Span(0, line.text().length());
            Window window = Window.of(line.text(), whole, new Span(line.changed(), line.changed()), room());
            StyledLine shown =
                    new StyledLine().with(label(number), Style.GUTTER).with(Character.toString(line.sign()), style);
            if (!window.toString().isEmpty()) {
                shown.with(" ", Style.PLAIN).with(window.toString(), style);
            }
            lines.add(shown);
        }
        return lines;
    }

    /** An empty line beside the gutter. */
    StyledLine gap() {
        return gutter("", new StyledLine());
    }

    private StyledLine gutter(String number, StyledLine text) {
        StyledLine line = new StyledLine().with(label(number) + "|", Style.GUTTER);
        return text.isEmpty() ? line : line.with(" ", Style.PLAIN).with(text);
    }

    private String label(String number) {
        return " ".repeat(digits - number.length()) + number + " ";
    }

    /** The columns to the right of the gutter, less one for a caret behind the line's end. */
    private int room() {
        return width - digits - " | ".length() - 1;
    }
}
