package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.DataStatement.Select;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.query.Reach;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.rule.UnknownTable;
import io.github.cqlcheck.schema.Index;
import io.github.cqlcheck.source.Span;

/** Reads that throw away most of what they read. */
final class AllowFiltering implements Rule {
    @Override
    public void check(Query query, Findings findings) {
        if (query.statement() instanceof Select select
                && !query.path().filtered().isEmpty()) {
            select.allowFiltering().ifPresent(place -> report(query, place, findings));
        }
    }

    private static void report(Query query, Span place, Findings findings) {
        Findings.Draft draft = findings.add(place, message(query)).severity(severity(query));
        Unserved.label(query, draft);
        Remedy.help(query, draft);
    }

    private static Severity severity(Query query) {
        if (!query.path().reach().atLeast(Reach.RANGE)) {
            return Severity.NOTE;
        }
        boolean walk = query.path().reach() == Reach.RANGE;
        return query.certain() && !walk ? Severity.ERROR : Severity.WARNING;
    }

    private static String message(Query query) {
        String table = query.table().name().cql();
        String fate = "and throws away the rows that do not match";
        return switch (query.path().reach()) {
            case CLUSTER -> "reads every partition of %s %s".formatted(table, fate);
            case RANGE -> "reads every partition of %s in a range of tokens %s".formatted(table, fate);
            case INDEX ->
                "asks every node for what its index on %s finds, %s"
                        .formatted(query.path().index().map(Index::column).orElse(table), fate);
            case PARTITIONS -> "reads each partition of %s that IN names %s".formatted(table, fate);
            case PARTITION, SLICE, ROW -> "reads more of a partition of %s than it returns, %s".formatted(table, fate);
        };
    }

    @Override
    public void check(UnknownTable unknown, Findings findings) {
        if (unknown.statement() instanceof Select select && !select.where().isEmpty()) {
            select.allowFiltering()
                    .ifPresent(place -> findings.add(
                                    place,
                                    "may read every partition of %s and throw away the rows that do not match"
                                            .formatted(select.table()))
                            .severity(Severity.WARNING)
                            .help("give the table's definition with --schema to have the query judged for sure"));
        }
    }
}
