package io.github.cqlcheck.schema;

import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.SchemaStatement.AlterKeyspace;
import io.github.cqlcheck.ast.SchemaStatement.CreateKeyspace;
import io.github.cqlcheck.ast.SchemaStatement.DropKeyspace;
import io.github.cqlcheck.ast.SchemaStatement.Option;
import io.github.cqlcheck.ast.SchemaStatement.OptionValue;
import io.github.cqlcheck.schema.SchemaRefusal.Reason;
import io.github.cqlcheck.target.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the server says against statements about keyspaces: {@code KeyspaceAttributes} and the replication strategies. */
final class KeyspaceRefusals {
    private static final String PACKAGE = "org.apache.cassandra.locator.";
    private static final String SIMPLE = "SimpleStrategy";
    private static final String BY_DATACENTER = "NetworkTopologyStrategy";
    private static final String FACTOR = "replication_factor";
    private static final List<String> OPTIONS = List.of("durable_writes", "replication");
    private static final Pattern BOOLEAN = Pattern.compile("1|true|yes|0|false|no");
    private static final String EXAMPLE = "write replication = {'class': 'NetworkTopologyStrategy', 'datacenter1': 3}";

    /** Cassandra's {@code SchemaConstants.NAME_LENGTH}. */
    private static final int LONGEST_NAME = 48;

    private final Refusals refusals;

    KeyspaceRefusals(Refusals refusals) {
        this.refusals = refusals;
    }

    /** One without any options is no CQL of Cassandra's, and reported as such. */
    void judge(CreateKeyspace create) {
        if (!judgeAttributes(create.options())) {
            return;
        }
        Optional<Option> replication = option(create.options(), "replication");
        boolean bare = create.options().isEmpty() && !refusals.known().isComplete();
        if (replication.isEmpty() && !bare && create.options().stream().allMatch(OptionValues::isKnown)) {
            refusals.add(
                    Reason.REPLICATION,
                    create.name().span(),
                    "nothing says how it is replicated",
                    "add WITH replication = {'class': 'NetworkTopologyStrategy', 'datacenter1': 3}");
            return;
        }
        if (!isTaken(create)) {
            judgeValues(create.options(), true);
            judgeName(create.name());
        }
    }

    private boolean isTaken(CreateKeyspace create) {
        Optional<Keyspace> taken = refusals.known().takenKeyspace(create.name().text());
        if (taken.isPresent() && !create.ifNotExists()) {
            refusals.add(
                    Reason.EXISTS,
                    create.name().span(),
                    "the keyspace %s exists already".formatted(create.name()),
                    Optional.of("write CREATE KEYSPACE IF NOT EXISTS, or drop it before"),
                    taken.get().place());
        }
        return taken.isPresent();
    }

    /** Whether it is an option that came with 6.0 ({@code KeyspaceParams.Option}). */
    private boolean isNewer(Option option) {
        return refusals.target().isAtLeast(Target.CASSANDRA_6_0)
                && option.name().text().equals("fast_path");
    }

    private void judgeValues(List<Option> options, boolean isNew) {
        option(options, "durable_writes")
                .filter(OptionValues::isKnown)
                .filter(option -> !BOOLEAN.matcher(OptionValues.text(option).toLowerCase(Locale.ROOT))
                        .matches())
                .ifPresent(
                        option -> refusals.add(Reason.OPTION_VALUE, option.span(), "durable_writes is true or false"));
        option(options, "replication").ifPresent(option -> judgeReplication(option, isNew));
    }

    /** Refuses options that there are not, and a replication without a class; tells whether there is more to judge. */
    private boolean judgeAttributes(List<Option> options) {
        List<Option> unknown = options.stream()
                .filter(OptionValues::isKnown)
                .filter(option -> !OPTIONS.contains(option.name().text()) && !isNewer(option))
                .toList();
        unknown.forEach(option -> refusals.addUndefined(
                Reason.UNKNOWN_OPTION, option.name(), "keyspaces have no option %s".formatted(option.name()), OPTIONS));
        Optional<Option> malformed = option(options, "replication")
                .filter(OptionValues::isKnown)
                .filter(option -> !(option.value() instanceof OptionValue.MapValue) || lacksClass(option));
        malformed.ifPresent(option -> refusals.add(
                Reason.REPLICATION,
                option.span(),
                lacksClass(option) ? "its replication has no class" : "its replication is a map",
                EXAMPLE));
        return unknown.isEmpty() && malformed.isEmpty();
    }

    private static boolean lacksClass(Option option) {
        Map<String, String> entries = OptionValues.entries(option);
        return !entries.isEmpty() && !entries.containsKey("class");
    }

    private static Optional<Option> option(List<Option> options, String name) {
        return options.stream()
                .filter(option -> option.name().text().equals(name))
                .findFirst();
    }

    private void judgeReplication(Option option, boolean isNew) {
        if (!OptionValues.isKnown(option)) {
            return;
        }
        Map<String, String> options = new HashMap<>(OptionValues.entries(option));
        String strategy = options.remove("class");
        if (strategy == null) {
            // an empty map, with which ALTER leaves everything as it is
            if (isNew) {
                refuse(option, "its replication has no class");
            }
            return;
        }
        String name = strategy.startsWith(PACKAGE) ? strategy.substring(PACKAGE.length()) : strategy;
        if (name.equals("LocalStrategy")) {
            refuse(option, "LocalStrategy is for Cassandra itself");
        } else if (name.equals(SIMPLE)) {
            judgeSimple(option, options);
        } else if (name.equals(BY_DATACENTER)) {
            judgeByDatacenter(option, options, isNew);
        } else if (!name.contains(".") && !TableName.isPlaceholder(name)) {
            refusals.add(
                    Reason.REPLICATION,
                    option.span(),
                    "there is no replication strategy %s".formatted(strategy),
                    "write %s".formatted(name.equalsIgnoreCase(SIMPLE) ? SIMPLE : BY_DATACENTER));
        }
    }

    private void judgeSimple(Option option, Map<String, String> options) {
        String factor = options.getOrDefault(FACTOR, "1");
        Optional<String> other = options.keySet().stream()
                .filter(name -> !name.equals(FACTOR))
                .sorted()
                .findFirst();
        if (!options.containsKey(FACTOR) && !since(Target.CASSANDRA_4_1)) {
            refuse(option, "SimpleStrategy wants a replication_factor before Cassandra 4.1");
        } else if (!isFactor(factor)) {
            refuse(option, "a replication factor is a whole number, not %s".formatted(factor));
        } else if (other.isPresent()) {
            refuse(
                    option,
                    "SimpleStrategy knows no datacenters, and takes replication_factor, not %s".formatted(other.get()));
        }
    }

    private void judgeByDatacenter(Option option, Map<String, String> options, boolean isNew) {
        if (!since(Target.CASSANDRA_4_0)) {
            judgeByDatacenterIn311(option, options);
            return;
        }
        boolean none = options.values().stream().allMatch(Set.of("0")::contains)
                && (!options.isEmpty() || isNew && !since(Target.CASSANDRA_4_1));
        Optional<String> wrong = options.values().stream()
                .filter(factor -> !isFactor(factor))
                .sorted()
                .findFirst();
        if (wrong.isPresent()) {
            refuse(option, "a replication factor is a whole number, not %s".formatted(wrong.get()));
        } else if (none && (isNew || !options.containsKey(FACTOR))) {
            refuse(option, "no datacenter would have a replica");
        }
    }

    /** It takes no factor for all datacenters, and a keyspace without any. */
    private void judgeByDatacenterIn311(Option option, Map<String, String> options) {
        if (options.containsKey(FACTOR)) {
            refuse(option, "NetworkTopologyStrategy takes datacenters, and no replication_factor before Cassandra 4.0");
            return;
        }
        options.values().stream()
                .filter(factor -> !isFactor(factor) || factor.contains("/"))
                .sorted()
                .findFirst()
                .ifPresent(
                        factor -> refuse(option, "a replication factor is a whole number, not %s".formatted(factor)));
    }

    private boolean since(Target release) {
        return refusals.target().isAtLeast(release);
    }

    /** Replicas that keep rows for a while only, as in 3/1, are taken if the server is set up for them. */
    private static boolean isFactor(String text) {
        return text.matches("[+]?[0-9]{1,9}(/[0-9]{1,9})?") || TableName.isPlaceholder(text);
    }

    private void refuse(Option option, String message) {
        refusals.add(Reason.REPLICATION, option.span(), message, EXAMPLE);
    }

    private void judgeName(Name name) {
        if (name.isPlaceholder()) {
            return;
        }
        if (!name.text().matches("\\w+") || name.text().length() > LONGEST_NAME) {
            refusals.add(
                    Reason.NAME,
                    name.span(),
                    "a keyspace's name is made of up to %s letters, digits and underscores".formatted(LONGEST_NAME));
        }
    }

    void judge(AlterKeyspace alter) {
        if (!judgeAttributes(alter.options())) {
            return;
        }
        if (lacks(alter.name())) {
            if (!alter.ifExists()) {
                refuseMissing(alter.name());
            }
            return;
        }
        judgeValues(alter.options(), false);
    }

    void judge(DropKeyspace drop) {
        if (lacks(drop.name()) && !drop.ifExists()) {
            refuseMissing(drop.name());
        }
    }

    private boolean lacks(Name name) {
        return refusals.known().isComplete()
                && refusals.known().keyspace(name.text()).isEmpty();
    }

    private void refuseMissing(Name name) {
        refusals.add(Reason.UNDEFINED_KEYSPACE, name.span(), "there is no keyspace %s".formatted(name));
    }
}
