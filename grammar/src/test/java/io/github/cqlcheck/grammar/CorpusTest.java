package io.github.cqlcheck.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CorpusTest {

    static List<String> okFiles() {
        return Corpus.files("ok");
    }

    static List<String> templateFiles() {
        return Corpus.files("template");
    }

    static List<String> errFiles() {
        return Corpus.files("err").stream()
                .filter(file -> !file.equals(Corpus.REFUSED_BY_MEANING))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("okFiles")
    void takesWhatCassandraTakes(String file) {
        assertThat(refused("ok", file)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templateFiles")
    void takesTemplatesOfWhatCassandraTakes(String file) {
        assertThat(refused("template", file)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("errFiles")
    void refusesWhatCassandraRefuses(String file) {
        List<String> taken =
                Corpus.err(file).stream().filter(line -> parses(lex(line))).toList();
        assertThat(taken).isEmpty();
    }

    @Test
    void leavesToTheBuilderWhatItListsAsRefusedByMeaning() {
        List<String> refused = Corpus.err(Corpus.REFUSED_BY_MEANING).stream()
                .filter(line -> !parses(lex(line)))
                .toList();
        assertThat(refused).isEmpty();
    }

    @Test
    void everyAlternativeOfTheGrammarIsInTheCorpus() {
        Set<Class<?>> seen = new HashSet<>();
        Stream.of("ok", "gated", "template")
                .flatMap(part -> Corpus.files(part).stream().map(file -> Corpus.statements(part, file)))
                .flatMap(List::stream)
                .filter(CorpusTest::parses)
                .forEach(statement -> collect(Corpus.parser(statement).root(), seen));
        Set<String> missing = alternatives()
                .filter(alternative -> !seen.contains(alternative))
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).isEmpty();
    }

    /** Each rule without labels, and each labelled alternative of the others. */
    private static Stream<Class<?>> alternatives() {
        Set<Class<?>> all = Set.of(CqlParser.class.getDeclaredClasses());
        Set<Class<?>> labelled = all.stream().map(Class::getSuperclass).collect(Collectors.toSet());
        return all.stream()
                .filter(ParserRuleContext.class::isAssignableFrom)
                .filter(context -> !labelled.contains(context));
    }

    private static void collect(ParseTree tree, Set<Class<?>> seen) {
        seen.add(tree.getClass());
        for (int i = 0; i < tree.getChildCount(); i++) {
            collect(tree.getChild(i), seen);
        }
    }

    private static List<String> refused(String part, String file) {
        return Corpus.statements(part, file).stream()
                .filter(statement -> !parses(statement))
                .map(CorpusTest::text)
                .toList();
    }

    private static boolean parses(List<Token> statement) {
        CqlParser parser = Corpus.parser(statement);
        parser.removeErrorListeners();
        parser.root();
        return parser.getNumberOfSyntaxErrors() == 0;
    }

    private static List<Token> lex(String line) {
        return new CqlLexer(CharStreams.fromString(line))
                .getAllTokens().stream()
                        .filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL)
                        .map(Token.class::cast)
                        .toList();
    }

    private static String text(List<Token> statement) {
        return statement.stream().map(Token::getText).collect(Collectors.joining(" "));
    }
}
