package io.github.cqlcheck.type;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A function whose arguments have no fixed types (Cassandra's {@code FunctionFactory}).
 *
 * @param mandatory how many of the parameters need an argument
 * @param arguments the types of the arguments of the function that is made for arguments of certain types
 * @param result the type of its result, for those and what it is assigned to; empty if there is no such function
 */
record Maker(
        String name,
        List<Parameter> parameters,
        int mandatory,
        boolean aggregate,
        Function<List<DataType>, List<DataType>> arguments,
        BiFunction<List<DataType>, Optional<DataType>, Optional<DataType>> result) {
    Maker {
        parameters = List.copyOf(parameters);
    }

    Optional<Signature> make(List<DataType> given, Optional<DataType> receiver) {
        return result.apply(given, receiver)
                .map(type -> new Signature(name, arguments.apply(given), type, aggregate, true));
    }
}
