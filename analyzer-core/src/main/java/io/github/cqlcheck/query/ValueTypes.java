package io.github.cqlcheck.query;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.NativeType;
import io.github.cqlcheck.ast.Node;
import io.github.cqlcheck.ast.Selector;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.query.Refusal.Reason;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.source.Spelling;
import io.github.cqlcheck.target.Target;
import io.github.cqlcheck.type.DataType;
import io.github.cqlcheck.type.Mismatch;
import io.github.cqlcheck.type.Mismatch.Kind;
import io.github.cqlcheck.type.TypeChecker;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether values fit where they are put in a table, in the words of a refusal. */
final class ValueTypes {
    /** {@code NumberType} and {@code StringType}. */
    private static final Set<NativeType> NUMBERS_AND_TEXTS = EnumSet.of(
            NativeType.ASCII,
            NativeType.BIGINT,
            NativeType.COUNTER,
            NativeType.DECIMAL,
            NativeType.DOUBLE,
            NativeType.FLOAT,
            NativeType.INT,
            NativeType.SMALLINT,
            NativeType.TEXT,
            NativeType.TINYINT,
            NativeType.VARCHAR,
            NativeType.VARINT);

    private static final Set<NativeType> TEXTS = EnumSet.of(NativeType.ASCII, NativeType.TEXT, NativeType.VARCHAR);

    /** More than tables have columns; some types are made for one statement. */
    private static final int MOST_TYPES = 1_000;

    private static final Map<Kind, Reason> REASONS = new EnumMap<>(Kind.class);

    static {
        REASONS.put(Kind.UNDEFINED_COLUMN, Reason.UNDEFINED_COLUMN);
        REASONS.put(Kind.UNKNOWN_FIELD, Reason.UNDEFINED_FIELD);
        REASONS.put(Kind.UNKNOWN_FUNCTION, Reason.UNDEFINED_FUNCTION);
        REASONS.put(Kind.AGGREGATE, Reason.FUNCTION);
        REASONS.put(Kind.AMBIGUOUS_CALL, Reason.FUNCTION);
        REASONS.put(Kind.FUNCTION_ARGUMENTS, Reason.FUNCTION);
        REASONS.put(Kind.NOT_SELECTABLE, Reason.SELECTOR);
    }

    private final TypeChecker checker;
    private final Table table;

    private final Target target;
    private final Map<CqlType, DataType> types = new IdentityHashMap<>();
    private final Map<String, String> titles = new HashMap<>();

    ValueTypes(TypeChecker checker, Table table, Target target) {
        this.checker = checker.on(table);
        this.table = table;
        this.target = target;
    }

    Table table() {
        return table;
    }

    Target target() {
        return target;
    }

    /** What the server says against a value that is put into a column, or a part of one. */
    Optional<Refusal> check(Term value, CqlType type, Column column) {
        return checker.check(value, type, title(column)).map(ValueTypes::refusal);
    }

    private String title(Column column) {
        return titles.computeIfAbsent(
                column.name(),
                name -> "column %s of %s".formatted(column.cql(), table.name().cql()));
    }

    private DataType known(CqlType type) {
        if (types.size() >= MOST_TYPES) {
            types.clear();
        }
        return types.computeIfAbsent(type, checker::type);
    }

    /** What it says against a value that is no column's. */
    Optional<Refusal> check(Term value, NativeType type, String receiver) {
        return checker.check(value, new CqlType.Native(value.span(), type), receiver)
                .map(ValueTypes::refusal);
    }

    /** What the server says against the selectors of a SELECT, for each the first thing. */
    List<Refusal> selectors(List<Selector> selectors) {
        return checker.selection(selectors).mismatches().stream()
                .map(ValueTypes::refusal)
                .toList();
    }

    private static Refusal refusal(Mismatch mismatch) {
        return new Refusal(
                REASONS.getOrDefault(mismatch.kind(), Reason.TYPE),
                mismatch.place(),
                mismatch.message(),
                mismatch.help());
    }

    /** The type of a place in a list. */
    CqlType index(Node node) {
        return new CqlType.Native(node.span(), NativeType.INT);
    }

    boolean isNumberOrText(CqlType type) {
        return type.asNative().filter(NUMBERS_AND_TEXTS::contains).isPresent();
    }

    boolean isNumber(CqlType type) {
        return isNumberOrText(type) && type.asNative().filter(TEXTS::contains).isEmpty();
    }

    boolean isUserType(CqlType type) {
        return type.thawed() instanceof CqlType.UserDefined;
    }

    /** Whether values of a type are, or hold, values of a native one. */
    boolean refersTo(NativeType sought, CqlType type) {
        return refersTo(sought, known(type));
    }

    private static boolean refersTo(NativeType sought, DataType type) {
        if (type instanceof DataType.Collection collection) {
            return collection.arguments().stream().anyMatch(argument -> refersTo(sought, argument));
        }
        if (type instanceof DataType.Vector vector) {
            return refersTo(sought, vector.element());
        }
        return type.is(sought) || type.parts().orElse(List.of()).stream().anyMatch(part -> refersTo(sought, part));
    }

    /** What the server says against a name that is to be a field. */
    Optional<Refusal> field(CqlType type, Name field, String column) {
        if (!(checker.type(type) instanceof DataType.UserDefined known)
                || field.isPlaceholder()
                || known.fields().containsKey(field.text())) {
            return Optional.empty();
        }
        Optional<String> meant =
                Spelling.meant(field.text(), known.fields().keySet()).map("did you mean %s?"::formatted);
        return Optional.of(Refusal.of(
                        Reason.UNDEFINED_FIELD,
                        field,
                        "%s, the type of %s, has no field %s",
                        known,
                        column,
                        field.text())
                .withHelp(meant));
    }

    /** What the server says against a value for a field; nothing if the field is not known. */
    Optional<Refusal> checkField(Term value, CqlType type, Name field, String column) {
        return checker.type(type) instanceof DataType.UserDefined known
                        && known.fields().containsKey(field.text())
                ? checker.check(
                                value,
                                known.fields().get(field.text()),
                                "field %s of column %s".formatted(field.text(), column))
                        .map(ValueTypes::refusal)
                : Optional.empty();
    }

    /** Whether the values of a field are, or hold, values of a native type. */
    boolean refersTo(NativeType sought, CqlType type, Name field) {
        return checker.type(type) instanceof DataType.UserDefined known
                && known.fields().containsKey(field.text())
                && refersTo(sought, known.fields().get(field.text()));
    }
}
