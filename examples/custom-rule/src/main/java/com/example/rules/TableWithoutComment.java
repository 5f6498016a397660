package com.example.rules;

import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.workload.TableUse;

/** A table that does not say what it is for. Its page, {@code table-without-comment.md}, lies beside it. */
public final class TableWithoutComment implements Rule {
    @Override
    public void check(Table table, TableUse use, Findings findings) {
        boolean told = table.option("comment")
                .filter(comment -> !comment.known() || comment.text().length() >= findings.option("letters"))
                .isPresent();
        if (!told) {
            findings.add(table.place().span(), "nobody can tell what %s is for".formatted(table.name().cql()))
                    .help("say it in the definition: WITH comment = '...'");
        }
    }
}
