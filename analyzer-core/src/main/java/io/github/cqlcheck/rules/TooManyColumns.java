package io.github.cqlcheck.rules;

import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.workload.TableUse;

/** Tables as wide as a spreadsheet. */
final class TooManyColumns implements Rule {
    @Override
    public void check(Table table, TableUse use, Findings findings) {
        int columns = table.columns().size();
        if (columns <= findings.option("note-above") || table.view()) {
            return;
        }
        findings.add(
                        table.place().span(),
                        "each row of %s may have %s cells, which Cassandra keeps, compares and merges one by one"
                                .formatted(table.name().cql(), columns))
                .severity(columns > findings.option("warn-above") ? Severity.WARNING : Severity.NOTE)
                .help(
                        "put what is written and read together into one frozen user-defined type, or into a table of its own");
    }
}
