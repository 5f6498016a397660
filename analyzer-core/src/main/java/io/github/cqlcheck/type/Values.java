package io.github.cqlcheck.type;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.NativeType;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.target.Target;
import io.github.cqlcheck.type.Mismatch.Kind;
import java.util.List;
import java.util.Optional;

/** What the server refuses of a value that is given for something ({@code Term.Raw.prepare} and its overrides). */
final class Values {
    private final DataTypes types;
    private final ValueTyping typing;
    private final CollectionValues collections;
    private final Target target;

    Values(DataTypes types, Calls calls) {
        this.types = types;
        this.typing = new ValueTyping(types, calls);
        this.collections = new CollectionValues(typing, this);
        this.target = calls.target();
    }

    Optional<Mismatch> mismatch(Term term, Receiver receiver) {
        if (term instanceof Term.Literal literal) {
            return constant(literal, receiver);
        }
        Optional<Invocation> call = Invocation.of(term);
        if (call.isPresent()) {
            return call(term, call.get(), receiver);
        }
        if (term instanceof Term.TypeHint hint) {
            return hint(hint, receiver);
        }
        if (receiver.type() == DataType.UNKNOWN) {
            return first(Terms.parts(term), receiver);
        }
        if (term instanceof Term.InList in) {
            return first(in.items(), receiver);
        }
        if (term instanceof Term.TupleLiteral tuple) {
            return tuple.items().size() == 1 && receiver.type().parts().isEmpty()
                    ? mismatch(tuple.items().get(0), receiver)
                    : tuple(tuple, receiver);
        }
        if (term instanceof Term.MapLiteral map && Composites.isUserType(map)) {
            return fields(map, receiver);
        }
        return collections.mismatch(term, receiver);
    }

    private Optional<Mismatch> first(List<Term> items, Receiver receiver) {
        return items.stream()
                .map(item -> mismatch(item, receiver))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What is wrong with a constant by itself. */
    static Optional<Mismatch> constant(Term.Literal literal, Receiver receiver) {
        if (Constants.isRefused(literal, receiver.type())) {
            return Optional.of(
                    literal.kind() == Term.Literal.Kind.NULL
                            ? new Mismatch(
                                    literal.span(),
                                    Kind.NULL,
                                    "null cannot be added to %s, which is a counter".formatted(receiver.name()))
                            : ConstantRefusals.ofKind(literal, receiver));
        }
        return Constants.isReadable(literal, receiver.type())
                ? Optional.empty()
                : Optional.of(ConstantRefusals.unreadable(literal, receiver));
    }

    private Optional<Mismatch> tuple(Term.TupleLiteral tuple, Receiver receiver) {
        Optional<List<DataType>> components = receiver.type().parts();
        if (components.isEmpty()) {
            return Optional.of(notA(tuple, receiver));
        }
        int given = tuple.items().size();
        int size = components.get().size();
        if (given < size && target.isAtLeast(Target.CASSANDRA_6_0)) {
            return Optional.of(new Mismatch(
                    tuple.span(),
                    Kind.TUPLE_ARITY,
                    "this tuple has %s, and %s, %s, has %s"
                            .formatted(
                                    Wording.count(given, "component"),
                                    receiver.name(),
                                    Wording.withArticle(receiver.type()),
                                    size),
                    "write null for what has no value"));
        }
        if (given > size) {
            return Optional.of(new Mismatch(
                    tuple.span(),
                    Kind.TUPLE_ARITY,
                    "this tuple has %s, and %s, %s, has room for %s"
                            .formatted(
                                    Wording.count(given, "component"),
                                    receiver.name(),
                                    Wording.withArticle(receiver.type()),
                                    size)));
        }
        for (int i = 0; i < given; i++) {
            Optional<Mismatch> refused = part(
                    tuple.items().get(i), receiver.component(i, components.get().get(i)));
            if (refused.isPresent()) {
                return refused;
            }
        }
        return Optional.empty();
    }

    private Optional<Mismatch> fields(Term.MapLiteral map, Receiver receiver) {
        if (!(receiver.type() instanceof DataType.UserDefined type)) {
            return Optional.of(notA(map, receiver));
        }
        for (Term.MapLiteral.Entry entry : map.entries()) {
            String name = Composites.field(entry);
            boolean placeholder = !(entry.key() instanceof Term.ColumnReference reference)
                    || reference.column().isPlaceholder();
            Optional<Mismatch> refused = type.fields().containsKey(name)
                    ? part(entry.value(), receiver.field(name, type.fields().get(name)))
                    : placeholder ? Optional.empty() : Optional.of(ConstantRefusals.field(entry.key(), name, type));
            if (refused.isPresent()) {
                return refused;
            }
        }
        return Optional.empty();
    }

    /** What is wrong with a part of a value: that it does not fit at all, or what the server finds when it prepares it. */
    Optional<Mismatch> part(Term part, Receiver receiver) {
        Optional<Mismatch> refused = mismatch(part, receiver);
        return refused.isPresent()
                        || typing.assignability(part, receiver.type()).fits()
                ? refused
                : Optional.of(notA(part, receiver));
    }

    private Optional<Mismatch> hint(Term.TypeHint hint, Receiver receiver) {
        Optional<Mismatch> invalid = TypeRules.mismatch(hint.type());
        if (invalid.isPresent()) {
            return invalid;
        }
        DataType type = types.of(hint.type());
        if (!typing.assignability(hint.operand(), type).fits()) {
            return mismatch(hint.operand(), Receiver.unnamed(type))
                    .or(() -> Optional.of(notA(hint.operand(), Receiver.unnamed(type))))
                    .map(refused -> new Mismatch(refused.place(), Kind.CAST, refused.message(), refused.help()));
        }
        if (!ValueTyping.hint(type, receiver.type()).fits()) {
            return Optional.of(new Mismatch(
                    hint.span(),
                    Kind.TYPE,
                    "%s is given for %s, which is %s"
                            .formatted(
                                    Wording.withArticle(type), receiver.name(), Wording.withArticle(receiver.type()))));
        }
        return mismatch(hint.operand(), receiver);
    }

    private Optional<Mismatch> call(Term term, Invocation call, Receiver receiver) {
        Call meaning = typing.call(term, Optional.of(receiver.type())).orElse(Call.UNKNOWN);
        if (meaning instanceof Call.Refused refused) {
            return first(call.arguments(), Receiver.unnamed(DataType.UNKNOWN))
                    .or(() -> Optional.of(refused.mismatch()));
        }
        if (meaning instanceof Call.Missing missing) {
            return Optional.of(missing.mismatch());
        }
        return meaning instanceof Call.Known known ? known(call, known.signature(), receiver) : Optional.empty();
    }

    private Optional<Mismatch> known(Invocation call, Signature signature, Receiver receiver) {
        if (signature.aggregate()) {
            return Optional.of(new Mismatch(
                    call.span(), Kind.AGGREGATE, "%s is an aggregate, which only SELECT has".formatted(call.shown())));
        }
        DataType result = receiver.type().isFreezable() && !receiver.type().isMultiCell()
                ? signature.result().frozen()
                : signature.result();
        if (!ValueTyping.hint(result, receiver.type()).fits()) {
            return Optional.of(new Mismatch(
                    call.span(),
                    Kind.FUNCTION_RESULT,
                    "%s returns %s, and %s is %s"
                            .formatted(
                                    call.shown(),
                                    Wording.withArticle(result),
                                    receiver.name(),
                                    Wording.withArticle(receiver.type()))));
        }
        for (int i = 0; i < call.arguments().size(); i++) {
            Optional<Mismatch> refused = mismatch(
                    call.arguments().get(i),
                    receiver.argument(call, i, signature.arguments().get(i)));
            if (refused.isPresent()) {
                return refused;
            }
        }
        return Optional.empty();
    }

    /** A value that is of another type altogether. */
    static Mismatch notA(Term term, Receiver receiver) {
        String message = "%s is no %s%s".formatted(Wording.of(term), receiver.type(), receiver.clause());
        boolean braces = term instanceof Term.ListLiteral && receiver.type().isCollection(CqlType.Collection.Kind.SET);
        boolean brackets = term instanceof Term.SetLiteral
                && (receiver.type().isCollection(CqlType.Collection.Kind.LIST)
                        || receiver.type() instanceof DataType.Vector);
        if (braces || brackets) {
            return new Mismatch(
                    term.span(), Kind.TYPE, message, braces ? "a set has braces: {…}" : "it has brackets: […]");
        }
        return receiver.type().is(NativeType.TEXT)
                ? new Mismatch(term.span(), Kind.TYPE, message, "text has single quotes: '…'")
                : new Mismatch(term.span(), Kind.TYPE, message);
    }
}
