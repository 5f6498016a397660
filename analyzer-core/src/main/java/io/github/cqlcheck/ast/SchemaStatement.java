package io.github.cqlcheck.ast;

import io.github.cqlcheck.source.Span;
import java.util.List;
import java.util.Optional;

/** A statement that changes what exists. */
public sealed interface SchemaStatement extends Statement {

    record CreateKeyspace(Span span, Name name, boolean ifNotExists, List<Option> options) implements SchemaStatement {
        public CreateKeyspace {
            options = List.copyOf(options);
        }
    }

    record AlterKeyspace(Span span, Name name, boolean ifExists, List<Option> options) implements SchemaStatement {
        public AlterKeyspace {
            options = List.copyOf(options);
        }
    }

    record DropKeyspace(Span span, Name name, boolean ifExists) implements SchemaStatement {}

    /**
     * {@code CREATE TABLE}.
     *
     * @param primaryKey empty if the statement names none, which the server refuses
     * @param remarks what comments before it, in it or behind it say about it
     */
    record CreateTable(
            Span span,
            QualifiedName name,
            boolean ifNotExists,
            List<ColumnDefinition> columns,
            Optional<PrimaryKey> primaryKey,
            TableOptions options,
            List<Remark> remarks)
            implements SchemaStatement {
        public CreateTable {
            columns = List.copyOf(columns);
            remarks = List.copyOf(remarks);
        }

        public CreateTable with(List<Remark> others) {
            return new CreateTable(span, name, ifNotExists, columns, primaryKey, options, others);
        }
    }

    /**
     * {@code CREATE TABLE name LIKE original}.
     *
     * @param indexes whether it takes over the indexes
     */
    record CopyTable(Span span, QualifiedName name, QualifiedName original, boolean ifNotExists, boolean indexes)
            implements SchemaStatement {}

    record AlterTable(Span span, QualifiedName name, boolean ifExists, List<TableAlteration> alterations)
            implements SchemaStatement {
        public AlterTable {
            alterations = List.copyOf(alterations);
        }
    }

    record DropTable(Span span, QualifiedName name, boolean ifExists) implements SchemaStatement {}

    record CreateType(Span span, QualifiedName name, boolean ifNotExists, List<Field> fields)
            implements SchemaStatement {
        public CreateType {
            fields = List.copyOf(fields);
        }
    }

    record AlterType(Span span, QualifiedName name, boolean ifExists, TypeAlteration alteration)
            implements SchemaStatement {}

    record DropType(Span span, QualifiedName name, boolean ifExists) implements SchemaStatement {}

    /**
     * {@code CREATE [CUSTOM] INDEX}.
     *
     * @param name empty where Cassandra is to make one up
     * @param table the table indexed
     * @param using the class behind {@code USING}, unquoted
     */
    record CreateIndex(
            Span span,
            Optional<Name> name,
            boolean custom,
            boolean ifNotExists,
            QualifiedName table,
            List<IndexTarget> targets,
            Optional<String> using,
            List<Option> options)
            implements SchemaStatement {
        public CreateIndex {
            targets = List.copyOf(targets);
            options = List.copyOf(options);
        }
    }

    record DropIndex(Span span, QualifiedName name, boolean ifExists) implements SchemaStatement {}

    /**
     * {@code CREATE MATERIALIZED VIEW}.
     *
     * @param columns the columns selected, empty for {@code *}
     */
    record CreateView(
            Span span,
            QualifiedName name,
            boolean ifNotExists,
            QualifiedName base,
            List<Selector> columns,
            List<Relation> where,
            PrimaryKey primaryKey,
            TableOptions options)
            implements SchemaStatement {
        public CreateView {
            columns = List.copyOf(columns);
            where = List.copyOf(where);
        }
    }

    record AlterView(Span span, QualifiedName name, boolean ifExists, List<Option> options) implements SchemaStatement {
        public AlterView {
            options = List.copyOf(options);
        }
    }

    record DropView(Span span, QualifiedName name, boolean ifExists) implements SchemaStatement {}

    /**
     * {@code CREATE FUNCTION}.
     *
     * @param calledOnNull whether it runs where an argument is null, too
     * @param body where its program stands, quotes included
     */
    record CreateFunction(
            Span span,
            QualifiedName name,
            boolean orReplace,
            boolean ifNotExists,
            List<Field> arguments,
            boolean calledOnNull,
            CqlType result,
            String language,
            Span body)
            implements SchemaStatement {
        public CreateFunction {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * {@code CREATE AGGREGATE}.
     *
     * @param stateFunction what {@code SFUNC} names, a function of the same keyspace
     * @param finalFunction what {@code FINALFUNC} names; without it the result is the state
     * @param initial what {@code INITCOND} gives for the first state
     */
    record CreateAggregate(
            Span span,
            QualifiedName name,
            boolean orReplace,
            boolean ifNotExists,
            List<CqlType> arguments,
            Name stateFunction,
            CqlType stateType,
            Optional<Name> finalFunction,
            Optional<Term> initial)
            implements SchemaStatement {
        public CreateAggregate {
            arguments = List.copyOf(arguments);
        }
    }

    /** {@code DROP FUNCTION}; the arguments may be left out where there is one overload. */
    record DropFunction(Span span, QualifiedName name, boolean ifExists, Optional<List<CqlType>> arguments)
            implements SchemaStatement {
        public DropFunction {
            arguments = arguments.map(List::copyOf);
        }
    }

    /** {@code DROP AGGREGATE}; the arguments may be left out where there is one overload. */
    record DropAggregate(Span span, QualifiedName name, boolean ifExists, Optional<List<CqlType>> arguments)
            implements SchemaStatement {
        public DropAggregate {
            arguments = arguments.map(List::copyOf);
        }
    }

    /** A column of a table; {@code primaryKey} where the column itself says {@code PRIMARY KEY}. */
    record ColumnDefinition(Span span, Name name, CqlType type, boolean isStatic, boolean primaryKey) implements Node {}

    /** A field of a user-defined type. */
    record Field(Span span, Name name, CqlType type) implements Node {}

    /** {@code ((a, b), c, d)}: partition key columns, then clustering columns. */
    record PrimaryKey(Span span, List<Name> partitionKey, List<Name> clustering) implements Node {
        public PrimaryKey {
            partitionKey = List.copyOf(partitionKey);
            clustering = List.copyOf(clustering);
        }
    }

    /** A column and its direction in {@code CLUSTERING ORDER BY}. */
    record ClusteringOrder(Span span, Name column, boolean descending) implements Node {}

    /** What stands behind {@code WITH} in a table or view definition. */
    record TableOptions(List<ClusteringOrder> clusteringOrder, boolean compactStorage, List<Option> options) {
        public TableOptions {
            clusteringOrder = List.copyOf(clusteringOrder);
            options = List.copyOf(options);
        }
    }

    /** {@code name = value}. */
    record Option(Span span, Name name, OptionValue value) implements Node {}

    /** The value of an option: a literal or word, a map, or a hole that a template fills. */
    sealed interface OptionValue extends Node {
        /** A literal as written, or a word. */
        record Scalar(Span span, Term.Literal literal) implements OptionValue {}

        record MapValue(Span span, List<Entry> entries) implements OptionValue {
            public MapValue {
                entries = List.copyOf(entries);
            }
        }

        /** Not known before a template engine has run. */
        record Unknown(Span span, String text) implements OptionValue {}

        record Entry(Span span, Term key, Term value) implements Node {}
    }

    /** A column under an index, and for a collection which part of it. */
    record IndexTarget(Span span, Name column, Part part) implements Node {
        /** Which part of a collection is indexed; {@code SIMPLE} says nothing. */
        public enum Part {
            SIMPLE,
            VALUES,
            KEYS,
            ENTRIES,
            FULL
        }
    }

    /** What {@code ALTER TABLE} does. */
    sealed interface TableAlteration extends Node {
        record AddColumns(Span span, boolean ifNotExists, List<ColumnDefinition> columns) implements TableAlteration {
            public AddColumns {
                columns = List.copyOf(columns);
            }
        }

        record DropColumns(Span span, boolean ifExists, List<Name> columns) implements TableAlteration {
            public DropColumns {
                columns = List.copyOf(columns);
            }
        }

        record RenameColumns(Span span, boolean ifExists, List<Renaming> renamings) implements TableAlteration {
            public RenameColumns {
                renamings = List.copyOf(renamings);
            }
        }

        record ChangeType(Span span, Name column, CqlType type) implements TableAlteration {}

        record ChangeMask(Span span, boolean ifExists, Name column) implements TableAlteration {}

        record ChangeOptions(Span span, List<Option> options) implements TableAlteration {
            public ChangeOptions {
                options = List.copyOf(options);
            }
        }

        record DropCompactStorage(Span span) implements TableAlteration {}

        /** A change that nothing here depends on: a check, a label, the column that holds the TTL. */
        record ChangeOther(Span span) implements TableAlteration {}
    }

    /** What {@code ALTER TYPE} does. */
    sealed interface TypeAlteration extends Node {
        record AddField(Span span, boolean ifNotExists, Field field) implements TypeAlteration {}

        record RenameFields(Span span, boolean ifExists, List<Renaming> renamings) implements TypeAlteration {
            public RenameFields {
                renamings = List.copyOf(renamings);
            }
        }

        record ChangeFieldType(Span span, Name field, CqlType type) implements TypeAlteration {}
    }

    /** {@code from TO to}. */
    record Renaming(Span span, Name from, Name to) implements Node {}
}
