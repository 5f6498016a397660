package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.Identifiers;
import io.github.cqlcheck.ast.SchemaStatement.DropKeyspace;
import io.github.cqlcheck.ast.SchemaStatement.DropTable;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.SchemaChange;
import io.github.cqlcheck.schema.Keyspace;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.source.Place;

/** Scripts that drop what they create anew. */
final class DropThenCreate implements Rule {
    @Override
    public void check(SchemaChange change, Findings findings) {
        boolean fresh = change.before()
                        .table()
                        .map(Table::place)
                        .filter(findings::isHere)
                        .isPresent()
                || change.before()
                        .keyspace()
                        .map(Keyspace::place)
                        .filter(findings::isHere)
                        .isPresent();
        if (!fresh) {
            change.before().recreation().ifPresent(again -> report(change, again, findings));
        }
    }

    private static void report(SchemaChange change, Place again, Findings findings) {
        if (change.statement() instanceof DropTable drop) {
            findings.add(
                            drop.name().span(),
                            "deletes all rows of %s each time this file is run, and makes it anew, empty"
                                    .formatted(drop.name()))
                    .label(again, "created again here")
                    .help("say CREATE TABLE IF NOT EXISTS without a DROP, and change %s with ALTER TABLE"
                            .formatted(drop.name()));
        } else if (change.statement() instanceof DropKeyspace drop) {
            String keyspace = Identifiers.cql(drop.name());
            findings.add(
                            drop.name().span(),
                            "deletes all tables of %s each time this file is run, and makes them anew, empty"
                                    .formatted(keyspace))
                    .label(again, "created again here")
                    .help("say CREATE KEYSPACE IF NOT EXISTS without a DROP, and change %s with ALTER"
                            .formatted(keyspace));
        }
    }
}
