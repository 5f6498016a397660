package io.github.cqlcheck.rules;

import io.github.cqlcheck.rule.Rule;
import java.util.List;

/** The rules that cqlcheck brings along. */
public final class BuiltInRules {
    private BuiltInRules() {}

    /** All of them, sorted by id. */
    public static List<Rule> all() {
        return List.of(
                new AllowFiltering(),
                new FilteringRequired(),
                new ForeignLanguage(),
                new GlobalIndexQuery(),
                new InOnPartitionKey(),
                new IncompletePrimaryKey(),
                new NonKeyColumnInMutationWhere(),
                new SecondaryIndexHighCardinality(),
                new SecondaryIndexLowCardinality(),
                new SqlConstruct(),
                new SyntaxError(),
                new TooManyIndexes(),
                new UnboundedPartition(),
                new VersionGatedSyntax());
    }
}
