package io.github.cqlcheck.parity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Choices that come out the same for the same seed. */
final class Dice {
    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    /** A number from 0 to one less than the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** True once in so many times. */
    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    final <T> T any(T... of) {
        return any(List.of(of));
    }

    /** Some of a list, in any order. */
    <T> List<T> some(List<T> of, int atMost) {
        List<T> shuffled = new ArrayList<>(of);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(shuffled.size(), random.nextInt(atMost + 1)));
    }

    /** So many things. */
    <T> List<T> times(int count, Supplier<T> thing) {
        List<T> things = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            things.add(thing.get());
        }
        return things;
    }
}
