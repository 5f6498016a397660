package io.github.cqlcheck.syntax;

import io.github.cqlcheck.grammar.CqlLexer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.LexerATNSimulator;
import org.antlr.v4.runtime.atn.PredictionContextCache;
import org.antlr.v4.runtime.dfa.DFA;
import org.antlr.v4.runtime.dfa.DFAState;
import org.antlr.v4.runtime.misc.Interval;
import org.antlr.v4.runtime.misc.IntervalSet;

/**
 * The lexer of the grammar as a table: which step each character makes from each state. ANTLR says so, once for each step
 * that some text takes; from then on a step is a look into an array. ANTLR's own way through a text remembers its steps too,
 * but only those on ASCII, and goes through five calls for each character.
 *
 * <p>Characters that the grammar treats alike, such as all Chinese ones, are one class, so that the table stays small and
 * what was learned of one of them holds for all. A state is a row of the table, with a column for each class. A step is one
 * number, which says the row that it leads to and the token that may end there: see {@link #row}, {@link #type} and {@link
 * #isLayout}.
 *
 * <p>Threads may share the table: a step is written once it is known, and its row is there before it.
 */
final class Automaton {
    /** The row where each token begins. */
    static final int START = 0;

    /** A step not yet learned. */
    static final int UNKNOWN = 0;

    /** The step of a character with which the token does not go on. */
    static final int NOWHERE = -1;

    private static final ATN GRAMMAR = CqlLexer._ATN;
    private static final int TYPE_BITS = 9;
    private static final int TYPE_MASK = (1 << TYPE_BITS) - 1;
    private static final byte[] CLASSES = new byte[Character.MAX_VALUE + 1];
    private static final int CLASS_COUNT = classify();
    private static final Teacher TEACHER = new Teacher();

    private static volatile int[] table = new int[256 * CLASS_COUNT];

    private Automaton() {}

    /** The table, as large as it is now. A step in it leads to a row of it, a step just learned maybe to one of a larger one. */
    static int[] table() {
        return table;
    }

    /** The column of a character. */
    static int column(char character) {
        return CLASSES[character];
    }

    /** The row that a step leads to. */
    static int row(int step) {
        return step >>> TYPE_BITS + 1;
    }

    /** The type of the token that may end behind a step; {@link Token#INVALID_TYPE} if none may. */
    static int type(int step) {
        return step >>> 1 & TYPE_MASK;
    }

    /** Whether the token that may end behind a step is a comment or white space, which no statement needs. */
    static boolean isLayout(int step) {
        return (step & 1) != 0;
    }

    /** The step of a character that the table does not know yet. */
    static int learn(int row, char character) {
        return TEACHER.learn(row, character);
    }

    /** Numbers the characters, alike those that are in the same sets of the grammar. */
    private static int classify() {
        Set<IntervalSet> sets = new LinkedHashSet<>();
        for (ATNState state : GRAMMAR.states) {
            for (int i = 0; i < state.getNumberOfTransitions(); i++) {
                IntervalSet set = state.transition(i).label();
                if (set != null) {
                    sets.add(set);
                }
            }
        }
        SortedSet<Integer> starts = new TreeSet<>(Set.of(0, CLASSES.length));
        for (IntervalSet set : sets) {
            for (Interval interval : set.getIntervals()) {
                starts.add(Math.min(interval.a, CLASSES.length));
                starts.add(Math.min(interval.b + 1, CLASSES.length));
            }
        }
        Map<BitSet, Integer> numbers = new HashMap<>();
        int from = 0;
        for (int start : starts.tailSet(1)) {
            Integer number = numbers.computeIfAbsent(memberships(from, sets), memberships -> numbers.size());
            Arrays.fill(CLASSES, from, start, number.byteValue());
            from = start;
        }
        if (numbers.size() > Byte.MAX_VALUE) {
            throw new AssertionError("the lexer tells more characters apart than a byte can number");
        }
        return numbers.size();
    }

    private static BitSet memberships(int character, Set<IntervalSet> sets) {
        BitSet memberships = new BitSet();
        int index = 0;
        for (IntervalSet set : sets) {
            memberships.set(index++, set.contains(character));
        }
        return memberships;
    }

    /** ANTLR's lexer, asked for single steps. */
    private static final class Teacher extends LexerATNSimulator {
        private final List<DFAState> states = new ArrayList<>();
        private final Map<DFAState, Integer> rows = new IdentityHashMap<>();

        Teacher() {
            super(GRAMMAR, new DFA[] {new DFA(GRAMMAR.getDecisionState(0), 0)}, new PredictionContextCache());
            row(addDFAState(computeStartState(CharStreams.fromString(""), GRAMMAR.modeToStartState.get(0))));
        }

        synchronized int learn(int from, char character) {
            DFAState target = computeTargetState(CharStreams.fromString(""), states.get(from / CLASS_COUNT), character);
            int step = target == ERROR ? NOWHERE : step(target);
            int rowsEnd = states.size() * CLASS_COUNT;
            if (rowsEnd > table.length) {
                table = Arrays.copyOf(table, 2 * table.length);
            }
            table[from + CLASSES[character]] = step;
            return step;
        }

        private int step(DFAState target) {
            int type = target.isAcceptState ? target.prediction : Token.INVALID_TYPE;
            // the grammar has no other actions than to skip a token or to hide it
            int layout = target.lexerActionExecutor == null ? 0 : 1;
            return row(target) << TYPE_BITS + 1 | type << 1 | layout;
        }

        private int row(DFAState state) {
            return rows.computeIfAbsent(state, added -> {
                states.add(added);
                return (states.size() - 1) * CLASS_COUNT;
            });
        }
    }
}
