package io.github.cqlcheck.plan;

import io.github.cqlcheck.ast.DataStatement;

/** What a statement does to its rows. */
public enum Verb {
    SELECT,
    INSERT,
    UPDATE,
    DELETE,
    TRUNCATE;

    static Verb of(DataStatement.OnTable statement) {
        if (statement instanceof DataStatement.Select) {
            return SELECT;
        }
        if (statement instanceof DataStatement.Insert) {
            return INSERT;
        }
        return statement instanceof DataStatement.Update ? UPDATE : DELETE;
    }

    /** Whether it changes rows. */
    public boolean isWrite() {
        return this != SELECT;
    }
}
