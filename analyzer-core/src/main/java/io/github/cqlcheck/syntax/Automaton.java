package io.github.cqlcheck.syntax;

import io.github.cqlcheck.grammar.CqlLexer;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.LexerATNSimulator;
import org.antlr.v4.runtime.atn.PredictionContextCache;
import org.antlr.v4.runtime.atn.Transition;
import org.antlr.v4.runtime.dfa.DFA;
import org.antlr.v4.runtime.dfa.DFAState;
import org.antlr.v4.runtime.misc.Interval;

/**
 * The lexer of the grammar as a table: where each character leads from each state. ANTLR says so, once for each step that
 * some text takes; from then on a step is two looks into arrays. ANTLR's own way through a text remembers its steps too,
 * but only those on ASCII, and goes through five calls for each character.
 *
 * <p>Characters that the grammar treats alike, such as all Chinese ones, are one class, so that the table stays small and
 * what was learned of one of them holds for all.
 */
final class Automaton {
    private static final ATN GRAMMAR = CqlLexer._ATN;
    private static final byte[] CLASSES = new byte[Character.MAX_VALUE + 1];
    private static final int CLASS_COUNT = classify();
    private static final Teacher TEACHER = new Teacher();
    private static final State NOWHERE = new State(new DFAState());

    /** Where each token begins. */
    static final State START = TEACHER.start();

    private Automaton() {}

    /**
     * What the characters of a token have led to so far. Threads may share it: the worst that can happen is that two of them
     * learn the same step.
     */
    static final class State {
        /** The type of the token that may end here; {@link Token#INVALID_TYPE} if none may. */
        final int type;

        /** Whether that token is layout, which no statement needs. */
        final boolean layout;

        private final State[] next = new State[CLASS_COUNT];
        private final DFAState asLearned;

        private State(DFAState learned) {
            this.asLearned = learned;
            this.type = learned.isAcceptState ? learned.prediction : Token.INVALID_TYPE;
            // the grammar has no other actions than to skip a token or to hide it
            this.layout = learned.lexerActionExecutor != null;
        }

        /** Where a character leads; null if the token does not go on with it. */
        State on(char character) {
            State known = next[CLASSES[character] & 0xFF];
            if (known == null) {
                known = TEACHER.learn(this, character);
            }
            return known == NOWHERE ? null : known;
        }
    }

    /** Numbers the stretches of characters between which no rule of the lexer tells a difference. */
    private static int classify() {
        SortedSet<Integer> starts = new TreeSet<>();
        for (ATNState state : GRAMMAR.states) {
            for (Transition transition : state == null ? new Transition[0] : state.getTransitions()) {
                if (transition.label() != null) {
                    for (Interval interval : transition.label().getIntervals()) {
                        starts.add(interval.a);
                        starts.add(interval.b + 1);
                    }
                }
            }
        }
        int number = 0;
        int from = 0;
        for (int start : starts.subSet(1, CLASSES.length)) {
            Arrays.fill(CLASSES, from, start, (byte) number++);
            from = start;
        }
        Arrays.fill(CLASSES, from, CLASSES.length, (byte) number);
        if (number > 0xFF) {
            throw new AssertionError("the lexer tells more characters apart than a byte can number");
        }
        return number + 1;
    }

    /** ANTLR's lexer, asked for single steps. */
    private static final class Teacher extends LexerATNSimulator {
        private final Map<DFAState, State> states = new IdentityHashMap<>();

        Teacher() {
            super(GRAMMAR, new DFA[] {new DFA(GRAMMAR.getDecisionState(0), 0)}, new PredictionContextCache());
        }

        State start() {
            return state(addDFAState(computeStartState(CharStreams.fromString(""), GRAMMAR.modeToStartState.get(0))));
        }

        synchronized State learn(State from, char character) {
            DFAState target = computeTargetState(CharStreams.fromString(""), from.asLearned, character);
            State to = target == ERROR ? NOWHERE : state(target);
            from.next[CLASSES[character] & 0xFF] = to;
            return to;
        }

        private State state(DFAState learned) {
            return states.computeIfAbsent(learned, State::new);
        }
    }
}
