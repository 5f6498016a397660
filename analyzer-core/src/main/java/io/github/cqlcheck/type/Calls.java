package io.github.cqlcheck.type;

import io.github.cqlcheck.ast.NativeType;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.schema.UserFunction;
import io.github.cqlcheck.target.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the function that a call means (Cassandra's {@code FunctionResolver}).
 *
 * @param partitionKey what {@code token} takes; empty where the table is not known
 */
record Calls(DataTypes types, Functions functions, Target target, Optional<List<DataType>> partitionKey) {
    private static final String TOKEN = "token";

    /** @param receiver the type that the result is for; empty in a SELECT clause */
    Call resolve(Invocation call, Typing typing, Optional<DataType> receiver) {
        if (call.isPlaceholder()) {
            return Call.UNKNOWN;
        }
        NativeFunctions natives = NativeFunctions.of(target);
        List<Signature> candidates = new ArrayList<>();
        Optional<List<UserFunction>> own =
                call.isNamed() ? functions.overloads(call.function()) : Optional.of(List.of());
        own.orElse(List.of()).forEach(function -> candidates.add(signature(function)));
        if (call.mayBeNative()) {
            candidates.addAll(natives.named(call.name()));
            Optional<Call> made = made(call, typing, receiver, natives);
            if (made.isPresent() && !(made.get() instanceof Call.Known)) {
                return made.get();
            }
            made.ifPresent(known -> candidates.add(((Call.Known) known).signature()));
        }
        if (candidates.isEmpty()) {
            boolean certain = own.isPresent() && target.isCassandra();
            return certain ? new Call.Missing(Refusals.missing(call, natives, target)) : Call.UNKNOWN;
        }
        return candidates.size() == 1
                ? only(call, typing, candidates.get(0))
                : best(call, typing, receiver, candidates);
    }

    private Signature signature(UserFunction function) {
        return new Signature(
                function.name().cql(),
                function.arguments().stream().map(types::ofFunction).toList(),
                types.ofFunction(function.result()),
                function.aggregate(),
                false);
    }

    /** The function that is made for a call, or why there is none; empty if none of the name is made. */
    private Optional<Call> made(Invocation call, Typing typing, Optional<DataType> receiver, NativeFunctions natives) {
        if (natives.isOpaque(call.name())) {
            return Optional.of(Call.UNKNOWN);
        }
        if (call.name().equals(TOKEN)) {
            return Optional.of(partitionKey
                    .<Call>map(key ->
                            new Call.Known(new Signature(TOKEN, key, DataType.of(NativeType.BIGINT), false, true)))
                    .orElse(Call.UNKNOWN));
        }
        if (target.isBefore(Target.CASSANDRA_5_0)) {
            Optional<Mismatch> misplaced = misplaced(call, typing, receiver);
            if (misplaced.isPresent()) {
                return misplaced.map(Call.Refused::new);
            }
        }
        return natives.maker(call.name()).map(maker -> make(maker, call, typing, receiver));
    }

    /** Before 5.0 one of the functions for JSON is for SELECT, the other for what has a receiver ({@code FunctionResolver}). */
    private static Optional<Mismatch> misplaced(Invocation call, Typing typing, Optional<DataType> receiver) {
        String format = call.name().equals("tojson") && !typing.selects()
                ? "%s is for the selectors of a SELECT only, before Cassandra 5.0"
                : call.name().equals("fromjson") && receiver.isEmpty()
                        ? "%s gives what a column takes, so no SELECT selects it before Cassandra 5.0"
                        : "";
        return format.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Mismatch(call.span(), Mismatch.Kind.FUNCTION_ARGUMENTS, format.formatted(call.shown())));
    }

    private static Call make(Maker maker, Invocation call, Typing typing, Optional<DataType> receiver) {
        List<Term> arguments = call.arguments();
        if (arguments.size() < maker.mandatory()
                || arguments.size() > maker.parameters().size()) {
            return new Call.Refused(Refusals.argumentCount(
                    call, maker.mandatory(), maker.parameters().size()));
        }
        List<Optional<DataType>> first = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            first.add(maker.parameters().get(i).infer().of(typing, arguments.get(i), receiver, List.of()));
        }
        List<DataType> given = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            Term argument = arguments.get(i);
            Parameter parameter = maker.parameters().get(i);
            Optional<DataType> type = parameter.infer().of(typing, argument, receiver, first);
            if (!typing.isCertain(argument) || type.isPresent() && !type.get().isKnown()) {
                return Call.UNKNOWN;
            }
            if (type.isEmpty()) {
                return new Call.Refused(Refusals.untypedArgument(call, argument));
            }
            if (!parameter.takes().test(type.get())) {
                return new Call.Refused(Refusals.argument(call, argument, parameter.shown(), type.get()));
            }
            given.add(Compatibility.inFunction(type.get()));
            first.set(i, Optional.of(given.get(i)));
        }
        return maker.make(given, receiver)
                .<Call>map(Call.Known::new)
                .orElseGet(() -> new Call.Refused(Refusals.notMade(call, given)));
    }

    private static Call only(Invocation call, Typing typing, Signature signature) {
        List<DataType> parameters = signature.arguments();
        if (call.arguments().size() != parameters.size()) {
            return new Call.Refused(Refusals.argumentCount(call, parameters.size(), parameters.size()));
        }
        for (int i = 0; i < parameters.size(); i++) {
            Term argument = call.arguments().get(i);
            if (!typing.assignability(argument, parameters.get(i)).fits()) {
                return new Call.Refused(Refusals.argument(call, argument, parameters.get(i)));
            }
        }
        return new Call.Known(signature);
    }

    /** The best overload. Of several that fit exactly the server takes whichever comes first, in no order that is known. */
    private static Call best(Invocation call, Typing typing, Optional<DataType> receiver, List<Signature> candidates) {
        List<Signature> exact = new ArrayList<>();
        List<Signature> fitting = new ArrayList<>();
        for (Signature candidate : candidates) {
            if (!returns(candidate, receiver)) {
                continue;
            }
            Assignability arguments = fit(candidate, call.arguments(), typing);
            if (arguments == Assignability.EXACT) {
                exact.add(candidate);
            }
            if (arguments == Assignability.REFUSED && exact.isEmpty()) {
                return new Call.Refused(Refusals.noOverload(call, typing, candidates));
            }
            if (arguments == Assignability.WEAK) {
                fitting.add(candidate);
            }
        }
        if (!exact.isEmpty()) {
            return exact.size() == 1 ? new Call.Known(exact.get(0)) : Call.UNKNOWN;
        }
        if (fitting.isEmpty()) {
            return new Call.Refused(none(call, typing, receiver, candidates));
        }
        if (fitting.size() == 1) {
            return new Call.Known(fitting.get(0));
        }
        boolean certain = receiver.map(DataType::isKnown).orElse(true)
                && call.arguments().stream().allMatch(typing::isCertain)
                && fitting.stream().allMatch(Calls::isCertain);
        return certain ? ambiguous(call, receiver, fitting) : Call.UNKNOWN;
    }

    /** Why there is no overload: none takes the arguments, or none that does returns what is asked for. */
    private static Mismatch none(
            Invocation call, Typing typing, Optional<DataType> receiver, List<Signature> candidates) {
        Optional<Signature> other = candidates.stream()
                .filter(candidate ->
                        receiver.isPresent() && fit(candidate, call.arguments(), typing) == Assignability.EXACT)
                .findFirst();
        return other.map(signature -> Refusals.result(call, signature, receiver.orElseThrow()))
                .orElseGet(() -> Refusals.noOverload(call, typing, candidates));
    }

    private static boolean isCertain(Signature signature) {
        return signature.result().isKnown() && signature.arguments().stream().allMatch(DataType::isKnown);
    }

    private static boolean returns(Signature candidate, Optional<DataType> receiver) {
        return receiver.isEmpty()
                || Compatibility.assign(candidate.result(), Compatibility.inFunction(receiver.get()))
                        .fits();
    }

    private static Assignability fit(Signature candidate, List<Term> arguments, Typing typing) {
        if (arguments.size() != candidate.arguments().size()) {
            return Assignability.NONE;
        }
        Assignability worst = Assignability.EXACT;
        for (int i = 0; i < arguments.size(); i++) {
            Assignability each =
                    typing.assignability(arguments.get(i), candidate.arguments().get(i));
            if (!each.fits()) {
                return each;
            }
            worst = worst.and(each);
        }
        return worst;
    }

    /** An operation of constants takes the type that it is assigned to. */
    private static Call ambiguous(Invocation call, Optional<DataType> receiver, List<Signature> fitting) {
        boolean marked = call.arguments().stream().anyMatch(Term.BindMarker.class::isInstance);
        if (call.isOperation() && receiver.isPresent() && !marked) {
            for (Signature candidate : fitting) {
                if (candidate.arguments().stream().allMatch(type -> Compatibility.same(receiver.get(), type))) {
                    return new Call.Known(candidate);
                }
            }
        }
        return new Call.Refused(Refusals.ambiguous(call, receiver, fitting));
    }
}
