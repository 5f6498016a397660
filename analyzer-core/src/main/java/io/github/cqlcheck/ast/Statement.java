package io.github.cqlcheck.ast;

import io.github.cqlcheck.source.Span;

/** One statement of a script, without its semicolon. */
public sealed interface Statement extends Node
        permits SchemaStatement,
                DataStatement,
                RoleStatement,
                Statement.Use,
                Statement.CreateTrigger,
                OtherStatement,
                BrokenStatement,
                GatedSyntax,
                ForeignText,
                Remark,
                IgnoreComment {

    /** {@code USE keyspace}. */
    record Use(Span span, Name keyspace) implements Statement {}

    /** {@code CREATE TRIGGER}. */
    record CreateTrigger(Span span, Name name, QualifiedName table) implements Statement {}
}
