package io.github.cqlcheck.report;

import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.rule.RuleFailure;
import io.github.cqlcheck.rule.RuleInfo;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.schema.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A page for people that needs nothing else: no network, no script. Findings by table, beside the table as data modellers draw it
 * and the matrix of its queries, then what the rules say. An analysis without a model has its findings by file. Immutable and
 * thread-safe.
 */
public final class HtmlReport implements Report {
    private static final String STYLE_SHEET = "report.css";
    private static final List<Severity> WORST_FIRST = List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE);

    private final Path base;
    private final Limits limits;

    /**
     * How much of a large run is shown.
     *
     * @param frames findings in full; the others have one line each
     * @param tables tables without findings
     * @param queries statements of a table
     */
    record Limits(int frames, int tables, int queries) {
        static final Limits STANDARD = new Limits(1_000, 200, 40);
    }

    /** A report whose paths are relative to a directory. */
    public HtmlReport(Path base) {
        this(base, Limits.STANDARD);
    }

    HtmlReport(Path base, Limits limits) {
        this.base = base;
        this.limits = limits;
    }

    @Override
    public void write(Analysis analysis, Appendable out) throws IOException {
        new Writing(analysis, new RelativePaths(base), limits, new HtmlText(out)).write();
    }

    private static String styleSheet() {
        try (InputStream in = HtmlReport.class.getResourceAsStream(STYLE_SHEET)) {
            if (in == null) {
                throw new IllegalStateException("the build left out " + STYLE_SHEET);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Writing {
        private final Analysis analysis;
        private final Limits limits;
        private final HtmlText html;
        private final HtmlFindings findings;
        private final HtmlTable drawing;
        private final List<HtmlSection> tables;
        private final List<HtmlSection> files;
        private final int undrawn;

        /** The rules with findings, the worst first. */
        private final List<RuleInfo> rules;

        Writing(Analysis analysis, RelativePaths paths, Limits limits, HtmlText html) {
            this.analysis = analysis;
            this.limits = limits;
            this.html = html;
            this.findings = new HtmlFindings(html, paths, analysis.rules(), limits.frames());
            this.drawing = new HtmlTable(html, paths, limits.queries());
            List<HtmlSection> all = HtmlSection.tables(analysis);
            this.tables = drawn(all, limits.tables());
            this.undrawn = all.size() - tables.size();
            this.files = HtmlSection.files(analysis, paths);
            this.rules = rules(analysis);
        }

        private static List<HtmlSection> drawn(List<HtmlSection> all, int most) {
            long[] room = {most};
            return all.stream()
                    .filter(section -> section.hasFindings() || room[0]-- > 0)
                    .toList();
        }

        private static List<RuleInfo> rules(Analysis analysis) {
            Map<String, Severity> worst = analysis.findings().stream()
                    .collect(Collectors.toMap(
                            Finding::rule, Finding::severity, (one, other) -> one.atLeast(other) ? one : other));
            return analysis.rules().stream()
                    .filter(rule -> worst.containsKey(rule.id()))
                    .sorted(Comparator.comparing((RuleInfo rule) -> worst.get(rule.id()))
                            .reversed()
                            .thenComparing(RuleInfo::id))
                    .toList();
        }

        void write() throws IOException {
            html.start("html", "lang", "en");
            head();
            html.start("body");
            header();
            html.start("main");
            overview();
            tables();
            files();
            rules();
            html.end();
            html.start("footer").element("p", "cqlcheck " + Version.current()).end();
            html.end().end();
        }

        private void head() throws IOException {
            html.start("head").empty("meta", "charset", "utf-8");
            html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
            html.empty("meta", "name", "color-scheme", "content", "light dark");
            // whatever a page were made to hold, a browser loads and runs nothing of it
            html.empty(
                    "meta",
                    "http-equiv",
                    "Content-Security-Policy",
                    "content",
                    "default-src 'none'; style-src 'unsafe-inline'");
            html.element("title", "cqlcheck report").style(styleSheet());
            html.end();
        }

        private void header() throws IOException {
            html.start("header").element("h1", "cqlcheck report");
            html.start("ul", "class", "counts");
            for (Severity severity : WORST_FIRST) {
                count(analysis.count(severity), severity.word(), severity.word());
            }
            count(analysis.files(), "file", "");
            count(analysis.statements(), "statement", "");
            if (analysis.model().isPresent()) {
                count(tables.size() + undrawn, "table", "");
            }
            html.end();
            html.start("div", "class", "remarks");
            for (String line : Summary.of(analysis)) {
                html.element("p", line);
            }
            if (analysis.findings().size() > limits.frames()) {
                String text = "Shown in full: %s; the others have one line each.";
                html.element("p", text.formatted(PlanWords.counted(limits.frames(), "finding")));
            }
            for (String input : analysis.gaps().unread()) {
                html.element("p", "Not read: " + Glyphs.oneLine(input), "class", "unread");
            }
            for (RuleFailure failure : analysis.gaps().failures()) {
                html.element("p", Glyphs.oneLine(failure.message()), "class", "unread");
            }
            html.end().end();
        }

        private void count(long count, String noun, String kind) throws IOException {
            String zero = count == 0 ? " none" : "";
            html.start("li", "class", kind + zero);
            html.element("strong", PlanCells.number(count)).text(" ");
            html.element("span", count == 1 ? noun : noun + "s").end();
        }

        private void overview() throws IOException {
            List<HtmlSection> all = new ArrayList<>(tables);
            all.addAll(files);
            if (rules.isEmpty() && all.isEmpty()) {
                return;
            }
            html.start("section", "class", "overview", "aria-label", "Overview");
            if (!rules.isEmpty()) {
                html.start("div", "class", "wide").start("table").element("caption", "By rule");
                heads("rule");
                for (RuleInfo rule : rules) {
                    row(
                            rule.id(),
                            "#rule-" + rule.id(),
                            analysis.findings().stream()
                                    .filter(finding -> finding.rule().equals(rule.id()))
                                    .toList());
                }
                html.end().end().end();
            }
            if (!all.isEmpty()) {
                html.start("div", "class", "wide").start("table");
                html.element(
                        "caption", tables.isEmpty() ? "By file" : files.isEmpty() ? "By table" : "By table and file");
                heads(tables.isEmpty() ? "file" : "table");
                for (HtmlSection section : worstFirst(all)) {
                    row(section.title(), "#" + section.id(), section.findings());
                }
                html.end().end().end();
            }
            html.end();
        }

        private static List<HtmlSection> worstFirst(List<HtmlSection> sections) {
            return sections.stream()
                    .sorted(Comparator.comparing((HtmlSection section) -> -section.count(Severity.ERROR))
                            .thenComparing(section -> -section.count(Severity.WARNING))
                            .thenComparing(section -> -section.count(Severity.NOTE)))
                    .toList();
        }

        private void heads(String first) throws IOException {
            html.start("thead").start("tr").element("th", first, "scope", "col");
            for (Severity severity : WORST_FIRST) {
                html.element("th", severity.word() + "s", "scope", "col", "class", "number");
            }
            html.end().end().start("tbody");
        }

        private void row(String name, String link, List<Finding> of) throws IOException {
            html.start("tr").start("th", "scope", "row");
            html.element("a", Glyphs.oneLine(name), "href", link).end();
            Map<Severity, Long> counts =
                    of.stream().collect(Collectors.groupingBy(Finding::severity, Collectors.counting()));
            for (Severity severity : WORST_FIRST) {
                long count = counts.getOrDefault(severity, 0L);
                html.element(
                        "td",
                        count == 0 ? "" : PlanCells.number(count),
                        "class",
                        count == 0 ? "number" : "number " + severity.word());
            }
            html.end();
        }

        private void tables() throws IOException {
            if (tables.isEmpty()) {
                return;
            }
            html.start("section", "aria-labelledby", "tables").element("h2", "Tables", "id", "tables");
            legend();
            for (HtmlSection section : tables) {
                Optional<Table> table = section.table();
                html.start("section", "class", "subject", "aria-labelledby", section.id());
                html.element("h3", Glyphs.oneLine(section.title()), "id", section.id());
                drawing.write(table.orElseThrow(), section.queries());
                findings(section);
                html.end();
            }
            if (undrawn > 0) {
                html.element(
                        "p",
                        "%s without findings %s left out."
                                .formatted(PlanWords.counted(undrawn, "more table"), undrawn == 1 ? "is" : "are"),
                        "class",
                        "quiet");
            }
            html.end();
        }

        private void legend() throws IOException {
            html.start("p", "class", "legend");
            for (Chebotko.Mark mark : Chebotko.Mark.values()) {
                html.start("span")
                        .element("abbr", mark.sign())
                        .text(" " + mark.words())
                        .end()
                        .text(" ");
            }
            Map<String, String> brackets = new LinkedHashMap<>();
            brackets.put("[ ]", "list");
            brackets.put("{ }", "set");
            brackets.put("< >", "map");
            brackets.put("( )", "tuple");
            brackets.put("* *", "user-defined type");
            for (Map.Entry<String, String> bracket : brackets.entrySet()) {
                html.start("span")
                        .element("abbr", bracket.getKey())
                        .text(" " + bracket.getValue())
                        .end()
                        .text(" ");
            }
            html.end();
        }

        private void files() throws IOException {
            if (files.isEmpty()) {
                return;
            }
            html.start("section", "aria-labelledby", "files");
            html.element("h2", tables.isEmpty() ? "Findings" : "About no table, or about several", "id", "files");
            for (HtmlSection section : files) {
                html.start("section", "class", "subject", "aria-labelledby", section.id());
                html.element("h3", Glyphs.oneLine(section.title()), "id", section.id());
                findings(section);
                html.end();
            }
            html.end();
        }

        private void findings(HtmlSection section) throws IOException {
            for (Finding finding : section.findings()) {
                findings.write(finding);
            }
        }

        private void rules() throws IOException {
            if (rules.isEmpty()) {
                return;
            }
            html.start("section", "aria-labelledby", "rules").element("h2", "Rules", "id", "rules");
            HtmlMarkdown markdown = new HtmlMarkdown(html, this::ruleOf);
            for (RuleInfo rule : rules) {
                html.start("section", "class", "subject page", "aria-labelledby", "rule-" + rule.id());
                html.element("h3", rule.id(), "id", "rule-" + rule.id());
                markdown.write(withoutTitle(rule.page()), "h4");
                html.end();
            }
            html.end();
        }

        private static String withoutTitle(String page) {
            return page.replaceFirst("^# .*\\R?", "");
        }

        /** Where the page of another rule is here, if it is. */
        private String ruleOf(String target) {
            String id = target.replaceAll("\\.md(#.*)?$", "");
            return rules.stream().anyMatch(rule -> rule.id().equals(id)) ? "#rule-" + id : "";
        }
    }
}
