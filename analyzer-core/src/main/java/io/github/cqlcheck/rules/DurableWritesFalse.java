package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.SchemaStatement.AlterKeyspace;
import io.github.cqlcheck.ast.SchemaStatement.CreateKeyspace;
import io.github.cqlcheck.ast.SchemaStatement.Option;
import io.github.cqlcheck.ast.SchemaStatement.OptionValue;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.schema.TableName;
import java.util.List;

/** Keyspaces whose writes go around the commit log. */
final class DurableWritesFalse implements Rule {
    @Override
    public void check(Statement statement, Findings findings) {
        if (!Storage.counts(findings.target())) {
            return;
        }
        if (statement instanceof CreateKeyspace create) {
            judge(create.name(), create.options(), findings);
        } else if (statement instanceof AlterKeyspace alter) {
            judge(alter.name(), alter.options(), findings);
        }
    }

    private static void judge(Name keyspace, List<Option> options, Findings findings) {
        if (TableName.isSystemKeyspace(keyspace.text())) {
            return;
        }
        for (Option option : options) {
            boolean off = option.name().text().equals("durable_writes")
                    && option.value() instanceof OptionValue.Scalar scalar
                    && scalar.literal().text().matches("(?i)0|false|no");
            if (off) {
                findings.add(
                                option.span(),
                                "a node that crashes loses what was written to %s since the last flush"
                                        .formatted(keyspace))
                        .help("write durable_writes = true, or leave it out");
            }
        }
    }
}
