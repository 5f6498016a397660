package io.github.cqlcheck.ast;

import java.util.Locale;
import java.util.Optional;

/** The types that Cassandra brings along (Cassandra's {@code CQL3Type.Native}). */
public enum NativeType {
    ASCII,
    BIGINT,
    BLOB,
    BOOLEAN,
    COUNTER,
    DATE,
    DECIMAL,
    DOUBLE,
    DURATION,
    FLOAT,
    INET,
    INT,
    SMALLINT,
    TEXT,
    TIME,
    TIMESTAMP,
    TIMEUUID,
    TINYINT,
    UUID,
    VARCHAR,
    VARINT;

    /** The type of that name, in any case. */
    public static Optional<NativeType> named(String name) {
        for (NativeType type : values()) {
            if (type.name().equalsIgnoreCase(name)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
