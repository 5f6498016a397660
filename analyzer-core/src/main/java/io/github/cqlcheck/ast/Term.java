package io.github.cqlcheck.ast;

import io.github.cqlcheck.source.Span;
import java.util.List;
import java.util.Optional;

/** An expression: what Cassandra calls a term where a value is asked for, and a selectable in a SELECT clause. */
public sealed interface Term extends Node {

    /**
     * A constant.
     *
     * @param text its value: a string without quotes and with {@code ''} read as {@code '}, anything else as written
     */
    record Literal(Span span, Kind kind, String text) implements Term {
        /** What kind of constant. */
        public enum Kind {
            STRING,
            INTEGER,
            FLOAT,
            BOOLEAN,
            DURATION,
            UUID,
            BLOB,
            NULL,
            /** A bare word, only as the value of an option. */
            WORD
        }
    }

    /** {@code ?} or {@code :name}: a value that the driver sends. */
    record BindMarker(Span span, Optional<Name> name) implements Term {}

    /** A hole that a template engine fills: a value that is there but not known. */
    record Placeholder(Span span, String text) implements Term {}

    /** The list behind {@code IN}. */
    record InList(Span span, List<Term> items) implements Term {
        public InList {
            items = List.copyOf(items);
        }
    }

    record ListLiteral(Span span, List<Term> items) implements Term {
        public ListLiteral {
            items = List.copyOf(items);
        }
    }

    record SetLiteral(Span span, List<Term> items) implements Term {
        public SetLiteral {
            items = List.copyOf(items);
        }
    }

    /** A map, or a user-defined type whose fields are the keys: {@code {'a': 1}}, {@code {street: 'x'}}; or {@code {}}. */
    record MapLiteral(Span span, List<Entry> entries) implements Term {
        public MapLiteral {
            entries = List.copyOf(entries);
        }

        /** Key and value; the key of a user-defined type's literal is a {@link ColumnReference}. */
        public record Entry(Span span, Term key, Term value) implements Node {}
    }

    /** {@code (1, 'a')}; one item may as well be a value in parentheses. */
    record TupleLiteral(Span span, List<Term> items) implements Term {
        public TupleLiteral {
            items = List.copyOf(items);
        }
    }

    record FunctionCall(Span span, QualifiedName function, List<Term> arguments) implements Term {
        public FunctionCall {
            arguments = List.copyOf(arguments);
        }
    }

    /** {@code COUNT(*)}. */
    record CountAll(Span span) implements Term {}

    /** {@code CAST(x AS type)}. */
    record Cast(Span span, Term operand, CqlType type) implements Term {}

    /** {@code (type) x}. */
    record TypeHint(Span span, CqlType type, Term operand) implements Term {}

    record Negation(Span span, Term operand) implements Term {}

    /** {@code left + right}; the operator is one of {@code + - * / %}. */
    record Arithmetic(Span span, char operator, Term left, Term right) implements Term {}

    record ColumnReference(Span span, Name column) implements Term {}

    record FieldAccess(Span span, Term operand, Name field) implements Term {}

    record ElementAccess(Span span, Term operand, Term key) implements Term {}

    record SliceAccess(Span span, Term operand, Optional<Term> from, Optional<Term> to) implements Term {}
}
