package io.github.cqlcheck.schema;

import io.github.cqlcheck.target.Target;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the server says against the map {@code compaction}: {@code CompactionParams}, and what each strategy adds. */
final class CompactionOptions {
    private static final String PACKAGE = "org.apache.cassandra.db.compaction.";
    private static final String UNIFIED = "UnifiedCompactionStrategy";
    private static final String LEVELED = "LeveledCompactionStrategy";
    private static final String DATE_TIERED = "DateTieredCompactionStrategy";
    private static final String TIME_WINDOW = "TimeWindowCompactionStrategy";
    private static final Set<String> STRATEGIES = Set.of("SizeTieredCompactionStrategy", LEVELED, TIME_WINDOW, UNIFIED);

    private static final Set<String> COMMON = Set.of(
            "class",
            "enabled",
            "log_all",
            "only_purge_repaired_tombstones",
            "provide_overlapping_tombstones",
            "tombstone_compaction_interval",
            "tombstone_threshold",
            "unchecked_tombstone_compaction");
    private static final Set<String> SIZE_TIERED =
            Set.of("bucket_high", "bucket_low", "max_threshold", "min_sstable_size", "min_threshold");
    private static final Set<String> OF_LEVELS = Set.of("fanout_size", "single_sstable_uplevel", "sstable_size_in_mb");
    private static final Set<String> OF_WINDOWS = Set.of(
            "compaction_window_size",
            "compaction_window_unit",
            "expired_sstable_check_frequency_seconds",
            "timestamp_resolution",
            "unsafe_aggressive_sstable_expiration");
    private static final Set<String> OF_UNIFIED = Set.of(
            "base_shard_count",
            "expired_sstable_check_frequency_seconds",
            "flush_size_override",
            "max_sstables_to_compact",
            "min_sstable_size",
            "overlap_inclusion_method",
            "scaling_parameters",
            "sstable_growth",
            "target_sstable_size",
            "unsafe_aggressive_sstable_expiration");

    private static final Pattern SIZE = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)\\s*([KMGTP]?)(i?)B");
    private static final Pattern SCALING = Pattern.compile("N|L[0-9]+|T[0-9]+|[+-]?[0-9]+");
    private static final BigDecimal MEBIBYTE = BigDecimal.valueOf(1 << 20);

    private CompactionOptions() {}

    /** What is wrong with the strategy's name, or with what it does not come to look at. */
    static Optional<String> malformed(Map<String, String> options, Target target) {
        String strategy = options.get("class");
        if (strategy == null) {
            return Optional.of("compaction has no class");
        }
        String name = simpleName(strategy);
        if (!name.contains(".") && !isStrategy(name, target)) {
            return Optional.of("there is no compaction strategy %s".formatted(strategy));
        }
        String overlapping = options.getOrDefault("provide_overlapping_tombstones", "none");
        return Set.of("NONE", "ROW", "CELL").contains(overlapping.toUpperCase(Locale.ROOT))
                ? Optional.empty()
                : Optional.of("provide_overlapping_tombstones is NONE, ROW or CELL, not %s".formatted(overlapping));
    }

    private static boolean isStrategy(String name, Target target) {
        boolean since5 = target.isAtLeast(Target.CASSANDRA_5_0);
        return name.equals(DATE_TIERED) ? !since5 : STRATEGIES.contains(name) && (since5 || !name.equals(UNIFIED));
    }

    private static String simpleName(String strategy) {
        return strategy.startsWith(PACKAGE) ? strategy.substring(PACKAGE.length()) : strategy;
    }

    /** What is wrong with the options of a strategy that is one of Cassandra's own. */
    static Optional<String> refused(Map<String, String> options, Target target) {
        String strategy = simpleName(options.getOrDefault("class", ""));
        if (!STRATEGIES.contains(strategy)) {
            return Optional.empty();
        }
        Optional<String> unknown = options.keySet().stream()
                .filter(option -> !isOption(strategy, option)
                        || option.equals("single_sstable_uplevel") && !target.isAtLeast(Target.CASSANDRA_4_0))
                .sorted()
                .findFirst();
        return malformedValue(strategy, options)
                .or(() -> unknown.map(option -> "%s has no option %s".formatted(strategy, option)))
                .or(() -> strategy.equals(UNIFIED) ? Optional.empty() : thresholds(options));
    }

    private static boolean isOption(String strategy, String option) {
        Set<String> options = new HashSet<>(COMMON);
        options.addAll(strategy.equals(UNIFIED) ? OF_UNIFIED : SIZE_TIERED);
        if (strategy.equals(LEVELED)) {
            options.addAll(OF_LEVELS);
        } else if (strategy.equals(TIME_WINDOW)) {
            options.addAll(OF_WINDOWS);
        }
        return options.contains(option);
    }

    private static Optional<String> malformedValue(String strategy, Map<String, String> options) {
        for (Map.Entry<String, String> option : options.entrySet()) {
            if (isOption(strategy, option.getKey())) {
                Optional<String> wanted = wanted(strategy, option.getKey(), option.getValue());
                if (wanted.isPresent()) {
                    return Optional.of("%s is %s, not %s".formatted(option.getKey(), wanted.get(), option.getValue()));
                }
            }
        }
        if (strategy.equals(UNIFIED)) {
            return sizes(options);
        }
        BigDecimal low = number(options, "bucket_low", "0.5");
        BigDecimal high = number(options, "bucket_high", "1.5");
        return high.compareTo(low) <= 0
                ? Optional.of("bucket_high is above bucket_low, which is %s".formatted(low))
                : Optional.empty();
    }

    /** Whether the least size is below 70 % of the one aimed at, which is 1 GiB if nothing is said. */
    private static Optional<String> sizes(Map<String, String> options) {
        double target =
                size(options.getOrDefault("target_sstable_size", "1GiB")).doubleValue();
        double least = size(options.getOrDefault("min_sstable_size", "0B")).doubleValue();
        return least >= Math.ceil(target / Math.sqrt(2))
                ? Optional.of("min_sstable_size is below 70 % of target_sstable_size")
                : Optional.empty();
    }

    private static BigDecimal number(Map<String, String> options, String name, String standard) {
        return OptionValues.number(options.getOrDefault(name, standard)).orElse(new BigDecimal(standard));
    }

    /** What the value of an option has to be, if it is not. */
    private static Optional<String> wanted(String strategy, String option, String value) {
        return switch (option) {
            case "enabled", "log_all", "unchecked_tombstone_compaction" -> want(isBoolean(value), "true or false");
            case "unsafe_aggressive_sstable_expiration" ->
                strategy.equals(UNIFIED)
                        ? want(isBoolean(value), "true or false")
                        : want(value.equalsIgnoreCase("false"), "false unless the server is started with it");
            case "tombstone_threshold" -> want(isNumber(value, number -> number.signum() >= 0), "not negative");
            case "bucket_high", "bucket_low" -> want(isNumber(value, number -> true), "a number");
            case "tombstone_compaction_interval" -> want(isLong(value, 0), "a whole number, not negative");
            case "expired_sstable_check_frequency_seconds" ->
                want(isLong(value, strategy.equals(UNIFIED) ? 1 : 0), "a number of seconds");
            case "min_sstable_size" ->
                strategy.equals(UNIFIED)
                        ? want(isSize(value), "a size such as 100MiB")
                        : want(isLong(value, 0), "a number of bytes");
            case "min_threshold", "max_threshold" -> want(value.matches("[0-9]+"), "a whole number");
            case "fanout_size", "sstable_size_in_mb", "base_shard_count", "compaction_window_size" ->
                want(OptionValues.isWhole(value) && Integer.parseInt(value) > 0, "a whole number above 0");
            case "max_sstables_to_compact" -> want(OptionValues.isWhole(value), "a whole number");
            case "compaction_window_unit" ->
                want(Set.of("MINUTES", "HOURS", "DAYS").contains(value), "MINUTES, HOURS or DAYS");
            case "timestamp_resolution" ->
                want(
                        Set.of("SECONDS", "MILLISECONDS", "MICROSECONDS", "NANOSECONDS")
                                .contains(value),
                        "SECONDS, MILLISECONDS, MICROSECONDS or NANOSECONDS");
            case "overlap_inclusion_method" ->
                want(
                        Set.of("NONE", "SINGLE", "TRANSITIVE").contains(value.toUpperCase(Locale.ROOT)),
                        "NONE, SINGLE or TRANSITIVE");
            case "scaling_parameters" -> want(isScaling(value), "a list such as T4, N, L8");
            case "target_sstable_size", "flush_size_override" ->
                want(isSize(value) && size(value).compareTo(MEBIBYTE) >= 0, "a size such as 1GiB");
            case "sstable_growth" ->
                want(
                        isNumber(value.trim().replaceFirst("\\s*%$", ""), number -> number.signum() >= 0)
                                && fraction(value).compareTo(BigDecimal.ONE) <= 0,
                        "between 0 and 1");
            default -> Optional.empty();
        };
    }

    private static Optional<String> want(boolean given, String wanted) {
        return given ? Optional.empty() : Optional.of(wanted);
    }

    private static boolean isBoolean(String value) {
        return value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false");
    }

    private static boolean isNumber(String value, Predicate<BigDecimal> range) {
        return OptionValues.number(value).filter(range).isPresent();
    }

    private static boolean isLong(String value, long least) {
        try {
            return Long.parseLong(value) >= least;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isSize(String value) {
        return SIZE.matcher(value).matches();
    }

    private static BigDecimal size(String value) {
        Matcher size = SIZE.matcher(value);
        if (!size.matches()) {
            return BigDecimal.ZERO;
        }
        int power = " KMGTP".indexOf(size.group(2).isEmpty() ? " " : size.group(2));
        int base = size.group(3).isEmpty() ? 1000 : 1024;
        return new BigDecimal(size.group(1))
                .multiply(new BigDecimal(BigInteger.valueOf(base).pow(power)));
    }

    private static BigDecimal fraction(String value) {
        String text = value.trim();
        return text.endsWith("%")
                ? OptionValues.number(text.substring(0, text.length() - 1).trim())
                        .orElse(BigDecimal.ZERO)
                        .movePointLeft(2)
                : OptionValues.number(text).orElse(BigDecimal.ZERO);
    }

    private static boolean isScaling(String value) {
        for (String part : value.split(",")) {
            String text = part.trim();
            if (!SCALING.matcher(text).matches() || text.matches("[LT].*") && !isLong(text.substring(1), 2)) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> thresholds(Map<String, String> options) {
        BigDecimal least = number(options, "min_threshold", "4");
        BigDecimal most = number(options, "max_threshold", "32");
        if (least.compareTo(BigDecimal.valueOf(2)) < 0) {
            return Optional.of("min_threshold is at least 2, not %s".formatted(least));
        }
        return least.compareTo(most) > 0
                ? Optional.of("min_threshold is %s, above max_threshold, which is %s".formatted(least, most))
                : Optional.empty();
    }
}
