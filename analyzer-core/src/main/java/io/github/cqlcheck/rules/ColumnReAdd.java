package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.Identifiers;
import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.SchemaStatement.AlterTable;
import io.github.cqlcheck.ast.SchemaStatement.ColumnDefinition;
import io.github.cqlcheck.ast.SchemaStatement.TableAlteration.AddColumns;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.SchemaChange;
import io.github.cqlcheck.schema.Table;

/** Columns that are added under the name of one that was dropped. */
final class ColumnReAdd implements Rule {
    @Override
    public void check(SchemaChange change, Findings findings) {
        if (change.statement() instanceof AlterTable alter) {
            change.before()
                    .table()
                    .ifPresent(table -> alter.alterations().stream()
                            .filter(AddColumns.class::isInstance)
                            .flatMap(add -> ((AddColumns) add).columns().stream())
                            .map(ColumnDefinition::name)
                            .filter(name -> wasDropped(name, table))
                            .forEach(name -> report(name, table, findings)));
        }
    }

    private static boolean wasDropped(Name name, Table table) {
        return table.column(name.text()).isEmpty()
                && table.dropped().stream().anyMatch(column -> column.name().equals(name.text()));
    }

    private static void report(Name name, Table table, Findings findings) {
        String column = Identifiers.cql(name);
        findings.add(
                        name.span(),
                        "%s of %s starts empty: what it held before it was dropped stays hidden, but for values with later timestamps"
                                .formatted(column, table.name().cql()))
                .help("take a name that %s never had".formatted(table.name().cql()));
    }
}
