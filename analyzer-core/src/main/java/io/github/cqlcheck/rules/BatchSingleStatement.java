package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.DataStatement.Batch;
import io.github.cqlcheck.ast.DataStatement.Using;
import io.github.cqlcheck.query.BatchQuery;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.query.Reach;
import io.github.cqlcheck.rule.Finding.Fix;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.source.Span;
import java.util.List;

/** Batches around one statement. */
final class BatchSingleStatement implements Rule {
    @Override
    public void check(BatchQuery batch, Findings findings) {
        if (batch.writes().size() != 1 || !batch.refusals().isEmpty()) {
            return;
        }
        Query write = batch.writes().get(0);
        // a logged batch around IN makes sure that all its partitions are written
        if (!write.path().refusals().isEmpty() || write.path().reach() == Reach.PARTITIONS) {
            return;
        }
        Findings.Draft draft = findings.add(
                write.statement().table().span(),
                "this is the only statement of its batch, which Cassandra runs as it would without one");
        if (batch.statement().using().equals(Using.NOTHING)) {
            draft.fix(unwrapped(batch.statement(), write.statement().span()));
        } else {
            draft.help("send the statement by itself, with the TIMESTAMP of the batch");
        }
    }

    private static Fix unwrapped(Batch batch, Span inner) {
        return new Fix(
                "take the statement out of the batch",
                List.of(
                        new Fix.Edit(new Span(batch.span().start(), inner.start()), ""),
                        new Fix.Edit(new Span(inner.end(), batch.span().end()), "")));
    }
}
