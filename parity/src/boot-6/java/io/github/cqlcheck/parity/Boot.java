package io.github.cqlcheck.parity;

import org.apache.cassandra.config.DatabaseDescriptor;
import org.apache.cassandra.cql3.statements.schema.AlterSchemaStatement;
import org.apache.cassandra.db.Keyspace;
import org.apache.cassandra.db.SystemKeyspace;
import org.apache.cassandra.db.commitlog.CommitLog;
import org.apache.cassandra.tcm.ClusterMetadata;
import org.apache.cassandra.tcm.Startup;

/** How 6.0 is started, which keeps the ring in a log of its own. */
final class Boot {
    private Boot() {}

    static void start() throws Exception {
        Keyspace.setInitialized();
        CommitLog.instance.start();
        Startup.initialize(DatabaseDescriptor.getSeeds(), p -> p, () -> {});
        SystemKeyspace.persistLocalMetadata();
    }

    /** Makes a schema change without writing it anywhere; throws what Cassandra says against it. */
    static void tryOut(AlterSchemaStatement change) {
        change.apply(ClusterMetadata.current());
    }
}
