package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.DataStatement.Assignment;
import io.github.cqlcheck.ast.DataStatement.Update;
import io.github.cqlcheck.ast.NativeType;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.target.GuardrailLimit;
import io.github.cqlcheck.target.Guardrails.Breach;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Constants that are written, under guardrails. Columns of the key are under none ({@code UpdateParameters.addCell}), and of a
 * collection only what is added counts ({@code Lists.Appender}, {@code Sets.Adder}, {@code Maps.Putter}).
 */
final class GuardedValues {
    private static final Map<NativeType, GuardrailLimit> OF_TYPE = Map.of(
            NativeType.ASCII, GuardrailLimit.COLUMN_ASCII_VALUE_SIZE,
            NativeType.BLOB, GuardrailLimit.COLUMN_BLOB_VALUE_SIZE,
            NativeType.TEXT, GuardrailLimit.COLUMN_TEXT_AND_VARCHAR_VALUE_SIZE,
            NativeType.VARCHAR, GuardrailLimit.COLUMN_TEXT_AND_VARCHAR_VALUE_SIZE);

    private static final String TOO_LONG =
            "keep the content in a store for files and its address here, or cut it into rows";

    private GuardedValues() {}

    static void judge(Query query, Guard guard) {
        Assigned.of(query).forEach(assigned -> judge(assigned.column(), assigned.value(), guard));
        if (query.statement() instanceof Update update) {
            update.assignments().forEach(assignment -> judgeAdded(assignment, query, guard));
        }
    }

    /** {@code c = c + {…}}, {@code c += {…}}, {@code c['key'] = 'value'}. */
    private static void judgeAdded(Assignment assignment, Query query, Guard guard) {
        if (assignment.target() instanceof Term.ElementAccess element
                && element.operand() instanceof Term.ColumnReference reference) {
            column(reference, query).ifPresent(column -> judgeElement(column, assignment.value(), guard));
        } else if (assignment.target() instanceof Term.ColumnReference reference) {
            added(assignment)
                    .ifPresent(value -> column(reference, query).ifPresent(column -> judge(column, value, guard)));
        }
    }

    private static void judgeElement(Column column, Term value, Guard guard) {
        if (column.type() instanceof CqlType.Collection collection) {
            List<CqlType> parts = collection.arguments();
            judgeValue(column, parts.get(parts.size() - 1), value, guard);
        }
    }

    private static Optional<Term> added(Assignment assignment) {
        if (assignment.value() instanceof Term.Arithmetic sum && sum.operator() == '+') {
            return Stream.of(sum.left(), sum.right())
                    .filter(term -> !(term instanceof Term.ColumnReference))
                    .findFirst();
        }
        return assignment.operator() == Assignment.Operator.ADD ? Optional.of(assignment.value()) : Optional.empty();
    }

    private static Optional<Column> column(Term.ColumnReference reference, Query query) {
        return query.table().column(reference.column().text()).filter(column -> !column.isPrimaryKey());
    }

    private static void judge(Column column, Term value, Guard guard) {
        if (column.type().thawed() instanceof CqlType.Collection collection) {
            judgeCollection(column, collection, value, guard);
        } else {
            judgeValue(column, column.type(), value, guard);
        }
    }

    private static void judgeCollection(Column column, CqlType.Collection type, Term value, Guard guard) {
        Set<String> seen = new HashSet<>();
        long items = keys(value)
                .filter(item -> type.kind() == CqlType.Collection.Kind.LIST || guard.isNew(item, seen))
                .count();
        guard.judge(
                GuardrailLimit.ITEMS_PER_COLLECTION,
                items,
                value.span(),
                "%s with %s items".formatted(column.cql(), items),
                "make %s a table with a row for each item".formatted(column.cql()));
        long bytes = parts(type, value).mapToLong(Part::bytes).sum();
        guard.judge(
                limit(type, guard),
                bytes,
                value.span(),
                "%s with %s bytes".formatted(column.cql(), bytes),
                "make %s a table with a row for each item".formatted(column.cql()));
        if (column.type().isFrozen()) {
            judgeBytes(column, type, bytes, value, guard);
        } else {
            parts(type, value).forEach(part -> judgeValue(column, part.type(), part.value(), guard));
        }
    }

    /** That of its kind, which 6.0 has, goes before that of all ({@code FallbackThreshold}). */
    private static GuardrailLimit limit(CqlType.Collection type, Guard guard) {
        GuardrailLimit ofKind = switch (type.kind()) {
            case LIST -> GuardrailLimit.COLLECTION_LIST_SIZE;
            case SET -> GuardrailLimit.COLLECTION_SET_SIZE;
            case MAP -> GuardrailLimit.COLLECTION_MAP_SIZE;
        };
        boolean own = guard.breach(ofKind, Long.MAX_VALUE).isPresent();
        return own ? ofKind : GuardrailLimit.COLLECTION_SIZE;
    }

    /** The items, and of a map the keys. */
    private static Stream<Term> keys(Term value) {
        if (value instanceof Term.ListLiteral list) {
            return list.items().stream();
        }
        if (value instanceof Term.SetLiteral set) {
            return set.items().stream();
        }
        return value instanceof Term.MapLiteral map
                ? map.entries().stream().map(Term.MapLiteral.Entry::key)
                : Stream.of();
    }

    /** A constant within a collection, and the type that it has there. */
    private record Part(CqlType type, Term value) {
        long bytes() {
            return isAsWritten(type) ? LiteralBytes.of(value) : 0;
        }
    }

    private static Stream<Part> parts(CqlType.Collection type, Term value) {
        List<CqlType> types = type.arguments();
        Stream<Part> keys = keys(value).map(item -> new Part(types.get(0), item));
        return value instanceof Term.MapLiteral map && types.size() > 1
                ? Stream.concat(keys, map.entries().stream().map(entry -> new Part(types.get(1), entry.value())))
                : keys;
    }

    private static boolean isAsWritten(CqlType type) {
        return type.asNative().filter(OF_TYPE::containsKey).isPresent();
    }

    private static void judgeValue(Column column, CqlType type, Term value, Guard guard) {
        if (isAsWritten(type)) {
            judgeBytes(column, type, LiteralBytes.of(value), value, guard);
        }
    }

    private static void judgeBytes(Column column, CqlType type, long bytes, Term place, Guard guard) {
        Optional<Breach> breach = guard.breach(GuardrailLimit.COLUMN_VALUE_SIZE, bytes);
        Optional<Breach> ofType = type.asNative()
                .flatMap(of -> Optional.ofNullable(OF_TYPE.get(of)))
                .flatMap(limit -> guard.breach(limit, bytes));
        breach.filter(Breach::refused)
                .or(() -> ofType)
                .or(() -> breach)
                .ifPresent(broken -> guard.report(
                                broken, place.span(), "a value of %s bytes in %s".formatted(bytes, column.cql()))
                        .help(TOO_LONG));
    }
}
