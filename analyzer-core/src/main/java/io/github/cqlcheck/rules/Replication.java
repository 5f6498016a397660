package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.SchemaStatement.AlterKeyspace;
import io.github.cqlcheck.ast.SchemaStatement.CreateKeyspace;
import io.github.cqlcheck.ast.SchemaStatement.Option;
import io.github.cqlcheck.ast.SchemaStatement.OptionValue;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.schema.TableName;
import io.github.cqlcheck.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a statement has a keyspace of the user's replicated.
 *
 * @param place the option
 * @param strategy without its package
 * @param factors the numbers of replicas that are known, each with its place, by datacenter or {@code replication_factor}
 */
record Replication(Name keyspace, Span place, String strategy, Map<String, Factor> factors) {
    static final String SIMPLE = "SimpleStrategy";
    static final String BY_DATACENTER = "NetworkTopologyStrategy";
    static final String FACTOR = "replication_factor";

    /** A number of replicas. */
    record Factor(Span place, int replicas) {}

    /** Empty if the statement says nothing of it, a template fills it, or it does not count for the target. */
    static Optional<Replication> of(Statement statement, Findings findings) {
        if (!Storage.counts(findings.target())) {
            return Optional.empty();
        }
        if (statement instanceof CreateKeyspace create) {
            return of(create.name(), create.options());
        }
        return statement instanceof AlterKeyspace alter ? of(alter.name(), alter.options()) : Optional.empty();
    }

    private static Optional<Replication> of(Name keyspace, List<Option> options) {
        if (TableName.isSystemKeyspace(keyspace.text())) {
            return Optional.empty();
        }
        return options.stream()
                .filter(option -> option.name().text().equals("replication"))
                .filter(option -> option.value() instanceof OptionValue.MapValue)
                .map(option -> of(keyspace, option.span(), (OptionValue.MapValue) option.value()))
                .findFirst();
    }

    private static Replication of(Name keyspace, Span place, OptionValue.MapValue map) {
        String strategy = "";
        Map<String, Factor> factors = new LinkedHashMap<>();
        for (OptionValue.Entry entry : map.entries()) {
            if (entry.key() instanceof Term.Literal key && entry.value() instanceof Term.Literal value) {
                if (key.text().equals("class")) {
                    strategy = Storage.simpleName(value.text());
                } else if (value.text().matches("[0-9]{1,4}")) {
                    factors.put(key.text(), new Factor(entry.span(), Integer.parseInt(value.text())));
                }
            }
        }
        return new Replication(keyspace, place, strategy, factors);
    }

    /** The name of a datacenter as messages say it. */
    static String where(String datacenter) {
        return datacenter.equals(FACTOR) ? "each datacenter" : datacenter;
    }
}
