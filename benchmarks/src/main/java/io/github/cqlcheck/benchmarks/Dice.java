package io.github.cqlcheck.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Seeded chance: the same seed throws the same on every machine. */
final class Dice {
    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    /** A number from 0 on, less than {@code bound}. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** A number between two, both included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** Small most of the time, large now and then: lengths of lists and texts in real data are like this. */
    int skewed(int mean) {
        return (int) (-Math.log(1 - random.nextDouble()) * mean);
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    long number() {
        return random.nextLong();
    }

    @SafeVarargs
    final <T> T any(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Some of them, at least one, in their order. */
    <T> List<T> some(List<T> choices) {
        List<T> some = new ArrayList<>(choices);
        int keep = between(1, choices.size());
        while (some.size() > keep) {
            some.remove(random.nextInt(some.size()));
        }
        return some;
    }

    <T> List<T> times(int count, Supplier<T> maker) {
        List<T> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            made.add(maker.get());
        }
        return made;
    }
}
