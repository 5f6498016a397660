package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.DataStatement.Select;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.query.Reach;
import io.github.cqlcheck.query.Restriction;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.Severity;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Lists behind IN whose lengths multiply. */
final class InCartesianProduct implements Rule {
    @Override
    public void check(Query query, Findings findings) {
        boolean keys = query.statement() instanceof Select
                && !query.path().reach().atLeast(Reach.RANGE)
                && query.path().refusals().isEmpty();
        List<Restriction> lists = keys ? lists(query) : List.of();
        // what multiplies partitions is another rule's business
        boolean rows = lists.stream().anyMatch(list -> list.firstColumn().isClustering());
        long product = product(lists);
        if (lists.size() < 2 || !rows || product <= findings.option("note-above")) {
            return;
        }
        Restriction last = lists.get(lists.size() - 1);
        Findings.Draft draft = findings.add(
                        last.span(),
                        String.format(
                                Locale.ROOT,
                                "the lists multiply: Cassandra looks up %,d rows of %s",
                                product,
                                query.table().name().cql()))
                .severity(product > findings.option("warn-above") ? Severity.WARNING : Severity.NOTE);
        lists.stream().limit(lists.size() - 1L).forEach(list -> draft.label(list.span(), "times each of these"));
        draft.help("read the range of %s and choose in the client, or send a query for each value of %s"
                .formatted(last.firstColumn().cql(), lists.get(0).firstColumn().cql()));
    }

    /** The lists of more than one value, as far as their lengths are known. */
    private static List<Restriction> lists(Query query) {
        return Stream.concat(query.path().partitionKey().stream(), query.path().clustering().stream())
                .filter(restriction ->
                        restriction.isIn() && restriction.valueCount().orElse(0) > 1)
                .toList();
    }

    private static long product(List<Restriction> lists) {
        long product = 1;
        for (Restriction list : lists) {
            product = Math.min(Integer.MAX_VALUE, product * list.valueCount().orElseThrow());
        }
        return product;
    }
}
