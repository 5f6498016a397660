package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.SchemaStatement.CreateTable;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.target.Target;

/** New tables in the old layout. */
final class CompactStorage implements Rule {
    @Override
    public void check(Statement statement, Findings findings) {
        if (statement instanceof CreateTable create
                && create.options().compactStorage()
                && Storage.counts(findings.target())
                && findings.target() != Target.SCYLLADB) {
            findings.add(
                            create.name().span(),
                            "Cassandra never adds a column to %s, which is kept in the layout of Thrift"
                                    .formatted(create.name()))
                    .help("leave out COMPACT STORAGE");
        }
    }
}
