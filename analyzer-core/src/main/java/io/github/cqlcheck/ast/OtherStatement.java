package io.github.cqlcheck.ast;

import io.github.cqlcheck.source.Span;

/** A statement that needs no model of its own: it defines no table and touches no rows. */
public record OtherStatement(Span span, Kind kind) implements Statement {
    /** What the statement is. */
    public enum Kind {
        /** DROP TRIGGER. */
        TRIGGER,
        /** LIST ROLES, or REVOKE of a role. */
        ROLE,
        /** LIST USERS. */
        USER,
        IDENTITY,
        /** REVOKE of permissions, or LIST. */
        PERMISSION,
        DESCRIBE,
        /** What is said about a table or type for people to read. */
        COMMENT,
        /** A statement of another product than Apache Cassandra, or with a clause of one that has no model here. */
        VENDOR,
        /** A hole that a template engine fills with whole statements. */
        TEMPLATE,
        /** A line that the shell executes and the server never sees, such as {@code CONSISTENCY QUORUM}. */
        CQLSH_COMMAND
    }
}
