package io.github.cqlcheck.schema;

import io.github.cqlcheck.target.Target;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the server says against the map {@code compression}: {@code CompressionParams} and the compressors. */
final class CompressionOptions {
    private static final String PACKAGE = "org.apache.cassandra.io.compress.";
    private static final String CHUNK = "chunk_length_in_kb";
    private static final String RATIO = "min_compress_ratio";

    /** The compressors, and what may be said to each. */
    private static final Map<String, Set<String>> COMPRESSORS = Map.of(
            "DeflateCompressor", Set.of(),
            "LZ4Compressor", Set.of("lz4_compressor_type", "lz4_high_compressor_level"),
            "NoopCompressor", Set.of(),
            "SnappyCompressor", Set.of(),
            "ZstdCompressor", Set.of("compression_level"));

    /** What options were called before 3.0, and are called now ({@code CompressionParams}). */
    private static final Map<String, String> DEPRECATED =
            Map.of("chunk_length_kb", CHUNK, "sstable_compression", "class");

    private CompressionOptions() {}

    static Optional<String> refused(Map<String, String> given, Target target) {
        Map<String, String> options = new HashMap<>(given);
        if (!target.isAtLeast(Target.CASSANDRA_5_0)) {
            Optional<String> both = modernized(options);
            if (both.isPresent()) {
                return both;
            }
        }
        String compressor = options.remove("class");
        boolean enabled = Boolean.parseBoolean(options.getOrDefault("enabled", "true"));
        options.remove("enabled");
        if (!enabled) {
            return compressor == null && options.isEmpty()
                    ? Optional.empty()
                    : Optional.of("compression that is not enabled has no other options");
        }
        if (compressor == null) {
            return given.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            given.containsKey("sstable_compression")
                                    ? "compression has no class; sstable_compression is what it was called before 3.0"
                                    : "compression has no class");
        }
        if (!target.isAtLeast(Target.CASSANDRA_4_0)) {
            Optional<String> later = newIn4(compressor, options);
            if (later.isPresent()) {
                return later;
            }
        }
        return numbers(options).or(() -> compressor(compressor, options, target));
    }

    /** Gives options their names of today, which 5.0 alone insists upon; refuses those that have two. */
    private static Optional<String> modernized(Map<String, String> options) {
        for (Map.Entry<String, String> name : DEPRECATED.entrySet()) {
            String value = options.remove(name.getKey());
            if (value != null && options.putIfAbsent(name.getValue(), value) != null) {
                return Optional.of("%s is what %s was called, so both do not go together"
                        .formatted(name.getKey(), name.getValue()));
            }
        }
        String chance = options.remove("crc_check_chance");
        return chance == null || OptionValues.number(chance).isPresent()
                ? Optional.empty()
                : Optional.of("crc_check_chance is a number, not %s".formatted(chance));
    }

    private static Optional<String> newIn4(String compressor, Map<String, String> options) {
        String name = compressor.startsWith(PACKAGE) ? compressor.substring(PACKAGE.length()) : compressor;
        if (name.equals("NoopCompressor") || name.equals("ZstdCompressor")) {
            return Optional.of("there is no compressor %s before 4.0".formatted(compressor));
        }
        return options.containsKey(RATIO)
                ? Optional.of("%s has no option %s before 4.0".formatted(name, RATIO))
                : Optional.empty();
    }

    private static Optional<String> numbers(Map<String, String> options) {
        String chunk = options.remove(CHUNK);
        if (chunk != null && !isPowerOfTwo(chunk)) {
            return Optional.of("%s is a power of two, not %s".formatted(CHUNK, chunk));
        }
        String ratio = options.remove(RATIO);
        if (ratio == null) {
            return Optional.empty();
        }
        boolean good = OptionValues.number(ratio)
                .filter(number -> number.signum() == 0 || number.compareTo(BigDecimal.ONE) >= 0)
                .isPresent();
        return good ? Optional.empty() : Optional.of("%s is 0, or at least 1, not %s".formatted(RATIO, ratio));
    }

    private static boolean isPowerOfTwo(String text) {
        return OptionValues.isWhole(text)
                && Integer.parseInt(text) > 0
                && Integer.parseInt(text) <= Integer.MAX_VALUE / 1024
                && Integer.bitCount(Integer.parseInt(text)) == 1;
    }

    private static Optional<String> compressor(String compressor, Map<String, String> options, Target target) {
        String name = compressor.startsWith(PACKAGE) ? compressor.substring(PACKAGE.length()) : compressor;
        if (name.isEmpty()) {
            return Optional.of("compression has an empty class; to switch it off, write {'enabled': false}");
        }
        boolean dictionary = target.isAtLeast(Target.CASSANDRA_6_0) && name.equals("ZstdDictionaryCompressor");
        if (name.contains(".") || dictionary) {
            return Optional.empty();
        }
        if (!COMPRESSORS.containsKey(name)) {
            return Optional.of("there is no compressor %s".formatted(compressor));
        }
        return options.keySet().stream()
                .filter(option -> !COMPRESSORS.get(name).contains(option))
                .sorted()
                .findFirst()
                .map(option -> "%s has no option %s".formatted(name, option))
                .or(() -> value(options));
    }

    private static Optional<String> value(Map<String, String> options) {
        String type = options.getOrDefault("lz4_compressor_type", "fast");
        if (!type.equals("fast") && !type.equals("high")) {
            return Optional.of("lz4_compressor_type is 'fast' or 'high', not %s".formatted(type));
        }
        String high = options.getOrDefault("lz4_high_compressor_level", "9");
        if (!isBetween(high, 1, 17)) {
            return Optional.of("lz4_high_compressor_level is between 1 and 17, not %s".formatted(high));
        }
        String level = options.getOrDefault("compression_level", "3");
        return isBetween(level, -131072, 22)
                ? Optional.empty()
                : Optional.of("compression_level is at most 22, not %s".formatted(level));
    }

    private static boolean isBetween(String text, int least, int most) {
        return OptionValues.isWhole(text) && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
    }
}
