package io.github.cqlcheck.type;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A function of certain arguments.
 *
 * @param made whether it was made for the call, so that it fits no type exactly (Cassandra's {@code FunctionFactory})
 */
record Signature(String name, List<DataType> arguments, DataType result, boolean aggregate, boolean made) {
    Signature {
        arguments = List.copyOf(arguments);
    }

    /** A native function that is no aggregate. */
    static Signature of(String name, DataType result, DataType... arguments) {
        return new Signature(name, List.of(arguments), result, false, false);
    }

    /** {@code (int, text)}. */
    String parameters() {
        return arguments.stream().map(DataType::toString).collect(Collectors.joining(", ", "(", ")"));
    }
}
