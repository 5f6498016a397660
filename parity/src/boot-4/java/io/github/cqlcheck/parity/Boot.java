package io.github.cqlcheck.parity;

import java.net.UnknownHostException;
import java.util.UUID;
import org.apache.cassandra.cql3.statements.schema.AlterSchemaStatement;
import org.apache.cassandra.db.Keyspace;
import org.apache.cassandra.db.SystemKeyspace;
import org.apache.cassandra.db.commitlog.CommitLog;
import org.apache.cassandra.dht.BootStrapper;
import org.apache.cassandra.exceptions.InvalidRequestException;
import org.apache.cassandra.locator.InetAddressAndPort;
import org.apache.cassandra.locator.TokenMetadata;
import org.apache.cassandra.repair.SystemDistributedKeyspace;
import org.apache.cassandra.schema.KeyspaceMetadata;
import org.apache.cassandra.schema.MigrationManager;
import org.apache.cassandra.schema.Schema;
import org.apache.cassandra.service.StorageService;
import org.apache.cassandra.utils.FBUtilities;

/** How 4.0 is started, which changes its schema by mutations that it announces. */
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
        MigrationManager.announceNewKeyspace(SystemDistributedKeyspace.metadata(), true);
    }

    /** Makes a schema change without writing it anywhere; throws what Cassandra says against it. */
    static void tryOut(AlterSchemaStatement change) throws UnknownHostException {
        KeyspaceMetadata.validateKeyspaceName(change.keyspace(), InvalidRequestException::new);
        change.apply(Schema.instance.snapshot());
    }
}
