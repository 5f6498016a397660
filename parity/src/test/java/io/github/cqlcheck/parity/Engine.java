package io.github.cqlcheck.parity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.cassandra.config.Config;
import org.apache.cassandra.config.DatabaseDescriptor;
import org.apache.cassandra.cql3.CQLStatement;
import org.apache.cassandra.cql3.QueryOptions;
import org.apache.cassandra.cql3.QueryProcessor;
import org.apache.cassandra.cql3.statements.schema.AlterSchemaStatement;
import org.apache.cassandra.service.ClientState;
import org.apache.cassandra.service.QueryState;

/**
 * Apache Cassandra's own engine within this process, with an empty node of one: no sockets, no gossip, all files in a
 * temporary directory. There is one for the life of the process.
 */
final class Engine {
    /**
     * Settings that not all releases have, or that some call otherwise. In 6.0-alpha2 a snapshot of its log and a drop of a
     * table wait for each other.
     */
    private static final String OF_SOME = """
            commitlog_segment_size: 1MiB
            commitlog_segment_size_in_mb: 1
            commitlog_sync_period: 60s
            commitlog_sync_period_in_ms: 60000
            drop_compact_storage_enabled: true
            dynamic_data_masking_enabled: true
            enable_drop_compact_storage: true
            enable_materialized_views: true
            enable_sasi_indexes: true
            enable_user_defined_functions: true
            materialized_views_enabled: true
            metadata_snapshot_frequency: 1000000000
            sasi_indexes_enabled: true
            storage_compatibility_mode: NONE
            user_defined_functions_enabled: true
            """;

    private static Engine instance;

    private Engine() throws Exception {
        Path directory = Files.createTempDirectory("cassandra");
        Path yaml = Files.writeString(directory.resolve("cassandra.yaml"), settings(directory));
        System.setProperty("cassandra.config", yaml.toUri().toString());
        System.setProperty("cassandra.storagedir", directory.toString());
        System.setProperty("cassandra.test.flush_local_schema_changes", "false");
        System.setProperty("cassandra.unsafesystem", "true");
        DatabaseDescriptor.daemonInitialization();
        DatabaseDescriptor.createAllDirectories();
        Boot.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
    }

    static synchronized Engine instance() {
        if (instance == null) {
            try {
                instance = new Engine();
            } catch (Exception e) {
                throw new IllegalStateException("Cassandra does not start", e);
            }
        }
        return instance;
    }

    /** The settings of a release; what it does not know yet, it would refuse. */
    private static String settings(Path directory) {
        String settings = """
                cluster_name: parity
                partitioner: org.apache.cassandra.dht.Murmur3Partitioner
                endpoint_snitch: SimpleSnitch
                listen_address: 127.0.0.1
                seed_provider:
                  - class_name: org.apache.cassandra.locator.SimpleSeedProvider
                    parameters: [{seeds: 127.0.0.1}]
                commitlog_sync: periodic
                commitlog_directory: %1$s/commitlog
                data_file_directories: [%1$s/data]
                saved_caches_directory: %1$s/caches
                hints_directory: %1$s/hints
                auto_snapshot: false
                """.formatted(directory);
        String known = OF_SOME.lines()
                .filter(setting -> isKnown(setting.substring(0, setting.indexOf(':'))))
                .collect(Collectors.joining("\n"));
        return settings + known + "\n";
    }

    private static boolean isKnown(String setting) {
        return Stream.of(Config.class.getFields())
                .anyMatch(field -> field.getName().equals(setting));
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> deepestFirst =
                    files.sorted((left, right) -> right.compareTo(left)).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a statement that changes the schema; throws what Cassandra says against it. */
    void change(String cql, Optional<String> keyspaceInUse) {
        ClientState client = client(keyspaceInUse);
        CQLStatement statement = QueryProcessor.getStatement(cql, client);
        statement.validate(client);
        statement.executeLocally(new QueryState(client), QueryOptions.DEFAULT);
    }

    /** What Cassandra answers when it is to prepare a statement, or to make a schema change, which it then does not make. */
    Verdict verdict(String cql, Optional<String> keyspaceInUse) {
        ClientState client = client(keyspaceInUse);
        try {
            CQLStatement statement = QueryProcessor.getStatement(cql, client);
            statement.validate(client);
            if (statement instanceof AlterSchemaStatement change) {
                Boot.tryOut(change);
            }
            return Verdict.ACCEPTED;
        } catch (Exception | AssertionError | StackOverflowError e) {
            return Verdict.refused(e.getMessage() == null ? e.toString() : e.getMessage());
        }
    }

    /** Whether there is a keyspace to use. */
    boolean takes(Optional<String> keyspace) {
        try {
            client(keyspace);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static ClientState client(Optional<String> keyspaceInUse) {
        ClientState client = ClientState.forExternalCalls(new InetSocketAddress("127.0.0.1", 9));
        keyspaceInUse.ifPresent(client::setKeyspace);
        return client;
    }
}
