package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.BrokenStatement;
import io.github.cqlcheck.ast.GatedSyntax;
import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.SchemaStatement.CreateIndex;
import io.github.cqlcheck.ast.SqlTypes;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.query.Refusal;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.UnknownType;
import io.github.cqlcheck.target.Target;
import java.util.Optional;

/** What SQL has and CQL has not. */
final class SqlConstruct implements Rule {
    @Override
    public void check(Statement statement, Findings findings) {
        if (statement instanceof BrokenStatement broken && broken.reason() == BrokenStatement.Reason.SQL) {
            Findings.Draft draft = findings.add(broken.place(), broken.message());
            broken.help().ifPresent(draft::help);
        } else if (statement instanceof GatedSyntax gated && gated.feature().isSql()) {
            elsewhere(gated, findings);
        } else if (statement instanceof CreateIndex index) {
            index(index, findings);
        }
    }

    private static void elsewhere(GatedSyntax gated, Findings findings) {
        Findings.Draft draft = findings.add(
                gated.span(),
                "%s has no %s"
                        .formatted(gated.target().displayName(), gated.feature().displayName()));
        gated.feature().instead().ifPresent(draft::help);
        Optional<Target> owner = gated.feature().owners().stream().findFirst();
        owner.ifPresent(target ->
                draft.help("if you run %s, set the target to %s".formatted(target.displayName(), target.id())));
    }

    /** Of several columns; a class that cqlcheck does not know may take them. */
    private static void index(CreateIndex index, Findings findings) {
        boolean ours = index.using().map(using -> using.equalsIgnoreCase("sai")).orElse(!index.custom());
        if (ours && index.targets().size() > 1) {
            findings.add(index.targets().get(1).span(), "an index of CQL covers one column")
                    .help("write one CREATE INDEX for each column")
                    .help("keep a table whose key is these columns, if they are asked for together");
        }
    }

    /** A name that other databases or languages have for one of Cassandra's types. */
    @Override
    public void check(UnknownType unknown, Findings findings) {
        Name name = unknown.type().name().name();
        boolean plain = name.kind() == Name.Kind.PLAIN
                && unknown.type().name().keyspace().isEmpty();
        boolean theirs = unknown.target() == Target.YUGABYTEDB && name.text().equals("jsonb");
        if (plain && !theirs) {
            SqlTypes.cql(name.text())
                    .ifPresent(type -> findings.add(name.span(), "CQL has no type %s".formatted(name))
                            .help("write %s".formatted(type)));
        }
    }

    @Override
    public void check(Query query, Findings findings) {
        query.path().refusals().stream()
                .filter(refusal -> query.certain() && refusal.reason() == Refusal.Reason.LIKE_WITHOUT_INDEX)
                .forEach(refusal -> findings.add(
                                refusal.place(), "Cassandra refuses LIKE here, because no index serves it")
                        .help("keep a table for this query, with what is searched for as its key")
                        .help("a custom SASI index takes LIKE; it is experimental and off by default"));
    }
}
