package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.SchemaStatement.AlterTable;
import io.github.cqlcheck.ast.SchemaStatement.TableAlteration;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.SchemaChange;
import io.github.cqlcheck.target.GuardrailSwitch;

/** The change that takes {@code COMPACT STORAGE} from a table, off by default. */
final class DropCompactStorage implements Rule {
    @Override
    public void check(SchemaChange change, Findings findings) {
        boolean off = findings.guardrails()
                .breach(GuardrailSwitch.DROP_COMPACT_STORAGE)
                .isPresent();
        if (change.statement() instanceof AlterTable alter && !off) {
            alter.alterations().stream()
                    .filter(TableAlteration.DropCompactStorage.class::isInstance)
                    .forEach(
                            drop -> findings.add(
                                            drop.span(),
                                            "Cassandra refuses this on %s unless drop_compact_storage_enabled is set on the node"
                                                    .formatted(alter.name()))
                                    .help(
                                            "run nodetool upgradesstables on all nodes first, and check what clients do with the columns that appear"));
        }
    }
}
