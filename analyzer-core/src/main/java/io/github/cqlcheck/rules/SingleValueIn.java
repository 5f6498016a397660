package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.Identifiers;
import io.github.cqlcheck.ast.Relation;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.rule.Finding.Fix;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.source.Span;
import java.util.List;

/** Lists behind IN of one value. */
final class SingleValueIn implements Rule {
    @Override
    public void check(Statement statement, Findings findings) {
        WhereLists.of(statement)
                .filter(relation -> relation instanceof Relation.OnColumn
                        && WhereLists.items(relation).size() == 1
                        && WhereLists.items(relation).get(0) instanceof Term.Literal)
                .forEach(relation -> report((Relation.OnColumn) relation, findings));
    }

    private static void report(Relation.OnColumn relation, Findings findings) {
        Span value = WhereLists.items(relation).get(0).span();
        Span before = new Span(relation.column().span().end(), value.start());
        Span behind = new Span(value.end(), relation.span().end());
        findings.add(
                        relation.value().span(),
                        "Cassandra takes this for %s = with the one value of the list"
                                .formatted(Identifiers.cql(relation.column())))
                .fix(new Fix("write =", List.of(new Fix.Edit(before, " = "), new Fix.Edit(behind, ""))));
    }
}
