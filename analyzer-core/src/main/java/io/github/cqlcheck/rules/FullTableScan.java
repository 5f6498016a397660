package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.DataStatement.Select;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.query.Reach;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.schema.Table;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;

/** Reads of all rows that a table has. */
final class FullTableScan implements Rule {
    @Override
    public void check(Query query, Findings findings) {
        boolean scan = query.statement() instanceof Select select
                && select.where().isEmpty()
                && !select.distinct()
                && !isLimited(select, findings)
                && !query.isAggregate()
                && query.path().reach() == Reach.CLUSTER
                && query.path().refusals().isEmpty();
        if (!scan || TableSize.isSmall(query.table())) {
            return;
        }
        Table table = query.table();
        String key = Unserved.list(table.partitionKey());
        findings.add(query.statement().table().span(), message((Select) query.statement(), table))
                .severity(query.certain() ? Severity.WARNING : Severity.NOTE)
                .label(table.place(), "partitioned by " + key)
                .help("name a partition in WHERE, or read the table in pieces: token(%s) > ? AND token(%s) <= ?"
                        .formatted(key, key));
    }

    private static String message(Select select, Table table) {
        Optional<BigInteger> limit = select.limit().flatMap(Limits::number);
        return limit.isPresent()
                ? String.format(
                        Locale.ROOT,
                        "reads up to %,d rows of %s, one partition after the other, all round the cluster",
                        limit.get(),
                        table.name().cql())
                : "reads every partition of %s, all round the cluster, and takes longer with each row that is added"
                        .formatted(table.name().cql());
    }

    /** A limit whose number is not known is one all the same. */
    private static boolean isLimited(Select select, Findings findings) {
        BigInteger most = BigInteger.valueOf(findings.option("limit"));
        return select.limit()
                .filter(limit -> Limits.number(limit)
                        .filter(number -> number.compareTo(most) > 0)
                        .isEmpty())
                .isPresent();
    }
}
