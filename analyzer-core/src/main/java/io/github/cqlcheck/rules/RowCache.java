package io.github.cqlcheck.rules;

import io.github.cqlcheck.rule.Finding.Help;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.workload.TableUse;

/** Tables in the row cache. */
final class RowCache implements Rule {
    @Override
    public void check(Table table, TableUse use, Findings findings) {
        if (!Storage.counts(table, findings)) {
            return;
        }
        table.option("caching")
                .filter(option -> option.text().matches("(?i)all|rows_only")
                        || option.entries()
                                .getOrDefault("rows_per_partition", "NONE")
                                .matches("(?i)all|[1-9][0-9]*"))
                .ifPresent(option -> findings.addIn(
                                option.place(),
                                "each write to a partition of %s throws away what the row cache holds of it"
                                        .formatted(table.name().cql()))
                        .label(table.place(), "the table")
                        .help(Help.of(
                                "leave it to the page cache",
                                "ALTER TABLE %s WITH caching = {'keys': 'ALL', 'rows_per_partition': 'NONE'};"
                                        .formatted(table.name().cql()))));
    }
}
