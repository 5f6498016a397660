package io.github.cqlcheck.report;

import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.source.Place;
import java.util.List;

/** One finding as rustc would show it: headline, source lines with marks below them, help. */
final class Frame {
    private final Finding finding;
    private final CodeFrame code;
    private final Columns[] columns;
    private final boolean colour;
    private final int width;
    private final StringBuilder out = new StringBuilder();

    private Frame(Finding finding, Columns ofFindings, Columns ofLabels, boolean colour, int width) {
        this.finding = finding;
        this.code = new CodeFrame(finding, width);
        this.columns = new Columns[] {ofFindings, ofLabels};
        this.colour = colour;
        this.width = width;
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
        frame.code.snippets().forEach(frame::snippet);
        frame.finding.help().forEach(frame::help);
        frame.fix();
        frame.more();
        return frame.out.toString();
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
        boolean first = snippet == code.snippets().get(0);
        Place place = snippet.place();
        String at = Glyphs.oneLine(place.source().name()) + ":"
                + columns[first ? 0 : 1].position(place.source(), place.span().start());
        out.append(Style.GUTTER.paint(" ".repeat(code.digits()) + (first ? "-->" : ":::"), colour));
        out.append(' ').append(at).append('\n');
        List<StyledLine> lines = code.lines(snippet);
        if (!lines.isEmpty()) {
            line(code.gap());
            lines.forEach(this::line);
        }
    }

    private void line(StyledLine line) {
        out.append(line.text(colour)).append('\n');
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
        code.diff().forEach(this::line);
    }

    private void more() {
        note("more:", List.of("cqlcheck explain " + finding.rule()));
    }

    private void note(String text) {
        note("help:", Glyphs.wrapped(text, width - indent().length(), 0));
    }

    private void note(String word, List<String> lines) {
        out.append(Style.GUTTER.paint(" ".repeat(code.digits()) + " =", colour)).append(' ');
        out.append(Style.BOLD.paint(word, colour))
                .append(' ')
                .append(lines.get(0))
                .append('\n');
        lines.stream().skip(1).forEach(line -> out.append(indent()).append(line).append('\n'));
    }

    /** The space below {@code = help: }. */
    private String indent() {
        return " ".repeat(code.digits() + " = help: ".length());
    }
}
