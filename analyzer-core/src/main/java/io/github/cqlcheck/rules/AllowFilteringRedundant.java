package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.DataStatement.Select;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.rule.Finding.Fix;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.source.Span;
import java.util.List;

/** ALLOW FILTERING where nothing is filtered. */
final class AllowFilteringRedundant implements Rule {
    @Override
    public void check(Query query, Findings findings) {
        if (query.statement() instanceof Select select
                && select.allowFiltering().isPresent()
                && query.path().filtered().isEmpty()
                && query.isServedWithoutFiltering()) {
            report(query, select.allowFiltering().get(), findings);
        }
    }

    private static void report(Query query, Span words, Findings findings) {
        findings.add(
                        words,
                        "ALLOW FILTERING changes nothing here, and lets this query scan %s unnoticed once WHERE or an index changes"
                                .formatted(query.table().name().cql()))
                .label(
                        query.table().place(),
                        query.table().view() ? "the view" : query.table().primaryKeyCql())
                .fix(new Fix("leave out ALLOW FILTERING", List.of(new Fix.Edit(withBlanks(words, findings), ""))));
    }

    /** The words and the blanks before them; not a line end, before which a comment may stand. */
    private static Span withBlanks(Span words, Findings findings) {
        CharSequence text = findings.source().text();
        int start = words.start();
        while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) {
            start--;
        }
        return new Span(start, words.end());
    }
}
