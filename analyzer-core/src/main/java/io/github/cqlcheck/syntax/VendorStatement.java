package io.github.cqlcheck.syntax;

import static java.util.Locale.ROOT;

import io.github.cqlcheck.source.Span;
import io.github.cqlcheck.target.Feature;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/**
 * Statements that only other products than Apache Cassandra know and that touch no table of ours: told by their first
 * words, whatever follows them.
 *
 * @param words in capitals
 */
record VendorStatement(Feature feature, List<String> words) {
    private static final List<VendorStatement> ALL = List.of(
            of(Feature.SEARCH_INDEXES, "ALTER SEARCH INDEX"),
            of(Feature.SEARCH_INDEXES, "COMMIT SEARCH INDEX"),
            of(Feature.SEARCH_INDEXES, "CREATE SEARCH INDEX"),
            of(Feature.SEARCH_INDEXES, "DESC ACTIVE SEARCH INDEX"),
            of(Feature.SEARCH_INDEXES, "DESC PENDING SEARCH INDEX"),
            of(Feature.SEARCH_INDEXES, "DESC SEARCH INDEX"),
            of(Feature.SEARCH_INDEXES, "DESCRIBE ACTIVE SEARCH INDEX"),
            of(Feature.SEARCH_INDEXES, "DESCRIBE PENDING SEARCH INDEX"),
            of(Feature.SEARCH_INDEXES, "DESCRIBE SEARCH INDEX"),
            of(Feature.SEARCH_INDEXES, "DROP SEARCH INDEX"),
            of(Feature.SEARCH_INDEXES, "REBUILD SEARCH INDEX"),
            of(Feature.SEARCH_INDEXES, "RELOAD SEARCH INDEX"),
            of(Feature.RESTRICTED_ROWS, "RESTRICT"),
            of(Feature.RESTRICTED_ROWS, "UNRESTRICT"),
            of(Feature.PRUNED_VIEWS, "PRUNE MATERIALIZED VIEW"),
            of(Feature.SERVICE_LEVELS, "ALTER SERVICE LEVEL"),
            of(Feature.SERVICE_LEVELS, "ALTER SERVICE_LEVEL"),
            of(Feature.SERVICE_LEVELS, "ATTACH SERVICE LEVEL"),
            of(Feature.SERVICE_LEVELS, "ATTACH SERVICE_LEVEL"),
            of(Feature.SERVICE_LEVELS, "CREATE SERVICE LEVEL"),
            of(Feature.SERVICE_LEVELS, "CREATE SERVICE_LEVEL"),
            of(Feature.SERVICE_LEVELS, "DETACH SERVICE LEVEL"),
            of(Feature.SERVICE_LEVELS, "DETACH SERVICE_LEVEL"),
            of(Feature.SERVICE_LEVELS, "DROP SERVICE LEVEL"),
            of(Feature.SERVICE_LEVELS, "DROP SERVICE_LEVEL"),
            of(Feature.SERVICE_LEVELS, "LIST SERVICE LEVEL"),
            of(Feature.SERVICE_LEVELS, "LIST SERVICE LEVELS"),
            of(Feature.SERVICE_LEVELS, "LIST SERVICE_LEVEL"),
            of(Feature.SERVICE_LEVELS, "LIST SERVICE_LEVELS"),
            of(Feature.SERVICE_LEVELS, "LIST ALL SERVICE_LEVELS"),
            of(Feature.SERVICE_LEVELS, "LIST ALL SERVICE LEVELS"),
            of(Feature.SERVICE_LEVELS, "LIST ATTACHED SERVICE LEVEL"),
            of(Feature.SERVICE_LEVELS, "LIST ATTACHED SERVICE_LEVEL"),
            of(Feature.SERVICE_LEVELS, "LIST ALL ATTACHED SERVICE LEVELS"),
            of(Feature.SERVICE_LEVELS, "LIST ALL ATTACHED SERVICE_LEVELS"),
            of(Feature.SERVICE_LEVELS, "LIST EFFECTIVE SERVICE LEVEL"),
            of(Feature.SERVICE_LEVELS, "LIST EFFECTIVE SERVICE_LEVEL"),
            of(Feature.SEARCH_PERMISSIONS, "GRANT VECTOR_SEARCH_INDEXING"),
            of(Feature.SEARCH_PERMISSIONS, "GRANT TEXT_SEARCH_INDEXING"),
            of(Feature.SEARCH_PERMISSIONS, "REVOKE VECTOR_SEARCH_INDEXING"),
            of(Feature.SEARCH_PERMISSIONS, "REVOKE TEXT_SEARCH_INDEXING"),
            of(Feature.RESTORED_TABLES, "RESTORE TABLE"),
            of(Feature.EXPLAIN, "EXPLAIN"),
            of(Feature.OPEN_TRANSACTIONS, "START TRANSACTION"),
            of(Feature.OPEN_TRANSACTIONS, "COMMIT"));

    private static final VendorStatement SELECT_WITHOUT_TABLE = of(Feature.SELECT_WITHOUT_TABLE, "SELECT");

    private static VendorStatement of(Feature feature, String words) {
        return new VendorStatement(feature, Arrays.asList(words.split(" ")));
    }

    /** What a slice that Cassandra refuses is to another product, if anything. */
    static Optional<VendorStatement> of(Slice slice, Refusal refusal) {
        return ALL.stream()
                .filter(statement -> statement.opens(slice))
                .findFirst()
                .or(() -> refusal.cause() == Refusal.Cause.LACKS_TABLE
                        ? Optional.of(SELECT_WITHOUT_TABLE)
                        : Optional.empty());
    }

    private boolean opens(Slice slice) {
        List<Token> tokens = slice.tokens();
        for (int i = 0; i < words.size(); i++) {
            if (i == tokens.size() || !tokens.get(i).getText().toUpperCase(ROOT).equals(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The words of a slice that tell. */
    Span place(Slice slice) {
        return Slice.span(slice.first()).to(Slice.span(slice.tokens().get(words.size() - 1)));
    }
}
