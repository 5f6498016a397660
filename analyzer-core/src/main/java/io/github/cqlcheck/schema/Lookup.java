package io.github.cqlcheck.schema;

import java.util.Optional;

/**
 * What a schema knows of a name.
 *
 * @param settled whether it knows the name at all, be it in several ways, so that nothing farther away is meant
 * @param table the table, if there is exactly one
 */
record Lookup(boolean settled, Optional<Table> table) {
    static final Lookup UNKNOWN = new Lookup(false, Optional.empty());
    static final Lookup CONTESTED = new Lookup(true, Optional.empty());

    static Lookup of(Table table) {
        return new Lookup(true, Optional.of(table));
    }
}
