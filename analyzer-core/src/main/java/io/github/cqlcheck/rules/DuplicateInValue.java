package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.Relation;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.rule.Finding.Fix;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lists behind IN that say the same value twice. */
final class DuplicateInValue implements Rule {
    /** What two constants have in common that are equal to Cassandra too. */
    private record Constant(Term.Literal.Kind kind, String text) {}

    /** A value, and where the list had it before. */
    private record Repeated(Span value, Span first) {}

    @Override
    public void check(Statement statement, Findings findings) {
        WhereLists.of(statement).forEach(relation -> check(relation, findings));
    }

    private static void check(Relation relation, Findings findings) {
        List<Term> items = WhereLists.items(relation);
        Map<Constant, Span> seen = new HashMap<>();
        List<Repeated> repeated = new ArrayList<>();
        List<Fix.Edit> edits = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Term.Literal literal) {
                Span first = seen.putIfAbsent(new Constant(literal.kind(), literal.text()), literal.span());
                if (first != null) {
                    repeated.add(new Repeated(literal.span(), first));
                    int before = items.get(i - 1).span().end();
                    edits.add(new Fix.Edit(new Span(before, literal.span().end()), ""));
                }
            }
        }
        if (!repeated.isEmpty()) {
            findings.add(
                            repeated.get(0).value(),
                            repeated.size() == 1
                                    ? "Cassandra looks this value up once: the list has it already"
                                    : "Cassandra looks each value up once: the list has this and %s more already"
                                            .formatted(repeated.size() - 1))
                    .label(repeated.get(0).first(), "the same value")
                    .fix(new Fix("leave out what is said twice", edits));
        }
    }
}
