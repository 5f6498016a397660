package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.DataStatement.Select;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.query.Reach;
import io.github.cqlcheck.query.Restriction;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.schema.Column;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** Reads of many partitions through one coordinator. */
final class InOnPartitionKey implements Rule {
    @Override
    public void check(Query query, Findings findings) {
        if (!(query.statement() instanceof Select) || query.path().reach() != Reach.PARTITIONS) {
            return;
        }
        List<Restriction> ins =
                query.path().partitionKey().stream().filter(Restriction::isIn).toList();
        OptionalLong partitions = partitions(ins);
        Restriction in = ins.get(0);
        String table = query.table().name().cql();
        String message = partitions.isPresent()
                ? String.format(
                        Locale.ROOT,
                        "one coordinator reads %,d partitions of %s and holds them until the slowest has answered",
                        partitions.getAsLong(),
                        table)
                : "one coordinator reads a partition of %s for each value of %s and holds them until the slowest has answered"
                        .formatted(table, in.firstColumn().cql());
        List<Column> columns = ins.stream().map(Restriction::firstColumn).toList();
        Findings.Draft draft = findings.add(in.span(), message).severity(severity(partitions.orElse(0), findings));
        ins.stream().skip(1).forEach(other -> draft.label(other.span(), "times each of these"));
        draft.label(query.table().place(), "partitioned by " + partitionKey(query))
                .help("send one query for each %s %s, at the same time, so that each goes straight to its replicas"
                        .formatted(ins.size() == 1 ? "value of" : "combination of", Unserved.names(columns)));
    }

    /** How many partitions the lists name together. */
    private static OptionalLong partitions(List<Restriction> ins) {
        long product = 1;
        for (Restriction in : ins) {
            if (in.valueCount().isEmpty()) {
                return OptionalLong.empty();
            }
            product = Math.min(Integer.MAX_VALUE, product * in.valueCount().getAsInt());
        }
        return OptionalLong.of(product);
    }

    private static Severity severity(long partitions, Findings findings) {
        if (partitions > findings.option("error-above")) {
            return Severity.ERROR;
        }
        return partitions > findings.option("warn-above") ? Severity.WARNING : Severity.NOTE;
    }

    private static String partitionKey(Query query) {
        return String.join(
                ", ", query.table().partitionKey().stream().map(Column::cql).toList());
    }
}
