package io.github.cqlcheck.ast;

import io.github.cqlcheck.source.Span;
import java.util.List;

/** What a WHERE clause, or an IF clause, asks of one or more columns. */
public sealed interface Relation extends Node {

    /** The operator between columns and value. */
    Operator operator();

    /** The value asked for: a {@link Term.InList} for {@link Operator#IN} and {@link Operator#NOT_IN}, NULL for {@link Operator#IS_NOT}. */
    Term value();

    /** The columns that it names, in the order written. */
    List<Name> columns();

    /** {@code column = value}. */
    record OnColumn(Span span, Name column, Operator operator, Term value) implements Relation {
        @Override
        public List<Name> columns() {
            return List.of(column);
        }
    }

    /** {@code column['key'] = value}. */
    record OnElement(Span span, Name column, Term key, Operator operator, Term value) implements Relation {
        @Override
        public List<Name> columns() {
            return List.of(column);
        }
    }

    /** {@code column.field = value}; only in IF. */
    record OnField(Span span, Name column, Name field, Operator operator, Term value) implements Relation {
        @Override
        public List<Name> columns() {
            return List.of(column);
        }
    }

    /** {@code (a, b) > (1, 2)}. */
    record OnTuple(Span span, List<Name> columns, Operator operator, Term value) implements Relation {
        public OnTuple {
            columns = List.copyOf(columns);
        }
    }

    /** {@code token(a, b) > value}. */
    record OnToken(Span span, List<Name> columns, Operator operator, Term value) implements Relation {
        public OnToken {
            columns = List.copyOf(columns);
        }
    }

    /** {@code expr(index, 'query')}: what it means is up to a custom index. */
    record CustomIndex(Span span, Name index, Term value) implements Relation {
        @Override
        public Operator operator() {
            return Operator.EXPRESSION;
        }

        @Override
        public List<Name> columns() {
            return List.of();
        }
    }

    /** A hole that a template engine fills with any number of relations, or with other clauses. */
    record Unknown(Span span, String text) implements Relation {
        @Override
        public Operator operator() {
            return Operator.EXPRESSION;
        }

        @Override
        public Term value() {
            return new Term.Placeholder(span, text);
        }

        @Override
        public List<Name> columns() {
            return List.of();
        }
    }

    /** How a column is compared. */
    enum Operator {
        EQUAL,
        NOT_EQUAL,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL,
        IN,
        NOT_IN,
        CONTAINS,
        CONTAINS_KEY,
        NOT_CONTAINS,
        NOT_CONTAINS_KEY,
        LIKE,
        IS_NOT,
        /** {@code expr(…)}. */
        EXPRESSION;

        /** One of the four that bound a range on one side. */
        public boolean isSlice() {
            return this == LESS || this == LESS_OR_EQUAL || this == GREATER || this == GREATER_OR_EQUAL;
        }
    }
}
