package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.SchemaStatement.AlterTable;
import io.github.cqlcheck.ast.SchemaStatement.Option;
import io.github.cqlcheck.ast.SchemaStatement.TableAlteration.ChangeOptions;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.SchemaChange;
import io.github.cqlcheck.schema.Table;

/** Changes of a table's TTL, which rows that are there do not follow. */
final class TtlChangeNotRetroactive implements Rule {
    @Override
    public void check(SchemaChange change, Findings findings) {
        boolean fresh = change.before()
                .table()
                .map(Table::place)
                .filter(findings::isHere)
                .isPresent();
        if (change.statement() instanceof AlterTable alter && !fresh) {
            alter.alterations().stream()
                    .filter(ChangeOptions.class::isInstance)
                    .flatMap(options -> ((ChangeOptions) options).options().stream())
                    .filter(option -> option.name().text().equals("default_time_to_live"))
                    .forEach(option -> report(option, alter, findings));
        }
    }

    private static void report(Option option, AlterTable alter, Findings findings) {
        findings.add(
                        option.span(),
                        "changes when new rows of %s expire: those that are there keep the TTL they were written with"
                                .formatted(alter.name()))
                .help("write old rows again, or delete them, if they are to follow");
    }
}
