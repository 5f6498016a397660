package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.Identifiers;
import io.github.cqlcheck.ast.SchemaStatement.ColumnDefinition;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;

/** User-defined types kept field by field, where most are written as a whole. */
final class NonFrozenUdt implements Rule {
    @Override
    public void check(Statement statement, Findings findings) {
        for (ColumnDefinition column : DefinedColumns.of(statement)) {
            if (column.type() instanceof CqlType.UserDefined type) {
                String name = Identifiers.cql(column.name().text());
                findings.add(
                                type.span(),
                                "Cassandra keeps a cell for each field of %s, and a tombstone whenever the whole is written"
                                        .formatted(name))
                        .help("make %s a frozen<%s> if it is always written as a whole".formatted(name, type));
            }
        }
    }
}
