package io.github.cqlcheck.plan;

import io.github.cqlcheck.ast.DataStatement;
import io.github.cqlcheck.ast.DataStatement.Insert;
import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.query.Refusal;
import io.github.cqlcheck.query.Restriction;
import io.github.cqlcheck.schema.Column;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why the server says no, as one lower-case clause with the names of the user's own table and columns. */
record RefusalText(Query query) {

    String of(Refusal refusal) {
        return refusal.reason() == Refusal.Reason.FILTERING ? filtering() : refusal.message();
    }

    private String table() {
        return query.table().name().cql();
    }

    private String filtering() {
        List<Restriction> filtered = query.path().filtered();
        String what = filtered.isEmpty()
                ? "it"
                : "finding rows by "
                        + Names.of(filtered.stream().flatMap(restriction -> restriction.columns().stream()));
        String reads = switch (query.path().reach()) {
            case ROW, SLICE, PARTITION -> "more of the partition than it returns";
            case PARTITIONS -> "more of these partitions than it returns";
            case RANGE -> "the whole range of tokens";
            case INDEX, CLUSTER -> "every partition of " + table();
        };
        boolean index = query.path().index().isPresent();
        return "%s would have to read %s%s".formatted(what, index ? "all rows that the index finds" : reads, keyGap());
    }

    /** What a partition key that is given in part lacks. */
    private String keyGap() {
        List<Column> key = query.table().partitionKey();
        List<Column> missing = missing(key);
        boolean part = !missing.isEmpty() && missing.size() < key.size();
        return part ? ", because " + missing("the partition key", key) : "";
    }

    private String missing(String key, List<Column> columns) {
        List<Column> missing = missing(columns);
        return "%s is incomplete: %s %s missing"
                .formatted(key, Names.of(missing.stream()), missing.size() == 1 ? "is" : "are");
    }

    private List<Column> missing(List<Column> columns) {
        Set<String> given = given();
        return columns.stream().filter(column -> !given.contains(column.name())).toList();
    }

    private Set<String> given() {
        DataStatement.OnTable statement = query.statement();
        Stream<Name> names = statement instanceof Insert insert
                ? insert.columns().stream()
                : statement.where().stream().flatMap(relation -> relation.columns().stream());
        return names.map(Name::text).collect(Collectors.toSet());
    }
}
