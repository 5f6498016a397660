package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.schema.Ttl;
import io.github.cqlcheck.workload.ColumnUse;
import io.github.cqlcheck.workload.TableUse;
import io.github.cqlcheck.workload.Use;
import java.util.regex.Pattern;

/** Collections to which statements add, and from which none takes away. */
final class UnboundedCollection implements Rule {
    /** Names of what comes up again and again. */
    private static final Pattern ENDLESS = Pattern.compile(
            "(^|_)(logs?|history|events|messages|activit(y|ies)|followers|comments|readings|measurements"
                    + "|transactions|notifications|logins)$");

    @Override
    public void check(Table table, TableUse use, Findings findings) {
        if (table.view() || table.ttl() != Ttl.NONE || use.has(Use.WRITE_WITH_TTL)) {
            return;
        }
        for (Column column : table.columns()) {
            boolean grows = column.type() instanceof CqlType.Collection
                    && !column.isPrimaryKey()
                    && use.count(column.name(), ColumnUse.REMOVED_FROM) == 0;
            int additions = use.count(column.name(), ColumnUse.ADDED_TO);
            boolean endless = ENDLESS.matcher(column.name()).find();
            if (grows && (endless || additions > 0 && isList(column))) {
                report(column, table, additions, findings)
                        .severity(endless && additions > 0 ? Severity.WARNING : Severity.NOTE);
            }
        }
    }

    /** Of lists alone one can tell that what is added is not there yet. */
    private static boolean isList(Column column) {
        return column.type() instanceof CqlType.Collection collection
                && collection.kind() == CqlType.Collection.Kind.LIST;
    }

    private static Findings.Draft report(Column column, Table table, int additions, Findings findings) {
        String evidence = additions > 0
                ? "%s statement%s to it and none takes away".formatted(additions, additions == 1 ? " adds" : "s add")
                : "nothing here bounds it";
        return findings.add(
                        table.place().span(),
                        "each read of %s in %s loads the whole collection, and %s"
                                .formatted(column.cql(), table.name().cql(), evidence))
                .help("give each element of %s a row of its own: a table clustered by what tells the elements apart"
                        .formatted(column.cql()));
    }
}
