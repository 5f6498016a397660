package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.Name;

/** The superuser that Cassandra makes at its first start ({@code CassandraRoleManager}). */
final class DefaultAccount {
    /** Its name, and its password. */
    static final String NAME = "cassandra";

    private DefaultAccount() {}

    static boolean is(Name role) {
        return role.text().equals(NAME);
    }
}
