package io.github.cqlcheck.parity;

import java.util.UUID;
import org.apache.cassandra.cql3.statements.schema.AlterSchemaStatement;
import org.apache.cassandra.db.Keyspace;
import org.apache.cassandra.db.SystemKeyspace;
import org.apache.cassandra.db.commitlog.CommitLog;
import org.apache.cassandra.dht.BootStrapper;
import org.apache.cassandra.locator.InetAddressAndPort;
import org.apache.cassandra.locator.TokenMetadata;
import org.apache.cassandra.schema.Schema;
import org.apache.cassandra.schema.SchemaTransformations;
import org.apache.cassandra.schema.SystemDistributedKeyspace;
import org.apache.cassandra.service.StorageService;
import org.apache.cassandra.utils.FBUtilities;

/** How 4.1 and 5.0 are started, which know the ring from each other's gossip. */
final class Boot {
    private Boot() {}

    static void start() {
        CommitLog.instance.start();
        SystemKeyspace.persistLocalMetadata();
        Schema.instance.loadFromDisk();
        Keyspace.setInitialized();
        TokenMetadata ring = StorageService.instance.getTokenMetadata();
        InetAddressAndPort self = FBUtilities.getBroadcastAddressAndPort();
        ring.updateHostId(UUID.randomUUID(), self);
        ring.updateNormalTokens(BootStrapper.getRandomTokens(ring, 1), self);
        // what drops a view tells this keyspace of it
        Schema.instance.transform(SchemaTransformations.updateSystemKeyspace(
                SystemDistributedKeyspace.metadata(), SystemDistributedKeyspace.GENERATION));
    }

    /** Makes a schema change without writing it anywhere; throws what Cassandra says against it. */
    static void tryOut(AlterSchemaStatement change) {
        change.apply(Schema.instance.distributedKeyspaces());
    }
}
