package io.github.cqlcheck.ast;

import io.github.cqlcheck.source.Span;

/** One statement of a script, without its semicolon. */
public sealed interface Statement extends Node
        permits SchemaStatement,
                DataStatement,
                Statement.Use,
                OtherStatement,
                BrokenStatement,
                GatedSyntax,
                ForeignText,
                Remark {

    /** {@code USE keyspace}. */
    record Use(Span span, Name keyspace) implements Statement {}
}
