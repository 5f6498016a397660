package io.github.cqlcheck.syntax;

import static io.github.cqlcheck.syntax.Nodes.span;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.NativeType;
import io.github.cqlcheck.ast.QualifiedName;
import io.github.cqlcheck.ast.SqlTypes;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.grammar.CqlLexer;
import io.github.cqlcheck.grammar.CqlParser;
import io.github.cqlcheck.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/** Parse trees of types to {@link CqlType}. */
final class TypeBuilder {
    private static final Set<String> PARAMETERIZED = Set.of("frozen", "list", "map", "set", "tuple", "vector");

    /** Keywords that no type is named after without quotes. */
    private static final Set<String> NO_USER_TYPES =
            Set.of("cast", "count", "distinct", "json", "maxwritetime", "ttl", "writetime");

    /** Kept for types to come, but only as they are written here: BYTE may be a type. */
    private static final Set<String> RESERVED_IN_SMALL_LETTERS =
            Set.of("bitstring", "byte", "complex", "date", "enum", "interval", "macaddr");

    private TypeBuilder() {}

    /** Whether a token is the name of a type with arguments. */
    static boolean takesArguments(int type, String text) {
        boolean word = switch (type) {
            case CqlLexer.IDENTIFIER, CqlLexer.LIST, CqlLexer.SET, CqlLexer.VECTOR -> true;
            default -> false;
        };
        return word && PARAMETERIZED.contains(text.toLowerCase(Locale.ROOT));
    }

    static CqlType type(CqlParser.TypeContext context) {
        if (context instanceof CqlParser.GenericTypeContext generic) {
            return type(generic.parameterizedType());
        }
        if (context instanceof CqlParser.CustomTypeContext custom) {
            return custom(span(context), Nodes.text(custom.string()));
        }
        CqlParser.QualifiedNameContext name = ((CqlParser.NamedTypeContext) context).qualifiedName();
        return named(Nodes.name(name), name.getStop());
    }

    private static CqlType custom(Span span, String className) {
        TypeClasses.check(className, span);
        return new CqlType.Custom(span, className);
    }

    static CqlType type(CqlParser.ParameterizedTypeContext context) {
        Span span = span(context);
        String name = context.getStart().getText().toLowerCase(Locale.ROOT);
        List<CqlParser.TypeArgumentContext> arguments = context.typeArgument();
        if (name.equals("vector")) {
            return vector(context);
        }
        List<CqlType> types = new ArrayList<>();
        for (CqlParser.TypeArgumentContext argument : arguments) {
            if (!(argument instanceof CqlParser.TypeTypeArgumentContext type)) {
                throw new Refusal(span(argument), "a number is not a type", Optional.empty());
            }
            types.add(type(type.type()));
        }
        return switch (name) {
            case "frozen" ->
                new CqlType.Frozen(span, freezable(only(types, 1, name, span).get(0)));
            case "list" -> new CqlType.Collection(span, CqlType.Collection.Kind.LIST, only(types, 1, name, span));
            case "set" -> new CqlType.Collection(span, CqlType.Collection.Kind.SET, only(types, 1, name, span));
            case "map" -> new CqlType.Collection(span, CqlType.Collection.Kind.MAP, only(types, 2, name, span));
            case "tuple" -> new CqlType.Tuple(span, types);
            default ->
                throw new Refusal(
                        Slice.span(context.getStart()),
                        "%s takes no type arguments".formatted(SyntaxErrors.quote(name)),
                        "frozen, list, map, set, tuple and vector do");
        };
    }

    private static CqlType freezable(CqlType type) {
        if (type instanceof CqlType.Native || type instanceof CqlType.Custom) {
            throw new Refusal(
                    type.span(),
                    "%s is never frozen".formatted(SyntaxErrors.quote(type.toString())),
                    "frozen<…> is for collections, tuples and user-defined types");
        }
        return type;
    }

    private static CqlType vector(CqlParser.ParameterizedTypeContext context) {
        List<CqlParser.TypeArgumentContext> arguments = context.typeArgument();
        boolean wellFormed = arguments.size() == 2
                && arguments.get(0) instanceof CqlParser.TypeTypeArgumentContext
                && arguments.get(1) instanceof CqlParser.IntegerTypeArgumentContext;
        if (!wellFormed) {
            throw new Refusal(span(context), "a vector has an element type and a dimension", "write vector<float, 3>");
        }
        CqlType element = type(((CqlParser.TypeTypeArgumentContext) arguments.get(0)).type());
        String digits = arguments.get(1).getText();
        try {
            return new CqlType.Vector(span(context), element, Integer.parseInt(digits));
        } catch (NumberFormatException e) {
            throw new Refusal(
                    span(arguments.get(1)),
                    "%s is too large a dimension".formatted(SyntaxErrors.quote(digits)),
                    Optional.empty());
        }
    }

    private static List<CqlType> only(List<CqlType> arguments, int count, String name, Span span) {
        if (arguments.size() != count) {
            throw new Refusal(
                    span,
                    "%s takes %s, not %s"
                            .formatted(name, count == 1 ? "one type" : "a key type and a value type", arguments.size()),
                    Optional.empty());
        }
        return arguments;
    }

    /** The name of a user-defined type, where it is created, changed, dropped or described. */
    static QualifiedName userType(CqlParser.QualifiedNameContext context) {
        QualifiedName name = Nodes.name(context);
        check(name.name(), context.getStop());
        return name;
    }

    /** Refuses the words that Cassandra wants in quotes if they are the name of a type. */
    private static void check(Name name, Token token) {
        if (isReserved(name, token)) {
            throw new Refusal(
                    name.span(),
                    "%s cannot be the name of a type".formatted(token.getText()),
                    "quote it: \"%s\"".formatted(name.text()));
        }
    }

    private static boolean isReserved(Name name, Token token) {
        return name.kind() == Name.Kind.PLAIN
                && (NO_USER_TYPES.contains(name.text())
                        || NativeType.named(name.text()).isPresent()
                        || RESERVED_IN_SMALL_LETTERS.contains(token.getText()));
    }

    private static CqlType named(QualifiedName name, Token last) {
        Name simple = name.name();
        if (name.keyspace().isEmpty()) {
            if (simple.isPlaceholder()) {
                return new CqlType.Unknown(name.span(), simple.text());
            }
            Optional<NativeType> nativeType =
                    simple.kind() == Name.Kind.PLAIN ? NativeType.named(simple.text()) : Optional.empty();
            if (nativeType.isPresent()) {
                return new CqlType.Native(name.span(), nativeType.get());
            }
        }
        Optional<String> meant = SqlTypes.cql(simple.text());
        if (meant.isPresent() && isReserved(simple, last)) {
            throw Refusal.sql(
                    name.span(), "CQL has no type %s".formatted(last.getText()), "write %s".formatted(meant.get()));
        }
        check(simple, last);
        return new CqlType.UserDefined(name.span(), name);
    }

    /** Whether a term, read as a type, is one. */
    static boolean isType(Term term) {
        return term instanceof Term.ColumnReference
                || term instanceof Term.FieldAccess access && access.operand() instanceof Term.ColumnReference
                || term instanceof Term.Literal literal && literal.kind() == Term.Literal.Kind.STRING;
    }

    /** What stands in the parentheses of a type hint, {@code (text) 'x'}, read as a type; and its last token. */
    static CqlType hint(Term term, Token last) {
        if (term instanceof Term.ColumnReference reference) {
            return named(new QualifiedName(reference.span(), Optional.empty(), reference.column()), last);
        }
        if (term instanceof Term.FieldAccess access && access.operand() instanceof Term.ColumnReference keyspace) {
            return named(new QualifiedName(access.span(), Optional.of(keyspace.column()), access.field()), last);
        }
        if (term instanceof Term.Literal literal && literal.kind() == Term.Literal.Kind.STRING) {
            return custom(term.span(), literal.text());
        }
        throw new Refusal(term.span(), "this is not a type", "a type hint is written (text) 'x'");
    }
}
