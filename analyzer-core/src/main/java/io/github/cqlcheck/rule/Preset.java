package io.github.cqlcheck.rule;

import java.util.Locale;

/** Sets of rules to choose from, each within the next. */
public enum Preset {
    /** What nearly everybody wants to hear: what is not asked for is rare and true. */
    RECOMMENDED,
    /** Advice besides, on which teams differ. */
    STRICT,
    /** Every rule, for a look at everything that can be told. */
    ALL;

    /** Whether a rule of a preset runs where this one is chosen. */
    public boolean includes(Preset other) {
        return compareTo(other) >= 0;
    }

    /** The word in pages and options: {@code recommended}, {@code strict}, {@code all}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return word();
    }
}
