package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.NativeType;
import io.github.cqlcheck.rule.Finding.Help;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.schema.Cardinality;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.schema.Definition;
import io.github.cqlcheck.schema.Growth;
import io.github.cqlcheck.schema.PartitionSize;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.schema.Ttl;
import io.github.cqlcheck.source.Span;
import io.github.cqlcheck.workload.TableUse;
import io.github.cqlcheck.workload.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Partitions to which time adds rows, and from which nothing takes any away. */
final class UnboundedPartition implements Rule {
    /** Names of tables that machines append to, or many people. */
    private static final Pattern BUSY = Pattern.compile(
            "(^|_)(log|event|metric|measurement|message|reading|tick|click|activity|notification)s?(_|$)");

    /** Names of tables that keep what has been. */
    private static final Pattern KEEPING = Pattern.compile("(^|_)(audit|history)s?(_|$)");

    /** Names of people, and of what people make: rows come at their pace. */
    private static final Pattern HUMAN = Pattern.compile(
            "(^|_)(user|author|customer|member|person|player|owner|content|video|post|comment|article|photo|review)"
                    + "(_|$|id$)|^username$|^id$");

    /** Names of things that live for a while and then get no more rows. */
    private static final Pattern SHORT_LIVED = Pattern.compile(
            "(^|_)(run|session|job|order|request|trace|task|batch|transaction|workflow|execution)(_|$)");

    private static final Pattern PAYLOAD =
            Pattern.compile("(^|_)(payload|body|content|message|data|document|text)(_|$)");

    /** Bytes of a partition that is large: the rule of thumb of DataStax's documentation. */
    private static final long LARGE = 100_000_000;

    private static final long DAY = 86_400;

    /** What to put into a bucket. */
    private static final Map<String, String> BUCKETS =
            Map.of("month", ", such as the first day of the month", "day", "", "hour", ", such as the full hour");

    @Override
    public void check(Table table, TableUse use, Findings findings) {
        Optional<Column> growing = Growth.growing(table.clustering());
        boolean bounded = table.view()
                || growing.isEmpty()
                || Growth.isCalendar(table.clustering())
                || table.partitionKey().stream().anyMatch(Growth::isBucket)
                || table.ttl() != Ttl.NONE
                || use.has(Use.WRITE_WITH_TTL)
                || use.has(Use.RANGE_DELETE);
        int level = bounded ? 0 : level(table, use);
        if (level <= 0) {
            return;
        }
        String evidence = table.isCounterTable()
                ? "counters cannot expire"
                : use.has(Use.WRITE)
                        ? "no write to it sets a TTL"
                        : "no TTL bounds it here (the application may set one)";
        Findings.Draft draft = findings.add(
                        table.place().span(),
                        "a partition of %s grows for ever: each new %s adds a row, and %s"
                                .formatted(table.name().cql(), growing.get().cql(), evidence))
                .severity(Severity.values()[Math.min(level, 3) - 1])
                .help(growth(table))
                .help(bucketed(table, growing.get()));
        if (!table.isCounterTable()) {
            draft.help(Help.of(
                    "or let the rows expire, after 30 days for example",
                    "ALTER TABLE %s WITH default_time_to_live = 2592000;"
                            .formatted(table.name().cql())));
        }
    }

    /** 1 for a note, 2 for a warning, 3 for an error; the steps of {@code docs/rules/unbounded-partition.md}. */
    private static int level(Table table, TableUse use) {
        if (table.partitionKey().stream().allMatch(Cardinality::isLow)) {
            return 3;
        }
        String name = table.name().name();
        boolean heavy = BUSY.matcher(name).find() || table.columns().stream().anyMatch(UnboundedPartition::isBlob);
        boolean grave = KEEPING.matcher(name).find()
                || table.columns().stream().anyMatch(UnboundedPartition::isPayload)
                || use.has(Use.WRITE);
        boolean human = table.partitionKey().stream()
                .anyMatch(column -> HUMAN.matcher(column.name()).find());
        int level = heavy || grave && !human ? 2 : 1;
        if (table.partitionKey().stream().anyMatch(column -> isShortLived(column) || isOwnId(column, table))) {
            level--;
        }
        boolean narrowReads = use.has(Use.READ)
                && (use.count(Use.ROW_READ) == use.count(Use.READ)
                        || use.count(Use.LIMITED_READ) == use.count(Use.READ));
        return narrowReads ? level - 1 : level;
    }

    private static boolean isBlob(Column column) {
        return !column.isPrimaryKey()
                && column.type().asNative().filter(NativeType.BLOB::equals).isPresent();
    }

    private static boolean isPayload(Column column) {
        Optional<NativeType> type = column.type().asNative();
        return !column.isPrimaryKey()
                && (column.type() instanceof CqlType.Collection
                        || type.filter(t -> t == NativeType.TEXT || t == NativeType.VARCHAR)
                                        .isPresent()
                                && PAYLOAD.matcher(column.name()).find());
    }

    private static boolean isShortLived(Column column) {
        Optional<NativeType> type = column.type().asNative();
        boolean unique = type.filter(t -> t == NativeType.UUID || t == NativeType.TIMEUUID)
                .isPresent();
        return unique && SHORT_LIVED.matcher(column.name()).find()
                || type.filter(NativeType.TIMEUUID::equals).isPresent();
    }

    /** Whether it names the very things that the table lists, {@code event_id} of {@code events}: few rows for each. */
    private static boolean isOwnId(Column column, Table table) {
        String thing = table.name().name().replaceFirst("s$", "");
        return column.name().equals(thing + "_id") || column.name().equals(thing + "id");
    }

    /** The table with a bucket of time that holds less than 100 MB at a row a second, if a bucket can. */
    private static Help bucketed(Table table, Column growing) {
        long seconds = PartitionSize.of(table).rowsUntil(LARGE);
        boolean days = growing.type().asNative().filter(NativeType.DATE::equals).isPresent();
        String unit = days || seconds >= 31 * DAY ? "month" : seconds >= DAY ? "day" : "hour";
        String bucket = table.column(unit).isPresent() ? "bucket_" + unit : unit;
        NativeType bucketType = unit.equals("hour") ? NativeType.TIMESTAMP : NativeType.DATE;
        CqlType type = new CqlType.Native(new Span(0, 0), bucketType);
        int place = table.partitionKey().size();
        List<Column> columns = new ArrayList<>(table.columns());
        columns.add(0, new Column(bucket, type, Column.Kind.PARTITION_KEY, place, false));
        return Help.of(
                "bound the partition by a bucket of time in the partition key" + BUCKETS.get(unit),
                new Definition(table.name().with("_by_" + unit), columns, "").cql());
    }

    /** How soon that is. */
    private static String growth(Table table) {
        PartitionSize size = PartitionSize.of(table);
        long rows = size.rowsUntil(LARGE);
        return "at about %s a row, 100 MB are reached after %s rows: at one row a minute in %s, at one a second in %s"
                .formatted(
                        PartitionSize.inWords(size.rowBytes()),
                        PartitionSize.rounded(rows),
                        PartitionSize.timeInWords(60 * rows),
                        PartitionSize.timeInWords(rows));
    }
}
