package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.DataStatement.Truncate;
import io.github.cqlcheck.ast.Identifiers;
import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.SchemaStatement.AlterTable;
import io.github.cqlcheck.ast.SchemaStatement.DropKeyspace;
import io.github.cqlcheck.ast.SchemaStatement.DropTable;
import io.github.cqlcheck.ast.SchemaStatement.TableAlteration.DropColumns;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.SchemaChange;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.schema.Before;
import io.github.cqlcheck.schema.Keyspace;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.schema.TableName;

/** Statements that take data away, in files that are not made for it. */
final class DestructiveDdl implements Rule {
    @Override
    public void check(Statement statement, Findings findings) {
        if (statement instanceof Truncate truncate && isMeantToLast(findings)) {
            findings.add(
                            truncate.table().span(),
                            "deletes every row of %s, on all nodes at once".formatted(truncate.table()))
                    .help("keep TRUNCATE out of scripts that are run again, or name the file after what it does");
        }
    }

    @Override
    public void check(SchemaChange change, Findings findings) {
        Before before = change.before();
        boolean fresh =
                before.table().map(Table::place).filter(findings::isHere).isPresent()
                        || before.keyspace()
                                .map(Keyspace::place)
                                .filter(findings::isHere)
                                .isPresent();
        if (fresh || before.recreation().isPresent() || !isMeantToLast(findings)) {
            return;
        }
        if (change.statement() instanceof DropKeyspace drop
                && !TableName.isSystemKeyspace(drop.name().text())) {
            findings.add(
                            drop.name().span(),
                            "deletes the keyspace %s with all its tables and rows"
                                    .formatted(Identifiers.cql(drop.name())))
                    .severity(Severity.ERROR)
                    .help("drop single tables, in a file of its own, once nothing reads or writes them");
        } else if (change.statement() instanceof DropTable drop) {
            findings.add(
                            drop.name().span(),
                            "deletes %s with all its rows, on all nodes at once".formatted(drop.name()))
                    .help("drop %s in a release of its own, after the last one that uses it, and keep a snapshot"
                            .formatted(drop.name()));
        } else if (change.statement() instanceof AlterTable alter) {
            alter.alterations().stream()
                    .filter(DropColumns.class::isInstance)
                    .flatMap(drop -> ((DropColumns) drop).columns().stream())
                    .forEach(column -> report(column, alter, findings));
        }
    }

    private static void report(Name column, AlterTable alter, Findings findings) {
        findings.add(
                        column.span(),
                        "deletes %s from every row of %s, and no ADD brings it back"
                                .formatted(Identifiers.cql(column), alter.name()))
                .help("drop %s in a release of its own, after the last one that reads or writes it"
                        .formatted(Identifiers.cql(column)));
    }

    private static boolean isMeantToLast(Findings findings) {
        return !findings.source().isSample() && !Undo.is(findings.source());
    }
}
