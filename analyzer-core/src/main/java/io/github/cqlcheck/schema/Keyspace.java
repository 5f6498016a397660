package io.github.cqlcheck.schema;

import io.github.cqlcheck.ast.SchemaStatement.Option;
import io.github.cqlcheck.ast.SchemaStatement.OptionValue;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.source.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A keyspace.
 *
 * @param place where it is named in the statement that created it
 * @param replication the replication map as written, the strategy under {@code class}; empty where a template fills it
 * @param durableWrites whether writes go through the commit log, which is Cassandra's default
 */
public record Keyspace(String name, Place place, Map<String, String> replication, boolean durableWrites) {
    public Keyspace {
        replication = Map.copyOf(replication);
    }

    /** The keyspace with the options that a statement gives; those that it does not give stay as they are. */
    Keyspace with(List<Option> options) {
        Map<String, String> changedReplication = replication;
        boolean durable = durableWrites;
        for (Option option : options) {
            if (option.name().text().equals("replication") && option.value() instanceof OptionValue.MapValue map) {
                changedReplication = new LinkedHashMap<>();
                for (OptionValue.Entry entry : map.entries()) {
                    changedReplication.put(text(entry.key()), text(entry.value()));
                }
            }
            if (option.name().text().equals("durable_writes") && option.value() instanceof OptionValue.Scalar scalar) {
                durable = !scalar.literal().text().equalsIgnoreCase("false");
            }
        }
        return new Keyspace(name, place, changedReplication, durable);
    }

    private static String text(Term term) {
        if (term instanceof Term.Literal literal) {
            return literal.text();
        }
        return term instanceof Term.Placeholder placeholder ? placeholder.text() : "";
    }
}
