package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.DataStatement.Select;
import io.github.cqlcheck.query.AccessPath;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.query.Restriction;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Severity;

/** Queries that the server refuses to serve without ALLOW FILTERING, sorted by what is missing. */
enum RequiredFiltering {
    /** Nothing but clustering columns is asked for. */
    CLUSTERING_ONLY,
    /** Columns of the partition key are fixed, but not all of them. */
    PARTIAL_PARTITION_KEY,
    /** Anything else. */
    OTHER,
    /** It is not refused, or for something else first, which ALLOW FILTERING would not lift. */
    NONE;

    static RequiredFiltering of(Query query) {
        AccessPath path = query.path();
        boolean first =
                !path.refusals().isEmpty() && path.refusals().get(0).reason().isLiftedByAllowFiltering();
        if (!(query.statement() instanceof Select) || !first) {
            return NONE;
        }
        int fixed = path.partitionKey().size();
        boolean whole =
                path.partitionKey().stream().allMatch(restriction -> restriction.isEquality() || restriction.isIn());
        if (fixed > 0 && whole && fixed < query.table().partitionKey().size()) {
            return PARTIAL_PARTITION_KEY;
        }
        boolean clustering = !path.filtered().isEmpty()
                && path.filtered().stream().map(Restriction::firstColumn).allMatch(column -> column.isClustering());
        return fixed == 0 && clustering ? CLUSTERING_ONLY : OTHER;
    }

    /** A finding with the reasons and the remedies that all of them share. */
    static void report(Query query, String message, Findings findings) {
        Findings.Draft draft = findings.add(
                        query.path().refusals().get(0).place(), "Cassandra refuses this query: " + message)
                .severity(query.certain() ? Severity.ERROR : Severity.WARNING);
        Unserved.label(query, draft);
        Remedy.help(query, draft);
    }
}
