package io.github.cqlcheck.report;

import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.source.Place;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One finding as rustc would show it: headline, source lines with marks below them, help. */
final class Frame {
    private final Finding finding;
    private final Columns[] columns;
    private final boolean colour;
    private final int width;
    private final int digits;
    private final List<Snippet> snippets = new ArrayList<>();
    private final List<Diff.Line> diff;
    private final StringBuilder out = new StringBuilder();

    private Frame(Finding finding, Columns ofFindings, Columns ofLabels, boolean colour, int width) {
        this.finding = finding;
        this.columns = new Columns[] {ofFindings, ofLabels};
        this.colour = colour;
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

    /**
     * The frame, ending in a line end.
     *
     * @param ofFindings the columns of the findings so far
     * @param ofLabels the columns of their labels so far
     */
    static String of(Finding finding, Columns ofFindings, Columns ofLabels, boolean colour, int width) {
        Frame frame = new Frame(finding, ofFindings, ofLabels, colour, width);
        frame.headline();
        frame.snippets.forEach(frame::snippet);
        frame.finding.help().forEach(frame::help);
        frame.fix();
        frame.more();
        return frame.out.toString();
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

    private void headline() {
        String title = "%s[%s]".formatted(finding.severity().word(), finding.rule());
        List<String> message = Glyphs.wrapped(finding.message(), width - 4, title.length() - 2);
        out.append(Style.of(finding.severity()).paint(title, colour));
        out.append(Style.BOLD.paint(": " + message.get(0), colour)).append('\n');
        message.stream()
                .skip(1)
                .forEach(line -> out.append("    ")
                        .append(Style.BOLD.paint(line, colour))
                        .append('\n'));
    }

    private void snippet(Snippet snippet) {
        boolean first = snippet == snippets.get(0);
        Place place = snippet.place();
        String at = Glyphs.oneLine(place.source().name()) + ":"
                + columns[first ? 0 : 1].position(place.source(), place.span().start());
        out.append(Style.GUTTER.paint(" ".repeat(digits) + (first ? "-->" : ":::"), colour));
        out.append(' ').append(at).append('\n');
        if (place.source().text().isEmpty()) {
            return;
        }
        gutter("", "|", "");
        int previous = 0;
        for (Map.Entry<Integer, List<Snippet.Mark>> line : snippet.marks().entrySet()) {
            int number = line.getKey();
            if (previous > 0 && number == previous + 2) {
                unmarked(snippet.source(), previous + 1);
            } else if (previous > 0 && number > previous + 2) {
                out.append(Style.GUTTER.paint("...", colour)).append('\n');
            }
            marked(snippet.source(), number, line.getValue());
            previous = number;
        }
    }

    private void unmarked(Source source, int line) {
        Span span = source.lineSpan(line);
        Span start = new Span(span.start(), span.start());
        gutter(
                Integer.toString(line),
                "|",
                Window.of(source.text(), span, start, room()).toString());
    }

    /** A line and what is marked in it; more than once if the line is so long that its marks do not fit together. */
    private void marked(Source source, int line, List<Snippet.Mark> marks) {
        List<Snippet.Mark> rest = marks;
        while (!rest.isEmpty()) {
            Window window = Window.of(source.text(), source.lineSpan(line), focus(source, rest), room());
            gutter(Integer.toString(line), "|", window.toString());
            List<Underlines.Mark> visible = rest.stream()
                    .filter(mark -> window.shows(mark.span()))
                    .map(mark -> underline(window, mark))
                    .toList();
            Underlines.of(visible, room()).forEach(row -> gutter("", "|", row.text(colour)));
            rest = rest.stream().filter(mark -> !window.shows(mark.span())).toList();
        }
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

    private void help(Finding.Help help) {
        note(help.text());
        help.cql()
                .ifPresent(cql -> cql.strip()
                        .lines()
                        .map(Glyphs::shown)
                        .forEach(line -> out.append(line.isBlank() ? "" : indent() + line)
                                .append('\n')));
    }

    private void fix() {
        finding.fix().ifPresent(fix -> note(fix.title()));
        for (Diff.Line line : diff) {
            Style style = line.sign() == '-' ? Style.REMOVED : Style.ADDED;
            String number = line.number() == 0 ? "" : Integer.toString(line.number());
            Span whole = new Span(0, line.text().length());
            Window window = Window.of(line.text(), whole, new Span(line.changed(), line.changed()), room());
            String sign = Character.toString(line.sign());
            gutter(number, style.paint(sign, colour), style.paint(window.toString(), colour));
        }
    }

    private void more() {
        note("more:", List.of("cqlcheck explain " + finding.rule()));
    }

    private void note(String text) {
        note("help:", Glyphs.wrapped(text, width - indent().length(), 0));
    }

    private void note(String word, List<String> lines) {
        out.append(Style.GUTTER.paint(" ".repeat(digits) + " =", colour)).append(' ');
        out.append(Style.BOLD.paint(word, colour))
                .append(' ')
                .append(lines.get(0))
                .append('\n');
        lines.stream().skip(1).forEach(line -> out.append(indent()).append(line).append('\n'));
    }

    /** The space below {@code = help: }. */
    private String indent() {
        return " ".repeat(digits + " = help: ".length());
    }

    private void gutter(String number, String bar, String text) {
        String label = " ".repeat(digits - number.length()) + number + " ";
        boolean plainBar = bar.equals("|");
        out.append(Style.GUTTER.paint(plainBar ? label + bar : label, colour));
        out.append(plainBar ? "" : bar);
        out.append(text.isEmpty() ? "" : " " + text).append('\n');
    }

    /** The columns to the right of the gutter, less one for a caret behind the line's end. */
    private int room() {
        return width - digits - " | ".length() - 1;
    }
}
