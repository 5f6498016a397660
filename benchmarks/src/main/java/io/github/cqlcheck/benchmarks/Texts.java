package io.github.cqlcheck.benchmarks;

import java.util.Locale;
import java.util.stream.Collectors;

/** Literals as they come in logs and dumps. */
final class Texts {
    private static final String[] WORDS = {
        "order",
        "customer",
        "pending",
        "Berlin",
        "invoice",
        "shipped",
        "warehouse",
        "temperature",
        "sensor",
        "blue",
        "retry",
        "timeout",
        "user",
        "session",
        "checkout",
        "München",
        "label",
        "north",
        "gateway",
        "payment",
        "Łódź",
        "refund",
        "address",
        "priority",
        "x",
        "of",
        "a",
        "the",
        "quantity",
        "délai",
        "node-7",
        "eu-central-1",
        "日本"
    };

    private Texts() {}

    static String word(Dice dice) {
        return dice.any(WORDS);
    }

    static String string(Dice dice) {
        if (dice.percent(4)) {
            return "'" + json(dice) + "'";
        }
        if (dice.percent(1)) {
            return "$$it's " + word(dice) + "$$";
        }
        int words = dice.percent(60) ? dice.between(1, 2) : dice.skewed(14);
        String text = dice.times(words, () -> word(dice)).stream().collect(Collectors.joining(" "));
        return "'" + text + (dice.percent(4) ? "''s" : "") + "'";
    }

    static String json(Dice dice) {
        return dice
                .times(
                        1 + dice.skewed(6),
                        () -> "\"%s\": %s"
                                .formatted(
                                        word(dice),
                                        dice.any("null", "true", "[1, 2]", "\"" + word(dice) + "\"", "12.5")))
                .stream()
                .collect(Collectors.joining(", ", "{", "}"));
    }

    static String uuid(Dice dice) {
        return uuid(dice, dice.number(), dice.number());
    }

    /** Version 1, variant 2, which a {@code timeuuid} has to be. */
    static String timeuuid(Dice dice) {
        long high = dice.number() & ~0xF000L | 0x1000L;
        long low = dice.number() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return uuid(dice, high, low);
    }

    private static String uuid(Dice dice, long high, long low) {
        String uuid = "%08x-%04x-%04x-%04x-%012x"
                .formatted(high >>> 32, high >>> 16 & 0xFFFF, high & 0xFFFF, low >>> 48, low & 0xFFFF_FFFF_FFFFL);
        return dice.percent(95) ? uuid : uuid.toUpperCase(Locale.ROOT);
    }

    static String timestamp(Dice dice) {
        return dice.percent(60)
                ? "'%s %s+0000'".formatted(day(dice), clock(dice))
                : Long.toString(1_600_000_000_000L + dice.below(Integer.MAX_VALUE));
    }

    static String day(Dice dice) {
        return "%d-%02d-%02d".formatted(dice.between(2015, 2026), dice.between(1, 12), dice.between(1, 28));
    }

    static String clock(Dice dice) {
        return "%02d:%02d:%02d.%03d".formatted(dice.below(24), dice.below(60), dice.below(60), dice.below(1000));
    }

    static String decimal(Dice dice) {
        if (dice.percent(10)) {
            return Integer.toString(dice.below(1000));
        }
        if (dice.percent(5)) {
            return dice.any("1e10", "-1.5E-7", "NaN", "6.02e+23");
        }
        return "%s%d.%d".formatted(dice.percent(25) ? "-" : "", dice.below(10_000), dice.below(1_000_000));
    }

    static String blob(Dice dice) {
        StringBuilder blob = new StringBuilder("0x");
        for (int i = dice.skewed(60); i > 0; i--) {
            blob.append("%02x".formatted(dice.below(256)));
        }
        return blob.toString();
    }
}
