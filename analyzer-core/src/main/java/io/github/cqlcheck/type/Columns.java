package io.github.cqlcheck.type;

import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.source.Spelling;
import io.github.cqlcheck.type.Mismatch.Kind;
import java.util.List;
import java.util.Optional;

/**
 * The columns that a SELECT clause may name.
 *
 * @param table empty where it is not known, so that any column may exist
 */
record Columns(DataTypes types, Optional<Table> table) {

    Optional<Column> column(Name name) {
        return table.flatMap(known -> known.column(name.text()));
    }

    DataType type(Name name) {
        return column(name).map(Column::type).map(types::of).orElse(DataType.UNKNOWN);
    }

    /** Whether a term is a column whose rows are stored in descending order, which makes its type another ({@code ReversedType}). */
    boolean isReversed(Term term) {
        return term instanceof Term.ColumnReference reference
                && column(reference.column()).filter(Column::descending).isPresent();
    }

    /** Why a column cannot be named. */
    Optional<Mismatch> mismatch(Term.ColumnReference reference) {
        Name name = reference.column();
        boolean certain = table.map(Table::certain).orElse(false);
        if (!certain || name.isPlaceholder() || column(name).isPresent()) {
            return Optional.empty();
        }
        List<String> names =
                table.orElseThrow().columns().stream().map(Column::name).toList();
        return Optional.of(new Mismatch(
                reference.span(),
                Kind.UNDEFINED_COLUMN,
                "%s has no column %s".formatted(table.get().name().cql(), name),
                Spelling.meant(name.text(), names).map("did you mean %s?"::formatted)));
    }
}
