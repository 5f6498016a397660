package io.github.cqlcheck.target;

import java.util.Arrays;
import java.util.Optional;

/** What the CQL is written for: a release of Apache Cassandra, or a product that speaks its language. */
public enum Target {
    CASSANDRA_3_11("cassandra-3.11", "Cassandra 3.11"),
    CASSANDRA_4_0("cassandra-4.0", "Cassandra 4.0"),
    CASSANDRA_4_1("cassandra-4.1", "Cassandra 4.1"),
    CASSANDRA_5_0("cassandra-5.0", "Cassandra 5.0"),
    CASSANDRA_6_0("cassandra-6.0", "Cassandra 6.0"),
    SCYLLADB("scylladb", "ScyllaDB", CASSANDRA_3_11),
    DSE("dse", "DataStax Enterprise", CASSANDRA_5_0),
    ASTRA("astra", "Astra DB", CASSANDRA_5_0),
    AMAZON_KEYSPACES("amazon-keyspaces", "Amazon Keyspaces", CASSANDRA_3_11),
    YUGABYTEDB("yugabytedb", "YugabyteDB", CASSANDRA_3_11);

    /** The newest stable release of Apache Cassandra. */
    public static final Target DEFAULT = CASSANDRA_5_0;

    private final String id;
    private final String displayName;
    private final Optional<Target> follows;

    Target(String id, String displayName) {
        this.id = id;
        this.displayName = displayName;
        this.follows = Optional.empty();
    }

    Target(String id, String displayName, Target follows) {
        this.id = id;
        this.displayName = displayName;
        this.follows = Optional.of(follows);
    }

    /** The target of an id such as {@code cassandra-5.0} or {@code scylladb}. */
    public static Optional<Target> of(String id) {
        return Arrays.stream(values()).filter(target -> target.id.equals(id)).findFirst();
    }

    /** What the user writes: {@code cassandra-5.0}. */
    public String id() {
        return id;
    }

    /** What messages say: {@code Cassandra 5.0}. */
    public String displayName() {
        return displayName;
    }

    /** As messages say whose something is: {@code ScyllaDB's}. */
    public String genitive() {
        return displayName + (displayName.endsWith("s") ? "'" : "'s");
    }

    /** The release of Apache Cassandra whose language it speaks, its own statements aside; itself if it is one. */
    public Target release() {
        return follows.orElse(this);
    }

    /** Whether it speaks the language of a release of Apache Cassandra or of a later one. */
    public boolean isAtLeast(Target cassandra) {
        return release().compareTo(cassandra) >= 0;
    }

    /** Whether it is an older release of Apache Cassandra than another; which of its limits products have is not known. */
    public boolean isBefore(Target cassandra) {
        return isCassandra() && !isAtLeast(cassandra);
    }

    /** Whether it is a release of Apache Cassandra itself. */
    public boolean isCassandra() {
        return follows.isEmpty();
    }

    public boolean has(Feature feature) {
        return feature.targets().contains(this);
    }

    @Override
    public String toString() {
        return id;
    }
}
