package io.github.cqlcheck.target;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Lists of {@code cassandra.yaml} with the names of options: the {@code Values} of Cassandra's {@code Guardrails}. */
public enum GuardrailList {
    KEYSPACE_PROPERTIES_DISALLOWED,
    KEYSPACE_PROPERTIES_IGNORED,
    KEYSPACE_PROPERTIES_WARNED,
    TABLE_PROPERTIES_DISALLOWED,
    TABLE_PROPERTIES_IGNORED,
    TABLE_PROPERTIES_WARNED;

    /** The one of a name. */
    public static Optional<GuardrailList> of(String setting) {
        return Arrays.stream(values())
                .filter(list -> list.setting().equals(setting))
                .findFirst();
    }

    /** Its name in {@code cassandra.yaml}. */
    public String setting() {
        return name().toLowerCase(Locale.ROOT);
    }
}
