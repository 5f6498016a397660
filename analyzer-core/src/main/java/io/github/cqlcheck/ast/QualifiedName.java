package io.github.cqlcheck.ast;

import io.github.cqlcheck.source.Span;
import java.util.Optional;

/** A name that may say its keyspace: {@code shop.orders} or {@code orders}. */
public record QualifiedName(Span span, Optional<Name> keyspace, Name name) implements Node {
    @Override
    public String toString() {
        return keyspace.map(k -> k + "." + name).orElse(name.text());
    }
}
