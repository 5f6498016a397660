package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.QualifiedName;
import io.github.cqlcheck.ast.SchemaStatement.CreateTable;
import io.github.cqlcheck.ast.SchemaStatement.CreateView;
import io.github.cqlcheck.ast.SchemaStatement.Option;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.rule.Finding.Fix;
import io.github.cqlcheck.rule.Finding.Fix.Edit;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tables that are given the identifier of the one that they were dumped from. */
final class PinnedTableId implements Rule {
    private static final Pattern AND_AFTER = Pattern.compile("\\s+AND\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern WITH_BEFORE = Pattern.compile("\\s+(WITH|AND)\\s+$", Pattern.CASE_INSENSITIVE);

    @Override
    public void check(Statement statement, Findings findings) {
        if (statement instanceof CreateTable create) {
            check(statement.span(), create.name(), create.options().options(), findings);
        } else if (statement instanceof CreateView create) {
            check(statement.span(), create.name(), create.options().options(), findings);
        }
    }

    private static void check(Span statement, QualifiedName name, List<Option> options, Findings findings) {
        for (Option option : options) {
            if (option.name().text().equals("id")) {
                Findings.Draft draft = findings.add(
                                option.span(),
                                "makes %s with the identifier of the table that this was dumped from".formatted(name))
                        .help("leave ID out, except to restore backups or commit logs of that table");
                withoutId(statement, option.span(), findings).ifPresent(draft::fix);
            }
        }
    }

    private static Optional<Fix> withoutId(Span statement, Span id, Findings findings) {
        String after = findings.source().text(new Span(id.end(), statement.end()));
        Matcher and = AND_AFTER.matcher(after);
        if (and.lookingAt()) {
            return Optional.of(fix(new Span(id.start(), id.end() + and.end())));
        }
        String before = findings.source().text(new Span(statement.start(), id.start()));
        Matcher with = WITH_BEFORE.matcher(before);
        return with.find() ? Optional.of(fix(new Span(statement.start() + with.start(), id.end()))) : Optional.empty();
    }

    private static Fix fix(Span gone) {
        return new Fix("leave the identifier to Cassandra", List.of(new Edit(gone, "")));
    }
}
