package io.github.cqlcheck.type;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.NativeType;
import io.github.cqlcheck.ast.Term;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A parameter that takes arguments of many types (Cassandra's {@code FunctionParameter}).
 *
 * @param infer the type of an argument
 * @param takes whether it takes an argument of a type
 * @param shown what it takes, in words
 */
record Parameter(Inference infer, Predicate<DataType> takes, String shown) {

    /** How the type of an argument is found. */
    @FunctionalInterface
    interface Inference {
        /**
         * @param receiver the type that the result is for, where there is one
         * @param inferred what the first look at all arguments told; empty during it
         */
        Optional<DataType> of(
                Typing typing, Term argument, Optional<DataType> receiver, List<Optional<DataType>> inferred);
    }

    private static Optional<DataType> compatible(
            Typing typing, Term argument, Optional<DataType> receiver, List<Optional<DataType>> inferred) {
        return typing.compatibleType(argument);
    }

    static Parameter fixed(NativeType... types) {
        return new Parameter(
                (typing, argument, receiver, inferred) ->
                        typing.compatibleType(argument).or(() -> Optional.of(DataType.of(types[0]))),
                type -> Arrays.stream(types)
                        .anyMatch(taken ->
                                Compatibility.assign(type, DataType.of(taken)).fits()),
                "a " + types[0]);
    }

    /** @param fromReceiver whether an argument without a type has that of the receiver */
    static Parameter any(boolean fromReceiver) {
        return new Parameter(
                (typing, argument, receiver, inferred) ->
                        typing.compatibleType(argument).or(() -> fromReceiver ? receiver : Optional.empty()),
                type -> true,
                "a value");
    }

    /** As another parameter, but with the type of the argument at an index, first or only if it has none of its own. */
    static Parameter sameAs(int index, boolean preferOther, Parameter parameter) {
        return new Parameter(
                (typing, argument, receiver, inferred) -> {
                    Optional<DataType> own = parameter.infer().of(typing, argument, receiver, inferred);
                    Optional<DataType> other = inferred.isEmpty() ? Optional.empty() : inferred.get(index);
                    return preferOther ? other.or(() -> own) : own.or(() -> other);
                },
                parameter.takes(),
                parameter.shown());
    }

    static Parameter collection() {
        return new Parameter(Parameter::compatible, type -> type instanceof DataType.Collection, "a list, set or map");
    }

    static Parameter listOrSet() {
        return new Parameter(Parameter::compatible, Compatibility::isListOrSet, "a list or set");
    }

    static Parameter numbers() {
        return new Parameter(
                Parameter::compatible,
                type -> type instanceof DataType.Collection collection
                        && Compatibility.isListOrSet(type)
                        && Compatibility.isNumber(collection.value()),
                "a list or set of numbers");
    }

    static Parameter map() {
        return new Parameter(Parameter::compatible, type -> type.isCollection(CqlType.Collection.Kind.MAP), "a map");
    }

    static Parameter floats() {
        DataType element = DataType.of(NativeType.FLOAT);
        return new Parameter(
                (typing, argument, receiver, inferred) -> argument instanceof Term.ListLiteral list && typing.selects()
                        ? Optional.of(new DataType.Vector(element, list.items().size()))
                        : typing.compatibleType(argument).or(() -> receiver),
                type -> type instanceof DataType.Vector vector
                        && vector.element().equals(element),
                "a vector of floats");
    }
}
