package io.github.cqlcheck.report;

import io.github.cqlcheck.plan.Plan;
import io.github.cqlcheck.plan.Plans;
import io.github.cqlcheck.plan.TableQueries;
import io.github.cqlcheck.plan.Verdict;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.schema.Index;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.source.Place;
import io.github.cqlcheck.source.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** A table in HTML: its columns in Chebotko's notation, and the matrix of its queries. Not thread-safe. */
final class HtmlTable {
    /** So many columns of a statement are shown. */
    private static final int LONGEST_STATEMENT = 160;

    private static final int SECONDS_A_DAY = 86_400;

    private final HtmlText html;
    private final RelativePaths paths;
    private final int mostQueries;
    private final Columns columns = new Columns();

    /** @param mostQueries how many queries of a table are shown */
    HtmlTable(HtmlText html, RelativePaths paths, int mostQueries) {
        this.html = html;
        this.paths = paths;
        this.mostQueries = mostQueries;
    }

    void write(Table table, Optional<TableQueries> queries) throws IOException {
        html.start("div", "class", "model");
        diagram(table);
        html.start("div", "class", "asked");
        if (queries.isPresent()) {
            matrix(queries.get());
        } else {
            html.element("p", "No statement here reads or writes it.", "class", "quiet");
        }
        html.end();
        html.end();
    }

    private void diagram(Table table) throws IOException {
        html.start("figure", "class", "diagram");
        html.start("table", "class", "chebotko")
                .element("caption", Glyphs.oneLine(table.name().cql()));
        html.start("thead", "class", "unseen").start("tr");
        for (String head : List.of("column", "type", "part")) {
            html.element("th", head, "scope", "col");
        }
        html.end().end().start("tbody");
        Column.Kind previous = Column.Kind.PARTITION_KEY;
        for (Chebotko.Row row : Chebotko.of(table).columns()) {
            html.start("tr", "class", row.kind() == previous ? word(row.kind()) : word(row.kind()) + " first");
            html.element("th", row.name(), "scope", "row");
            html.element("td", row.type());
            html.start("td", "class", "marks");
            String gap = "";
            for (Chebotko.Mark mark : row.marks()) {
                html.text(gap).element("abbr", mark.sign(), "title", mark.words());
                gap = " ";
            }
            html.end().end();
            previous = row.kind();
        }
        html.end().end();
        html.start("figcaption");
        for (String fact : facts(table)) {
            html.element("p", fact);
        }
        html.end().end();
    }

    private static String word(Column.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private List<String> facts(Table table) {
        List<String> facts = new ArrayList<>();
        table.base().ifPresent(base -> facts.add("materialized view of " + base.cql()));
        facts.add("defined in " + location(table.place()));
        for (Index index : table.indexes()) {
            String part = index.target().name().toLowerCase(Locale.ROOT);
            String on = part.equals("simple") ? index.column() : "%s(%s)".formatted(part, index.column());
            facts.add("%s %s on %s".formatted(index.kind().title(), index.name(), on));
        }
        table.option("default_time_to_live")
                .filter(value -> !value.text().matches("0*"))
                .ifPresent(value -> facts.add("rows expire after " + timeToLive(value.text())));
        if (!table.certain()) {
            facts.add("not for sure: a part of its definition is not known");
        }
        return facts.stream().map(Glyphs::oneLine).toList();
    }

    /** Seconds, and how many days that is if it is some. */
    private static String timeToLive(String seconds) {
        if (!seconds.matches("\\d{1,9}") || Integer.parseInt(seconds) % SECONDS_A_DAY != 0) {
            return seconds + " seconds";
        }
        return "%s (%s seconds)"
                .formatted(PlanWords.counted(Integer.parseInt(seconds) / SECONDS_A_DAY, "day"), seconds);
    }

    private String location(Place place) {
        return "%s:%s"
                .formatted(
                        paths.of(place.source()),
                        columns.position(place.source(), place.span().start()).line());
    }

    private void matrix(TableQueries queries) throws IOException {
        List<Plans.Entry> shown = shown(queries.entries());
        List<List<String>> rows = shown.stream().map(PlanCells::of).toList();
        List<Integer> filled = IntStream.range(0, PlanCells.HEADS.size())
                .filter(column -> rows.stream().anyMatch(row -> !row.get(column).isEmpty()))
                .boxed()
                .toList();
        String served = String.format(Locale.ROOT, "%,d of %,d served", queries.served(), queries.count());
        html.start("div", "class", "wide", "role", "region", "aria-label", "Statements", "tabindex", "0");
        html.start("table", "class", "matrix").element("caption", "Statements: " + served);
        html.start("thead").start("tr").element("th", "statement", "scope", "col");
        for (int column : filled) {
            html.element("th", PlanCells.HEADS.get(column), "scope", "col");
        }
        html.end().end().start("tbody");
        for (int i = 0; i < rows.size(); i++) {
            row((Plan) shown.get(i).outcome(), rows.get(i), filled);
        }
        html.end().end().end();
        int left = queries.entries().size() - shown.size();
        if (left > 0) {
            html.element(
                    "p",
                    "%s more, none of them worse, %s left out; cqlcheck plan shows all."
                            .formatted(PlanWords.counted(left, "statement"), left == 1 ? "is" : "are"),
                    "class",
                    "quiet");
        }
    }

    /** In their order; those that are served worst, if there are too many. */
    private List<Plans.Entry> shown(List<Plans.Entry> entries) {
        if (entries.size() <= mostQueries) {
            return entries;
        }
        return IntStream.range(0, entries.size())
                .boxed()
                .sorted(Comparator.comparing(i -> state(entries.get(i)), Comparator.reverseOrder()))
                .limit(mostQueries)
                .sorted()
                .map(entries::get)
                .toList();
    }

    private static Verdict.State state(Plans.Entry entry) {
        return ((Plan) entry.outcome()).verdict().state();
    }

    private void row(Plan plan, List<String> cells, List<Integer> filled) throws IOException {
        String statement = plan.statement();
        Span whole = new Span(0, statement.length());
        Verdict verdict = plan.verdict();
        html.start("tr").start("th", "scope", "row");
        html.element("span", location(plan.place()), "class", "place");
        html.element(
                "code",
                Window.of(statement, whole, new Span(0, 0), LONGEST_STATEMENT).toString());
        html.end();
        for (int column : filled) {
            if (column < cells.size() - 1) {
                html.element("td", cells.get(column), "data-head", PlanCells.HEADS.get(column));
            }
        }
        String kind = PlanCells.isEverywhere(plan) ? "everywhere" : word(verdict.state());
        html.start("td", "class", "verdict " + kind, "data-head", "verdict");
        html.element("strong", cells.get(cells.size() - 1));
        if (!verdict.reason().isEmpty()) {
            html.element("span", Glyphs.oneLine(verdict.reason()));
        }
        if (!verdict.doubt().isEmpty()) {
            html.element("span", "not for sure: " + Glyphs.oneLine(verdict.doubt()));
        }
        html.end().end();
    }

    private static String word(Verdict.State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
