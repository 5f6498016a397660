package io.github.cqlcheck.type;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.Selector;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.target.Target;
import java.util.List;
import java.util.Optional;

/**
 * Tells what the server refuses when it prepares a statement with a value for something of a type: the verdict of Apache
 * Cassandra 5.0, whose {@code Term.Raw.prepare} and {@code FunctionResolver} it follows. Immutable.
 */
public final class TypeChecker {
    private final Columns columns;
    private final Calls calls;

    /** A checker for values that stand in no known table; it leaves the arguments of {@code token} alone. */
    public TypeChecker(Types types, Functions functions, Target target) {
        DataTypes known = new DataTypes(types);
        this.columns = new Columns(known, Optional.empty());
        this.calls = new Calls(known, functions, target, Optional.empty());
    }

    private TypeChecker(Columns columns, Calls calls) {
        this.columns = columns;
        this.calls = calls;
    }

    /** The checker for statements about a table. */
    public TypeChecker on(Table table) {
        DataTypes types = columns.types();
        List<DataType> key =
                table.partitionKey().stream().map(Column::type).map(types::of).toList();
        boolean known = table.certain() && !key.isEmpty() && key.stream().allMatch(DataType::isKnown);
        return new TypeChecker(
                new Columns(types, Optional.of(table)),
                new Calls(types, calls.functions(), calls.target(), known ? Optional.of(key) : Optional.empty()));
    }

    /**
     * What the server says no to if it is given a value for something.
     *
     * @param term a value, or the values behind IN, each of which is for the receiver
     * @param name what the receiver is called: {@code column id of shop.users}
     */
    public Optional<Mismatch> check(Term term, CqlType receiver, String name) {
        return check(term, type(receiver), name);
    }

    /** As {@link #check(Term, CqlType, String)}, for a type that no definition says, such as that of a column's elements. */
    public Optional<Mismatch> check(Term term, DataType receiver, String name) {
        return new Values(columns.types(), calls).mismatch(term, new Receiver(name, receiver));
    }

    /** What a SELECT clause comes to, by itself: without {@code GROUP BY}, and none of its own for {@code *}. */
    public Selection selection(List<Selector> selectors) {
        List<Selected> all = selectors.stream()
                .map(selector -> new Selectors(columns, calls).selected(selector.expression(), Optional.empty()))
                .toList();
        boolean aggregate = all.stream().anyMatch(Selected::aggregate);
        return new Selection(
                all.stream()
                        .map(selected -> selected.refused().isPresent() ? DataType.UNKNOWN : selected.type())
                        .toList(),
                all.stream().map(Selected::refused).flatMap(Optional::stream).toList(),
                aggregate,
                aggregate && all.stream().anyMatch(Selected::bare));
    }

    /** The type as the server compares it. */
    public DataType type(CqlType type) {
        return columns.types().of(type);
    }
}
