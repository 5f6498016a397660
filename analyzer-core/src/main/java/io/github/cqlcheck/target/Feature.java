package io.github.cqlcheck.target;

import static io.github.cqlcheck.target.Target.AMAZON_KEYSPACES;
import static io.github.cqlcheck.target.Target.ASTRA;
import static io.github.cqlcheck.target.Target.CASSANDRA_3_11;
import static io.github.cqlcheck.target.Target.CASSANDRA_4_0;
import static io.github.cqlcheck.target.Target.CASSANDRA_4_1;
import static io.github.cqlcheck.target.Target.CASSANDRA_5_0;
import static io.github.cqlcheck.target.Target.CASSANDRA_6_0;
import static io.github.cqlcheck.target.Target.DSE;
import static io.github.cqlcheck.target.Target.SCYLLADB;
import static io.github.cqlcheck.target.Target.YUGABYTEDB;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Syntax that not every target takes. What is not listed, all of them take.
 *
 * <p>Sources: the grammars {@code Parser.g} and {@code Lexer.g} of Apache Cassandra 3.11.19, 4.0.19, 4.1.10, 5.0.9 and
 * 6.0-alpha2 (the rules are quoted in the generated parsers of the {@code cassandra-all} source jars); ScyllaDB's
 * {@code cql3/Cql.g}; the {@code Parser.g} of DataStax's fork; YugabyteDB's {@code parser_gram.y}; the documentation of
 * DataStax Enterprise and of Amazon Keyspaces. Of products other than Apache Cassandra only what is known to differ is
 * listed: where that is not known, they are taken to accept what the release accepts that they follow.
 */
public enum Feature {
    // Gone with 4.0, where the new token of DESCRIBE SCHEMA hides the old use of the word
    SCHEMA_FOR_KEYSPACE("SCHEMA for KEYSPACE", until(CASSANDRA_3_11, YUGABYTEDB), "write KEYSPACE"),

    // New in 4.0
    ARITHMETIC("arithmetic", since(CASSANDRA_4_0)),
    DATACENTER_ACCESS("roles with ACCESS TO DATACENTERS", since(CASSANDRA_4_0)),
    SELECTED_ELEMENTS("elements of collections in SELECT", since(CASSANDRA_4_0, SCYLLADB)),
    SELECTED_SLICES("slices of collections in SELECT", since(CASSANDRA_4_0)),
    SELECTED_TUPLES("columns in collections and tuples of a SELECT clause", since(CASSANDRA_4_0)),
    UNRESERVED_WORDS("DEFAULT, MBEAN, MBEANS, REPLACE and UNSET as names", since(CASSANDRA_4_0), "quote the name"),

    // New in 4.1
    ALL_TABLES_RESOURCE("permissions on ALL TABLES IN KEYSPACE", since(CASSANDRA_4_1)),
    ALTER_IF_EXISTS("IF EXISTS and IF NOT EXISTS in ALTER", since(CASSANDRA_4_1)),
    CAST_TERMS("CAST outside SELECT", since(CASSANDRA_4_1)),
    CONTAINS_CONDITIONS("IF … CONTAINS", since(CASSANDRA_4_1)),
    GROUP_BY_FUNCTIONS("functions in GROUP BY", since(CASSANDRA_4_1)),
    HASHED_PASSWORDS("HASHED PASSWORD", since(CASSANDRA_4_1)),
    PERMISSION_LISTS("several permissions in one statement", since(CASSANDRA_4_1), "write one statement for each"),

    // New in 5.0
    ANN_ORDERING("ORDER BY … ANN OF", since(CASSANDRA_5_0, SCYLLADB)),
    CIDR_ACCESS("roles with ACCESS FROM CIDRS", since(CASSANDRA_5_0)),
    COLUMN_MASKS("column masks", since(CASSANDRA_5_0)),
    ELEMENT_TIMES("WRITETIME and TTL of elements and fields", since(CASSANDRA_5_0, SCYLLADB)),
    IDENTITIES("identities", since(CASSANDRA_5_0)),
    MASK_PERMISSIONS("the permissions UNMASK and SELECT_MASKED", since(CASSANDRA_5_0)),
    VECTORS("vectors", since(CASSANDRA_5_0, SCYLLADB)),

    // New in 6.0
    BETWEEN("BETWEEN", since(CASSANDRA_6_0), "write a >= 1 AND a <= 9"),
    CHECK_CONSTRAINTS("CHECK constraints", since(CASSANDRA_6_0), "check the value where it is written"),
    COMMENTS("COMMENT ON", since(CASSANDRA_6_0), "a table takes WITH comment = '…'"),
    COPIED_TABLES("CREATE TABLE … LIKE", since(CASSANDRA_6_0), "write out the columns"),
    GENERATED_CREDENTIALS("GENERATED roles and passwords", since(CASSANDRA_6_0)),
    INDEX_HINTS("SELECT … WITH", since(CASSANDRA_6_0, DSE, ASTRA)),
    KEYWORD_USERS("keywords as names of users and identities", since(CASSANDRA_6_0), "write the name in single quotes"),
    LIST_SUPERUSERS("LIST SUPERUSERS", since(CASSANDRA_6_0)),
    NOT_NULL_COLUMNS(
            "NOT NULL columns", since(CASSANDRA_6_0), "leave out NOT NULL: only key columns must have a value"),
    NOT_RELATIONS(
            "NOT IN and NOT CONTAINS",
            since(CASSANDRA_6_0, SCYLLADB),
            "ask for the values that you want, with = or IN, and leave out the rest in the application"),
    SECURITY_LABELS("security labels", since(CASSANDRA_6_0)),
    TRANSACTIONS(
            "transactions",
            since(CASSANDRA_6_0, YUGABYTEDB),
            "a batch writes all or nothing: BEGIN BATCH … APPLY BATCH"),

    // ScyllaDB's
    BYPASS_CACHE("BYPASS CACHE", only(SCYLLADB)),
    BYPASS_GUARDRAILS("BYPASS LARGE_DATA_GUARDRAILS", only(SCYLLADB)),
    DESCRIBED_PASSWORDS("DESCRIBE … WITH PASSWORDS", only(SCYLLADB)),
    FUNCTION_RELATIONS("functions on the left of a comparison", only(SCYLLADB), "compare the column itself"),
    FUNCTION_ORDERING("functions in ORDER BY", only(SCYLLADB)),
    LIKE_CONDITIONS("IF … LIKE", only(SCYLLADB)),
    LOCAL_INDEXES("local indexes", only(SCYLLADB)),
    MUTATION_FRAGMENTS("MUTATION_FRAGMENTS", only(SCYLLADB)),
    PRUNED_VIEWS("PRUNE MATERIALIZED VIEW", only(SCYLLADB)),
    REDUCE_FUNCTIONS("REDUCEFUNC", only(SCYLLADB)),
    ROW_TTL("TTL columns", only(SCYLLADB), "give each INSERT USING TTL, or the table default_time_to_live"),
    SEARCH_PERMISSIONS("permissions for search indexing", only(SCYLLADB)),
    SELECT_WITHOUT_TABLE("SELECT without FROM", only(SCYLLADB), "name a table: SELECT … FROM system.local has one row"),
    SERVICE_LEVELS("service levels", only(SCYLLADB)),
    TIMEOUTS("USING TIMEOUT", only(SCYLLADB), "the driver sets the timeout of a request"),

    // DataStax's
    BOOLEAN_OR("OR in WHERE", only(DSE, ASTRA), "use IN, or one statement for each side"),
    FUNCTION_TRAITS("DETERMINISTIC and MONOTONIC functions", only(DSE)),
    GRAPH_LABELS("VERTEX and EDGE LABEL", only(DSE, ASTRA)),
    NESTED_CONDITIONS("conditions in parentheses", only(DSE, ASTRA), "leave out the parentheses"),
    RESTRICTED_ROWS("RESTRICT ROWS", only(DSE)),
    ROW_OFFSETS("OFFSET", only(DSE, ASTRA, YUGABYTEDB), "go on behind the last key read, or let the driver page"),
    SEARCH_INDEXES("search indexes", only(DSE)),

    // Amazon Keyspaces'
    RESTORED_TABLES("RESTORE TABLE", only(AMAZON_KEYSPACES)),
    STRUCTURED_OPTIONS("options that hold maps or lists", only(AMAZON_KEYSPACES, SCYLLADB)),

    // YugabyteDB's
    BARE_CLUSTERING_ORDER("CLUSTERING ORDER BY without ASC or DESC", only(YUGABYTEDB), "write (column ASC)"),
    COLUMN_LISTS("lists of columns without parentheses", only(YUGABYTEDB), "put the columns in parentheses"),
    COMBINED_ALTERATIONS("several changes in one ALTER TABLE", only(YUGABYTEDB), "write one statement for each"),
    COVERING_INDEXES("covering indexes", only(YUGABYTEDB), "an index finds whole rows; leave out INCLUDE"),
    END_TRANSACTION("END TRANSACTION", only(YUGABYTEDB), "write COMMIT TRANSACTION"),
    EXPLAIN("EXPLAIN", only(YUGABYTEDB), "in cqlsh, TRACING ON shows what a query did"),
    JSON_OPERATORS(
            "-> and ->>", only(YUGABYTEDB), "CQL cannot look into JSON; give what you ask for a column of its own"),
    OPEN_TRANSACTIONS(
            "transactions over several statements",
            only(YUGABYTEDB),
            "each statement is done at once; BEGIN BATCH … APPLY BATCH writes all or nothing, and IF compares and sets"),
    PARTIAL_INDEXES("partial indexes", only(YUGABYTEDB), "keep a table with only those rows"),
    UNIQUE_INDEXES(
            "unique indexes",
            only(YUGABYTEDB),
            "what is unique is the primary key; keep a table with the column as its key, and write it IF NOT EXISTS"),

    // More than one product's
    BARE_KEYSPACES(
            "a keyspace without WITH",
            only(SCYLLADB, YUGABYTEDB),
            "add WITH replication = {'class': 'NetworkTopologyStrategy', 'datacenter1': 3}"),

    INDEX_ORDER("CLUSTERING ORDER BY in an index", only(SCYLLADB, YUGABYTEDB)),

    // What some products have not
    ALTERED_TYPES("ALTER TYPE", without(AMAZON_KEYSPACES, YUGABYTEDB)),
    CUSTOM_EXPRESSIONS("expr(…)", without(SCYLLADB, AMAZON_KEYSPACES, YUGABYTEDB)),
    CUSTOM_TYPES("types named by a Java class", without(SCYLLADB, AMAZON_KEYSPACES, YUGABYTEDB)),
    FUNCTIONS("user-defined functions and aggregates", without(AMAZON_KEYSPACES, YUGABYTEDB)),
    INDEXES("secondary indexes", without(AMAZON_KEYSPACES)),
    MATERIALIZED_VIEWS("materialized views", without(AMAZON_KEYSPACES, YUGABYTEDB)),
    MBEAN_PERMISSIONS("permissions on MBEANS", without(SCYLLADB, AMAZON_KEYSPACES, YUGABYTEDB)),
    TRIGGERS("triggers", without(SCYLLADB, ASTRA, AMAZON_KEYSPACES, YUGABYTEDB)),
    TRUNCATION("TRUNCATE", without(AMAZON_KEYSPACES));

    /** What SQL has, so that people write it from habit. */
    private static final Set<Feature> SQL = EnumSet.of(
            BOOLEAN_OR,
            COLUMN_LISTS,
            COMBINED_ALTERATIONS,
            COVERING_INDEXES,
            EXPLAIN,
            NESTED_CONDITIONS,
            OPEN_TRANSACTIONS,
            PARTIAL_INDEXES,
            ROW_OFFSETS,
            SELECT_WITHOUT_TABLE,
            UNIQUE_INDEXES);

    private final String displayName;
    private final Set<Target> targets;
    private final Optional<String> instead;

    Feature(String displayName, Set<Target> targets) {
        this.displayName = displayName;
        this.targets = Collections.unmodifiableSet(targets);
        this.instead = Optional.empty();
    }

    Feature(String displayName, Set<Target> targets, String instead) {
        this.displayName = displayName;
        this.targets = Collections.unmodifiableSet(targets);
        this.instead = Optional.of(instead);
    }

    /** As messages name it: {@code BYPASS CACHE}, {@code column masks}. */
    public String displayName() {
        return displayName;
    }

    /** Who takes it. */
    public Set<Target> targets() {
        return targets;
    }

    /** Whether it is SQL that no release of Apache Cassandra takes. */
    public boolean isSql() {
        return SQL.contains(this);
    }

    /** What the user of another target writes instead, where that can be told in a few words. */
    public Optional<String> instead() {
        return instead;
    }

    /** The first release of Apache Cassandra that takes it, if a later one than the first listed here. */
    public Optional<Target> newIn() {
        return targets.contains(CASSANDRA_3_11)
                ? Optional.empty()
                : releases(targets).findFirst();
    }

    /** The first release of Apache Cassandra that takes it no longer. */
    public Optional<Target> goneWith() {
        return targets.contains(CASSANDRA_3_11)
                ? releases(EnumSet.complementOf(EnumSet.copyOf(targets))).findFirst()
                : Optional.empty();
    }

    /** The products whose own it is, because no release of Apache Cassandra takes it. */
    public List<Target> owners() {
        return releases(targets).findAny().isPresent() ? List.of() : List.copyOf(targets);
    }

    private static Stream<Target> releases(Collection<Target> targets) {
        return targets.stream().filter(Target::isCassandra);
    }

    private static Set<Target> since(Target first, Target... others) {
        Set<Target> targets = only(others);
        Arrays.stream(Target.values())
                .filter(target -> target.release().compareTo(first) >= 0)
                .forEach(targets::add);
        return targets;
    }

    private static Set<Target> until(Target last, Target... others) {
        Set<Target> targets = only(others);
        targets.addAll(EnumSet.range(CASSANDRA_3_11, last));
        return targets;
    }

    private static Set<Target> only(Target... targets) {
        Set<Target> set = EnumSet.noneOf(Target.class);
        set.addAll(List.of(targets));
        return set;
    }

    private static Set<Target> without(Target... targets) {
        return EnumSet.complementOf(EnumSet.copyOf(List.of(targets)));
    }
}
