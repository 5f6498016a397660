package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.DataStatement.Select;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.query.Reach;
import io.github.cqlcheck.query.Refusal;
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
                && !query.path().filtered().isEmpty()
                && !query.table().facts().isTiny()
                && query.path().refusals().stream()
                        .allMatch(refusal -> refusal.reason() == Refusal.Reason.UNDEFINED_COLUMN)) {
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
            case INDEX -> "asks every node for what %s finds, %s".formatted(index(query), fate);
            case PARTITIONS -> "reads each partition of %s that IN names %s".formatted(table, fate);
            case PARTITION, SLICE, ROW -> "reads more of a partition of %s than it returns, %s".formatted(table, fate);
        };
    }

    /** Which of several indexes that could serve is asked, only the node knows. */
    private static String index(Query query) {
        boolean several = query.path().filtered().stream()
                .anyMatch(restriction -> query.indexFor(restriction).isPresent());
        return several
                ? "one of its indexes"
                : "its index on "
                        + query.path()
                                .index()
                                .map(Index::column)
                                .orElse(query.table().name().name());
    }

    @Override
    public void check(UnknownTable unknown, Findings findings) {
        if (unknown.statement() instanceof Select select && !select.where().isEmpty()) {
            select.allowFiltering()
                    .ifPresent(
                            place -> findings.add(
                                            place,
                                            "may read every partition of %s and throw away the rows that do not match"
                                                    .formatted(select.table()))
                                    .severity(Severity.WARNING)
                                    .help(
                                            unknown.contested()
                                                    ? "say with schemas in cqlcheck.yaml which definition of the table counts, to have the"
                                                            + " query judged for sure"
                                                    : "give the table's definition with --schema to have the query judged for sure"));
        }
    }
}
