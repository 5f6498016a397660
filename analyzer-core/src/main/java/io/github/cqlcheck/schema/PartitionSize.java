package io.github.cqlcheck.schema;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.NativeType;
import java.util.List;
import java.util.Locale;

/**
 * How large the partitions of a table get, by the formulas of Cassandra's documentation ("Calculating partition size",
 * "Calculating size on disk"): one replica, not compressed, about eight bytes of metadata for each value.
 *
 * @param partitionBytes what a partition takes whatever its rows: key and static columns
 * @param rowBytes what each row takes
 * @param rowValues how many values a row has that are not of its key
 * @param staticValues how many values a partition has that are not of its rows
 */
public record PartitionSize(long partitionBytes, long rowBytes, int rowValues, int staticValues) {
    /** Bytes of metadata for each value: {@code t_avg} of the documentation. */
    private static final int METADATA = 8;

    // what values of no fixed size are taken to have, unless their owner knows
    private static final int TEXT = 32;
    private static final int BLOB = 256;
    private static final int NUMBER = 16;
    private static final int ELEMENTS = 10;
    private static final int USER_TYPE = 64;
    private static final int ELEMENT_METADATA = 16;

    /** What the columns of a table come to. */
    public static PartitionSize of(Table table) {
        List<Column> statics = table.columns().stream()
                .filter(column -> column.kind() == Column.Kind.STATIC)
                .toList();
        List<Column> regular = table.columns().stream()
                .filter(column -> column.kind() == Column.Kind.REGULAR)
                .toList();
        long fixed = bytes(table.partitionKey(), table) + bytes(statics, table) + (long) METADATA * statics.size();
        long row = bytes(table.clustering(), table) + bytes(regular, table) + (long) METADATA * regular.size();
        return new PartitionSize(fixed, Math.max(1, row), regular.size(), statics.size());
    }

    /** The bytes of a partition with so many rows. */
    public long bytes(long rows) {
        return partitionBytes + Math.min(rows, Long.MAX_VALUE / (2 * rowBytes)) * rowBytes;
    }

    /** The values of a partition with so many rows: {@code N_v} of the documentation. */
    public long values(long rows) {
        return rows * rowValues + staticValues;
    }

    /** With how many rows a partition has so many bytes. */
    public long rowsUntil(long bytes) {
        return Math.max(1, (bytes - partitionBytes) / rowBytes);
    }

    private static long bytes(List<Column> columns, Table table) {
        return columns.stream()
                .mapToLong(column -> {
                    Long known = table.facts().bytes().get(column.name());
                    return known == null ? bytes(column.type()) : known;
                })
                .sum();
    }

    private static long bytes(CqlType type) {
        CqlType thawed = type.thawed();
        if (thawed instanceof CqlType.Native nativeType) {
            return bytes(nativeType.type());
        }
        if (thawed instanceof CqlType.Vector vector) {
            return bytes(vector.element()) * vector.dimension();
        }
        if (thawed instanceof CqlType.Collection collection) {
            long element = collection.arguments().stream()
                    .mapToLong(PartitionSize::bytes)
                    .sum();
            return ELEMENTS * (element + ELEMENT_METADATA);
        }
        return thawed instanceof CqlType.Tuple tuple
                ? tuple.components().stream().mapToLong(PartitionSize::bytes).sum()
                : USER_TYPE;
    }

    private static int bytes(NativeType type) {
        return switch (type) {
            case BOOLEAN, TINYINT -> 1;
            case SMALLINT -> 2;
            case INT, FLOAT, DATE -> 4;
            case BIGINT, DOUBLE, TIMESTAMP, TIME, COUNTER -> 8;
            case UUID, TIMEUUID, INET, DURATION -> 16;
            case DECIMAL, VARINT -> NUMBER;
            case ASCII, TEXT, VARCHAR -> TEXT;
            case BLOB -> BLOB;
        };
    }

    /** A number of bytes as people say it: {@code 130 MB}. */
    public static String inWords(long bytes) {
        double size = bytes;
        for (String unit : List.of("bytes", "KB", "MB", "GB")) {
            if (size < 1_000) {
                return rounded(size) + " " + unit;
            }
            size /= 1_000;
        }
        return rounded(size) + " TB";
    }

    /** A time as people say it: {@code 8 months}. */
    public static String timeInWords(long seconds) {
        long[] lengths = {365 * 86_400L, 30 * 86_400L, 7 * 86_400L, 86_400L, 3_600L, 60L};
        String[] units = {"years", "months", "weeks", "days", "hours", "minutes"};
        for (int i = 0; i < lengths.length; i++) {
            if (seconds >= 2 * lengths[i]) {
                return rounded((double) seconds / lengths[i]) + " " + units[i];
            }
        }
        return rounded(seconds) + " seconds";
    }

    /** A number with two figures that count. */
    public static String rounded(double number) {
        double step = number < 100 ? 1 : Math.pow(10, Math.floor(Math.log10(number)) - 1);
        return String.format(Locale.ROOT, "%,d", Math.round(number / step) * Math.round(step));
    }
}
