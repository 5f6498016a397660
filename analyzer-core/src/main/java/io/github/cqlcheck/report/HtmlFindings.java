package io.github.cqlcheck.report;

import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.rule.RuleInfo;
import io.github.cqlcheck.source.Place;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Findings in HTML, each with its code frame as long as there is room for frames. Not thread-safe. */
final class HtmlFindings {
    /** What a line of a frame may have, in columns. */
    private static final int WIDTH = 92;

    private final HtmlText html;
    private final RelativePaths paths;
    private final Set<String> rules;
    private final Columns ofFindings = new Columns();
    private final Columns ofLabels = new Columns();
    private int frames;

    /** @param frames how many findings are shown in full */
    HtmlFindings(HtmlText html, RelativePaths paths, List<RuleInfo> rules, int frames) {
        this.html = html;
        this.paths = paths;
        this.rules = rules.stream().map(RuleInfo::id).collect(Collectors.toSet());
        this.frames = frames;
    }

    void write(Finding finding) throws IOException {
        html.start("article", "class", "finding " + finding.severity().word());
        html.start("h4");
        html.element("span", finding.severity().word(), "class", "severity");
        html.text(" " + Glyphs.oneLine(finding.message())).end();
        html.start("p", "class", "where");
        rule(finding.rule());
        html.text(" ").element("code", location(finding.place(), ofFindings), "class", "place");
        html.end();
        if (frames > 0) {
            frames--;
            CodeFrame code = new CodeFrame(finding, WIDTH);
            for (Snippet snippet : code.snippets()) {
                snippet(snippet, code);
            }
            for (Finding.Help help : finding.help()) {
                help(help);
            }
            fix(finding, code);
        }
        html.end();
    }

    private void rule(String rule) throws IOException {
        if (rules.contains(rule)) {
            html.element("a", rule, "href", "#rule-" + rule, "class", "rule");
        } else {
            html.element("span", rule, "class", "rule");
        }
    }

    private String location(Place place, Columns columns) {
        return "%s:%s"
                .formatted(
                        Glyphs.oneLine(paths.of(place.source())),
                        columns.position(place.source(), place.span().start()));
    }

    private void snippet(Snippet snippet, CodeFrame code) throws IOException {
        boolean first = snippet == code.snippets().get(0);
        List<StyledLine> lines = code.lines(snippet);
        if (first && lines.isEmpty()) {
            return;
        }
        html.start("figure");
        if (!first) {
            html.element("figcaption", location(snippet.place(), ofLabels));
        }
        frame(lines, "frame");
        html.end();
    }

    private void frame(List<StyledLine> lines, String kind) throws IOException {
        html.start("pre", "class", kind, "tabindex", "0");
        String end = "";
        for (StyledLine line : lines) {
            html.text(end);
            for (StyledLine.Piece piece : line.pieces()) {
                if (piece.style() == Style.PLAIN) {
                    html.text(piece.text());
                } else {
                    html.element("span", piece.text(), "class", word(piece.style()));
                }
            }
            end = "\n";
        }
        html.end();
    }

    private static String word(Style style) {
        return switch (style) {
            case PLAIN -> "plain";
            case BOLD -> "bold";
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "note";
            case GUTTER -> "gutter";
            case SECONDARY -> "secondary";
            case REMOVED -> "removed";
            case ADDED -> "added";
        };
    }

    private void help(Finding.Help help) throws IOException {
        html.start("p", "class", "help").element("strong", "Help:");
        html.text(" " + Glyphs.oneLine(help.text())).end();
        if (help.cql().isPresent()) {
            html.element(
                    "pre",
                    help.cql().get().strip(),
                    "class",
                    "cql copy",
                    "title",
                    "one click selects all of it",
                    "tabindex",
                    "0");
        }
    }

    private void fix(Finding finding, CodeFrame code) throws IOException {
        if (finding.fix().isPresent()) {
            html.start("p", "class", "help").element("strong", "Fix:");
            html.text(" " + Glyphs.oneLine(finding.fix().get().title())).end();
            frame(code.diff(), "diff");
        }
    }
}
