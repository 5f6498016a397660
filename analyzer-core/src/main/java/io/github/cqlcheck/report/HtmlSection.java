package io.github.cqlcheck.report;

import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.Model;
import io.github.cqlcheck.plan.TableQueries;
import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.source.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the report has in one place: a table with its queries and the findings about it, or the findings of a file that are about no
 * table, or about several.
 *
 * @param id by which links find it
 */
record HtmlSection(
        String id, String title, Optional<Table> table, Optional<TableQueries> queries, List<Finding> findings) {
    HtmlSection {
        findings = List.copyOf(findings);
    }

    /** Whether it is worth more room than others, if there is not enough. */
    boolean hasFindings() {
        return !findings.isEmpty();
    }

    long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** A section for each table of the model, by name. */
    static List<HtmlSection> tables(Analysis analysis) {
        if (analysis.model().isEmpty()) {
            return List.of();
        }
        Model model = analysis.model().get();
        Map<List<Object>, TableQueries> queries = new HashMap<>();
        model.plans().tables().forEach(table -> queries.put(List.of(table.table(), table.key()), table));
        Map<Table, List<Finding>> findings = new IdentityHashMap<>();
        for (Finding finding : analysis.findings()) {
            model.subject(finding)
                    .ifPresent(table -> findings.computeIfAbsent(table, unseen -> new ArrayList<>())
                            .add(finding));
        }
        List<HtmlSection> sections = new ArrayList<>();
        for (Table table : model.tables()) {
            sections.add(new HtmlSection(
                    "table-" + (sections.size() + 1),
                    table.name().cql(),
                    Optional.of(table),
                    Optional.ofNullable(queries.get(List.of(table.name(), table.primaryKeyCql()))),
                    worstFirst(findings.getOrDefault(table, List.of()))));
        }
        return sections;
    }

    private static List<Finding> worstFirst(List<Finding> findings) {
        return findings.stream()
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .toList();
    }

    /** A section for each file with findings that are in none of a table. */
    static List<HtmlSection> files(Analysis analysis, RelativePaths paths) {
        Map<Source, List<Finding>> bySource = new LinkedHashMap<>();
        for (Finding finding : analysis.findings()) {
            if (analysis.model().flatMap(model -> model.subject(finding)).isEmpty()) {
                bySource.computeIfAbsent(finding.place().source(), source -> new ArrayList<>())
                        .add(finding);
            }
        }
        List<HtmlSection> sections = new ArrayList<>();
        bySource.forEach((source, findings) -> sections.add(new HtmlSection(
                "file-" + (sections.size() + 1), paths.of(source), Optional.empty(), Optional.empty(), findings)));
        return sections;
    }
}
