package io.github.cqlcheck.parity;

import io.github.cqlcheck.target.Target;
import java.util.Arrays;

/** The release of Apache Cassandra that is on the class path. */
final class Release {
    /** As it is published: {@code 5.0.9}. */
    static final String VERSION = System.getProperty("release");

    static final Target TARGET = Arrays.stream(Target.values())
            .filter(target -> target.id().startsWith("cassandra-")
                    && VERSION.startsWith(target.id().substring("cassandra-".length())))
            .findFirst()
            .orElseThrow();

    private Release() {}
}
