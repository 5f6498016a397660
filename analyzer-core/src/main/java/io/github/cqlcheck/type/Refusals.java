package io.github.cqlcheck.type;

import io.github.cqlcheck.ast.NativeType;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.source.Spelling;
import io.github.cqlcheck.target.Target;
import io.github.cqlcheck.type.Mismatch.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is said about calls that the server refuses. */
final class Refusals {
    private static final int FEW = 4;

    private Refusals() {}

    static Mismatch missing(Invocation call, NativeFunctions natives, Target target) {
        if (call.isCast()) {
            String help =
                    call.name().endsWith("varchar") ? "write CAST(… AS text)" : "CAST makes numbers, text and dates";
            return new Mismatch(call.span(), Kind.CAST, "there is no %s".formatted(call.shown()), help);
        }
        boolean elsewhere = natives.names().contains(call.name());
        Optional<String> help = (elsewhere ? Optional.of(call.name()) : replacement(call.name(), natives))
                .or(() -> Spelling.meant(call.name(), natives.names()))
                .map("write %s(…)"::formatted);
        return new Mismatch(
                call.function().span(),
                Kind.UNKNOWN_FUNCTION,
                "%s has no function %s".formatted(target.displayName(), call.shown()),
                help);
    }

    /** What a function is called in the target that another release calls so, or that went. */
    private static Optional<String> replacement(String name, NativeFunctions natives) {
        String gone = switch (name) {
            case "dateof" -> "totimestamp";
            case "unixtimestampof" -> "tounixtimestamp";
            default -> name;
        };
        String joined = gone.toLowerCase(Locale.ROOT).replace("_", "");
        return natives.names().stream()
                .filter(other -> !other.equals(name))
                .filter(other -> other.replace("_", "").equals(joined))
                .max((left, right) -> Integer.compare(left.length(), right.length()));
    }

    static Mismatch argumentCount(Invocation call, int least, int most) {
        String takes = least == most
                ? Wording.count(most, "argument")
                : "%s to %s".formatted(least, Wording.count(most, "argument"));
        int given = call.arguments().size();
        return new Mismatch(
                call.span(),
                Kind.FUNCTION_ARGUMENTS,
                "%s takes %s, not %s".formatted(call.shown(), most == 0 ? "no argument" : takes, given));
    }

    static Mismatch untypedArgument(Invocation call, Term argument) {
        return new Mismatch(
                argument.span(),
                Kind.AMBIGUOUS_CALL,
                "%s takes any type, and %s does not tell which".formatted(call.shown(), Wording.of(argument)),
                "say the type in front: (int) %s".formatted(operand(argument)));
    }

    private static String operand(Term argument) {
        return argument instanceof Term.BindMarker || argument instanceof Term.Literal ? Wording.of(argument) : "…";
    }

    static Mismatch argument(Invocation call, Term argument, String takes, DataType given) {
        return new Mismatch(
                argument.span(),
                Kind.FUNCTION_ARGUMENTS,
                "%s takes %s, and %s is %s"
                        .formatted(call.shown(), takes, Wording.of(argument), Wording.withArticle(given)));
    }

    static Mismatch argument(Invocation call, Term argument, DataType parameter) {
        return new Mismatch(
                argument.span(),
                Kind.FUNCTION_ARGUMENTS,
                "%s takes %s, which %s is not"
                        .formatted(call.shown(), Wording.withArticle(parameter), Wording.of(argument)));
    }

    /** A made function that there is not: of vectors of two dimensions, or of JSON where nothing says what it is to be. */
    static Mismatch notMade(Invocation call, List<DataType> given) {
        return given.size() == 2
                ? new Mismatch(
                        call.span(),
                        Kind.FUNCTION_ARGUMENTS,
                        "%s compares vectors of one dimension, not %s and %s"
                                .formatted(call.shown(), given.get(0), given.get(1)))
                : new Mismatch(
                        call.span(), Kind.FUNCTION_ARGUMENTS, "%s has no place in SELECT".formatted(call.shown()));
    }

    static Mismatch result(Invocation call, Signature signature, DataType receiver) {
        return new Mismatch(
                call.span(),
                Kind.FUNCTION_RESULT,
                "%s returns %s here, and %s is asked for"
                        .formatted(
                                call.shown(), Wording.withArticle(signature.result()), Wording.withArticle(receiver)));
    }

    static Mismatch noOverload(Invocation call, Typing typing, List<Signature> candidates) {
        List<String> given = call.arguments().stream()
                .map(argument -> typing.compatibleType(argument)
                        .filter(DataType::isKnown)
                        .map(DataType::toString)
                        .orElseGet(() -> Wording.of(argument)))
                .toList();
        if (call.isOperation()) {
            String message = "%s is not defined between %s and %s";
            return new Mismatch(
                    call.span(), Kind.FUNCTION_ARGUMENTS, message.formatted(call.shown(), given.get(0), given.get(1)));
        }
        if (call.isNegation() || call.isCast()) {
            return new Mismatch(
                    call.span(),
                    Kind.FUNCTION_ARGUMENTS,
                    "%s does not take %s".formatted(call.isCast() ? call.shown() : "the sign", given.get(0)));
        }
        return new Mismatch(
                call.span(),
                Kind.FUNCTION_ARGUMENTS,
                "no overload of %s takes (%s)".formatted(call.shown(), String.join(", ", given)),
                "%s takes %s".formatted(call.shown(), overloads(candidates)));
    }

    private static String overloads(List<Signature> candidates) {
        String shown = candidates.stream()
                .limit(FEW)
                .map(Signature::parameters)
                .sorted()
                .collect(Collectors.joining(" or "));
        return candidates.size() > FEW ? shown + ", among others" : shown;
    }

    static Mismatch ambiguous(Invocation call, Optional<DataType> receiver, List<Signature> fitting) {
        Optional<Term> untyped = call.arguments().stream()
                .filter(argument -> argument instanceof Term.BindMarker || argument instanceof Term.Literal)
                .findFirst();
        int index = untyped.map(call.arguments()::indexOf).orElse(0);
        List<DataType> types = fitting.stream()
                .map(signature -> signature.arguments().get(index))
                .toList();
        DataType type = receiver.filter(types::contains).orElse(types.get(0));
        return new Mismatch(
                untyped.map(Term::span).orElse(call.span()),
                Kind.AMBIGUOUS_CALL,
                "%s overloads of %s fit %s"
                        .formatted(
                                fitting.size(),
                                call.shown(),
                                untyped.map(Wording::of).orElse("these arguments")),
                "say the type in front: (%s) %s"
                        .formatted(type, untyped.map(Wording::of).orElse("…")));
    }

    /** A term of a SELECT clause whose type nothing tells. */
    static Mismatch untyped(Term term) {
        boolean marker = term instanceof Term.BindMarker;
        return new Mismatch(
                term.span(),
                Kind.UNTYPED_TERM,
                "nothing tells the type of %s".formatted(Wording.of(term)),
                "say it in front: (%s) %s".formatted(example(term), marker ? Wording.of(term) : "…"));
    }

    private static String example(Term term) {
        if (term instanceof Term.Literal literal && literal.kind() != Term.Literal.Kind.BLOB) {
            return Constants.preferred(literal)
                    .map(type -> type == NativeType.ASCII ? "text" : type.toString())
                    .orElse("int");
        }
        if (term instanceof Term.MapLiteral) {
            return "map<…>";
        }
        if (term instanceof Term.ListLiteral || term instanceof Term.SetLiteral) {
            return term instanceof Term.ListLiteral ? "list<…>" : "set<…>";
        }
        return term instanceof Term.TupleLiteral ? "tuple<…>" : term instanceof Term.Literal ? "blob" : "int";
    }
}
