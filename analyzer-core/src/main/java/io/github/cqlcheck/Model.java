package io.github.cqlcheck;

import io.github.cqlcheck.plan.Plans;
import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.source.Place;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The data model of a run, for reports that draw it: the tables, what Cassandra does for the statements on them, and which
 * findings are about which table. Of tables with the same name and key, in different directories, it has one.
 *
 * @param tables those that the run defines or asks, by name; of each the last state
 * @param plans of all statements
 * @param subjects the tables of the statements that findings lie in, by the places of the findings
 */
public record Model(List<Table> tables, Plans plans, Map<Place, Table> subjects) {
    public Model {
        tables = List.copyOf(tables);
        subjects = Map.copyOf(subjects);
    }

    /** What several runs over parts of some sources know; empty if they have no models. */
    static Optional<Model> together(List<Model> parts) {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        Map<Place, Table> subjects = new HashMap<>();
        parts.forEach(part -> subjects.putAll(part.subjects));
        List<Table> tables = parts.stream()
                .flatMap(part -> part.tables.stream())
                .sorted(Comparator.comparing((Table table) -> table.name().cql())
                        .thenComparing(Table::primaryKeyCql))
                .toList();
        return Optional.of(new Model(
                tables, Plans.together(parts.stream().map(Model::plans).toList()), subjects));
    }

    /** The table that a finding is about; empty if none is known, or if there are several. */
    public Optional<Table> subject(Finding finding) {
        return Optional.ofNullable(subjects.get(finding.place()));
    }
}
