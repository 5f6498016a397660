package io.github.cqlcheck.rules;

import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.schema.Growth;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.workload.TableUse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tables that file what happens now, of all things in the world, under the one partition of now. */
final class TimeOnlyPartitionKey implements Rule {
    /** Names of lists of what is new, which are made to be read as a whole and often get few rows. */
    private static final Pattern FEED = Pattern.compile("(^|_)(latest|recent|newest|feed)(_|$)");

    @Override
    public void check(Table table, TableUse use, Findings findings) {
        List<Column> key = table.partitionKey();
        Optional<Column> growing = Growth.growing(table.clustering());
        if (key.isEmpty()
                || growing.isEmpty()
                || !key.stream().allMatch(Growth::isPeriod)
                || TableSize.listsMigrations(table)) {
            return;
        }
        boolean feed = FEED.matcher(table.name().name()).find();
        findings.add(
                        table.place().span(),
                        "every new %s of %s goes to the one partition of the current %s, so that its replicas take all writes"
                                .formatted(growing.get().cql(), table.name().cql(), Unserved.names(key)))
                .severity(feed ? Severity.NOTE : Severity.WARNING)
                .help(Spread.over(table));
    }
}
