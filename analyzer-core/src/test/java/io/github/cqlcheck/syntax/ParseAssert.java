package io.github.cqlcheck.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.ast.BrokenStatement;
import io.github.cqlcheck.ast.ForeignText;
import io.github.cqlcheck.ast.GatedSyntax;
import io.github.cqlcheck.ast.Node;
import io.github.cqlcheck.ast.OtherStatement;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.source.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/**
 * Parses, and checks with each parse what holds for all of them: each node lies within its parent and begins and ends with
 * a token, the kind of line end makes no difference, and a second run gives the same.
 */
final class ParseAssert {
    private final String text;
    private final Dialect dialect;
    private final Set<Integer> starts = new HashSet<>();
    private final Set<Integer> ends = new HashSet<>();

    private ParseAssert(String text, Dialect dialect) {
        this.text = text;
        this.dialect = dialect;
    }

    /** The statements of a text, broken or not. */
    static List<Statement> parse(String text) {
        return parse(text, Dialect.STANDARD);
    }

    /** The statements of a text that is read in a certain way, broken or not. */
    static List<Statement> parse(String text, Dialect dialect) {
        ParseAssert parse = new ParseAssert(text, dialect);
        List<Statement> statements = parse.read(text);
        statements.forEach(parse::checkSpans);
        parse.checkOrder(statements);
        parse.checkLineEnds(statements);
        assertThat(parse.read(text)).as("a second run").isEqualTo(statements);
        return statements;
    }

    /** The one statement of a text, which is not broken, whatever the target. */
    static Statement statement(String text) {
        List<Statement> statements = parse(text).stream()
                .filter(statement -> !(statement instanceof GatedSyntax))
                .toList();
        assertThat(statements).as(text).hasSize(1);
        assertThat(statements.get(0)).as(text).isNotInstanceOf(BrokenStatement.class);
        return statements.get(0);
    }

    /** The first broken statement of a text. */
    static BrokenStatement broken(String text) {
        Optional<BrokenStatement> broken = parse(text).stream()
                .filter(BrokenStatement.class::isInstance)
                .map(BrokenStatement.class::cast)
                .findFirst();
        assertThat(broken).as(text).isPresent();
        return broken.orElseThrow();
    }

    private List<Statement> read(String part) {
        return Script.of(Source.of("test.cql", part), dialect).toList();
    }

    private void checkSpans(Statement statement) {
        boolean ownEnds = statement instanceof BrokenStatement
                || statement instanceof ForeignText
                || statement instanceof OtherStatement other && other.kind() == OtherStatement.Kind.CQLSH_COMMAND;
        if (!ownEnds) {
            collectTokens(statement.span());
        }
        checkSpans(statement, new Span(0, text.length()), !ownEnds);
    }

    private void collectTokens(Span statement) {
        String part = text.substring(statement.start(), statement.end());
        TextWindow window = new TextWindow(Source.of("part", part));
        TemplateLexer lexer = new TemplateLexer(window, dialect.placeholders());
        for (lexer.next(); lexer.type() != Token.EOF; lexer.next()) {
            starts.add(statement.start() + lexer.start());
            ends.add(statement.start() + lexer.end());
        }
    }

    private void checkSpans(Object value, Span parent, boolean tokens) {
        if (value instanceof BrokenStatement.Label label) {
            // where a string ends that should have ended earlier
            checkSpans(label.place(), new Span(0, text.length()), false);
            return;
        }
        if (value instanceof Span span) {
            assertThat(parent.contains(span))
                    .as("%s in %s of %s", span, parent, text)
                    .isTrue();
            if (tokens) {
                assertThat(starts).as("%s starts a token of %s", span, text).contains(span.start());
                assertThat(ends).as("%s ends a token of %s", span, text).contains(span.end());
            }
        } else if (value instanceof Node node) {
            Trees.components((Record) node)
                    .forEach(part -> checkSpans(part, part == node.span() ? parent : node.span(), tokens));
        } else if (value instanceof Record tree) {
            Trees.components(tree).forEach(part -> checkSpans(part, parent, tokens));
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(part -> checkSpans(part, parent, tokens));
        } else if (value instanceof List<?> list) {
            list.forEach(part -> checkSpans(part, parent, tokens));
        }
    }

    /**
     * Statements follow one another; only a missing semicolon, and syntax of other targets, is told of inside the statement
     * that it is part of.
     */
    private void checkOrder(List<Statement> statements) {
        Span before = new Span(0, 0);
        for (Statement statement : statements) {
            Span span = statement.span();
            boolean inside = before.contains(span);
            assertThat(span.start() >= before.end()
                            || inside && (statement instanceof GatedSyntax || span.end() == before.end()))
                    .as("%s behind %s of %s", span, before, text)
                    .isTrue();
            before = inside ? before : span;
        }
    }

    private void checkLineEnds(List<Statement> statements) {
        if (text.contains("\r")) {
            return;
        }
        String unix = Trees.dump(statements, offset -> offset);
        assertThat(Trees.dump(read(text.replace('\n', '\r')), offset -> offset))
                .as("lines that end at CR")
                .isEqualTo(unix);
        assertThat(Trees.dump(read(text.replace("\n", "\r\n")), offset -> offset))
                .as("lines that end at CRLF")
                .isEqualTo(Trees.dump(statements, this::behindReturns));
    }

    /** Where an offset lies once each line end is two units long. */
    private int behindReturns(int offset) {
        return offset
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }
}
