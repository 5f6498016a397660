package io.github.cqlcheck.syntax;

import java.nio.IntBuffer;
import java.util.Arrays;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.misc.Pair;

/** The tokens of a statement: three numbers each, and an object for who asks for one. */
final class Tokens {
    private final Pair<TokenSource, CharStream> input;
    private int[] types;
    private int[] starts;
    private int[] ends;
    private CommonToken[] made = new CommonToken[0];
    private int size;

    Tokens(CharStream input) {
        this(new Pair<>(null, input), new int[64], new int[64], new int[64], 0);
    }

    private Tokens(Pair<TokenSource, CharStream> input, int[] types, int[] starts, int[] ends, int size) {
        this.input = input;
        this.types = types;
        this.starts = starts;
        this.ends = ends;
        this.size = size;
    }

    void add(int type, int start, int end) {
        if (size == types.length) {
            types = Arrays.copyOf(types, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        types[size] = type;
        starts[size] = start;
        ends[size] = end;
        size++;
    }

    void setLastEnd(int end) {
        ends[size - 1] = end;
    }

    void clear() {
        size = 0;
    }

    /** The same tokens, which stay when these here go. */
    Tokens copy() {
        return new Tokens(
                input, Arrays.copyOf(types, size), Arrays.copyOf(starts, size), Arrays.copyOf(ends, size), size);
    }

    /**
     * Some of them with others in place of so many at an index: as if they had been written there.
     *
     * @param others the types of the others
     */
    Tokens with(int from, int to, int index, int replaced, int... others) {
        Tokens changed = new Tokens(
                input,
                new int[to - from + others.length],
                new int[to - from + others.length],
                new int[to - from + others.length],
                0);
        int place = index < to ? starts[index] : ends[to - 1];
        int end = replaced > 0 ? ends[index + replaced - 1] : place;
        for (int i = from; i <= to; i++) {
            if (i == index) {
                for (int other : others) {
                    changed.add(other, place, end);
                }
            }
            if (i < to && (i < index || i >= index + replaced)) {
                changed.add(types[i], starts[i], ends[i]);
            }
        }
        return changed;
    }

    int size() {
        return size;
    }

    int type(int index) {
        return types[index];
    }

    int start(int index) {
        return starts[index];
    }

    /** The offset behind the token. */
    int end(int index) {
        return ends[index];
    }

    /** The types of some of them, to be compared with those of others. */
    IntBuffer types(int from, int to) {
        return IntBuffer.wrap(types, from, to - from);
    }

    /** The token as ANTLR wants it; the same object each time. */
    CommonToken token(int index) {
        if (made.length == 0) {
            made = new CommonToken[size];
        }
        if (made[index] == null) {
            made[index] = new CommonToken(input, types[index], Token.DEFAULT_CHANNEL, starts[index], ends[index] - 1);
        }
        return made[index];
    }
}
