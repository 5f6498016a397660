package io.github.cqlcheck.report;

import io.github.cqlcheck.plan.Plan;
import io.github.cqlcheck.plan.Plans;
import io.github.cqlcheck.plan.TableQueries;
import io.github.cqlcheck.plan.Unplanned;
import io.github.cqlcheck.plan.Verdict;
import io.github.cqlcheck.source.Place;
import io.github.cqlcheck.source.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A block of lines for each statement, then for each table the matrix of its queries, then the counts. Immutable and thread-safe. */
public final class PlanText implements PlanReport {
    private static final int NARROWEST = 72;
    private static final String INDENT = "    ";
    private static final int LABEL = 11;

    private final boolean colour;
    private final int width;

    /**
     * Plans for a terminal.
     *
     * @param colour whether to write ANSI colours
     * @param width the terminal's width in columns; fewer than 72 count as 72
     */
    public PlanText(boolean colour, int width) {
        this.colour = colour;
        this.width = Math.max(NARROWEST, width);
    }

    @Override
    public void write(Plans plans, Appendable out) throws IOException {
        Columns columns = new Columns();
        for (Plans.Entry entry : plans.entries()) {
            write(entry, columns, out);
        }
        if (plans.entries().size() > 1) {
            Map<String, Set<String>> byFileName = byFileName(plans);
            for (TableQueries table : plans.tables()) {
                write(table, byFileName, out);
            }
        }
        for (String line : summary(plans)) {
            out.append(String.join("\n", Glyphs.wrapped(line, width, 0))).append('\n');
        }
    }

    private void write(Plans.Entry entry, Columns columns, Appendable out) throws IOException {
        Place place = entry.outcome().place();
        Place at = entry.outcome() instanceof Unplanned unplanned ? unplanned.at() : place;
        String location = Glyphs.oneLine(at.source().name()) + ":"
                + columns.position(at.source(), at.span().start());
        String group = entry.outcome() instanceof Plan plan
                ? plan.within()
                        .map(within -> " in a " + within.name().toLowerCase(Locale.ROOT))
                        .orElse("")
                : "";
        out.append(Style.GUTTER.paint(location, colour))
                .append(group)
                .append(times(entry))
                .append('\n');
        out.append(Style.BOLD.paint(cut(entry.outcome().statement()), colour)).append('\n');
        if (entry.outcome() instanceof Plan plan) {
            for (Map.Entry<String, String> line : new PlanWords(plan).lines().entrySet()) {
                boolean verdict = line.getKey().equals("verdict");
                Style style = verdict ? style(plan.verdict().state()) : Style.PLAIN;
                line(line.getKey(), line.getValue(), style, out);
            }
        } else if (entry.outcome() instanceof Unplanned unplanned) {
            line("no plan", unplanned.message(), Style.PLAIN, out);
        }
        out.append('\n');
    }

    private static String times(Plans.Entry entry) {
        return entry.count() == 1 ? "" : " × " + PlanCells.number(entry.count());
    }

    private String cut(String statement) {
        return Window.of(statement, new Span(0, statement.length()), new Span(0, 0), width)
                .toString();
    }

    private void line(String label, String text, Style style, Appendable out) throws IOException {
        int indent = INDENT.length() + LABEL;
        List<String> lines = Glyphs.wrapped(text, width - indent, 0);
        out.append(INDENT)
                .append(Style.GUTTER.paint(label, colour))
                .append(" ".repeat(LABEL - label.length()))
                .append(style.paint(lines.get(0), colour))
                .append('\n');
        for (String more : lines.subList(1, lines.size())) {
            out.append(" ".repeat(indent)).append(style.paint(more, colour)).append('\n');
        }
    }

    private static Style style(Verdict.State state) {
        return switch (state) {
            case SERVED -> Style.ADDED;
            case FILTERS -> Style.WARNING;
            case NEEDS_ALLOW_FILTERING, REFUSED -> Style.ERROR;
        };
    }

    private void write(TableQueries table, Map<String, Set<String>> byFileName, Appendable out) throws IOException {
        String name = table.table().cql();
        String served = String.format(Locale.ROOT, "%,d of %,d served", table.served(), table.count());
        out.append(Style.BOLD.paint(Glyphs.oneLine(name), colour));
        String facts = "%s, %s".formatted(table.key(), served);
        int used = Glyphs.width(name) + 2;
        List<String> wrapped = Glyphs.wrapped(facts, width - 2, used);
        out.append(": ").append(String.join("\n  ", wrapped)).append('\n');
        TextTable matrix = matrix(table, byFileName, width / 2);
        boolean fits = matrix.fits(width - 2);
        List<List<String>> lines = (fits ? matrix : matrix(table, byFileName, width / 4)).lines(width - 2);
        for (int i = 0; i < lines.size(); i++) {
            for (String line : lines.get(i)) {
                Style style = i == 0 ? Style.GUTTER : Style.PLAIN;
                out.append("  ").append(style.paint(line, colour)).append('\n');
            }
        }
        out.append('\n');
    }

    /** The matrix of a table; the places of its queries take so many columns at most. */
    private static TextTable matrix(TableQueries table, Map<String, Set<String>> byFileName, int most) {
        List<List<String>> rows = table.entries().stream()
                .map(entry -> {
                    List<String> row = new ArrayList<>();
                    row.add(location(entry.outcome().place(), byFileName, most));
                    row.addAll(PlanCells.of(entry));
                    return row;
                })
                .toList();
        return new TextTable(heads(), rows);
    }

    private static List<String> heads() {
        List<String> heads = new ArrayList<>();
        heads.add("query");
        heads.addAll(PlanCells.HEADS);
        return heads;
    }

    /** The file and the line; of a path only the end, as much as it takes to tell the files apart. */
    private static String location(Place place, Map<String, Set<String>> byFileName, int most) {
        String name = place.source().name();
        String fileName = fileName(name);
        boolean clear = byFileName.get(fileName).size() == 1;
        String shown = Glyphs.oneLine(clear ? fileName : name);
        String line = ":" + place.position().line();
        int room = most - line.length();
        return Window.of(shown, new Span(0, shown.length()), new Span(shown.length(), shown.length()), room) + line;
    }

    private static Map<String, Set<String>> byFileName(Plans plans) {
        return plans.entries().stream()
                .map(entry -> entry.outcome().place().source().name())
                .collect(Collectors.groupingBy(PlanText::fileName, Collectors.toSet()));
    }

    private static String fileName(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static List<String> summary(Plans plans) {
        List<String> lines = new ArrayList<>();
        long planned = 0;
        List<String> parts = new ArrayList<>();
        for (Verdict.State state : Verdict.State.values()) {
            long count = plans.count(state);
            planned += count;
            if (count > 0) {
                parts.add(String.format(Locale.ROOT, "%,d %s", count, ofCount(state)));
            }
        }
        lines.add("%s%s%s."
                .formatted(
                        plans.entries().isEmpty() ? "No reads or writes" : PlanWords.counted(planned, "plan"),
                        plans.files() == 0 ? "" : " in " + PlanWords.counted(plans.files(), "file"),
                        parts.isEmpty() ? "" : ": " + String.join(", ", parts)));
        without(plans, Unplanned.Reason.BROKEN, "not CQL; cqlcheck check says what is wrong", lines);
        without(plans, Unplanned.Reason.UNKNOWN_TABLE, "the table is not known; give the schema too (--schema)", lines);
        without(
                plans,
                Unplanned.Reason.CONTESTED_TABLE,
                "the table is defined in several ways; say which counts (schemas in cqlcheck.yaml)",
                lines);
        without(plans, Unplanned.Reason.TEMPLATE, "a template is still to be filled", lines);
        return lines;
    }

    private static String ofCount(Verdict.State state) {
        return switch (state) {
            case SERVED -> "served";
            case FILTERS -> "filtering";
            case NEEDS_ALLOW_FILTERING -> "needing ALLOW FILTERING";
            case REFUSED -> "refused";
        };
    }

    private static void without(Plans plans, Unplanned.Reason reason, String why, List<String> lines) {
        long count = plans.count(reason);
        if (count > 0) {
            lines.add("No plan for %s: %s.".formatted(PlanWords.counted(count, "statement"), why));
        }
    }
}
