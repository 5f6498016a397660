package io.github.cqlcheck.schema;

import io.github.cqlcheck.source.Place;
import java.util.Optional;

/**
 * What a schema statement is about, as its own source and the migrations before it left that. Each is empty where they do
 * not define it, or where it is not known which of several definitions is meant.
 *
 * @param table the table or view that is created, changed, indexed or dropped
 * @param type the user-defined type
 * @param keyspace the keyspace that is created, changed or dropped
 * @param views how many materialized views are known upon the table that a view is created upon
 * @param recreation where the same source creates again what the statement drops
 */
public record Before(
        Optional<Table> table,
        Optional<UserType> type,
        Optional<Keyspace> keyspace,
        int views,
        Optional<Place> recreation) {
    static final Before NOTHING = new Before(Optional.empty(), Optional.empty(), Optional.empty(), 0, Optional.empty());
}
