package io.github.cqlcheck.schema;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.Identifiers;
import io.github.cqlcheck.ast.SchemaStatement.IndexTarget;
import io.github.cqlcheck.ast.SchemaStatement.IndexTarget.Part;
import io.github.cqlcheck.schema.SchemaRefusal.Reason;
import io.github.cqlcheck.target.Target;
import java.util.Locale;
import java.util.Optional;

/** What the server says against a column, or a part of it, under an index. */
final class IndexTargetRefusals {
    /** Cassandra's {@code SchemaConstants.NAME_LENGTH}. */
    private static final int LONGEST_COLUMN = 48;

    private final Refusals refusals;

    IndexTargetRefusals(Refusals refusals) {
        this.refusals = refusals;
    }

    void judge(Table table, IndexTarget target, Column column, boolean custom, boolean attached) {
        CqlType type = WrittenTypes.explicit(column.type());
        String name = column.name();
        boolean since5 = refusals.target().isAtLeast(Target.CASSANDRA_5_0);
        if (since5 && custom && (!name.matches("\\w+") || name.length() > LONGEST_COLUMN)) {
            refusals.add(
                    Reason.NAME,
                    target.span(),
                    "an index with a class takes columns named with up to 48 letters, digits and underscores");
        }
        if (new WrittenTypes(refusals, table.name().keyspace()).holdsDuration(type)) {
            refusals.add(
                    Reason.INDEX_ON_DURATION,
                    target.span(),
                    "%s holds durations, which have no order".formatted(name),
                    Optional.empty(),
                    table.place());
        }
        if (table.isCompact()) {
            judgeCompact(table, target, column);
        }
        if (column.isPartitionKey() && table.partitionKey().size() == 1) {
            refusals.add(
                    Reason.INDEX_ON_PARTITION_KEY,
                    target.span(),
                    "%s is the partition key, by which rows are found anyway".formatted(name),
                    Optional.of("leave out the index"),
                    table.place());
        }
        if (attached && refusals.target().isAtLeast(Target.CASSANDRA_6_0)) {
            judgeAttachedPart(table, target, column);
        } else {
            judgePart(table, target, type);
        }
    }

    /** From 6.0 on SAI takes frozen collections in parts as well. */
    private void judgeAttachedPart(Table table, IndexTarget target, Column column) {
        CqlType type = column.type();
        String name = column.cql();
        Part part = target.part();
        boolean map = type.thawed() instanceof CqlType.Collection collection
                && collection.kind() == CqlType.Collection.Kind.MAP;
        if (!(type.thawed() instanceof CqlType.Collection)) {
            judgePart(table, target, WrittenTypes.explicit(type));
        } else if ((part == Part.KEYS || part == Part.ENTRIES) && !map) {
            refusePart(
                    table,
                    target,
                    "%s(…) is for maps, and %s is none".formatted(part.name().toLowerCase(Locale.ROOT), name),
                    "write values(%s)".formatted(name));
        } else if (part == Part.ENTRIES && column.isClustering()) {
            refusePart(
                    table,
                    target,
                    "%s orders the rows by whole maps, so its entries cannot be asked for".formatted(name),
                    "write full(%1$s), keys(%1$s) or values(%1$s)".formatted(name));
        }
    }

    private void judgeCompact(Table table, IndexTarget target, Column column) {
        boolean value = !column.isPrimaryKey() && !table.clustering().isEmpty();
        if (column.isPrimaryKey() || value) {
            refusals.add(
                    Reason.INDEX_ON_COMPACT_STORAGE,
                    target.span(),
                    "a table with COMPACT STORAGE takes no index on %s".formatted(column.name()),
                    Optional.empty(),
                    table.place());
        }
    }

    private void judgePart(Table table, IndexTarget target, CqlType type) {
        boolean collection = type.thawed() instanceof CqlType.Collection;
        boolean frozen = collection && type.isFrozen();
        Part part = target.part() == Part.SIMPLE && collection ? Part.VALUES : target.part();
        String column = Identifiers.cql(target.column());
        String word = part.name().toLowerCase(Locale.ROOT);
        if (frozen && part != Part.FULL) {
            refusePart(
                    table,
                    target,
                    "%s is frozen, and only all of it can be indexed".formatted(column),
                    "write full(%s)".formatted(column));
        } else if (!frozen && part == Part.FULL) {
            refusePart(
                    table,
                    target,
                    "full(…) is for frozen collections, and %s is none".formatted(column),
                    "write %s".formatted(collection ? "values(%s)".formatted(column) : column));
        } else if (!collection && part != Part.SIMPLE) {
            refusePart(
                    table,
                    target,
                    "%s(…) is for collections, and %s is none".formatted(word, column),
                    "write %s".formatted(column));
        } else if ((part == Part.KEYS || part == Part.ENTRIES) && !isMap(type)) {
            refusePart(
                    table,
                    target,
                    "%s(…) is for maps, and %s is none".formatted(word, column),
                    "write values(%s)".formatted(column));
        } else if (type instanceof CqlType.UserDefined) {
            refusals.add(
                    Reason.INDEX_ON_TYPE,
                    target.span(),
                    "%s is of the user-defined type %s, not frozen".formatted(column, type),
                    Optional.of("index a column of frozen<%s>, or what you look for as a column of its own"
                            .formatted(type)),
                    table.place());
        }
    }

    private static boolean isMap(CqlType type) {
        return type instanceof CqlType.Collection collection && collection.kind() == CqlType.Collection.Kind.MAP;
    }

    private void refusePart(Table table, IndexTarget target, String message, String help) {
        refusals.add(Reason.INDEX_PART, target.span(), message, Optional.of(help), table.place());
    }
}
