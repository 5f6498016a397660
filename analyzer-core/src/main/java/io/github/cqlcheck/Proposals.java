package io.github.cqlcheck;

import io.github.cqlcheck.ast.SchemaStatement.CreateTable;
import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.rule.Finding.Help;
import io.github.cqlcheck.schema.Scope;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.syntax.Script;
import java.util.List;
import java.util.Optional;

/** The tables that findings propose, seen beside those that exist: a rule knows its own table only. */
final class Proposals {
    private Proposals() {}

    /** The finding, pointing to a table that exists where it would propose another of that name. */
    static Finding checked(Finding finding, Scope scope) {
        if (finding.help().stream().noneMatch(help -> help.cql().isPresent())) {
            return finding;
        }
        List<Help> help =
                finding.help().stream().map(each -> checked(each, scope)).toList();
        return new Finding(
                finding.rule(),
                finding.severity(),
                finding.place(),
                finding.message(),
                finding.labels(),
                help,
                finding.fix());
    }

    private static Help checked(Help help, Scope scope) {
        Optional<Table> existing =
                help.cql().flatMap(Proposals::definition).flatMap(create -> scope.table(create.name()));
        return existing.map(table ->
                        Help.of("ask %s, which exists, with %s; if it does not serve this query, keep one that does"
                                .formatted(table.name().cql(), table.primaryKeyCql())))
                .orElse(help);
    }

    private static Optional<CreateTable> definition(String cql) {
        return Script.of(Source.of("help", cql))
                .statements()
                .filter(CreateTable.class::isInstance)
                .map(CreateTable.class::cast)
                .findFirst();
    }
}
