package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.DataStatement.Insert;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.schema.Column;
import java.util.List;
import java.util.Locale;

/** JSON documents that null what they do not name. */
final class InsertJsonDefaultNull implements Rule {
    @Override
    public void check(Query query, Findings findings) {
        if (!(query.statement() instanceof Insert insert) || !insert.json() || insert.defaultGiven()) {
            return;
        }
        Term document = insert.values().get(0);
        List<Column> unnamed = query.table().columns().stream()
                .filter(column -> !column.isPrimaryKey() && !names(document, column))
                .toList();
        if (!unnamed.isEmpty() && !query.table().isCounterTable()) {
            boolean known = document instanceof Term.Literal && unnamed.size() <= 3;
            String table = query.table().name().cql();
            findings.add(
                            document.span(),
                            known
                                    ? "sets %s of %s to null, because the document does not name %s"
                                            .formatted(
                                                    Unserved.names(unnamed), table, unnamed.size() == 1 ? "it" : "them")
                                    : "sets each column of %s to null that the document does not name".formatted(table))
                    .help("write DEFAULT UNSET behind the document, which leaves those columns as they are");
        }
    }

    private static boolean names(Term document, Column column) {
        return document instanceof Term.Literal literal
                && literal.text()
                        .toLowerCase(Locale.ROOT)
                        .contains(column.name().toLowerCase(Locale.ROOT));
    }
}
