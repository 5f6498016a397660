package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.Remark;
import io.github.cqlcheck.ast.SchemaStatement.CreateTable;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.rule.Finding.Fix;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.schema.TableFacts;
import java.util.List;

/** Comments for cqlcheck that it does not understand, so that they would quietly say nothing. */
final class UnknownTableFact implements Rule {
    @Override
    public void check(Statement statement, Findings findings) {
        if (statement instanceof CreateTable table) {
            for (Remark remark : table.remarks()) {
                TableFacts.mistakes(remark).forEach(mistake -> report(mistake, findings));
            }
        } else if (statement instanceof Remark remark) {
            findings.add(remark.span(), "no CREATE TABLE is here for this to be about")
                    .help("put it above the CREATE TABLE that it is about, or into it");
        }
    }

    private static void report(TableFacts.Mistake mistake, Findings findings) {
        Findings.Draft draft = findings.add(mistake.place(), mistake.message()).help(mistake.help());
        mistake.meant()
                .filter(meant -> !meant.contains("("))
                .ifPresent(meant ->
                        draft.fix(new Fix("write " + meant, List.of(new Fix.Edit(mistake.place(), meant)))));
    }
}
