package io.github.cqlcheck.parity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What Cassandra's sentences mean, in cqlcheck's words: the names of {@code Refusal.Reason}. */
final class Sentences {
    private static final Map<Pattern, String> REASONS = new LinkedHashMap<>();

    static {
        say("SYNTAX", "line \\d+:-?\\d+ .*|Multiple incompatible setting of column .*|.*reserved.*type name.*");
        say("SYNTAX", "Quoted strings are are not supported for user names.*|Bind variables cannot be used for .*");
        say(
                "UNDEFINED_TABLE",
                "table \\S+ does not exist|keyspace \\S+ does not exist|No keyspace has been specified.*");
        say("FILTERING", "Cannot execute this query as it might involve data filtering.*");
        say("PRECEDING_COLUMN_FREE", "PRIMARY KEY column .* cannot be restricted as preceding column .*");
        say(
                "PRECEDING_COLUMN_SLICED",
                ".* cannot be restricted \\(preceding column .* is restricted by a non-EQ relation\\)");
        say("CLUSTERING_CONTAINS", "Clustering columns can only be restricted with CONTAINS with a secondary index.*");
        say(
                "CLUSTERING_CONTAINS",
                "Clustering column restrictions require the use of secondary indices or filtering .*");
        say("INDEX_WITH_PARTITION_IN", "Select on indexed columns and with IN clause for the PRIMARY KEY.*");
        say("LIKE_WITHOUT_INDEX", "LIKE restriction is only supported on properly indexed columns.*");
        say("NEAREST_WITHOUT_INDEX", "ANN ordering by vector requires the column to be indexed.*");
        say("NEAREST_WITH_FILTERING", "ANN ordering by vector requires (all|each) restricted column.*");
        say("NEAREST", "Cannot specify more than one ANN ordering|ANN ordering does not support any other ordering");
        say(
                "NEAREST",
                "Descending ANN ordering is not supported|ANN ordering is only supported on float vector indexes");
        say("NEAREST", "Vector indexes only support ANN queries.*");
        say(
                "UNSUPPORTED_OPERATOR",
                "Unsupported .* relation: .*|Unsupported restriction: .*|Cannot use (UPDATE|DELETE) with .*|Cannot use \\w+ with CONTAINS.*");
        say("UNSUPPORTED_OPERATOR", "IN (predicates on non-primary-key|restrictions are not supported when) .*");
        say("UNSUPPORTED_OPERATOR", "Slice (restrictions|conditions) .*are not supported on .*");
        say("UNSUPPORTED_OPERATOR", "Only EQ and IN relation are supported on the partition key .*");
        say("UNSUPPORTED_OPERATOR", "The token function cannot be used in WHERE clauses for .*");
        say("UNSUPPORTED_OPERATOR", ".* cannot be used (with the token function|for multi-column relations)");
        say("UNSUPPORTED_OPERATOR", "Only CUSTOM indexes may be used in custom index expressions.*");
        say("UNSUPPORTED_OPERATOR", "Custom index expressions cannot be used in WHERE clauses for .*");
        // what a SASI index throws
        say("UNSUPPORTED_OPERATOR", "unknown operator: (NOT )?(CONTAINS|IN|BETWEEN).*");
        say("NEAREST", "unknown operator: ANN");
        say("NOT_FROZEN", "Collection column .* cannot be restricted by a .* relation|Non-frozen UDT column .*");
        say(
                "NO_COLLECTION",
                "Cannot use (NOT )?CONTAINS( KEY)? on non-(map|collection) column .*|Column .* cannot be used as a map");
        say("NO_COLLECTION", "Indexes on list entries .*|Map-entry equality predicates on frozen map column .*");
        say("NO_COLLECTION", "Only EQ relations are supported on map entries|Invalid element access syntax for .*");
        say("NO_COLLECTION", "\\S+ cannot be used with .* relations|Map-entry predicates on frozen map column .*");
        say("RESTRICTED_TWICE", ".* cannot be restricted by more than one relation (if it includes|in an ANN).*");
        say("RESTRICTED_TWICE", "More than one restriction was found for the (start|end) bound on .*");
        say("RESTRICTED_TWICE", "Columns? .* cannot be restricted by both an equality and an inequality relation");
        say("RESTRICTED_TWICE", "Column .* cannot be restricted by two inequalities not starting with the same column");
        say("RESTRICTED_TWICE", "Collection column .* can only be restricted by CONTAINS.*");
        say(
                "MULTI_COLUMN",
                "Multi-column relations can only be applied to clustering columns .*|Column .* appeared twice .*");
        say("MULTI_COLUMN", "Clustering columns must appear in the PRIMARY KEY order in multi-column relations.*");
        say("TOKEN", "The token(\\(\\))? function (must|contains|arguments) .*");
        say("PARTITION_KEY_INCOMPLETE", "Some partition key parts are missing: .*");
        say("CLUSTERING_KEY_INCOMPLETE", "Some clustering keys are missing: .*");
        say("CLUSTERING_OF_STATIC", "Invalid restrictions on clustering columns since .*");
        say("CLUSTERING_OF_STATIC", "Cannot restrict clustering columns when selecting only static columns");
        say("COLUMNS_OF_RANGE", "Range deletions are not supported for specific columns");
        say("CONDITION_ON_RANGE", "DELETE statements must restrict all PRIMARY KEY columns with equality relations .*");
        say("NON_KEY_COLUMN", "Non PRIMARY KEY columns found in where clause: .*");
        say("UNDEFINED_INDEX", "Invalid index expression, index .* not found for .*");
        say("UNDEFINED_COLUMN", "Undefined column name .* in table .*");
        say("ORDER_BY_NOT_CLUSTERING", "Order by is currently only supported on the clustered columns .*");
        say("ORDER_BY_GAP", "Order by currently only supports the ordering of columns following .*");
        say("ORDER_BY_DIRECTIONS", "Unsupported order by relation");
        say("ORDER_BY_WITH_INDEX", "ORDER BY with 2ndary indexes is not supported.*");
        say("ORDER_BY_WITHOUT_PARTITION", "ORDER BY is only supported when the partition key is restricted by .*");
        say("GROUP_BY_NOT_KEY", "Group by is currently only supported on the columns of the PRIMARY KEY, got .*");
        say("GROUP_BY_GAP", "Group by currently only support groups of columns following .*");
        say("GROUP_BY_PARTIAL_PARTITION_KEY", "Group by is not supported on only a part of the partition key");
        say("GROUP_BY_FUNCTION", "(?i)GROUP BY functions .*|Functions are only supported on the last element .*");
        say("GROUP_BY_FUNCTION", "Aggregate functions are not supported within the GROUP BY clause.*");
        say("DISTINCT", "SELECT DISTINCT .*|Grouping on clustering columns is not allowed for SELECT DISTINCT queries");
        say("PER_PARTITION_LIMIT", "PER PARTITION LIMIT is not allowed with .*");
        say("NAMED_TWICE", "The column names contains duplicates");
        say("VALUE_COUNT", "Unmatched column names/values");
        say("KEY_WRITTEN", "PRIMARY KEY part .* found in SET part|Invalid identifier .* for deletion .*");
        say("OPERATION", "Invalid operation \\(.*\\) for (?!non counter).*|Invalid (field )?deletion operation for .*");
        say("OPERATION", "Frozen UDT column .* does not support field deletions");
        say(
                "COUNTER",
                "INSERT statements are not allowed on counter tables.*|Cannot set the value of counter column .*");
        say("COUNTER", "Invalid operation \\(.*\\) for non counter column .*|Conditions on counters are not supported");
        say("COUNTER", "Cannot provide custom (TTL|timestamp) for counter updates");
        say("COUNTER", "Conditional updates are not supported on counter tables");
        say(
                "CONDITION",
                "PRIMARY KEY column .* cannot have IF conditions|Cannot provide custom timestamp for conditional updates");
        say("VIEW_WRITTEN", "Cannot directly modify a materialized view");
        say("COUNTER", "Counter and non-counter mutations .*|Cannot include (a )?(non-)?counter .*");
        say("COUNTER", "Cannot provide custom timestamp for (a BATCH containing counters|counter BATCH)");
        say("CONDITIONAL_BATCH", "Batch with conditions cannot span multiple tables");
        say("CONDITIONAL_BATCH", "Cannot provide custom timestamp for conditional BATCH");
        say("BATCH", "Timestamp must be set either on BATCH .*|Global TTL on the BATCH .*");
        say("UNDEFINED_FIELD", "UDT column .* does not have a field named .*|Unknown field .*");
        say("UNDEFINED_FUNCTION", "Unknown function .*");
        say(
                "FUNCTION",
                "Invalid (call to|number of arguments in call to) function .*|Ambiguous (call to function|'.).*");
        say("FUNCTION", "Type error: .* cannot be passed as argument .*");
        say("FUNCTION", "Cannot infer type of argument .*|Function \\S+ requires .*|All arguments must have .*");
        say("FUNCTION", "(toJson|fromJson)\\(\\) (may only be used|cannot be used|only accepts) .*");
        say("FUNCTION", "the '.' operation is not supported between .*|.*aggregate function.*");
        say("SELECTOR", "Cannot use selection function .*|Invalid (field|element) selection: .*|\\S+ is not a .*");
        say(
                "TYPE",
                "Invalid \\w+ (constant|literal|value).*|Type error: .*|Expected \\d+ elements in value (for )?tuple.*");
        say("TYPE", "Invalid (list|set|map|tuple|user type|vector)( type)? literal.*|Cannot assign value .*");
        say(
                "TYPE",
                "null is not supported inside collections.*|Unable to .*|Cannot cast value .*|Unexpected receiver type.*");
        say("TYPE", "Cannot infer type for term .*|TimeUUID supports only version 1 UUIDs|.* cannot be cast to .*");
        say("TYPE", "(Invalid|Ambiguous) call to function system\\.(cast_as_|castAs).*");
        say("TYPE", "Value for a map (addition|substraction) has to be .*|Invalid null value for counter .*");
    }

    private Sentences() {}

    private static void say(String reason, String sentence) {
        REASONS.put(Pattern.compile(sentence, Pattern.DOTALL), reason);
    }

    /** The reasons that a sentence may stand for. */
    static Set<String> reasons(String sentence) {
        return REASONS.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(sentence).matches())
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }
}
