package io.github.cqlcheck.syntax;

import io.github.cqlcheck.grammar.CqlLexer;
import java.util.List;
import java.util.stream.Stream;
import org.antlr.v4.runtime.Token;

/** The words that statements start with. */
final class Verbs {
    /** All of them, as CQL writes them. */
    static final List<String> WORDS = Stream.of(
                    CqlLexer.ADD,
                    CqlLexer.ALTER,
                    CqlLexer.BEGIN,
                    CqlLexer.CREATE,
                    CqlLexer.DELETE,
                    CqlLexer.DESC,
                    CqlLexer.DESCRIBE,
                    CqlLexer.DROP,
                    CqlLexer.GRANT,
                    CqlLexer.INSERT,
                    CqlLexer.LIST,
                    CqlLexer.REVOKE,
                    CqlLexer.SELECT,
                    CqlLexer.TRUNCATE,
                    CqlLexer.UPDATE,
                    CqlLexer.USE)
            .map(CqlLexer.VOCABULARY::getSymbolicName)
            .toList();

    private Verbs() {}

    static boolean opensStatement(Token token) {
        return opensStatement(token.getType());
    }

    static boolean opensStatement(int type) {
        return switch (type) {
            case CqlLexer.ALTER,
                    CqlLexer.BEGIN,
                    CqlLexer.CREATE,
                    CqlLexer.DELETE,
                    CqlLexer.DESC,
                    CqlLexer.DESCRIBE,
                    CqlLexer.DROP,
                    CqlLexer.GRANT,
                    CqlLexer.INSERT,
                    CqlLexer.REVOKE,
                    CqlLexer.SELECT,
                    CqlLexer.TRUNCATE,
                    CqlLexer.UPDATE,
                    CqlLexer.USE -> true;
            default -> false;
        };
    }

    static boolean opensBatchChild(int type) {
        return switch (type) {
            case CqlLexer.DELETE, CqlLexer.INSERT, CqlLexer.UPDATE -> true;
            default -> false;
        };
    }
}
