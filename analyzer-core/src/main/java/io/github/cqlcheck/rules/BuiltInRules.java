package io.github.cqlcheck.rules;

import io.github.cqlcheck.rule.Rule;
import java.util.List;

/** The rules that cqlcheck brings along. */
public final class BuiltInRules {
    private BuiltInRules() {}

    /** All of them, sorted by id. */
    public static List<Rule> all() {
        return List.of(
                new AggregateOverPartitionIn(),
                new AggregateWithoutPartitionKey(),
                new AllowFiltering(),
                new AllowFilteringRedundant(),
                new BatchConflictingMutations(),
                new BatchOnZeroGcGrace(),
                new BatchSingleStatement(),
                new BatchTooLarge(),
                new ClientTimestamp(),
                new ClusteringColumnWithoutPartitionKey(),
                new ConditionalBatchScope(),
                new CounterDelete(),
                new CounterMisuse(),
                new DistinctInvalid(),
                new DropInUse(),
                new DuplicateDefinition(),
                new DuplicateInValue(),
                new FilteringRequired(),
                new ForeignLanguage(),
                new FullTableScan(),
                new GlobalIndexQuery(),
                new GroupByNotKeyPrefix(),
                new InCartesianProduct(),
                new InOnPartitionKey(),
                new IncompletePrimaryKey(),
                new InsertJsonDefaultNull(),
                new InsertTypeMismatch(),
                new InvalidAlter(),
                new InvalidAssignment(),
                new InvalidFunctionCall(),
                new InvalidIndex(),
                new InvalidOption(),
                new InvalidTableDefinition(),
                new InvalidType(),
                new InvalidView(),
                new LimitNotPositive(),
                new ListReadBeforeWrite(),
                new LwtInvalid(),
                new LwtMixedWithPlainWrites(),
                new MultiPartitionBatch(),
                new NonKeyColumnInMutationWhere(),
                new NullTombstone(),
                new OrderByInvalid(),
                new OrderByWithPartitionIn(),
                new PartialPartitionKey(),
                new PartitionSizeEstimate(),
                new QueuePattern(),
                new ReverseOrderRead(),
                new RowByRowDelete(),
                new SecondaryIndexHighCardinality(),
                new SecondaryIndexLowCardinality(),
                new SelectStar(),
                new SingleValueIn(),
                new SqlConstruct(),
                new SyntaxError(),
                new TimestampUnitMismatch(),
                new TooManyIndexes(),
                new TtlBeyondMaximum(),
                new UnboundedPartition(),
                new UndefinedReference(),
                new UnknownTableFact(),
                new UnloggedBatchMultiPartition(),
                new UnsupportedRestriction(),
                new VersionGatedSyntax());
    }
}
