package io.github.cqlcheck;

import io.github.cqlcheck.source.Source;
import java.util.List;
import java.util.stream.Stream;

/** Whether sources are worth several threads. Threads cost a few milliseconds, which is all that a short script takes. */
enum Parallelism {
    ONE_THREAD,
    ALL_CORES;

    /** In UTF-16 units; about what one core reads in twenty milliseconds before it is warm. */
    private static final long WORTH_THREADS = 100_000;

    static Parallelism of(List<Source> sources) {
        long length = sources.stream().mapToLong(Source::length).sum();
        return sources.size() > 1 && length > WORTH_THREADS ? ALL_CORES : ONE_THREAD;
    }

    /** The elements, to be worked on one after the other or side by side. */
    <T> Stream<T> stream(List<T> elements) {
        return this == ALL_CORES ? elements.parallelStream() : elements.stream();
    }
}
