package io.github.cqlcheck.grammar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;

/**
 * The statements of the test corpus: in {@code ok} those that Cassandra 5.0 takes, in {@code template} some with
 * holes <code>${x}</code>, both as CQL with semicolons; in {@code err} those that it refuses, one a line, because nothing could tell where a
 * broken one ends.
 */
final class Corpus {
    /** Statements that only the AST builder refuses. */
    static final String REFUSED_BY_MEANING = "refused-by-meaning.cql";

    private static final Path ROOT = Path.of("src/test/resources/corpus");

    private Corpus() {}

    /** The file names of a part of the corpus, sorted. */
    static List<String> files(String part) {
        try (Stream<Path> files = Files.list(ROOT.resolve(part))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The statements of a file that uses semicolons, as tokens. */
    static List<List<Token>> statements(String part, String file) {
        CqlLexer lexer = new CqlLexer(CharStreams.fromString(read(part, file)));
        List<List<Token>> statements = new ArrayList<>();
        List<Token> statement = new ArrayList<>();
        for (Token token : withHoles(lexer.getAllTokens())) {
            if (token.getType() == CqlLexer.SEMICOLON && !isInBatch(statement)) {
                statements.add(statement);
                statement = new ArrayList<>();
            } else if (token.getChannel() == Token.DEFAULT_CHANNEL) {
                statement.add(token);
            }
        }
        if (!statement.isEmpty()) {
            throw new IllegalStateException("%s ends without a semicolon".formatted(file));
        }
        return statements;
    }

    /** The tokens, with one in place of each <code>${hole}</code>, as whoever reads templates makes them. */
    private static List<Token> withHoles(List<? extends Token> tokens) {
        List<Token> merged = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.getText().equals("$")) {
                CommonToken hole = new CommonToken(token);
                hole.setType(CqlLexer.PLACEHOLDER);
                i += 3;
                hole.setStopIndex(tokens.get(i).getStopIndex());
                token = hole;
            }
            merged.add(token);
        }
        return merged;
    }

    private static boolean isInBatch(List<Token> statement) {
        return statement.get(0).getType() == CqlLexer.BEGIN
                && statement.get(statement.size() - 2).getType() != CqlLexer.APPLY
                && !(statement.size() > 2 && statement.get(statement.size() - 1).getType() == CqlLexer.TRANSACTION);
    }

    /** The statements of a file in {@code err}. */
    static List<String> err(String file) {
        return read("err", file)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("-- "))
                .toList();
    }

    /** Parses a statement with the generated parser, whose listeners hear of errors. */
    static CqlParser parser(List<Token> statement) {
        return new CqlParser(new CommonTokenStream(new ListTokenSource(statement)));
    }

    private static String read(String part, String file) {
        try {
            return Files.readString(ROOT.resolve(part).resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
