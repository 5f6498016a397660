package io.github.cqlcheck.ast;

import io.github.cqlcheck.source.Span;
import java.util.List;
import java.util.Optional;

/** A statement about who may do what, as far as it gives something: what only takes away or lists needs no model. */
public sealed interface RoleStatement extends Statement {

    /**
     * {@code CREATE ROLE} or {@code CREATE USER}.
     *
     * @param name empty where Cassandra is to make one up
     */
    record CreateRole(Span span, Noun noun, boolean ifNotExists, Optional<Name> name, RoleOptions options)
            implements RoleStatement {}

    /** {@code ALTER ROLE} or {@code ALTER USER}. */
    record AlterRole(Span span, Noun noun, boolean ifExists, Name name, RoleOptions options) implements RoleStatement {}

    /** {@code DROP ROLE} or {@code DROP USER}. */
    record DropRole(Span span, Noun noun, boolean ifExists, Name name) implements RoleStatement {}

    /** {@code GRANT role TO grantee}. */
    record GrantRole(Span span, Name role, Name grantee) implements RoleStatement {}

    /**
     * {@code GRANT permissions ON resource TO grantee}.
     *
     * @param permissions empty for {@code ALL}
     */
    record GrantPermissions(Span span, List<Permission> permissions, Resource resource, Name grantee)
            implements RoleStatement {
        public GrantPermissions {
            permissions = List.copyOf(permissions);
        }

        /** Whether it gives a permission, by its name or with all others. */
        public boolean gives(Permission permission) {
            return permissions.isEmpty() || permissions.contains(permission);
        }
    }

    /** The word {@code ROLE}, or {@code USER}, which Cassandra keeps from before it had roles. */
    record Noun(Span span, boolean isUser) implements Node {}

    /**
     * What is said about a role.
     *
     * @param others whether there is more, such as datacenters, or options of an authenticator that is not Cassandra's own
     */
    record RoleOptions(Optional<Password> password, Optional<Flag> superuser, Optional<Flag> login, boolean others) {
        public static final RoleOptions NONE =
                new RoleOptions(Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /**
     * A password.
     *
     * @param span the constant alone; of a generated one, the words that ask for it
     * @param text empty where Cassandra generates it or a template fills it
     */
    record Password(Span span, Kind kind, Optional<String> text) implements Node {
        /** How a password is given. */
        public enum Kind {
            PLAIN,
            HASHED,
            GENERATED
        }
    }

    /**
     * {@code SUPERUSER} or {@code LOGIN}, and whether it is so.
     *
     * @param value empty where a template fills it
     */
    record Flag(Span span, Optional<Boolean> value) implements Node {
        public boolean isTrue() {
            return value.orElse(false);
        }
    }

    /** What a role may do to a resource. */
    enum Permission {
        CREATE,
        ALTER,
        DROP,
        SELECT,
        MODIFY,
        AUTHORIZE,
        DESCRIBE,
        EXECUTE,
        UNMASK,
        SELECT_MASKED
    }

    /** What permissions are given on. */
    record Resource(Span span, Kind kind) implements Node {
        /** How much of what there is. */
        public enum Kind {
            ALL_KEYSPACES,
            KEYSPACE,
            ALL_TABLES,
            TABLE,
            ALL_ROLES,
            ROLE,
            /** Of all keyspaces. */
            ALL_FUNCTIONS,
            FUNCTIONS,
            FUNCTION,
            ALL_MBEANS,
            MBEAN
        }
    }
}
