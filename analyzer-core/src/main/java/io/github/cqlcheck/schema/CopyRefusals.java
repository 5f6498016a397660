package io.github.cqlcheck.schema;

import io.github.cqlcheck.ast.SchemaStatement.CopyTable;
import io.github.cqlcheck.schema.SchemaRefusal.Reason;
import java.util.Optional;

/** What the server says against {@code CREATE TABLE … LIKE}: {@code CopyTableStatement} of 6.0. */
record CopyRefusals(Refusals refusals) {

    void judge(CopyTable copy) {
        boolean unplaced = refusals.isUnplaced(copy.original())
                || refusals.isUnplaced(copy.name())
                || refusals.lacksKeyspace(copy.original());
        if (unplaced) {
            return;
        }
        Optional<Table> original = refusals.table(copy.original());
        if (original.isEmpty()) {
            refusals.addMissing(Reason.UNDEFINED_TABLE, copy.original(), false, "table");
        } else if (original.get().view()) {
            refusals.add(
                    Reason.TABLE_IS_VIEW,
                    copy.original().span(),
                    "%s is a view".formatted(copy.original()),
                    Optional.of("write out the columns, or copy the table below it"),
                    original.get().place());
        }
        if (!refusals.lacksKeyspace(copy.name())) {
            new TableRefusals(refusals).isTaken(copy.name(), copy.ifNotExists());
        }
    }
}
