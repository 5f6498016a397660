package io.github.cqlcheck.parity;

import io.github.cqlcheck.target.Feature;
import io.github.cqlcheck.target.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Schema statements, right and wrong, about a small schema that has one of everything: tables with and without clustering
 * columns, of counters, with COMPACT STORAGE, views, indexes and types. A seed makes them reproducible.
 */
final class SchemaGenerator {
    private static final List<String> COLUMNS =
            List.of("k", "c", "d", "s", "v", "w", "x", "m", "l", "e", "f", "z", "\"Z z\"");
    private static final List<String> TABLES =
            List.of("t", "t", "t", "kv", "kv", "wide", "cnt", "cmp", "cmp2", "mv", "u", "udts", "zz");
    private static final List<String> TYPES = List.of("addr", "inner_t", "lists", "spare", "durs", "nope");
    private static final List<String> NATIVES = List.of(
            "int",
            "text",
            "uuid",
            "bigint",
            "blob",
            "timestamp",
            "float",
            "boolean",
            "ascii",
            "varint",
            "timeuuid",
            "counter",
            "duration",
            "inet",
            "date",
            "decimal");
    private static final List<String> OPTIONS = List.of(
            "bloom_filter_fp_chance = 0.01",
            "bloom_filter_fp_chance = 0",
            "bloom_filter_fp_chance = 1.5",
            "bloom_filter_fp_chance = 'x'",
            "gc_grace_seconds = 0",
            "gc_grace_seconds = -1",
            "gc_grace_seconds = 100",
            "default_time_to_live = 0",
            "default_time_to_live = 60",
            "default_time_to_live = -1",
            "default_time_to_live = 630720001",
            "default_time_to_live = '60'",
            "comment = 'x'",
            "comment = 5",
            "comment = {'a': 'b'}",
            "read_repair = 'NONE'",
            "read_repair = 'blocking'",
            "read_repair = 'often'",
            "read_repair_chance = 0.1",
            "dclocal_read_repair_chance = 0.1",
            "crc_check_chance = 0.5",
            "crc_check_chance = 2",
            "speculative_retry = '99p'",
            "speculative_retry = '99PERCENTILE'",
            "speculative_retry = '50ms'",
            "speculative_retry = 'ALWAYS'",
            "speculative_retry = 'none'",
            "speculative_retry = 'MIN(99p,50ms)'",
            "speculative_retry = 'MAX(99p,98p)'",
            "speculative_retry = '100p'",
            "speculative_retry = 'sometimes'",
            "additional_write_policy = '99p'",
            "additional_write_policy = '1.2.3ms'",
            "caching = {'keys': 'ALL'}",
            "caching = {'keys': 'some'}",
            "caching = {'rows_per_partition': '120'}",
            "caching = {'rows_per_partition': 'few'}",
            "caching = {'rows_per_partition': -1}",
            "caching = {'row': '1'}",
            "caching = 'ALL'",
            "cdc = false",
            "cdc = 'maybe'",
            "min_index_interval = 0",
            "min_index_interval = 4096",
            "max_index_interval = 64",
            "memtable_flush_period_in_ms = -5",
            "memtable_flush_period_in_ms = 0",
            "memtable = 'default'",
            "extensions = {'a': 'b'}",
            "allow_auto_snapshot = true",
            "incremental_backups = 7",
            "compression = {'class': 'LZ4Compressor'}",
            "compression = {'sstable_compression': 'LZ4Compressor'}",
            "compression = {'class': 'LZ5Compressor'}",
            "compression = {'enabled': false}",
            "compression = {'enabled': false, 'class': 'LZ4Compressor'}",
            "compression = {}",
            "compression = {'class': 'SnappyCompressor', 'chunk_length_in_kb': 64}",
            "compression = {'class': 'SnappyCompressor', 'chunk_length_in_kb': 63}",
            "compression = {'class': 'DeflateCompressor', 'crc_check_chance': 1}",
            "compression = {'class': 'LZ4Compressor', 'lz4_compressor_type': 'high', 'lz4_high_compressor_level': 18}",
            "compression = {'class': 'ZstdCompressor', 'compression_level': 22}",
            "compression = {'class': 'ZstdCompressor', 'compression_level': 23}",
            "compression = {'class': 'LZ4Compressor', 'min_compress_ratio': 0.5}",
            "compression = {'class': ''}",
            "compression = {'class': 'org.apache.cassandra.io.compress.NoopCompressor'}",
            "compaction = {'class': 'SizeTieredCompactionStrategy'}",
            "compaction = {'class': 'SizeTiered'}",
            "compaction = {'min_threshold': 4}",
            "compaction = {'class': 'DateTieredCompactionStrategy'}",
            "compaction = {'class': 'SizeTieredCompactionStrategy', 'min_threshold': 1}",
            "compaction = {'class': 'SizeTieredCompactionStrategy', 'min_threshold': 40}",
            "compaction = {'class': 'SizeTieredCompactionStrategy', 'min_threshold': 'x'}",
            "compaction = {'class': 'SizeTieredCompactionStrategy', 'max_threshold': 0}",
            "compaction = {'class': 'SizeTieredCompactionStrategy', 'bucket_low': 2}",
            "compaction = {'class': 'SizeTieredCompactionStrategy', 'sstable_size_in_mb': 160}",
            "compaction = {'class': 'LeveledCompactionStrategy', 'sstable_size_in_mb': 160}",
            "compaction = {'class': 'LeveledCompactionStrategy', 'sstable_size_in_mb': 0}",
            "compaction = {'class': 'LeveledCompactionStrategy', 'fanout_size': 'x'}",
            "compaction = {'class': 'LeveledCompactionStrategy', 'min_threshold': 5, 'enabled': false}",
            "compaction = {'class': 'TimeWindowCompactionStrategy', 'compaction_window_unit': 'DAYS'}",
            "compaction = {'class': 'TimeWindowCompactionStrategy', 'compaction_window_unit': 'days'}",
            "compaction = {'class': 'TimeWindowCompactionStrategy', 'compaction_window_size': 0}",
            "compaction = {'class': 'TimeWindowCompactionStrategy', 'unsafe_aggressive_sstable_expiration': true}",
            "compaction = {'class': 'TimeWindowCompactionStrategy', 'timestamp_resolution': 'MINUTES'}",
            "compaction = {'class': 'UnifiedCompactionStrategy', 'scaling_parameters': 'T4, L8, N, -3'}",
            "compaction = {'class': 'UnifiedCompactionStrategy', 'scaling_parameters': 'Q4'}",
            "compaction = {'class': 'UnifiedCompactionStrategy', 'scaling_parameters': 'T1'}",
            "compaction = {'class': 'UnifiedCompactionStrategy', 'target_sstable_size': '1GiB'}",
            "compaction = {'class': 'UnifiedCompactionStrategy', 'target_sstable_size': '10KiB'}",
            "compaction = {'class': 'UnifiedCompactionStrategy', 'target_sstable_size': 'large'}",
            "compaction = {'class': 'UnifiedCompactionStrategy', 'base_shard_count': 0}",
            "compaction = {'class': 'UnifiedCompactionStrategy', 'sstable_growth': '30%'}",
            "compaction = {'class': 'UnifiedCompactionStrategy', 'sstable_growth': 2}",
            "compaction = {'class': 'UnifiedCompactionStrategy', 'min_threshold': 4}",
            "compaction = {'class': 'UnifiedCompactionStrategy', 'min_sstable_size': '900MiB'}",
            "compaction = {'class': 'UnifiedCompactionStrategy', 'min_sstable_size': '1MiB'}",
            "compaction = {'class': 'SizeTieredCompactionStrategy', 'tombstone_threshold': -1}",
            "compaction = {'class': 'SizeTieredCompactionStrategy', 'provide_overlapping_tombstones': 'maybe'}",
            "compaction = {'class': 'SizeTieredCompactionStrategy', 'log_all': 'yes'}",
            "compaction = 'SizeTieredCompactionStrategy'",
            "id = 'x'",
            "ttl = 5");
    private static final List<String> INDEX_OPTIONS = List.of(
            "",
            "",
            "",
            "",
            "",
            " WITH OPTIONS = {'case_sensitive': false}",
            " WITH OPTIONS = {'case_sensitive': 'no'}",
            " WITH OPTIONS = {'similarity_function': 'cosine'}",
            " WITH OPTIONS = {'similarity_function': 'near'}",
            " WITH OPTIONS = {'optimize_for': 'recall'}",
            " WITH OPTIONS = {'maximum_node_connections': 8}",
            " WITH OPTIONS = {'mode': 'CONTAINS'}",
            " WITH OPTIONS = {'mode': 'SPARSE'}",
            " WITH OPTIONS = {'mode': 'ANY'}",
            " WITH OPTIONS = {'target': 'v'}",
            " WITH OPTIONS = 'x'",
            " WITH option = 5",
            " WITH OPTIONS = {'analyzer_class': 'org.apache.cassandra.index.sasi.analyzer.StandardAnalyzer'}",
            " WITH OPTIONS = {'analyzer_class': 'org.apache.cassandra.index.sasi.analyzer.NonTokenizingAnalyzer',"
                    + " 'case_sensitive': 'false', 'normalize_lowercase': 'true'}",
            " WITH OPTIONS = {'analyzer_class': 'Standard'}",
            " WITH OPTIONS = {'analyzed': 'true', 'mode': 'SPARSE'}");
    private static final List<String> CLASSES = List.of(
            "",
            "",
            "",
            "",
            "",
            " USING 'sai'",
            " USING 'sai'",
            " USING 'sai'",
            " USING 'StorageAttachedIndex'",
            " USING 'legacy_local_table'",
            " USING 'org.apache.cassandra.index.sasi.SASIIndex'",
            " USING 'org.apache.cassandra.index.sasi.SASIIndex'",
            " USING 'SASIIndex'",
            " USING 'nope'",
            " USING 'org.apache.cassandra.index.sai.StorageAttachedIndex'");
    private static final List<String> REPLICATIONS = List.of(
            "{'class': 'SimpleStrategy', 'replication_factor': 1}",
            "{'class': 'SimpleStrategy'}",
            "{'class': 'SimpleStrategy', 'replication_factor': 'x'}",
            "{'class': 'SimpleStrategy', 'replication_factor': -1}",
            "{'class': 'SimpleStrategy', 'datacenter1': 1}",
            "{'class': 'NetworkTopologyStrategy', 'datacenter1': 1}",
            "{'class': 'NetworkTopologyStrategy', 'datacenter1': 0}",
            "{'class': 'NetworkTopologyStrategy', 'datacenter1': 'x'}",
            "{'class': 'NetworkTopologyStrategy', 'replication_factor': 3}",
            "{'class': 'NetworkTopologyStrategy'}",
            "{'class': 'NetworkTopologyStrategy', 'datacenter1': -1}",
            "{'class': 'LocalStrategy'}",
            "{'class': 'Simple'}",
            "{'replication_factor': 1}",
            "{}",
            "'SimpleStrategy'",
            "{'class': 'org.apache.cassandra.locator.SimpleStrategy', 'replication_factor': 2}");

    private static final boolean SINCE_5 = Release.TARGET.isAtLeast(Target.CASSANDRA_5_0);

    private final Random random;
    private final String keyspace;

    SchemaGenerator(long seed, String keyspace) {
        this.random = new Random(seed);
        this.keyspace = keyspace;
    }

    /** What there is before the statements. */
    List<String> setUp() {
        List<String> statements = new ArrayList<>(List.of(
                "CREATE KEYSPACE %s WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}"
                        .formatted(keyspace),
                "USE " + keyspace,
                "CREATE TYPE addr (street text, city text)",
                "CREATE TYPE inner_t (a int, b frozen<addr>)",
                "CREATE TYPE lists (names list<text>, n int)",
                "CREATE TYPE spare (a int)",
                "CREATE TYPE durs (a int, f duration)",
                "CREATE TABLE t (k int, c int, d text, s text static, v int, w text, m map<text, int>, l list<int>,"
                        + " e frozen<set<text>>, f duration, x uuid, PRIMARY KEY ((k), c, d))",
                "CREATE TABLE kv (k uuid PRIMARY KEY, v text, w blob, x bigint, m map<int, blob>, l list<blob>)",
                "CREATE TABLE wide (k int, c text, d int, v %s, w %s, x %s,"
                                .formatted(
                                        vector("vector<float, 3>", "list<float>"),
                                        vector("vector<int, 2>", "frozen<list<int>>"),
                                        vector("vector<float, 1>", "float"))
                        + " PRIMARY KEY ((k, c), d)) WITH CLUSTERING ORDER BY (d DESC) AND gc_grace_seconds = 0",
                "CREATE TABLE cnt (k int, c int, v counter, PRIMARY KEY (k, c))",
                "CREATE TABLE cmp (k int, c int, v int, PRIMARY KEY (k, c)) WITH COMPACT STORAGE",
                "CREATE TABLE cmp2 (k int PRIMARY KEY, v int, w text) WITH COMPACT STORAGE",
                "CREATE TABLE u (k int PRIMARY KEY, v int, w text, x blob, m map<text, text>, l list<int>, z bigint)",
                "CREATE TABLE udts (k frozen<inner_t>, c tuple<int, frozen<durs>>, v addr, w frozen<list<frozen<addr>>>, PRIMARY KEY (k))",
                "CREATE MATERIALIZED VIEW mv AS SELECT k, c, d, v FROM t WHERE k IS NOT NULL AND c IS NOT NULL AND d IS NOT NULL"
                        + " AND v IS NOT NULL PRIMARY KEY ((v), k, c, d)",
                "CREATE INDEX t_w_idx ON t (w)",
                "CREATE INDEX t_m_idx ON t (keys(m))" + (SINCE_5 ? " USING 'sai'" : ""),
                "ALTER TABLE u DROP v",
                "ALTER TABLE u DROP l",
                "ALTER TABLE u DROP m",
                "ALTER TABLE u DROP " + pick("w", "x", "z")));
        return statements;
    }

    /** A type of vectors, or what stands for it in a release that has none. */
    private static String vector(String vector, String other) {
        return Release.TARGET.has(Feature.VECTORS) ? vector : other;
    }

    /** The next statement. */
    String next() {
        return pick(List.<Supplier<String>>of(
                        this::createTable,
                        this::createTable,
                        this::createTable,
                        this::alterTable,
                        this::alterTable,
                        this::alterTable,
                        this::createIndex,
                        this::createIndex,
                        this::createIndex,
                        this::createView,
                        this::createView,
                        this::createType,
                        this::alterType,
                        this::drop,
                        this::keyspace))
                .get();
    }

    private String createTable() {
        List<String> names = columns(1 + random.nextInt(5));
        boolean counters = oneIn(8);
        List<String> columns = new ArrayList<>();
        List<String> key = new ArrayList<>(names.subList(0, Math.min(names.size(), 1 + random.nextInt(3))));
        if (oneIn(25)) {
            key.add(pick(COLUMNS));
        }
        for (String name : names) {
            String type = counters && !key.contains(name) && !oneIn(12) ? "counter" : oneIn(6) ? type(2) : plain();
            columns.add(name + " " + type + (!key.contains(name) && oneIn(9) || oneIn(60) ? " static" : ""));
        }
        if (!oneIn(30)) {
            columns.add("PRIMARY KEY (%s)".formatted(key(key)));
        }
        String with = with(key);
        return "CREATE TABLE %s%s%s (%s)%s"
                .formatted(
                        oneIn(15) ? "IF NOT EXISTS " : "",
                        oneIn(20) ? "nowhere." : "",
                        fresh(),
                        String.join(", ", columns),
                        with);
    }

    private String key(List<String> key) {
        if (key.size() == 1 || !oneIn(2)) {
            return String.join(", ", key);
        }
        int partition = 1 + random.nextInt(key.size());
        String rest = String.join(", ", key.subList(partition, key.size()));
        return "(%s)%s".formatted(String.join(", ", key.subList(0, partition)), rest.isEmpty() ? "" : ", " + rest);
    }

    private String with(List<String> key) {
        List<String> options = new ArrayList<>();
        if (oneIn(6)) {
            List<String> ordered = new ArrayList<>(key.subList(oneIn(8) ? 0 : Math.min(1, key.size()), key.size()));
            if (oneIn(6)) {
                Collections.shuffle(ordered, random);
            }
            if (oneIn(8) && !ordered.isEmpty()) {
                ordered.remove(0);
            }
            if (oneIn(15)) {
                ordered.add(pick(COLUMNS));
            }
            if (!ordered.isEmpty()) {
                options.add(ordered.stream()
                        .map(column -> column + (oneIn(2) ? " ASC" : " DESC"))
                        .collect(Collectors.joining(", ", "CLUSTERING ORDER BY (", ")")));
            }
        }
        if (oneIn(9)) {
            options.add("COMPACT STORAGE");
        }
        if (oneIn(4)) {
            options.add(pick(OPTIONS));
        }
        return options.isEmpty() ? "" : " WITH " + String.join(" AND ", options);
    }

    private String fresh() {
        return oneIn(15)
                ? pick(TABLES)
                : oneIn(60) ? "\"odd name\"" : oneIn(60) ? "n".repeat(223) : "n" + random.nextInt(9);
    }

    private String plain() {
        return pick(NATIVES.subList(0, oneIn(9) ? NATIVES.size() : 11));
    }

    private String type(int depth) {
        if (depth == 0 || oneIn(4)) {
            return plain();
        }
        return pick(List.<Supplier<String>>of(
                        () -> "list<%s>".formatted(type(depth - 1)),
                        () -> "set<%s>".formatted(type(depth - 1)),
                        () -> "map<%s, %s>".formatted(type(depth - 1), type(depth - 1)),
                        () -> "frozen<%s<%s>>".formatted(pick("list", "set"), type(depth - 1)),
                        () -> "frozen<map<%s, %s>>".formatted(type(depth - 1), type(depth - 1)),
                        () -> "tuple<%s, %s>".formatted(type(depth - 1), type(depth - 1)),
                        () -> vector("vector<%s, %s>", "list<%s>").formatted(type(depth - 1), pick("3", "1", "3", "0")),
                        () -> pick(TYPES),
                        () -> "frozen<%s>".formatted(pick(TYPES)),
                        () -> oneIn(4) ? "nowhere.addr" : "frozen<%s.addr>".formatted(keyspace)))
                .get();
    }

    private String alterTable() {
        String table = (oneIn(20) ? "IF EXISTS " : "") + (oneIn(25) ? "nowhere." : "") + pick(TABLES);
        return "ALTER TABLE %s %s"
                .formatted(
                        table,
                        pick(List.<Supplier<String>>of(
                                        this::add,
                                        this::add,
                                        () -> "DROP %s%s".formatted(oneIn(8) ? "IF EXISTS " : "", pick(COLUMNS)),
                                        () -> "RENAME %s%s TO %s"
                                                .formatted(oneIn(9) ? "IF EXISTS " : "", pick(COLUMNS), pick(COLUMNS)),
                                        () -> "WITH " + pick(OPTIONS),
                                        () -> oneIn(4) ? "ALTER %s TYPE text".formatted(pick(COLUMNS)) : add(),
                                        () -> oneIn(4) ? "DROP COMPACT STORAGE" : add()))
                                .get());
    }

    private String add() {
        String added = pick(COLUMNS) + " " + (oneIn(2) ? type(2) : plain()) + (oneIn(8) ? " static" : "");
        return "ADD %s%s".formatted(oneIn(9) ? "IF NOT EXISTS " : "", added);
    }

    private String createIndex() {
        String column = pick(COLUMNS);
        String target = oneIn(3) ? "%s(%s)".formatted(pick("keys", "values", "entries", "full"), column) : column;
        String using = pick(CLASSES);
        return "CREATE %sINDEX %s%sON %s%s (%s)%s%s"
                .formatted(
                        using.isEmpty() ? oneIn(25) ? "CUSTOM " : "" : oneIn(2) ? "CUSTOM " : "",
                        oneIn(9) ? "IF NOT EXISTS " : "",
                        oneIn(3) ? pick("i1 ", "t_w_idx ", "t_m_idx ", "\"I 1\" ") : "",
                        oneIn(25) ? "nowhere." : "",
                        pick(TABLES),
                        oneIn(20) ? target + ", " + pick(COLUMNS) : target,
                        using,
                        using.isEmpty() && !oneIn(9) ? "" : pick(INDEX_OPTIONS));
    }

    private String createView() {
        String base = pick("t", "t", "kv", "kv", "cnt", "wide", "cmp", "mv", "u", "udts", "zz");
        List<String> baseKey = switch (base) {
            case "t" -> List.of("k", "c", "d");
            case "wide" -> List.of("k", "c", "d");
            case "cnt", "cmp" -> List.of("k", "c");
            default -> List.of("k");
        };
        List<String> key = new ArrayList<>(baseKey);
        if (oneIn(2)) {
            key.add(random.nextInt(key.size() + 1), pick("v", "w", "x", "l", "m", "e", "f", "z", "s"));
        }
        if (oneIn(12)) {
            key.add(pick(COLUMNS));
        }
        if (oneIn(12)) {
            key.remove(0);
        }
        if (key.isEmpty()) {
            key.add("v");
        }
        List<String> where = key.stream()
                .distinct()
                .filter(column -> !oneIn(20))
                .map(column -> oneIn(15) && isInt(base, column) ? column + " = 1" : column + " IS NOT NULL")
                .collect(Collectors.toCollection(ArrayList::new));
        if (oneIn(12)) {
            where.add(
                    oneIn(2)
                            ? pick(COLUMNS) + " IS NOT NULL"
                            : base.equals("t") || base.equals("cmp") ? "v = 1" : "k IS NOT NULL");
        }
        if (oneIn(40)) {
            where.add("token(k) > 5");
        }
        boolean all = oneIn(3) && !base.equals("t");
        List<String> selected = Stream.concat(key.stream(), Stream.of("v").filter(v -> oneIn(2)))
                .distinct()
                .filter(column -> !oneIn(30))
                .map(column -> oneIn(40) ? column + " AS a" : oneIn(60) ? "writetime(%s)".formatted(column) : column)
                .toList();
        return "CREATE MATERIALIZED VIEW %s%s AS SELECT %s FROM %s%s PRIMARY KEY (%s)%s"
                .formatted(
                        oneIn(9) ? "IF NOT EXISTS " : "",
                        oneIn(10) ? pick("mv", "t") : "nv",
                        all || selected.isEmpty() ? "*" : String.join(", ", selected),
                        base,
                        where.isEmpty() ? "" : " WHERE " + String.join(" AND ", where),
                        key(key),
                        oneIn(3) ? viewWith(key) : "");
    }

    /** Whether a number may be asked for; the types of constants are no matter of the schema. */
    private static boolean isInt(String base, String column) {
        return column.equals("k") && !List.of("kv", "udts").contains(base) || column.equals("c") && base.equals("t");
    }

    private String viewWith(List<String> key) {
        return oneIn(2) || key.size() < 2
                ? " WITH " + pick(OPTIONS)
                : " WITH CLUSTERING ORDER BY (%s)"
                        .formatted(key.subList(oneIn(8) ? Math.min(2, key.size() - 1) : 1, key.size()).stream()
                                .distinct()
                                .map(column -> column + " DESC")
                                .collect(Collectors.joining(", ")));
    }

    private String createType() {
        List<String> fields = columns(1 + random.nextInt(3)).stream()
                .map(column -> column + " " + (oneIn(2) ? type(2) : plain()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (oneIn(20)) {
            fields.add(fields.get(0));
        }
        return "CREATE TYPE %s%s (%s)"
                .formatted(
                        oneIn(9) ? "IF NOT EXISTS " : "", oneIn(6) ? pick(TYPES) : "fresh", String.join(", ", fields));
    }

    private String alterType() {
        return "ALTER TYPE %s%s %s"
                .formatted(
                        oneIn(9) ? "IF EXISTS " : "",
                        pick(TYPES),
                        pick(List.<Supplier<String>>of(
                                        () -> "ADD %s%s %s"
                                                .formatted(
                                                        oneIn(9) ? "IF NOT EXISTS " : "",
                                                        pick("a", "street", "n", "q", "r"),
                                                        oneIn(2) ? type(2) : plain()),
                                        () -> "RENAME %s TO %s"
                                                .formatted(
                                                        pick("a", "street", "n", "f", "q"),
                                                        pick("a", "city", "b", "q", "names")),
                                        () -> oneIn(3)
                                                ? "ALTER a TYPE text"
                                                : "RENAME IF EXISTS %s TO %s"
                                                        .formatted(pick("a", "q"), pick("r", "b"))))
                                .get());
    }

    private String drop() {
        String ifExists = oneIn(6) ? "IF EXISTS " : "";
        return pick(List.<Supplier<String>>of(
                        () -> "DROP TYPE %s%s".formatted(ifExists, pick(TYPES)),
                        () -> "DROP TABLE %s%s".formatted(ifExists, pick(TABLES)),
                        () -> "DROP INDEX %s%s".formatted(ifExists, pick("t_w_idx", "t_m_idx", "nope_idx")),
                        () -> "DROP MATERIALIZED VIEW %s%s".formatted(ifExists, pick("mv", "t", "zz")),
                        () -> "ALTER MATERIALIZED VIEW %s WITH %s"
                                .formatted(pick("mv", "mv", "mv", "t", "zz"), pick(OPTIONS))))
                .get();
    }

    private String keyspace() {
        String name = oneIn(6) ? keyspace : "other";
        return pick(List.<Supplier<String>>of(
                        () -> "CREATE KEYSPACE %s%s WITH %s"
                                .formatted(oneIn(6) ? "IF NOT EXISTS " : "", name, keyspaceOptions()),
                        () -> "ALTER KEYSPACE %s%s WITH %s"
                                .formatted(
                                        oneIn(6) ? "IF EXISTS " : "", oneIn(4) ? "other" : keyspace, keyspaceOptions()),
                        () -> oneIn(4) ? "DROP KEYSPACE IF EXISTS other" : "DROP KEYSPACE other"))
                .get();
    }

    private String keyspaceOptions() {
        String replication = "replication = " + pick(REPLICATIONS);
        return oneIn(5)
                ? pick(
                        "durable_writes = false",
                        "durable_writes = 'perhaps'",
                        "writes = 5",
                        replication + " AND tablets = 1")
                : replication;
    }

    private List<String> columns(int count) {
        List<String> shuffled = new ArrayList<>(COLUMNS);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, count);
    }

    private boolean oneIn(int count) {
        return random.nextInt(count) == 0;
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private String pick(String... all) {
        return all[random.nextInt(all.length)];
    }
}
