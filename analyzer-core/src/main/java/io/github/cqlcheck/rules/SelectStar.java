package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.DataStatement.Select;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;

/** Reads of whatever columns there are. */
final class SelectStar implements Rule {
    @Override
    public void check(Query query, Findings findings) {
        if (query.statement() instanceof Select select
                && select.selectors().isEmpty()
                && !query.table().columns().stream().allMatch(column -> column.isPrimaryKey())) {
            findings.add(
                            select.table().span(),
                            "reads all columns of %s there are, those too that are added later"
                                    .formatted(query.table().name().cql()))
                    .label(query.table().place(), "the table")
                    .help("name the columns that are used, of %s"
                            .formatted(Unserved.names(query.table().columns())));
        }
    }
}
