package io.github.cqlcheck.conformance;

import io.github.cqlcheck.ast.OtherStatement;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.grammar.CqlLexer;
import io.github.cqlcheck.target.Target;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;

/**
 * Where cqlcheck answers otherwise than Cassandra on purpose, since it reads files and not single statements. Each has a
 * sign of its own that is as narrow as the reason, so that nothing else hides behind it.
 */
enum Difference {
    CLASS_OF_TYPE(
            "only the server knows which classes of types lie on its class path",
            answers -> isFalseAccept(answers)
                    && answers.cassandra().why().matches("(?s)(Error setting|Cannot parse) type .*")),

    COMMENT_AT_END(
            "files end without a line end, and Cassandra wants one behind a comment",
            answers -> isFalseAccept(answers)
                    && lastToken(answers.text())
                            .filter(Difference::isLineComment)
                            .isPresent()
                    && Cassandra.verdict(answers.text() + "\n").accepted()),

    DESCRIBE_ENDS_WITH_LINE(
            "cqlsh ends a DESCRIBE with its line",
            answers -> answers.isFalseError() && describesOverLines(answers.text())),

    EMPTY_STATEMENT(
            "a semicolon too many is nothing",
            answers -> isFalseAccept(answers)
                    && tokens(answers.text())
                            .filter(Difference::isVisible)
                            .findFirst()
                            .filter(Difference::isSemicolon)
                            .isPresent()
                    && Cassandra.verdict(afterSemicolons(answers.text())).accepted()),

    NESTED_TOO_DEEPLY(
            "what is nested hundreds of levels deep is not parsed",
            answers -> answers.isFalseError() && answers.cqlcheck().why().contains("nested too deeply")),

    REFUSED_LATER(
            "3.11 looks for names given twice or empty, COMPACT STORAGE of views and large numbers behind its parser",
            answers -> answers.isFalseError()
                    && Release.TARGET == Target.CASSANDRA_3_11
                    && answers.cqlcheck()
                            .why()
                            .matches(
                                    "the table has a primary key already|the table has a column .* already|.* is ordered twice"
                                            + "|a view has no COMPACT STORAGE|a name has at least one character"
                                            + "|this number is too large")),

    SHELL_COMMAND(
            "a command of cqlsh, which the server never sees",
            answers -> isFalseAccept(answers) && isShellCommand(Cqlcheck.statements(answers.text()))),

    UNKNOWN_FUNCTION(
            "Cassandra looks for a function before it grants anything on it",
            answers -> isFalseAccept(answers)
                    && (answers.cassandra().why().startsWith("Unable to find function object for resource")
                            || answers.cassandra().why().matches("Keyspace .* doesn't exist")));

    private final String reason;
    private final Predicate<Answers> sign;

    Difference(String reason, Predicate<Answers> sign) {
        this.reason = reason;
        this.sign = sign;
    }

    /** The difference that explains why two answers do not agree. */
    static Optional<Difference> between(Answers answers) {
        return Stream.of(values())
                .filter(difference -> difference.sign.test(answers))
                .findFirst();
    }

    String reason() {
        return reason;
    }

    private static boolean isFalseAccept(Answers answers) {
        return answers.cqlcheck().accepted() && !answers.cassandra().accepted();
    }

    private static boolean isShellCommand(List<Statement> statements) {
        if (!(statements.get(0) instanceof OtherStatement other)) {
            return false;
        }
        // the server learned DESCRIBE with 4.0
        return other.kind() == OtherStatement.Kind.CQLSH_COMMAND
                || other.kind() == OtherStatement.Kind.DESCRIBE && Release.TARGET == Target.CASSANDRA_3_11;
    }

    private static boolean describesOverLines(String text) {
        List<Token> tokens = tokens(text)
                .filter(token -> isVisible(token) && !isSemicolon(token))
                .toList();
        int first = tokens.get(0).getType();
        return (first == CqlLexer.DESCRIBE || first == CqlLexer.DESC)
                && tokens.get(0).getLine() < tokens.get(tokens.size() - 1).getLine();
    }

    private static String afterSemicolons(String text) {
        return tokens(text)
                .filter(Difference::isVisible)
                .dropWhile(Difference::isSemicolon)
                .findFirst()
                .map(token -> text.substring(token.getStartIndex()))
                .orElse("");
    }

    private static boolean isVisible(Token token) {
        return token.getChannel() == Token.DEFAULT_CHANNEL;
    }

    private static boolean isSemicolon(Token token) {
        return token.getType() == CqlLexer.SEMICOLON;
    }

    private static boolean isLineComment(Token token) {
        return token.getType() == CqlLexer.LINE_COMMENT;
    }

    private static Optional<Token> lastToken(String text) {
        return tokens(text).reduce((first, second) -> second);
    }

    private static Stream<Token> tokens(String text) {
        CqlLexer lexer = new CqlLexer(CharStreams.fromString(text));
        return lexer.getAllTokens().stream().map(Token.class::cast);
    }
}
