package io.github.cqlcheck.rules;

import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.schema.Growth;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.workload.TableUse;
import io.github.cqlcheck.workload.Use;

/** Tables whose oldest rows are read and deleted one by one. */
final class QueuePattern implements Rule {
    @Override
    public void check(Table table, TableUse use, Findings findings) {
        if (!table.view() && use.has(Use.WRITE) && use.has(Use.ROW_DELETE) && use.has(Use.LOWEST_READ)) {
            table.clustering().stream()
                    .limit(1)
                    .filter(first -> Growth.growing(table.clustering())
                            .filter(first::equals)
                            .isPresent())
                    .forEach(first -> report(table, first, findings));
        }
    }

    private static void report(Table table, Column first, Findings findings) {
        String name = table.name().cql();
        findings.add(
                        table.place().span(),
                        "%s is a queue: each read of its oldest rows steps over the tombstones of all that were deleted before"
                                .formatted(name))
                .help("remember the last %s that was done, and read from there: WHERE … AND %s > ?"
                        .formatted(first.cql(), first.cql()))
                .help("or put a bucket of time into the partition key of %s, and leave whole buckets behind"
                        .formatted(name));
    }
}
