package io.github.cqlcheck.schema;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.source.Place;
import java.util.List;
import java.util.Optional;

/**
 * One overload of a user-defined function, or of an aggregate.
 *
 * @param place where it is named in the statement that created it
 * @param initialState the type of the state that {@code INITCOND} gives an aggregate to start with
 * @param result what it returns; {@link CqlType.Unknown} for an aggregate whose final function was not seen
 */
public record UserFunction(
        TableName name,
        Place place,
        List<CqlType> arguments,
        CqlType result,
        boolean aggregate,
        Optional<CqlType> initialState) {
    public UserFunction {
        arguments = List.copyOf(arguments);
    }

    /** Whether it takes the same, wherever the types are written; functions and aggregates share their names. */
    boolean takes(List<CqlType> types) {
        return arguments.toString().equals(types.toString());
    }

    /** Whether it is the same but for the place. */
    boolean sameAs(UserFunction other) {
        return takes(other.arguments)
                && aggregate == other.aggregate
                && result.toString().equals(other.result.toString());
    }
}
