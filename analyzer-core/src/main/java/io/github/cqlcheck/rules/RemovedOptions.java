package io.github.cqlcheck.rules;

import static io.github.cqlcheck.target.Target.CASSANDRA_3_11;
import static io.github.cqlcheck.target.Target.CASSANDRA_4_0;
import static io.github.cqlcheck.target.Target.CASSANDRA_5_0;

import io.github.cqlcheck.ast.SchemaStatement.AlterTable;
import io.github.cqlcheck.ast.SchemaStatement.AlterView;
import io.github.cqlcheck.ast.SchemaStatement.CreateTable;
import io.github.cqlcheck.ast.SchemaStatement.CreateView;
import io.github.cqlcheck.ast.SchemaStatement.Option;
import io.github.cqlcheck.ast.SchemaStatement.OptionValue;
import io.github.cqlcheck.ast.SchemaStatement.TableAlteration;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.source.Span;
import io.github.cqlcheck.target.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Options of tables and views that older releases of Cassandra took. */
final class RemovedOptions {
    /** What releases had as an option of its own, and the first listed here that has it no longer. */
    private static final Map<String, Target> OPTIONS = Map.of(
            "dclocal_read_repair_chance", CASSANDRA_4_0,
            "index_interval", CASSANDRA_3_11,
            "populate_io_cache_on_flush", CASSANDRA_3_11,
            "read_repair_chance", CASSANDRA_4_0,
            "replicate_on_write", CASSANDRA_3_11);

    /** What {@code compression} took. */
    private static final Map<String, Target> COMPRESSION = Map.of(
            "chunk_length_kb", CASSANDRA_5_0, "crc_check_chance", CASSANDRA_5_0, "sstable_compression", CASSANDRA_5_0);

    private static final String DATE_TIERED = "DateTieredCompactionStrategy";

    private RemovedOptions() {}

    /**
     * One that is gone.
     *
     * @param option the option that is it, or whose map has it
     * @param place the option, or the key in its map
     */
    record Removal(Option option, Span place, String name, Target goneWith) {
        boolean isWhole() {
            return option.name().text().equals(name) && !isWord();
        }

        /** Whether it is the form of {@code caching} from before it was a map. */
        boolean isWord() {
            return name.equals("caching");
        }
    }

    /** All options that a statement sets. */
    static List<Option> options(Statement statement) {
        if (statement instanceof CreateTable create) {
            return create.options().options();
        }
        if (statement instanceof CreateView create) {
            return create.options().options();
        }
        if (statement instanceof AlterView alter) {
            return alter.options();
        }
        return statement instanceof AlterTable alter
                ? alter.alterations().stream()
                        .filter(TableAlteration.ChangeOptions.class::isInstance)
                        .flatMap(change -> ((TableAlteration.ChangeOptions) change).options().stream())
                        .toList()
                : List.of();
    }

    /** Those of a statement that a release of Cassandra has not any more. */
    static List<Removal> in(Statement statement, Target target) {
        return options(statement).stream()
                .flatMap(RemovedOptions::removals)
                .filter(removal -> target.isCassandra() && target.isAtLeast(removal.goneWith()))
                .toList();
    }

    private static Stream<Removal> removals(Option option) {
        String name = option.name().text();
        if (OPTIONS.containsKey(name)) {
            return Stream.of(new Removal(option, option.span(), name, OPTIONS.get(name)));
        }
        if (name.equals("caching") && option.value() instanceof OptionValue.Scalar) {
            return Stream.of(new Removal(option, option.span(), name, CASSANDRA_3_11));
        }
        return name.equals("compression") && option.value() instanceof OptionValue.MapValue map
                ? map.entries().stream()
                        .map(OptionValue.Entry::key)
                        .filter(Term.Literal.class::isInstance)
                        .map(Term.Literal.class::cast)
                        .filter(key -> COMPRESSION.containsKey(key.text()))
                        .map(key -> new Removal(option, key.span(), key.text(), COMPRESSION.get(key.text())))
                : Stream.empty();
    }

    /** The map {@code compaction} that names {@code DateTieredCompactionStrategy}. */
    static Optional<Option> dateTiered(Statement statement) {
        return options(statement).stream()
                .filter(option -> option.name().text().equals("compaction")
                        && option.value() instanceof OptionValue.MapValue map
                        && map.entries().stream()
                                .anyMatch(entry -> entry.key() instanceof Term.Literal key
                                        && key.text().equals("class")
                                        && entry.value() instanceof Term.Literal value
                                        && Storage.simpleName(value.text()).equals(DATE_TIERED)))
                .findFirst();
    }

    /** Whether a place is within something that another rule tells to be gone. */
    static boolean has(Span place, Statement statement, Target target) {
        return in(statement, target).stream()
                        .anyMatch(removal -> removal.option().span().contains(place))
                || dateTiered(statement)
                        .filter(option -> option.span().contains(place))
                        .isPresent();
    }
}
