package io.github.cqlcheck.schema;

import io.github.cqlcheck.source.Place;
import io.github.cqlcheck.source.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sources of one directory, folded one after the other. Keeps one state, not one for each source, because a directory
 * may have thousands of migrations: cheap as long as the states are asked for in the order of the sources. Not
 * thread-safe.
 */
final class Migrations {
    private final List<Source> sources;
    private final Map<Source, List<Change>> changes;
    private final SchemaBuilder.Drops drops;
    private SchemaBuilder state;
    private int folded;

    Migrations(List<Source> sources, Map<Source, List<Change>> changes, SchemaBuilder.Drops drops) {
        this.sources = List.copyOf(sources);
        this.changes = changes;
        this.drops = drops;
        this.state = new SchemaBuilder(Schema.EMPTY, drops);
    }

    /** What the sources before one of them leave it to go on with; empty if it changes nothing. Its own drops all count. */
    Optional<SchemaBuilder> before(Source source) {
        return changes.get(source).isEmpty()
                ? Optional.empty()
                : Optional.of(new SchemaBuilder(fold(sources.indexOf(source)), (defined, drop) -> true));
    }

    /** Where the source of a DROP creates again, further down, what it drops. */
    Optional<Place> recreation(Change drop) {
        return drop.dropped().stream()
                .flatMap(dropped -> changes.get(drop.source()).stream()
                        .filter(change -> change.statement().span().start()
                                > drop.statement().span().start())
                        .filter(change -> change.created().equals(Optional.of(dropped)))
                        .map(change ->
                                new Place(drop.source(), change.statement().span())))
                .findFirst();
    }

    /** What all of them leave. */
    SchemaBuilder after() {
        return new SchemaBuilder(fold(sources.size()), drops);
    }

    private SchemaBuilder fold(int count) {
        if (count < folded) {
            state = new SchemaBuilder(Schema.EMPTY, drops);
            folded = 0;
        }
        for (Source source : sources.subList(folded, count)) {
            changes.get(source).forEach(state::apply);
        }
        folded = count;
        return state;
    }
}
