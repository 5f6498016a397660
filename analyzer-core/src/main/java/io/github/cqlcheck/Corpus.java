package io.github.cqlcheck;

import io.github.cqlcheck.ast.BrokenStatement;
import io.github.cqlcheck.ast.SchemaStatement;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.schema.Catalog;
import io.github.cqlcheck.schema.Change;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.syntax.Dialect;
import io.github.cqlcheck.syntax.Script;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a run reads: the first pass, which wants the schema statements only.
 *
 * @param sources those whose statements count, in natural order
 * @param catalog what all sources define
 */
record Corpus(List<Source> sources, Catalog catalog) {
    /** Definitions that lie in files which are among the sources are not read twice. */
    static Corpus of(Parts.Part part, Parallelism parallelism) {
        List<Source> ordered = Catalog.inOrder(part.sources());
        Set<Path> files = ordered.stream().flatMap(Corpus::file).collect(Collectors.toSet());
        List<Source> further = Catalog.inOrder(part.definitions()).stream()
                .filter(source -> file(source).noneMatch(files::contains))
                .toList();
        return new Corpus(
                ordered,
                Catalog.of(changes(ordered, part::dialect, parallelism), changes(further, part::dialect, parallelism)));
    }

    private static Stream<Path> file(Source source) {
        return source.path().map(path -> path.toAbsolutePath().normalize()).stream();
    }

    private static Map<Source, List<Change>> changes(
            List<Source> sources, Function<Source, Dialect> dialect, Parallelism parallelism) {
        List<List<Change>> changes = parallelism.stream(sources)
                .map(source -> changes(source, dialect.apply(source)))
                .toList();
        Map<Source, List<Change>> bySource = new LinkedHashMap<>();
        for (int i = 0; i < sources.size(); i++) {
            bySource.put(sources.get(i), changes.get(i));
        }
        return bySource;
    }

    private static List<Change> changes(Source source, Dialect dialect) {
        List<Change> changes = new ArrayList<>();
        Optional<String> keyspace = Optional.empty();
        Iterable<Statement> statements = Script.of(source, dialect).definitions()::iterator;
        for (Statement statement : statements) {
            if (statement instanceof Statement.Use use) {
                keyspace = Optional.of(use.keyspace().text());
            } else if (statement instanceof SchemaStatement
                    || statement instanceof BrokenStatement broken
                            && (broken.defines().isPresent()
                                    || broken.changes().isPresent()
                                    || broken.function().isPresent())) {
                changes.add(new Change(statement, source, keyspace));
            }
        }
        return changes;
    }
}
