package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.SchemaStatement.CreateType;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;

/** Types that are tables in disguise. */
final class UdtTooManyFields implements Rule {
    @Override
    public void check(Statement statement, Findings findings) {
        if (statement instanceof CreateType create && create.fields().size() > findings.option("fields")) {
            findings.add(
                            create.name().span(),
                            "Cassandra writes and reads all %s fields of a frozen %s to change or show one"
                                    .formatted(create.fields().size(), create.name()))
                    .help("make the fields columns of a table, or split the type into those that change together");
        }
    }
}
