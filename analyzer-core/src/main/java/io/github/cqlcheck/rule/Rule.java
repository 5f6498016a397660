package io.github.cqlcheck.rule;

import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.query.BatchQuery;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.workload.TableUse;

/**
 * A judge of one anti-pattern. A rule overrides the hooks that it needs, asks the model, and never re-derives it; it keeps
 * no state, so that one object serves many files at once.
 *
 * <pre>{@code
 * final class Truncation implements Rule {
 *     @Override
 *     public void check(Statement statement, Findings findings) {
 *         if (statement instanceof DataStatement.Truncate truncate) {
 *             findings.add(truncate.span(), "deletes every row of %s".formatted(truncate.table()));
 *         }
 *     }
 * }
 * }</pre>
 */
public interface Rule {
    /** The facts about it: those of its page, unless overridden. */
    default RuleInfo info() {
        return RulePage.of(getClass());
    }

    /** Judges a statement by itself; each one meets this hook, those in a batch within the batch. */
    default void check(Statement statement, Findings findings) {}

    /** Judges a statement on a table that is known, also within a batch. */
    default void check(Query query, Findings findings) {}

    /** Judges a batch whose tables are all known; its statements meet {@link #check(Query, Findings)} before. */
    default void check(BatchQuery batch, Findings findings) {}

    /** Judges a statement on a table that is not known, also within a batch. */
    default void check(UnknownTable statement, Findings findings) {}

    /** Judges the name of a type that is not known, wherever a definition names one. */
    default void check(UnknownType type, Findings findings) {}

    /** Judges a schema statement that Apache Cassandra, if that is the target, would refuse. */
    default void check(RefusedChange change, Findings findings) {}

    /** Judges a schema statement that is not refused, against what is there before it. */
    default void check(SchemaChange change, Findings findings) {}

    /** Judges a comment that suppresses findings, when all findings there are known. */
    default void check(IgnoreUse use, Findings findings) {}

    /** Judges a table as the last statement about it left it, with the use that all statements make of it. */
    default void check(Table table, TableUse use, Findings findings) {}
}
