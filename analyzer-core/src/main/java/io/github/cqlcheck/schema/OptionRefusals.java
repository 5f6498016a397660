package io.github.cqlcheck.schema;

import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.SchemaStatement.Option;
import io.github.cqlcheck.ast.SchemaStatement.OptionValue;
import io.github.cqlcheck.schema.SchemaRefusal.Reason;
import io.github.cqlcheck.target.Target;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the server says against the options of a table or view, as its {@code TableAttributes} and {@code TableParams} do. */
final class OptionRefusals {
    private static final String TTL = "default_time_to_live";
    private static final String GRACE = "gc_grace_seconds";

    /** Cassandra's {@code Attributes.MAX_TTL}: twenty years. */
    private static final int LONGEST_TTL = 20 * 365 * 24 * 60 * 60;

    /** The best that a Bloom filter can do ({@code BloomCalculations.minSupportedBloomFilterFpChance}). */
    private static final BigDecimal LEAST_BLOOM_FILTER_CHANCE = new BigDecimal("6.71e-05");

    /** What older releases had, and what has come of it. */
    private static final Map<String, String> GONE = Map.of(
            "dclocal_read_repair_chance", "leave it out; Cassandra 4.0 has no background read repair",
            "read_repair_chance", "leave it out; Cassandra 4.0 has no background read repair",
            "replicate_on_write", "leave it out; counters are always replicated",
            "populate_io_cache_on_flush", "leave it out",
            "index_interval", "write min_index_interval");

    private static final Pattern BOOLEAN = Pattern.compile("1|true|yes|0|false|no");
    private static final Pattern RETRY = Pattern.compile("always|never|none");
    private static final Pattern PERCENTILE = Pattern.compile("([0-9.]+)p(?:ercentile)?");
    private static final Pattern MILLISECONDS = Pattern.compile("([0-9.]+)ms");
    private static final Pattern HYBRID = Pattern.compile("(?:min|max)\\(([0-9.]+[a-z]+)\\s*,\\s*([0-9.]+[a-z]+)\\)");

    private final Refusals refusals;
    private final Target target;
    private final TableOptions known;
    private final Set<String> names;

    OptionRefusals(Refusals refusals) {
        this.refusals = refusals;
        this.target = refusals.target();
        this.known = new TableOptions(target);
        this.names = known.names();
    }

    /** What the server says before it looks at what exists: from 5.0 on, that values are none. */
    void judgeEarly(List<Option> options) {
        if (target.isAtLeast(Target.CASSANDRA_5_0)) {
            judgeForm(options);
        }
    }

    /** What it says then. */
    void judgeLate(List<Option> options) {
        if (!target.isAtLeast(Target.CASSANDRA_5_0)) {
            judgeForm(options);
        }
        judgeRange(options);
    }

    /** Refuses values that are none. */
    void judgeForm(List<Option> options) {
        for (Option option : options) {
            String name = option.name().text();
            if (!OptionValues.isKnown(option) || !names.contains(name)) {
                continue;
            }
            boolean scalar = option.value() instanceof OptionValue.Scalar;
            boolean map = option.value() instanceof OptionValue.MapValue;
            if (map && known.isMap(name)) {
                judgeMap(option, OptionValues.entries(option));
            } else if (scalar && known.isMap(name)) {
                refuse(option, "%s is a map".formatted(name));
            } else if (map && !name.equals("extensions") && !name.equals("fast_path")) {
                refuse(option, "%s is no map".formatted(name));
            } else if (scalar) {
                wanted(name, OptionValues.text(option))
                        .ifPresent(wanted ->
                                refuse(option, "%s is %s, not %s".formatted(name, wanted, OptionValues.text(option))));
            }
        }
    }

    private void judgeMap(Option option, Map<String, String> entries) {
        switch (option.name().text()) {
            case "caching" -> caching(entries).ifPresent(message -> refuse(option, message));
            case "compaction" ->
                CompactionOptions.malformed(entries, target).ifPresent(message -> refuse(option, message));
            case "compression" ->
                CompressionOptions.refused(entries, target).ifPresent(message -> refuse(option, message));
            default -> {}
        }
    }

    /** What the value of an option has to be, if it is not. */
    private Optional<String> wanted(String name, String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        if (known.isWhole(name)) {
            return wanted(OptionValues.isWhole(value), "a whole number");
        }
        if (known.isFraction(name)) {
            return wanted(OptionValues.number(value).isPresent(), "a number");
        }
        if (known.isBoolean(name)) {
            return wanted(BOOLEAN.matcher(lower).matches(), "true or false");
        }
        if (known.isRetry(name) && !target.isAtLeast(Target.CASSANDRA_4_0)) {
            return wanted(isRetryOf311(lower), "'99PERCENTILE', '50ms', 'ALWAYS' or 'NONE'");
        }
        if (known.isRetry(name)) {
            return wanted(isRetry(lower), "'99p', '50ms', 'MIN(99p,50ms)', 'ALWAYS' or 'NEVER'");
        }
        return name.equals("read_repair")
                ? wanted(lower.equals("blocking") || lower.equals("none"), "'BLOCKING' or 'NONE'")
                : Optional.empty();
    }

    private static Optional<String> wanted(boolean given, String wanted) {
        return given ? Optional.empty() : Optional.of(wanted);
    }

    private static boolean isRetry(String lower) {
        Matcher hybrid = HYBRID.matcher(lower);
        if (hybrid.matches()) {
            String left = hybrid.group(1);
            String right = hybrid.group(2);
            return isPercentile(left) && isMilliseconds(right) || isMilliseconds(left) && isPercentile(right);
        }
        return RETRY.matcher(lower).matches() || isPercentile(lower) || isMilliseconds(lower);
    }

    /** {@code SpeculativeRetryParam.fromString} of 3.11. */
    private static boolean isRetryOf311(String lower) {
        if (lower.endsWith("ms")) {
            return OptionValues.number(lower.substring(0, lower.length() - "ms".length()))
                    .isPresent();
        }
        if (lower.endsWith("percentile")) {
            return OptionValues.number(lower.substring(0, lower.length() - "percentile".length()))
                    .filter(value -> value.signum() >= 0 && value.compareTo(BigDecimal.valueOf(100)) <= 0)
                    .isPresent();
        }
        return lower.equals("always") || lower.equals("none");
    }

    private static boolean isPercentile(String lower) {
        Matcher matcher = PERCENTILE.matcher(lower);
        return matcher.matches()
                && OptionValues.number(matcher.group(1))
                        .filter(value -> value.signum() > 0 && value.compareTo(BigDecimal.valueOf(100)) < 0)
                        .isPresent();
    }

    private static boolean isMilliseconds(String lower) {
        Matcher matcher = MILLISECONDS.matcher(lower);
        return matcher.matches() && OptionValues.number(matcher.group(1)).isPresent();
    }

    private static Optional<String> caching(Map<String, String> entries) {
        for (Map.Entry<String, String> entry : entries.entrySet()) {
            String value = entry.getValue().toUpperCase(Locale.ROOT);
            boolean word = value.equals("ALL") || value.equals("NONE");
            if (entry.getKey().equals("keys")) {
                if (!word) {
                    return Optional.of("keys in caching are 'ALL' or 'NONE', not %s".formatted(entry.getValue()));
                }
            } else if (entry.getKey().equals("rows_per_partition")) {
                if (!word && !OptionValues.isWhole(value) || value.startsWith("-")) {
                    return Optional.of(
                            "rows_per_partition is 'ALL', 'NONE' or a number, not %s".formatted(entry.getValue()));
                }
            } else {
                return Optional.of("caching has keys and rows_per_partition, not %s".formatted(entry.getKey()));
            }
        }
        return Optional.empty();
    }

    /** Refuses options that there are not, and values out of range. */
    void judgeRange(List<Option> options) {
        for (Option option : options) {
            String name = option.name().text();
            if (!OptionValues.isKnown(option)) {
                continue;
            }
            if (!names.contains(name)) {
                refuseUnknown(option.name());
            } else if (name.equals("auto_repair") && !target.isAtLeast(Target.CASSANDRA_6_0)) {
                refuse(option, "auto_repair is off unless the server is started with it");
            } else if (name.equals("compaction") && option.value() instanceof OptionValue.MapValue) {
                CompactionOptions.refused(OptionValues.entries(option), target)
                        .ifPresent(message -> refuse(option, message));
            } else if (option.value() instanceof OptionValue.Scalar) {
                outOfRange(name, OptionValues.text(option), options).ifPresent(message -> refuse(option, message));
            }
        }
    }

    private void refuseUnknown(Name name) {
        String message = "tables have no option %s%s"
                .formatted(
                        name,
                        known.since(name.text())
                                .map(release -> " before " + release.displayName())
                                .orElse(""));
        if (GONE.containsKey(name.text())) {
            refusals.add(Reason.UNKNOWN_OPTION, name.span(), message, GONE.get(name.text()));
        } else {
            refusals.addUndefined(Reason.UNKNOWN_OPTION, name, message, names);
        }
    }

    private static Optional<String> outOfRange(String name, String text, List<Option> options) {
        Optional<BigDecimal> number = OptionValues.number(text);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal value = number.get();
        return switch (name) {
            case "bloom_filter_fp_chance" ->
                out(
                        value.compareTo(LEAST_BLOOM_FILTER_CHANCE) <= 0 || value.compareTo(BigDecimal.ONE) > 0,
                        "bloom_filter_fp_chance is above 0.0000671 and at most 1, not " + text);
            case "crc_check_chance", "dclocal_read_repair_chance", "read_repair_chance" ->
                out(
                        value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0,
                        name + " is between 0 and 1, not " + text);
            case TTL ->
                out(
                        value.signum() < 0 || value.compareTo(BigDecimal.valueOf(LONGEST_TTL)) > 0,
                        "default_time_to_live is between 0 and 630720000, which is twenty years, not " + text);
            case GRACE, "memtable_flush_period_in_ms" -> out(value.signum() < 0, name + " is not negative");
            case "min_index_interval" -> {
                BigDecimal most = number(options, "max_index_interval").orElse(BigDecimal.valueOf(2048));
                yield out(
                        value.signum() <= 0 || value.compareTo(most) > 0,
                        "min_index_interval is at least 1 and at most max_index_interval, which is " + most);
            }
            case "max_index_interval" -> {
                BigDecimal least = number(options, "min_index_interval").orElse(BigDecimal.valueOf(128));
                yield out(
                        value.compareTo(least) < 0,
                        "max_index_interval is at least min_index_interval, which is " + least);
            }
            default -> Optional.empty();
        };
    }

    private static Optional<String> out(boolean out, String message) {
        return out ? Optional.of(message) : Optional.empty();
    }

    private static Optional<BigDecimal> number(List<Option> options, String name) {
        return OptionValues.scalar(options, name).flatMap(option -> OptionValues.number(OptionValues.text(option)));
    }

    void judgeId(List<Option> options) {
        OptionValues.scalar(options, "id")
                .filter(option -> !isUuid(OptionValues.text(option)))
                .ifPresent(option ->
                        refuse(option, "the id of a table is a UUID, not %s".formatted(OptionValues.text(option))));
    }

    void judgeTtlOfCounters(List<Option> options) {
        OptionValues.scalar(options, TTL)
                .filter(option -> OptionValues.number(OptionValues.text(option))
                        .filter(ttl -> ttl.signum() > 0)
                        .isPresent())
                .ifPresent(option -> refusals.add(
                        Reason.COUNTERS_EXPIRE, option.span(), "counters do not expire", "leave out " + TTL));
    }

    private void refuse(Option option, String message) {
        refusals.add(Reason.OPTION_VALUE, option.span(), message);
    }

    private static boolean isUuid(String text) {
        try {
            UUID.fromString(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
