package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.DataStatement.Insert;
import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.rule.Finding.Fix;
import io.github.cqlcheck.rule.Finding.Fix.Edit;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.UnknownTable;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** INSERTs that write null where leaving the column out would do. */
final class NullTombstone implements Rule {
    @Override
    public void check(Query query, Findings findings) {
        if (query.statement() instanceof Insert insert && !query.table().isCounterTable()) {
            Predicate<Name> isValue = name -> query.table()
                    .column(name.text())
                    .filter(Column::isPrimaryKey)
                    .isEmpty();
            check(insert, () -> query.table().name().cql(), isValue, findings);
        }
    }

    @Override
    public void check(UnknownTable unknown, Findings findings) {
        if (unknown.statement() instanceof Insert insert) {
            check(insert, insert.table()::toString, name -> true, findings);
        }
    }

    private static void check(Insert insert, Supplier<String> table, Predicate<Name> isValue, Findings findings) {
        if (insert.json() || insert.columns().size() != insert.values().size()) {
            return;
        }
        List<Integer> nulls = IntStream.range(0, insert.values().size())
                .filter(i -> Assigned.isNull(insert.values().get(i))
                        && isValue.test(insert.columns().get(i)))
                .boxed()
                .toList();
        if (nulls.isEmpty()) {
            return;
        }
        List<Name> columns = nulls.stream().map(insert.columns()::get).toList();
        Findings.Draft draft = findings.add(
                        insert.values().get(nulls.get(0)).span(),
                        "each run writes a tombstone for %s of %s, which reads step over until it is compacted away"
                                .formatted(Assigned.names(columns), table.get()))
                .help("leave %s out: what an INSERT does not name, it does not write"
                        .formatted(Assigned.names(columns)));
        nulls.stream()
                .skip(1)
                .limit(3)
                .forEach(i -> draft.label(insert.values().get(i).span(), "and here"));
        if (insert.ifNotExists() && nulls.get(0) > 0) {
            draft.fix(without(insert, nulls));
        }
    }

    /** Where there is no row yet, nothing and null are the same. */
    private static Fix without(Insert insert, List<Integer> nulls) {
        List<Edit> edits = new ArrayList<>();
        for (int i : nulls) {
            edits.add(remove(
                    insert.columns().get(i - 1).span(), insert.columns().get(i).span()));
            edits.add(remove(
                    insert.values().get(i - 1).span(), insert.values().get(i).span()));
        }
        return new Fix("leave the nulls out", edits);
    }

    private static Edit remove(Span before, Span gone) {
        return new Edit(new Span(before.end(), gone.end()), "");
    }
}
