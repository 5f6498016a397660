package io.github.cqlcheck.conformance;

import io.github.cqlcheck.ast.BrokenStatement;
import io.github.cqlcheck.ast.ForeignText;
import io.github.cqlcheck.ast.GatedSyntax;
import io.github.cqlcheck.ast.IgnoreComment;
import io.github.cqlcheck.ast.Remark;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.syntax.Dialect;
import io.github.cqlcheck.syntax.Script;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The parser under test, for the target that is the release. */
final class Cqlcheck {
    private static final Dialect TEMPLATE = Dialect.STANDARD.withTarget(Release.TARGET);
    private static final Dialect LITERAL = TEMPLATE.withPlaceholders(Set.of());

    private Cqlcheck() {}

    /**
     * Whether it takes a text as one statement: as Cassandra would read it, and also if holes of templates are looked for,
     * because that must cost nobody a statement which is right as it is.
     */
    static Verdict verdict(String text) {
        Verdict verdict = verdict(text, LITERAL);
        return verdict.accepted() ? verdict(text, TEMPLATE) : verdict;
    }

    private static Verdict verdict(String text, Dialect dialect) {
        List<Statement> statements = statements(text, dialect);
        Optional<String> broken = statements.stream()
                .flatMap(statement -> whatIsWrong(statement).stream())
                .findFirst();
        if (broken.isPresent()) {
            return Verdict.refused(broken.get());
        }
        return statements.size() == 1
                ? Verdict.ACCEPTED
                : Verdict.refused("%s statements".formatted(statements.size()));
    }

    static List<Statement> statements(String text) {
        return statements(text, LITERAL);
    }

    private static List<Statement> statements(String text, Dialect dialect) {
        return Script.of(Source.of("case.cql", text), dialect)
                .statements()
                .filter(statement -> !isComment(statement))
                .toList();
    }

    /** Whether it is a comment for cqlcheck, which Cassandra is not asked about. */
    static boolean isComment(Statement statement) {
        return statement instanceof Remark || statement instanceof IgnoreComment;
    }

    private static Optional<String> whatIsWrong(Statement statement) {
        if (statement instanceof BrokenStatement broken) {
            return Optional.of(broken.message());
        }
        if (statement instanceof GatedSyntax gated) {
            return Optional.of("%s has no %s"
                    .formatted(gated.target().displayName(), gated.feature().displayName()));
        }
        return statement instanceof ForeignText foreign
                ? Optional.of("the language is " + foreign.language())
                : Optional.empty();
    }
}
