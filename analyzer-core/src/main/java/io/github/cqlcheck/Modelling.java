package io.github.cqlcheck;

import io.github.cqlcheck.plan.Plans;
import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.schema.TableName;
import io.github.cqlcheck.source.Place;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.syntax.Dialect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;

/** Makes the model of a run whose findings are known. Not thread-safe. */
final class Modelling {
    private final Corpus corpus;
    private final Map<Name, Table> tables = new LinkedHashMap<>();
    private final List<Plans.Entry> entries = new ArrayList<>();
    private final Map<Place, Name> subjects = new HashMap<>();

    /** What tells the tables of a model apart. */
    private record Name(TableName name, String key) {
        static Name of(Table table) {
            return new Name(table.name(), table.primaryKeyCql());
        }
    }

    private Modelling(Corpus corpus) {
        this.corpus = corpus;
    }

    static Model of(Corpus corpus, Function<Source, Dialect> dialect, List<Finding> findings, Parallelism parallelism) {
        Map<Source, NavigableSet<Place>> places = places(findings);
        Modelling modelling = new Modelling(corpus);
        parallelism.read(
                corpus.sources(),
                source -> new SourceModel(
                        source,
                        corpus.catalog().scope(source),
                        dialect.apply(source),
                        places.getOrDefault(source, places(source))),
                SourceModel::read,
                modelling::add);
        return modelling.model();
    }

    private static Map<Source, NavigableSet<Place>> places(List<Finding> findings) {
        Map<Source, NavigableSet<Place>> places = new HashMap<>();
        for (Finding finding : findings) {
            places.computeIfAbsent(finding.place().source(), Modelling::places).add(finding.place());
        }
        return places;
    }

    /** An empty set for places of a source, in their order. */
    private static NavigableSet<Place> places(Source source) {
        return new TreeSet<>(
                Comparator.comparingInt((Place place) -> place.span().start())
                        .thenComparingInt(place -> place.span().end()));
    }

    private void add(SourceModel model) {
        entries.addAll(model.entries());
        model.tables().forEach(table -> tables.put(Name.of(table), table));
        model.subjects().forEach((place, table) -> {
            subjects.put(place, Name.of(table));
            tables.putIfAbsent(Name.of(table), table);
        });
    }

    private Model model() {
        // the last state of what the run defines, rather than that which a statement in between met
        corpus.catalog().tables().forEach(table -> tables.put(Name.of(table), table));
        tables.keySet().removeIf(name -> TableName.isSystemKeyspace(name.name().keyspace()));
        List<Table> sorted = tables.values().stream()
                .sorted(Comparator.comparing((Table table) -> table.name().cql())
                        .thenComparing(Table::primaryKeyCql))
                .toList();
        Map<Place, Table> about = new HashMap<>();
        subjects.forEach((place, name) -> {
            if (tables.containsKey(name)) {
                about.put(place, tables.get(name));
            }
        });
        return new Model(sorted, Planner.plans(entries, corpus.sources()), about);
    }
}
