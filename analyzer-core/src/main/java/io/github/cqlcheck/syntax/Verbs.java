package io.github.cqlcheck.syntax;

import io.github.cqlcheck.grammar.CqlLexer;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.Token;

/** The words that statements start with. */
final class Verbs {
    /** Those that hardly stand anywhere else. */
    private static final BitSet OPENING = types(
            CqlLexer.ALTER,
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
            CqlLexer.USE);

    /** All of them, as CQL writes them. */
    static final List<String> WORDS = IntStream.concat(IntStream.of(CqlLexer.ADD, CqlLexer.LIST), OPENING.stream())
            .mapToObj(CqlLexer.VOCABULARY::getSymbolicName)
            .sorted()
            .toList();

    private Verbs() {}

    static boolean opensStatement(Token token) {
        return opensStatement(token.getType());
    }

    static boolean opensStatement(int type) {
        return type >= 0 && OPENING.get(type);
    }

    static boolean opensBatchChild(int type) {
        return switch (type) {
            case CqlLexer.DELETE, CqlLexer.INSERT, CqlLexer.UPDATE -> true;
            default -> false;
        };
    }

    private static BitSet types(int... types) {
        BitSet set = new BitSet();
        for (int type : types) {
            set.set(type);
        }
        return set;
    }
}
