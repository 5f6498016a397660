package io.github.cqlcheck.type;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the server reads as {@code date}, {@code time} and {@code timestamp} (Cassandra's serializers of these types). */
final class Dates {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+");

    /** {@code DateTimeFormatter.ISO_LOCAL_DATE}: a year of more than four digits has its sign. */
    private static final String ISO_DATE = "(-?\\d{4}|[+-]\\d{5,10})-(\\d\\d)-(\\d\\d)";

    private static final Pattern DATE = Pattern.compile(ISO_DATE);

    /** {@code Z}, an offset, or a time zone by name, which is not looked into. */
    private static final String ZONE =
            "(?: ?(?:Z|[+-]\\d\\d(?::?\\d\\d)?)| [+-]\\d\\d:\\d\\d:\\d\\d| (?!(?i:am|pm)$)[A-Za-z][\\w/+:. -]*)";

    private static final Pattern DAY = Pattern.compile(ISO_DATE + "(?i:" + ZONE + "|[+-]\\d\\d:\\d\\d:\\d\\d|z)?");

    private static final Pattern MOMENT = Pattern.compile("(\\d{1,9})-(\\d{1,4})-(\\d{1,4})[T ]"
            + "(\\d{1,4}):(\\d{1,4})(?::(\\d{1,4})(?:\\.(\\d{0,9}))?)?" + ZONE + "?");

    private static final long LATEST_DAY = (1L << 32) - 1;
    private static final long NANOS_OF_DAY = 86_400_000_000_000L;
    private static final int NANO_DIGITS = 9;

    /** The years that days counted by an {@code int} reach. */
    private static final int LAST_YEAR = 5_881_580;

    private static final int FIRST_YEAR = -5_877_641;

    private Dates() {}

    /** {@code SimpleDateSerializer.dateStringToDays}: days counted from 2³¹ before the epoch, or an ISO date that there was. */
    static boolean isDate(String text) {
        if (NUMBER.matcher(text).matches()) {
            return isBetween(text, 0, LATEST_DAY);
        }
        Matcher date = DATE.matcher(text);
        if (!date.matches() || date.group(1).equals("-0000")) {
            return false;
        }
        long year = Long.parseLong(date.group(1));
        int month = Integer.parseInt(date.group(2));
        int day = Integer.parseInt(date.group(3));
        return year > FIRST_YEAR
                && year < LAST_YEAR
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= daysOfMonth(year, month);
    }

    private static int daysOfMonth(long year, int month) {
        if (month == 2) {
            return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
        }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    /** {@code TimeSerializer.timeStringToLong}: nanoseconds of the day, or {@code hh:mm:ss[.fffffffff]}. */
    static boolean isTime(String text) {
        if (NUMBER.matcher(text).matches()) {
            return isBetween(text, 0, NANOS_OF_DAY - 1);
        }
        String[] parts = text.strip().split(":", 3);
        if (parts.length < 3) {
            return false;
        }
        int point = parts[2].indexOf('.');
        String seconds = point < 0 ? parts[2] : parts[2].substring(0, point);
        return isBetween(parts[0], 0, 23)
                && isBetween(parts[1], 0, 59)
                && isBetween(seconds, 0, 59)
                && (point < 0 || isFraction(parts[2].substring(point + 1)));
    }

    private static boolean isFraction(String digits) {
        return !digits.isEmpty()
                && digits.length() <= NANO_DIGITS
                && digits.chars().allMatch(Character::isDigit);
    }

    /** {@code TimestampSerializer.dateStringToTimestamp}: milliseconds from the epoch, or one of its many formats. */
    static boolean isTimestamp(String text) {
        if (text.isEmpty() || text.equalsIgnoreCase("now")) {
            return true;
        }
        if (NUMBER.matcher(text).matches()) {
            return isBetween(text, Long.MIN_VALUE, Long.MAX_VALUE);
        }
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            return isBetween(day.group(2), 1, 12) && isBetween(day.group(3), 1, 31);
        }
        Matcher moment = MOMENT.matcher(text);
        return moment.matches()
                && isBetween(moment.group(1), 1, Integer.MAX_VALUE)
                && isBetween(moment.group(2), 1, 12)
                && isBetween(moment.group(3), 1, 31)
                && isTimeOfDay(moment);
    }

    /** A time of the day, or the end of it: 24:00. */
    private static boolean isTimeOfDay(Matcher moment) {
        String second = moment.group(6) == null ? "0" : moment.group(6);
        String fraction = moment.group(7) == null || moment.group(7).isEmpty() ? "0" : moment.group(7);
        boolean end = isBetween(moment.group(4), 24, 24)
                && isBetween(moment.group(5), 0, 0)
                && isBetween(second, 0, 0)
                && isBetween(fraction, 0, 0);
        return end
                || isBetween(moment.group(4), 0, 23) && isBetween(moment.group(5), 0, 59) && isBetween(second, 0, 59);
    }

    private static boolean isBetween(String digits, long least, long most) {
        try {
            long number = Long.parseLong(digits);
            return least <= number && number <= most;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
