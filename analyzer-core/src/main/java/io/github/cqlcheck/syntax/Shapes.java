package io.github.cqlcheck.syntax;

import io.github.cqlcheck.grammar.CqlLexer;
import io.github.cqlcheck.grammar.CqlParser;
import io.github.cqlcheck.target.Feature;
import java.nio.IntBuffer;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.ParserRuleContext;

/**
 * The parse trees of statements read before, to be used again for statements of the same shape.
 *
 * <p>The grammar has no code in it, so that the tree of a statement depends on nothing but the types of its tokens: {@code
 * UPDATE t SET a = 1 WHERE k = 'x'} and {@code UPDATE s SET b = 99 WHERE id = 'y'} have the same one, except that its leaves
 * lie at other places of the text. A dump repeats one shape a million times, an application that of each of its queries. So
 * a tree is kept with its tokens; when its shape comes again, the tokens are moved to the places of the new statement, and the
 * tree says what the parser would have said. What is built from a tree holds nothing of it.
 *
 * <p>A tree is kept when its shape comes for the second time: most of those in a script that people wrote come once. What
 * does not parse is not kept, because there the parser is asked for its reasons. The shapes used least lately go when all of
 * them together have too many tokens.
 */
final class Shapes {
    /** A tree takes about half a kilobyte for each of its tokens. */
    private static final int MAX_TOKENS = 1 << 15;

    /** How many shapes are remembered by their hash alone, because they came once; a power of two. */
    private static final int SEEN = 1 << 12;

    private static final CommonToken[] NO_TOKENS = {};

    private final int maxTokens;
    private final int[] seen = new int[SEEN];
    private final Map<IntBuffer, Shape> shapes = new LinkedHashMap<>(64, 0.75f, true);
    private int tokens;

    Shapes() {
        this(MAX_TOKENS);
    }

    Shapes(int maxTokens) {
        this.maxTokens = maxTokens;
    }

    /**
     * The tree of a statement, and what it shows.
     *
     * @param features the syntax in it that not every target takes, with its places
     * @param tokens the tree's leaves, the end of the text included
     * @param typeArguments whether it may hold a type such as {@code list<int>}
     */
    record Shape(
            CqlParser.RootContext tree,
            Map<Feature, ParserRuleContext> features,
            CommonToken[] tokens,
            boolean typeArguments) {
        /** Moves the tree to another statement of its shape. */
        private void moveTo(Slice slice) {
            for (int i = 0; i < slice.size(); i++) {
                tokens[i].setStartIndex(slice.start(i));
                tokens[i].setStopIndex(slice.end(i) - 1);
            }
            int end = slice.end(slice.size() - 1);
            tokens[slice.size()].setStartIndex(end);
            tokens[slice.size()].setStopIndex(end - 1);
            if (typeArguments) {
                checkNesting(slice);
            }
        }

        /** How deep a statement nests is told from its tokens' types, and from the names of types before {@code <}. */
        private static void checkNesting(Slice slice) {
            Nesting nesting = new Nesting(slice);
            for (int i = 0; i < slice.size(); i++) {
                nesting.check(i);
            }
        }
    }

    /** The shape of a slice, moved there, if it is known. It stays there until the next one is asked for. */
    Optional<Shape> of(Slice slice) {
        Shape shape = cameLast(slice) ? shapes.get(slice.types()) : null;
        if (shape == null) {
            return Optional.empty();
        }
        shape.moveTo(slice);
        return Optional.of(shape);
    }

    /** The shape of a slice just parsed. */
    Shape add(Slice slice, CqlParser.RootContext tree) {
        Map<Feature, ParserRuleContext> features = FeatureFinder.in(tree);
        boolean again = cameLast(slice);
        seen[place(slice)] = slice.typesHash();
        if (slice.size() >= maxTokens / 8 || !again) {
            return new Shape(tree, features, NO_TOKENS, false);
        }
        CommonToken[] leaves = new CommonToken[slice.size() + 1];
        boolean typeArguments = false;
        for (int i = 0; i < slice.size(); i++) {
            leaves[i] = slice.token(i);
            typeArguments |= slice.type(i) == CqlLexer.LESS;
        }
        leaves[slice.size()] = (CommonToken) tree.EOF().getSymbol();
        Shape shape = new Shape(tree, features, leaves, typeArguments);
        keep(slice, shape);
        return shape;
    }

    /** Whether a statement of the shape came before, and none since whose shape is remembered at the same place. */
    private boolean cameLast(Slice slice) {
        return seen[place(slice)] == slice.typesHash();
    }

    private static int place(Slice slice) {
        return slice.typesHash() & SEEN - 1;
    }

    private void keep(Slice slice, Shape shape) {
        shapes.put(slice.types(), shape);
        tokens += shape.tokens().length;
        Iterator<Shape> eldest = shapes.values().iterator();
        while (tokens > maxTokens) {
            tokens -= eldest.next().tokens().length;
            eldest.remove();
        }
    }
}
