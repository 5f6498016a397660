package io.github.cqlcheck.type;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the server reads as {@code duration} (Cassandra's {@code cql3.Duration.from}). */
final class Durations {
    private static final Pattern UNIT = Pattern.compile("\\G(\\d+)(mo|ms|[uµ]s|ns|[ywdhms])", Pattern.CASE_INSENSITIVE);
    private static final Pattern ISO =
            Pattern.compile("P(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)D)?(?:T(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+)S)?)?");
    private static final Pattern ISO_WEEKS = Pattern.compile("P(\\d+)W");
    private static final Pattern ISO_LONG = Pattern.compile("P(\\d{4})-(\\d\\d)-(\\d\\d)T(\\d\\d):(\\d\\d):(\\d\\d)");

    /** Largest first: a duration names each at most once, in this order. */
    private static final List<String> UNITS = List.of("y", "mo", "w", "d", "h", "m", "s", "ms", "us", "ns");

    /** How much of months, days or nanoseconds each unit is. */
    private static final long[] SIZES = {
        12, 1, 7, 1, 3_600_000_000_000L, 60_000_000_000L, 1_000_000_000L, 1_000_000L, 1_000L, 1
    };

    private static final int WEEKS = 2;
    private static final int HOURS = 4;

    private Durations() {}

    static boolean isDuration(String text) {
        if (text.isEmpty()) {
            return true;
        }
        String source = text.startsWith("-") ? text.substring(1) : text;
        if (!source.startsWith("P")) {
            return isSequence(source);
        }
        if (source.endsWith("W")) {
            Matcher weeks = ISO_WEEKS.matcher(source);
            return weeks.matches() && new Sum().add(WEEKS, weeks.group(1));
        }
        Matcher iso = (source.contains("-") ? ISO_LONG : ISO).matcher(source);
        return iso.matches() && isSum(iso);
    }

    private static boolean isSum(Matcher iso) {
        int[] units = {0, 1, 3, 4, 5, 6};
        Sum sum = new Sum();
        for (int i = 0; i < units.length; i++) {
            if (iso.group(i + 1) != null && !sum.add(units[i], iso.group(i + 1))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSequence(String source) {
        Matcher unit = UNIT.matcher(source);
        Sum sum = new Sum();
        int end = 0;
        while (unit.find()) {
            String name = unit.group(2).toLowerCase(Locale.ROOT).replace('µ', 'u');
            if (!sum.add(UNITS.indexOf(name), unit.group(1))) {
                return false;
            }
            end = unit.end();
        }
        return end == source.length();
    }

    /** Months and days are kept as {@code int}, the rest as {@code long}. */
    private static final class Sum {
        private final long[] left = {Integer.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE};
        private int last = -1;

        boolean add(int unit, String digits) {
            int kept = unit < WEEKS ? 0 : unit < HOURS ? 1 : 2;
            try {
                long number = Long.parseLong(digits);
                if (unit <= last || number > left[kept] / SIZES[unit]) {
                    return false;
                }
                left[kept] -= number * SIZES[unit];
                last = unit;
                return true;
            } catch (NumberFormatException e) {
                return false;
            }
        }
    }
}
