package io.github.cqlcheck.ast;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How a name is written so that Cassandra reads it back as it is stored. */
public final class Identifiers {
    private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9_]*");

    /** Reserved since 4.0 (Cassandra's {@code reserved_keywords.txt}). */
    private static final Set<String> RESERVED = Set.of("""
            ADD ALLOW ALTER AND APPLY ASC AUTHORIZE BATCH BEGIN BY COLUMNFAMILY CREATE DELETE DESC DESCRIBE DROP ENTRIES
            EXECUTE FALSE FROM FULL GRANT IF IN INDEX INFINITY INSERT INTO IS KEYSPACE LIMIT MATERIALIZED MODIFY NAN
            NORECURSIVE NOT NULL OF ON OR ORDER PRIMARY RENAME REVOKE SCHEMA SELECT SET TABLE TO TOKEN TRUE TRUNCATE
            UNLOGGED UPDATE USE USING VIEW WHERE WITH""".split("\\s+"));

    private Identifiers() {}

    /** The name as it may stand in CQL: quoted only where it must be. */
    public static String cql(Name name) {
        return name.isPlaceholder() ? name.text() : cql(name.text());
    }

    /** As {@link #cql(Name)}, for a name as Cassandra stores it. */
    public static String cql(String name) {
        boolean plain = PLAIN.matcher(name).matches() && !RESERVED.contains(name.toUpperCase(Locale.ROOT));
        return plain ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
