package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.Node;
import io.github.cqlcheck.ast.SchemaStatement.CreateIndex;
import io.github.cqlcheck.ast.SchemaStatement.CreateKeyspace;
import io.github.cqlcheck.ast.SchemaStatement.CreateTable;
import io.github.cqlcheck.ast.SchemaStatement.CreateType;
import io.github.cqlcheck.ast.SchemaStatement.CreateView;
import io.github.cqlcheck.ast.SchemaStatement.DropIndex;
import io.github.cqlcheck.ast.SchemaStatement.DropKeyspace;
import io.github.cqlcheck.ast.SchemaStatement.DropTable;
import io.github.cqlcheck.ast.SchemaStatement.DropType;
import io.github.cqlcheck.ast.SchemaStatement.DropView;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.rule.Finding.Fix;
import io.github.cqlcheck.rule.Finding.Fix.Edit;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.source.Span;
import java.util.List;

/** Schema statements that are refused when they are run a second time. */
final class MissingIfExists implements Rule {
    @Override
    public void check(Statement statement, Findings findings) {
        if (statement instanceof CreateKeyspace create && !create.ifNotExists()) {
            create(create.name(), findings);
        } else if (statement instanceof CreateTable create && !create.ifNotExists()) {
            create(create.name(), findings);
        } else if (statement instanceof CreateType create && !create.ifNotExists()) {
            create(create.name(), findings);
        } else if (statement instanceof CreateView create && !create.ifNotExists()) {
            create(create.name(), findings);
        } else if (statement instanceof CreateIndex create && !create.ifNotExists()) {
            create.name().ifPresent(name -> create(name, findings));
        } else if (statement instanceof DropKeyspace drop && !drop.ifExists()) {
            drop(drop.name(), findings);
        } else if (statement instanceof DropTable drop && !drop.ifExists()) {
            drop(drop.name(), findings);
        } else if (statement instanceof DropType drop && !drop.ifExists()) {
            drop(drop.name(), findings);
        } else if (statement instanceof DropView drop && !drop.ifExists()) {
            drop(drop.name(), findings);
        } else if (statement instanceof DropIndex drop && !drop.ifExists()) {
            drop(drop.name(), findings);
        }
    }

    private static void create(Node name, Findings findings) {
        report(name, "IF NOT EXISTS", "Cassandra refuses this CREATE once it has run: %s is there already", findings);
    }

    private static void drop(Node name, Findings findings) {
        report(name, "IF EXISTS", "Cassandra refuses this DROP once it has run: %s is gone already", findings);
    }

    private static void report(Node name, String words, String message, Findings findings) {
        Edit insertion = new Edit(new Span(name.span().start(), name.span().start()), words + " ");
        findings.add(name.span(), message.formatted(findings.source().text(name.span())))
                .help("add %s, so that the script can be run again after it stopped half way".formatted(words))
                .fix(new Fix("add " + words, List.of(insertion)));
    }
}
