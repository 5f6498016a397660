package io.github.cqlcheck.report;

import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.rule.Category;
import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.rule.Finding.Fix;
import io.github.cqlcheck.rule.Finding.Help;
import io.github.cqlcheck.rule.Finding.Label;
import io.github.cqlcheck.rule.Preset;
import io.github.cqlcheck.rule.RuleInfo;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.source.Place;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.source.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Findings to report on. */
final class Sample {
    static final Source SCHEMA = Source.of("schema.cql", """
            -- what a shop keeps

            CREATE TABLE shop.orders (
                id uuid PRIMARY KEY,
                email text
            );
            """);

    static final Source QUERIES = Source.of("queries/orders.cql", "\n".repeat(11) + """
            SELECT id, total FROM shop.orders WHERE email = ? ALLOW FILTERING;
            """);

    private Sample() {}

    /** The finding with which the product introduces itself. */
    static Finding allowFiltering() {
        return new Finding(
                "allow-filtering",
                Severity.ERROR,
                place(QUERIES, "ALLOW FILTERING"),
                "reads every partition of shop.orders and throws away the rows that do not match",
                List.of(
                        new Label(place(QUERIES, "email = ?"), "email is not in the key: PRIMARY KEY ((id))"),
                        new Label(place(SCHEMA, "shop.orders"), "the table")),
                List.of(Help.of("keep a table for this query", """
                        CREATE TABLE shop.orders_by_email (
                            email text,
                            id uuid,
                            total decimal,
                            PRIMARY KEY ((email), id)
                        );
                        """)),
                Optional.empty());
    }

    static Finding finding(Place place, String message, Label... labels) {
        return new Finding("some-rule", Severity.WARNING, place, message, List.of(labels), List.of(), Optional.empty());
    }

    static Finding finding(Severity severity, Place place) {
        return new Finding("some-rule", severity, place, "hurts", List.of(), List.of(), Optional.empty());
    }

    static Finding fix(Place place, String title, Fix.Edit... edits) {
        return new Finding(
                "some-rule",
                Severity.NOTE,
                place,
                "hurts",
                List.of(),
                List.of(),
                Optional.of(new Fix(title, List.of(edits))));
    }

    /** The first place where the source has this text. */
    static Place place(Source source, String text) {
        int start = source.text().toString().indexOf(text);
        if (start < 0) {
            throw new IllegalArgumentException("%s has no %s".formatted(source, text));
        }
        return place(source, start, start + text.length());
    }

    static Place place(Source source, int start, int end) {
        return new Place(source, new Span(start, end));
    }

    static RuleInfo rule(String id, Severity severity, Category category) {
        String summary = "It hurts <a> [lot](1).";
        String page = "# A rule\n\n%s\n\n## Why it hurts\n\nBecause it\ndoes.\n\nMore.\n".formatted(summary);
        URI link = URI.create("https://example.com/rules/%s.md".formatted(id));
        return new RuleInfo(
                id,
                "A rule",
                summary,
                severity,
                category,
                "0.1",
                Preset.RECOMMENDED,
                false,
                Map.of(),
                page,
                Optional.of(link));
    }

    /** An analysis with these findings by the rules that they name. */
    static Analysis analysis(Finding... findings) {
        return analysis(List.of(findings));
    }

    static Analysis analysis(List<Finding> findings) {
        List<RuleInfo> rules = List.of(
                rule("allow-filtering", Severity.ERROR, Category.READS),
                rule("some-rule", Severity.WARNING, Category.INDEXES));
        List<Source> withFindings = findings.stream()
                .map(finding -> finding.place().source())
                .distinct()
                .toList();
        List<Source> sources = Stream.concat(withFindings.stream(), sources(4 - withFindings.size()).stream())
                .toList();
        return new Analysis(rules, findings, sources, 57);
    }

    /** Sources in which nothing was found. */
    static List<Source> sources(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Source.of("clean/%s.cql".formatted(i), ""))
                .toList();
    }

    static String written(Report report, Analysis analysis) {
        StringBuilder out = new StringBuilder();
        try {
            report.write(analysis, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
