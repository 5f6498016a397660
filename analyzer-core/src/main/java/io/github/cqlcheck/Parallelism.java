package io.github.cqlcheck;

import io.github.cqlcheck.source.Source;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
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

    /** So many sources are under way at once; each holds a schema of its own. */
    private static final int BATCH = 256;

    /**
     * Reads sources, and puts together what they come to in their order.
     *
     * @param start what there is of a source before it is read; called by one thread
     * @param read by one thread each
     * @param add called by one thread
     */
    <T> void read(List<Source> sources, Function<Source, T> start, Consumer<T> read, Consumer<T> add) {
        for (int from = 0; from < sources.size(); from += BATCH) {
            List<T> batch = sources.subList(from, Math.min(from + BATCH, sources.size())).stream()
                    .map(start)
                    .toList();
            stream(batch).forEach(read);
            batch.forEach(add);
        }
    }

    /** The elements, to be worked on one after the other or side by side. */
    <T> Stream<T> stream(List<T> elements) {
        return this == ALL_CORES ? elements.parallelStream() : elements.stream();
    }
}
