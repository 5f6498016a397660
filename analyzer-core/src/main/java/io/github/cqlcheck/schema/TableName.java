package io.github.cqlcheck.schema;

import io.github.cqlcheck.ast.Identifiers;
import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.QualifiedName;
import java.util.Locale;
import java.util.Optional;

/**
 * The name of a table, view or type.
 *
 * @param keyspace empty where neither the name nor a USE before it says one
 * @param hole where the name stands in its source if it is a hole without a name, so that each is another table; else 0
 */
public record TableName(String keyspace, String name, int hole) {
    /** Cassandra's limit ({@code SchemaConstants.NAME_LENGTH}). */
    private static final int MAX_LENGTH = 48;

    /** A name that is known, or that a template fills in the same way wherever it stands. */
    public TableName(String keyspace, String name) {
        this(keyspace, name, 0);
    }

    /** A name as written, qualified by itself or else by the keyspace in use. */
    static TableName of(QualifiedName name, Optional<String> keyspaceInUse) {
        String keyspace =
                name.keyspace().map(Name::text).or(() -> keyspaceInUse).orElse("");
        int hole = name.name().isNameless() ? 1 + name.name().span().start() : 0;
        return new TableName(keyspace, name.name().text(), hole);
    }

    /** As it may stand in CQL: {@code shop.orders}, or {@code orders} where the keyspace is not known. */
    public String cql() {
        return keyspace.isEmpty() ? part(name) : part(keyspace) + "." + part(name);
    }

    /**
     * A name for another table that goes with this one.
     *
     * @param suffix what is added; characters that the name of a table cannot have are replaced
     */
    public TableName with(String suffix) {
        String end = suffix.replaceAll("\\W+", "_");
        String stem = name.substring(0, Math.min(name.length(), Math.max(1, MAX_LENGTH - end.length())));
        String joined = stem + end;
        return new TableName(keyspace, joined.substring(0, Math.min(joined.length(), MAX_LENGTH)));
    }

    /** Whether Cassandra itself, or a vendor's tool, owns it. */
    public static boolean isSystemKeyspace(String keyspace) {
        String lower = keyspace.toLowerCase(Locale.ROOT);
        return lower.equals("system")
                || lower.startsWith("system_")
                || lower.startsWith("dse_")
                || lower.equals("opscenter");
    }

    /** Whether a name may mean this one, in whatever keyspace where either does not say. */
    boolean mayBe(QualifiedName other, Optional<String> keyspaceInUse) {
        Optional<String> given = other.keyspace().map(Name::text).or(() -> keyspaceInUse);
        return name.equals(other.name().text())
                && !other.name().isNameless()
                && (given.isEmpty()
                        || isPlaceholder(given.get())
                        || keyspace.isEmpty()
                        || hasPlaceholderKeyspace()
                        || keyspace.equals(given.get()));
    }

    /** Whether the keyspace is one that a template engine fills in. */
    boolean hasPlaceholderKeyspace() {
        return isPlaceholder(keyspace);
    }

    static boolean isPlaceholder(String part) {
        return part.indexOf('$') >= 0 || part.indexOf('{') >= 0 || part.indexOf('<') >= 0 || part.indexOf('%') >= 0;
    }

    private static String part(String part) {
        return isPlaceholder(part) ? part : Identifiers.cql(part);
    }
}
