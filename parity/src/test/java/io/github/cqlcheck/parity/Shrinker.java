package io.github.cqlcheck.parity;

import io.github.cqlcheck.grammar.CqlLexer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;

/**
 * Makes a disagreement as small as it can be: leaves out definitions, then stretches of tokens, as long as both still
 * answer as they did.
 */
final class Shrinker {
    /** So many disagreements are worth the time. */
    static final int SHOWN = Integer.getInteger("shrunk", 10);

    private static final int LONGEST_STRETCH = 12;

    private Shrinker() {}

    /** The definitions and the statement that are left, one a line, and both answers. */
    static String shrink(Answers answers) {
        Answers least = withoutTokens(withoutDefinitions(answers));
        return String.join(";\n", least.schema())
                + ";\n%s;%n    Cassandra %s%n    cqlcheck %s"
                        .formatted(
                                least.statement(),
                                least.cassandra(),
                                least.cqlcheck().orElseThrow());
    }

    private static Answers withoutDefinitions(Answers answers) {
        Answers least = answers;
        for (int i = least.schema().size() - 1; i >= 0; i--) {
            List<String> fewer = new ArrayList<>(least.schema());
            fewer.remove(i);
            Answers without = ask(fewer, least.statement());
            least = isSame(least, without) ? without : least;
        }
        return least;
    }

    private static Answers ask(List<String> schema, String statement) {
        Session session = Session.inNewKeyspace();
        schema.forEach(session::next);
        return session.next(statement);
    }

    private static boolean isSame(Answers one, Answers other) {
        return !other.agree()
                && one.isFalseAccept() == other.isFalseAccept()
                && one.isFalseError() == other.isFalseError()
                && one.cqlcheck().equals(other.cqlcheck())
                && Sentences.reasons(one.cassandra().why())
                        .equals(Sentences.reasons(other.cassandra().why()));
    }

    private static Answers withoutTokens(Answers answers) {
        Session session = Session.inNewKeyspace();
        answers.schema().forEach(session::next);
        Answers least = answers;
        for (int length = LONGEST_STRETCH; length > 0; length--) {
            for (int from = 0; from + length <= tokens(least.statement()).size(); ) {
                List<String> tokens = new ArrayList<>(tokens(least.statement()));
                tokens.subList(from, from + length).clear();
                Answers without = session.next(String.join(" ", tokens));
                if (isSame(least, without)) {
                    least = without;
                } else {
                    from++;
                }
            }
        }
        return least;
    }

    private static List<String> tokens(String statement) {
        return new CqlLexer(CharStreams.fromString(statement))
                .getAllTokens().stream()
                        .filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL)
                        .map(Token::getText)
                        .collect(Collectors.toList());
    }
}
