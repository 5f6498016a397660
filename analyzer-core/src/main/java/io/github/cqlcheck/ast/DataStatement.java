package io.github.cqlcheck.ast;

import io.github.cqlcheck.source.Span;
import java.util.List;
import java.util.Optional;

/** A statement that reads or writes rows. */
public sealed interface DataStatement extends Statement {

    /** A data statement about one table, which is what an access path can be told for. */
    sealed interface OnTable extends DataStatement {
        QualifiedName table();

        /** The relations behind {@code WHERE}, in the order written; empty for an INSERT. */
        List<Relation> where();

        /** Whether it is a write with conditions: {@code IF}. */
        default boolean isConditional() {
            return false;
        }
    }

    /**
     * {@code SELECT}.
     *
     * @param selectors empty for {@code *}
     * @param allowFiltering where {@code ALLOW FILTERING} stands
     */
    record Select(
            Span span,
            QualifiedName table,
            boolean json,
            boolean distinct,
            List<Selector> selectors,
            List<Relation> where,
            List<Term> groupBy,
            List<Ordering> orderBy,
            Optional<Term> perPartitionLimit,
            Optional<Term> limit,
            Optional<Span> allowFiltering)
            implements OnTable {
        public Select {
            selectors = List.copyOf(selectors);
            where = List.copyOf(where);
            groupBy = List.copyOf(groupBy);
            orderBy = List.copyOf(orderBy);
        }

        /** The same without {@code ALLOW FILTERING}. */
        public Select withoutAllowFiltering() {
            return new Select(
                    span,
                    table,
                    json,
                    distinct,
                    selectors,
                    where,
                    groupBy,
                    orderBy,
                    perPartitionLimit,
                    limit,
                    Optional.empty());
        }
    }

    /**
     * {@code INSERT}.
     *
     * @param columns the columns named; empty for {@code INSERT … JSON}
     * @param values one for each column, or the single document of {@code INSERT … JSON}
     * @param defaultGiven whether it says what becomes of columns that the document does not name: {@code DEFAULT UNSET}
     */
    record Insert(
            Span span,
            QualifiedName table,
            boolean json,
            List<Name> columns,
            List<Term> values,
            boolean defaultGiven,
            boolean ifNotExists,
            Using using)
            implements OnTable {
        public Insert {
            columns = List.copyOf(columns);
            values = List.copyOf(values);
        }

        @Override
        public List<Relation> where() {
            return List.of();
        }

        @Override
        public boolean isConditional() {
            return ifNotExists;
        }
    }

    /** {@code UPDATE}. */
    record Update(
            Span span,
            QualifiedName table,
            Using using,
            List<Assignment> assignments,
            List<Relation> where,
            boolean ifExists,
            List<Relation> conditions)
            implements OnTable {
        public Update {
            assignments = List.copyOf(assignments);
            where = List.copyOf(where);
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean isConditional() {
            return ifExists || !conditions.isEmpty();
        }
    }

    /**
     * {@code DELETE}.
     *
     * @param deletions the columns, elements or fields deleted; empty for whole rows
     */
    record Delete(
            Span span,
            QualifiedName table,
            List<Term> deletions,
            Using using,
            List<Relation> where,
            boolean ifExists,
            List<Relation> conditions)
            implements OnTable {
        public Delete {
            deletions = List.copyOf(deletions);
            where = List.copyOf(where);
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean isConditional() {
            return ifExists || !conditions.isEmpty();
        }
    }

    /** {@code BEGIN BATCH … APPLY BATCH}. */
    record Batch(Span span, Kind kind, Using using, List<OnTable> statements) implements DataStatement {
        public Batch {
            statements = List.copyOf(statements);
        }

        /** Whether a statement has conditions, which then hold for all of them. */
        public boolean isConditional() {
            return statements.stream().anyMatch(OnTable::isConditional);
        }

        /** The kind of a batch. */
        public enum Kind {
            LOGGED,
            UNLOGGED,
            COUNTER
        }
    }

    /** {@code BEGIN TRANSACTION … COMMIT TRANSACTION}: its reads, those behind LET too, and its writes. */
    record Transaction(Span span, List<OnTable> statements) implements DataStatement {
        public Transaction {
            statements = List.copyOf(statements);
        }
    }

    /** {@code TRUNCATE}. */
    record Truncate(Span span, QualifiedName table) implements DataStatement {}

    /** {@code USING TTL … AND TIMESTAMP …}. */
    record Using(Optional<Term> ttl, Optional<Term> timestamp) {
        public static final Using NOTHING = new Using(Optional.empty(), Optional.empty());
    }

    /** A column and its direction in {@code ORDER BY}; {@code nearestTo} for {@code ANN OF}. */
    record Ordering(Span span, Name column, Optional<Term> nearestTo, boolean descending) implements Node {}

    /**
     * One assignment of an UPDATE.
     *
     * @param target a column, a collection element or a field
     * @param operator {@code =}, {@code +=} or {@code -=}
     */
    record Assignment(Span span, Term target, Operator operator, Term value) implements Node {
        /** How the value meets the column. */
        public enum Operator {
            SET,
            ADD,
            SUBTRACT
        }
    }
}
