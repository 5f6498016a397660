package io.github.cqlcheck.schema;

import io.github.cqlcheck.ast.NativeType;
import io.github.cqlcheck.source.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A table, or a materialized view, as the schema statements left it.
 *
 * @param place where it is named in the statement that created it; the same for all later states of one definition
 * @param columns in the order of the definition
 * @param base the table that it is a materialized view of; empty if it is none
 * @param dropped the columns that it had once, each as it was last
 * @param facts what its owner says of it
 * @param certain whether nothing about it is in doubt: no placeholder in its columns, no change that could not be applied
 */
public record Table(
        TableName name,
        Place place,
        List<Column> columns,
        Map<String, OptionText> options,
        List<Index> indexes,
        Optional<TableName> base,
        List<Column> dropped,
        TableFacts facts,
        boolean certain) {
    /** The name under which {@link #options} has {@code COMPACT STORAGE}, which no option with a value has. */
    static final String COMPACT_STORAGE = "compact storage";

    public Table {
        columns = List.copyOf(columns);
        options = Map.copyOf(options);
        indexes = List.copyOf(indexes);
        dropped = List.copyOf(dropped);
    }

    /** The same, told what its owner says of it elsewhere; what the definition says goes before. */
    public Table withFacts(TableFacts more) {
        TableFacts all = facts.orElse(more);
        return all.equals(facts)
                ? this
                : new Table(name, place, columns, options, indexes, base, dropped, all, certain);
    }

    /**
     * The value of a table option.
     *
     * @param text of a scalar; empty for a map, the placeholder where a template is to be filled
     * @param entries of a map, as far as a template leaves them known
     * @param place where the option is written, last if more than once
     */
    public record OptionText(String text, boolean known, Map<String, String> entries, Place place) {
        public OptionText {
            entries = Map.copyOf(entries);
        }

        /** The text, if it is a number. */
        public Optional<BigDecimal> number() {
            return known ? OptionValues.number(text) : Optional.empty();
        }
    }

    /** Whether it is a materialized view. */
    public boolean view() {
        return base.isPresent();
    }

    public Optional<Column> column(String column) {
        for (Column candidate : columns) {
            if (candidate.name().equals(column)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    public List<Column> partitionKey() {
        return ofKind(Column.Kind.PARTITION_KEY);
    }

    public List<Column> clustering() {
        return ofKind(Column.Kind.CLUSTERING);
    }

    private List<Column> ofKind(Column.Kind kind) {
        return columns.stream()
                .filter(column -> column.kind() == kind)
                .sorted((left, right) -> Integer.compare(left.position(), right.position()))
                .toList();
    }

    public List<Index> indexes(Index.Kind kind) {
        return indexes.stream().filter(index -> index.kind() == kind).toList();
    }

    /** An option of a name, if it is set. */
    public Optional<OptionText> option(String option) {
        return Optional.ofNullable(options.get(option));
    }

    /** Whether its rows expire by themselves, as far as the definition or its owner says. */
    public Ttl ttl() {
        if (facts.ttlByApplication()) {
            return Ttl.UNKNOWN;
        }
        OptionText value = options.get("default_time_to_live");
        if (value == null) {
            return options.values().stream().allMatch(OptionText::known) ? Ttl.NONE : ifUnnamed();
        }
        if (!value.known()) {
            return Ttl.UNKNOWN;
        }
        return value.text().matches("0+") ? Ttl.NONE : Ttl.SET;
    }

    /** A placeholder in place of a whole option may be anything, a TTL too. */
    private Ttl ifUnnamed() {
        boolean unnamed = options.entrySet().stream()
                .anyMatch(option -> !option.getValue().known() && TableName.isPlaceholder(option.getKey()));
        return unnamed ? Ttl.UNKNOWN : Ttl.NONE;
    }

    /** Whether its rows may lack the last columns of their key, as some from before CQL do: {@code COMPACT STORAGE}. */
    public boolean isCompact() {
        return options.containsKey(COMPACT_STORAGE);
    }

    /** Whether it holds counters, which cannot expire. */
    public boolean isCounterTable() {
        return columns.stream().anyMatch(column -> column.type().asNative().equals(Optional.of(NativeType.COUNTER)));
    }

    /** The key as a definition writes it: {@code PRIMARY KEY ((a, b), c)}. */
    public String primaryKeyCql() {
        StringBuilder key = new StringBuilder("PRIMARY KEY ((")
                .append(partitionKey().stream().map(Column::cql).collect(Collectors.joining(", ")))
                .append(")");
        clustering().forEach(column -> key.append(", ").append(column.cql()));
        return key.append(")").toString();
    }
}
