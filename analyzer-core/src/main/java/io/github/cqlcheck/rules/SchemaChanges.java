package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.SchemaStatement;
import io.github.cqlcheck.ast.SchemaStatement.AlterKeyspace;
import io.github.cqlcheck.ast.SchemaStatement.AlterTable;
import io.github.cqlcheck.ast.SchemaStatement.AlterType;
import io.github.cqlcheck.ast.SchemaStatement.AlterView;
import io.github.cqlcheck.ast.SchemaStatement.CreateIndex;
import io.github.cqlcheck.ast.SchemaStatement.CreateKeyspace;
import io.github.cqlcheck.ast.SchemaStatement.CreateTable;
import io.github.cqlcheck.ast.SchemaStatement.CreateType;
import io.github.cqlcheck.ast.SchemaStatement.CreateView;
import io.github.cqlcheck.ast.SchemaStatement.DropTable;
import io.github.cqlcheck.ast.SchemaStatement.DropType;
import io.github.cqlcheck.ast.SchemaStatement.DropView;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.RefusedChange;
import io.github.cqlcheck.schema.SchemaRefusal;
import io.github.cqlcheck.schema.SchemaRefusal.Reason;
import java.util.EnumSet;
import java.util.Set;

/** Words for findings about schema statements that the server refuses, and who reports what. */
final class SchemaChanges {
    /** About options of tables, views and keyspaces, whatever the statement. */
    static final Set<Reason> OPTIONS = EnumSet.of(
            Reason.COUNTERS_EXPIRE,
            Reason.OPTION_VALUE,
            Reason.REPLICATION,
            Reason.UNKNOWN_OPTION,
            Reason.VIEW_EXPIRES,
            Reason.VIEW_GRACE);

    /** That something is there already. */
    static final Set<Reason> DUPLICATES = EnumSet.of(Reason.EXISTS, Reason.INDEX_TWICE);

    private SchemaChanges() {}

    /** Reports what is wrong with a statement beyond its options and what is there already. */
    static void report(RefusedChange change, Findings findings) {
        Set<Reason> reasons = EnumSet.complementOf(EnumSet.copyOf(OPTIONS));
        if (!isAlteration(change.statement())) {
            reasons.removeAll(DUPLICATES);
        }
        report(change, reasons, findings);
    }

    static void report(RefusedChange change, Set<Reason> reasons, Findings findings) {
        change.refusals().stream()
                .filter(refusal -> reasons.contains(refusal.reason()))
                .forEach(refusal -> report(change.statement(), refusal, findings));
    }

    static Findings.Draft report(SchemaStatement statement, SchemaRefusal refusal, Findings findings) {
        Findings.Draft draft = findings.add(
                refusal.place(), "Cassandra refuses this %s: %s".formatted(what(statement), refusal.message()));
        refusal.because().ifPresent(place -> draft.label(place, "defined here"));
        refusal.help().ifPresent(draft::help);
        return draft;
    }

    /** Whether it changes a table or type, so that what is there already is a part of it. */
    static boolean isAlteration(SchemaStatement statement) {
        return statement instanceof AlterTable || statement instanceof AlterType;
    }

    private static String what(SchemaStatement statement) {
        if (statement instanceof CreateTable) {
            return "table";
        }
        if (statement instanceof CreateIndex) {
            return "index";
        }
        if (statement instanceof CreateView) {
            return "view";
        }
        if (statement instanceof CreateType) {
            return "type";
        }
        if (statement instanceof CreateKeyspace) {
            return "keyspace";
        }
        return verb(statement);
    }

    private static String verb(SchemaStatement statement) {
        if (statement instanceof AlterTable) {
            return "ALTER TABLE";
        }
        if (statement instanceof AlterType) {
            return "ALTER TYPE";
        }
        if (statement instanceof AlterView) {
            return "ALTER MATERIALIZED VIEW";
        }
        if (statement instanceof AlterKeyspace) {
            return "ALTER KEYSPACE";
        }
        if (statement instanceof DropTable) {
            return "DROP TABLE";
        }
        if (statement instanceof DropType) {
            return "DROP TYPE";
        }
        return statement instanceof DropView ? "DROP MATERIALIZED VIEW" : "statement";
    }
}
