package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.Identifiers;
import io.github.cqlcheck.ast.SchemaStatement.ColumnDefinition;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;

/** Lists that are changed element by element, which only sets and maps do well. */
final class ListColumn implements Rule {
    @Override
    public void check(Statement statement, Findings findings) {
        for (ColumnDefinition column : DefinedColumns.of(statement)) {
            if (column.type() instanceof CqlType.Collection list && list.kind() == CqlType.Collection.Kind.LIST) {
                String name = Identifiers.cql(column.name().text());
                CqlType element = list.arguments().get(0);
                findings.add(
                                list.span(),
                                "an append to %s that is sent again appends again, and to change one element Cassandra reads the list first"
                                        .formatted(name))
                        .help(
                                "make %s a set<%s> where order and duplicates do not matter, or else a frozen<%s> that is written as a whole"
                                        .formatted(name, element, list));
            }
        }
    }
}
