package io.github.cqlcheck.schema;

import java.util.Optional;

/**
 * What a schema knows of a name.
 *
 * @param settled whether it knows the name at all, be it in several ways, so that nothing farther away is meant
 * @param found what it names, if there is exactly one
 */
record Lookup<T>(boolean settled, Optional<T> found) {

    static <T> Lookup<T> of(T found) {
        return new Lookup<>(true, Optional.of(found));
    }

    static <T> Lookup<T> unknown() {
        return new Lookup<>(false, Optional.empty());
    }

    static <T> Lookup<T> contested() {
        return new Lookup<>(true, Optional.empty());
    }

    static <T> Lookup<T> of(Optional<T> found) {
        return new Lookup<>(found.isPresent(), found);
    }
}
