package io.github.cqlcheck.schema;

import io.github.cqlcheck.ast.NativeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What of a primary key grows with time, and what of it bounds a partition; judged by type and, failing that, by name. */
public final class Growth {
    private static final Set<NativeType> TIME = Set.of(NativeType.TIMESTAMP, NativeType.TIMEUUID);
    private static final Set<NativeType> TIME_BY_NAME = Set.of(NativeType.DATE, NativeType.BIGINT);
    private static final Set<NativeType> BUCKET = Set.of(NativeType.DATE, NativeType.TIMESTAMP, NativeType.TIME);
    private static final Set<NativeType> BUCKET_BY_NAME = Set.of(
            NativeType.INT,
            NativeType.BIGINT,
            NativeType.SMALLINT,
            NativeType.TINYINT,
            NativeType.TEXT,
            NativeType.VARCHAR,
            NativeType.ASCII);
    private static final Set<NativeType> INTEGER =
            Set.of(NativeType.INT, NativeType.BIGINT, NativeType.SMALLINT, NativeType.TINYINT);

    private static final Set<NativeType> COUNTED =
            Set.of(NativeType.INT, NativeType.SMALLINT, NativeType.TINYINT, NativeType.TIMESTAMP);

    private static final Pattern DAY_OR_HOUR_NAME = Pattern.compile("(^|_)(year|month|week|day|hour)(_|$)");
    private static final Pattern TIME_NAME =
            Pattern.compile("(^|_)(time|timestamp|ts|date|created|updated|when)(_|$)|_at$|timestamp$|time$");
    private static final Pattern BUCKET_NAME = Pattern.compile(
            "bucket|shard|yyyy|yymm|(^|_)(day|date|month|year|hour|minute|week|quarter|period|slot|epoch|window)s?(_|$)"
                    + "|(year|month|day|hour|week)$");
    private static final Pattern PERIOD_NAME = Pattern.compile(
            "yyyy|yymm|(^|_)(day|date|month|year|hour|minute|week|quarter|period|epoch)s?(_|$)|(year|month|day|hour|week)$");

    /** Names of days that are not those on which a row is written. */
    private static final Pattern OTHER_DAY_NAME = Pattern.compile(
            "birth|holiday|week_?day|due|expir|release|departure|arrival|valid|start|end|schedul|effective");

    private static final Pattern PARTITION_NAME = Pattern.compile("(^|_)partition(_|$)");

    private Growth() {}

    /** The first clustering column that grows with time, if it stands in first or second place of the clustering key. */
    public static Optional<Column> growing(List<Column> clustering) {
        return clustering.stream().limit(2).filter(Growth::growsWithTime).findFirst();
    }

    private static boolean growsWithTime(Column column) {
        Optional<NativeType> type = column.type().asNative();
        return type.filter(TIME::contains).isPresent()
                || type.filter(TIME_BY_NAME::contains).isPresent()
                        && TIME_NAME.matcher(column.name()).find();
    }

    /** Whether a clustering key of days, and of hours within them, gives a partition few rows, however long it grows. */
    public static boolean isCalendar(List<Column> clustering) {
        return clustering.stream().allMatch(Growth::isDayOrHour);
    }

    private static boolean isDayOrHour(Column column) {
        Optional<NativeType> type = column.type().asNative();
        return type.filter(NativeType.DATE::equals).isPresent()
                || type.filter(COUNTED::contains).isPresent()
                        && DAY_OR_HOUR_NAME.matcher(column.name()).find();
    }

    /** Whether a partition key column cuts what belongs together into pieces of bounded size: of time, or by number. */
    public static boolean isBucket(Column column) {
        Optional<NativeType> type = column.type().asNative();
        if (type.filter(BUCKET::contains).isPresent()) {
            return true;
        }
        boolean named = type.filter(BUCKET_BY_NAME::contains).isPresent()
                && BUCKET_NAME.matcher(column.name()).find();
        boolean numbered = type.filter(INTEGER::contains).isPresent()
                && PARTITION_NAME.matcher(column.name()).find();
        return named || numbered;
    }

    /** Whether a partition key column is, as far as can be told, the period of time in which a row is written. */
    public static boolean isPeriod(Column column) {
        Optional<NativeType> type = column.type().asNative();
        boolean named = PERIOD_NAME.matcher(column.name()).find();
        boolean period = type.filter(NativeType.DATE::equals).isPresent()
                || named && type.filter(NativeType.TIMESTAMP::equals).isPresent()
                || named && type.filter(BUCKET_BY_NAME::contains).isPresent();
        return period && !OTHER_DAY_NAME.matcher(column.name()).find();
    }
}
