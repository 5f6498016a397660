package io.github.cqlcheck.schema;

import io.github.cqlcheck.ast.SchemaStatement.CreateIndex;
import io.github.cqlcheck.ast.SchemaStatement.DropIndex;
import io.github.cqlcheck.ast.SchemaStatement.IndexTarget;
import io.github.cqlcheck.ast.SchemaStatement.Option;
import io.github.cqlcheck.ast.SchemaStatement.OptionValue;
import io.github.cqlcheck.schema.SchemaRefusal.Reason;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the server says against {@code CREATE INDEX} and {@code DROP INDEX}, as its {@code CreateIndexStatement} does. */
final class IndexRefusals {
    /** What {@code USING} may say instead of no {@code USING} at all ({@code CassandraIndex.NAME}). */
    private static final String LEGACY = "legacy_local_table";

    /** Those that need no package ({@code IndexMetadata.indexNameAliases}); the one of SASI is never found. */
    private static final Set<String> ALIASES = Set.of("sai", "storageattachedindex");

    private final Refusals refusals;

    IndexRefusals(Refusals refusals) {
        this.refusals = refusals;
    }

    void judge(CreateIndex create) {
        if (refusals.isUnplaced(create.table())) {
            return;
        }
        boolean custom = isCustom(create);
        judgeAttributes(create, custom);
        if (refusals.lacksKeyspace(create.table())) {
            return;
        }
        Optional<Table> table = refusals.table(create.table());
        if (table.isEmpty()) {
            refusals.addMissing(Reason.UNDEFINED_TABLE, create.table(), false, "table");
            if (!refusals.known().isComplete()) {
                judgeClass(create, custom);
            }
            return;
        }
        if (isTaken(create)) {
            return;
        }
        judgeTable(create, table.get());
        judgeTargets(create, table.get(), custom);
    }

    /** Whether it is one of another kind than Cassandra's first, which a class tells, or CUSTOM. */
    private static boolean isCustom(CreateIndex create) {
        return create.custom()
                || create.using()
                        .filter(using -> !using.equalsIgnoreCase(LEGACY))
                        .isPresent();
    }

    private void judgeAttributes(CreateIndex create, boolean custom) {
        for (Option option : create.options()) {
            if (option.value() instanceof OptionValue.Unknown || option.name().isPlaceholder()) {
                continue;
            }
            if (!option.name().text().equals("options")) {
                refusals.add(
                        Reason.UNKNOWN_OPTION,
                        option.name().span(),
                        "an index has no option %s".formatted(option.name()),
                        "write WITH OPTIONS = {…}");
            } else if (!custom) {
                refusals.add(
                        Reason.INDEX_OPTION,
                        option.span(),
                        "only an index with a class takes options",
                        "write USING 'sai'");
            } else if (option.value() instanceof OptionValue.Scalar) {
                refusals.add(Reason.INDEX_OPTION, option.span(), "the options of an index are a map");
            } else {
                Set<String> names = OptionValues.entries(option).keySet();
                names.stream()
                        .filter(name -> name.equals("class_name") || name.equals("target"))
                        .forEach(name -> refusals.add(
                                Reason.INDEX_OPTION, option.span(), "%s is not among the options".formatted(name)));
            }
        }
    }

    private boolean isTaken(CreateIndex create) {
        if (create.name().isEmpty() || create.name().get().isPlaceholder()) {
            return false;
        }
        Optional<Index> taken = refusals.known()
                .index(refusals.keyspace(create.table()), create.name().get().text());
        if (taken.isPresent() && !create.ifNotExists()) {
            refusals.add(
                    Reason.EXISTS,
                    create.name().get().span(),
                    "there is an index %s already, on %s"
                            .formatted(create.name().get(), taken.get().column()),
                    Optional.of("give it another name; the indexes of a keyspace share their names"),
                    taken.get().place());
        }
        return taken.isPresent();
    }

    private void judgeTable(CreateIndex create, Table table) {
        if (table.isCounterTable()) {
            refusals.add(
                    Reason.INDEX_ON_COUNTERS,
                    create.table().span(),
                    "%s is a table of counters".formatted(create.table()),
                    Optional.of("keep a table whose key is what you look for"),
                    table.place());
        }
        if (table.view()) {
            refusals.add(
                    Reason.INDEX_ON_VIEW,
                    create.table().span(),
                    "%s is a view".formatted(create.table()),
                    Optional.of(
                            "create the index on the table that the view is built upon, or a view with another key"),
                    table.place());
        }
    }

    private void judgeTargets(CreateIndex create, Table table, boolean custom) {
        List<IndexTarget> targets = create.targets();
        if (targets.stream().anyMatch(target -> target.column().isPlaceholder())) {
            return;
        }
        for (IndexTarget target : targets) {
            if (table.column(target.column().text()).isEmpty()) {
                judgeMissing(table, target);
                return;
            }
        }
        if (targets.isEmpty() && !custom) {
            refusals.add(Reason.INDEX_WITHOUT_COLUMN, create.span(), "it names no column");
        }
        Set<String> seen = new HashSet<>();
        boolean twice =
                targets.stream().anyMatch(target -> !seen.add(target.column().text()));
        if (targets.size() > 1 && (!custom || twice)) {
            refuseSeveral(targets.get(1));
        }
        for (IndexTarget target : targets) {
            new IndexTargetRefusals(refusals)
                    .judge(table, target, table.column(target.column().text()).orElseThrow(), custom);
        }
        if (isDuplicate(create, table, custom)) {
            return;
        }
        judgeName(create);
        judgeClass(create, custom);
        if (targets.size() > 1 && (isStorageAttached(create) || isSasi(create))) {
            refuseSeveral(targets.get(1));
        }
        if (custom && targets.size() == 1 && create.using().isPresent()) {
            judgeKind(create, table, targets.get(0));
        }
    }

    private void judgeMissing(Table table, IndexTarget target) {
        if (refusals.known().stands(table.place())) {
            refusals.addUndefined(
                    Reason.UNDEFINED_COLUMN,
                    target.column(),
                    "%s has no column %s".formatted(table.name().cql(), target.column()),
                    table.columns().stream().map(Column::name).toList(),
                    table.place());
        }
    }

    private void refuseSeveral(IndexTarget second) {
        refusals.add(
                Reason.INDEX_ON_SEVERAL_COLUMNS,
                second.span(),
                "an index covers one column",
                "write one CREATE INDEX for each column");
    }

    /** Whether there is such an index already; that of SAI is not even allowed with other options. */
    private boolean isDuplicate(CreateIndex create, Table table, boolean custom) {
        if (create.targets().size() != 1) {
            return false;
        }
        Index index = TableBuilder.index(table, create, create.targets().get(0), refusals.change());
        boolean known = index.kind() != Index.Kind.CUSTOM && (!custom || index.kind() != Index.Kind.LEGACY);
        Optional<Index> other = table.indexes().stream()
                .filter(each -> known && each.kind() == index.kind())
                .filter(each -> each.column().equals(index.column()) && each.target() == index.target())
                .filter(each -> refusals.known().isInTheWay(each.place()))
                .filter(each -> each.options().equals(index.options()) || index.kind() == Index.Kind.SAI)
                .findFirst();
        boolean same =
                other.filter(each -> each.options().equals(index.options())).isPresent();
        boolean refused = other.isPresent() && !(same && create.ifNotExists());
        if (refused) {
            refusals.add(
                    Reason.INDEX_TWICE,
                    create.targets().get(0).span(),
                    "the index %s is on %s already".formatted(other.get().name(), index.column()),
                    Optional.of("leave it out, or write IF NOT EXISTS"),
                    other.get().place());
        }
        return same && create.ifNotExists();
    }

    private void judgeName(CreateIndex create) {
        create.name()
                .filter(name -> !name.isPlaceholder() && !name.text().matches("\\w+"))
                .ifPresent(name -> refusals.add(
                        Reason.NAME, name.span(), "an index's name is made of letters, digits and underscores"));
    }

    private void judgeClass(CreateIndex create, boolean custom) {
        Optional<String> using = create.using();
        boolean found = using.filter(name -> ALIASES.contains(name.toLowerCase(Locale.ROOT))
                        || name.contains(".")
                        || TableName.isPlaceholder(name))
                .isPresent();
        if (custom && !found) {
            boolean sasi = using.filter("SASIIndex"::equalsIgnoreCase).isPresent();
            refusals.add(
                    Reason.INDEX_CLASS,
                    create.span(),
                    using.map("there is no index class %s"::formatted).orElse("a custom index has a class"),
                    sasi ? "write 'org.apache.cassandra.index.sasi.SASIIndex'" : "write USING 'sai'");
        }
    }

    private void judgeKind(CreateIndex create, Table table, IndexTarget target) {
        Map<String, String> options = new HashMap<>();
        if (create.options().stream().anyMatch(option -> !OptionValues.isKnown(option))) {
            return;
        }
        create.options().forEach(option -> options.putAll(OptionValues.entries(option)));
        IndexKindRefusals kind = new IndexKindRefusals(refusals, table, target, options);
        if (isStorageAttached(create)) {
            kind.judgeStorageAttached();
        } else if (isSasi(create)) {
            kind.judgeSasi();
        }
    }

    private static boolean isStorageAttached(CreateIndex create) {
        return create.using()
                .filter(using -> ALIASES.contains(using.toLowerCase(Locale.ROOT))
                        || using.equals("org.apache.cassandra.index.sai.StorageAttachedIndex"))
                .isPresent();
    }

    private static boolean isSasi(CreateIndex create) {
        return create.using()
                .filter("org.apache.cassandra.index.sasi.SASIIndex"::equals)
                .isPresent();
    }

    void judge(DropIndex drop) {
        if (refusals.isUnplaced(drop.name())) {
            return;
        }
        boolean missing = refusals.known()
                .index(refusals.keyspace(drop.name()), drop.name().name().text())
                .isEmpty();
        if (missing) {
            refusals.addMissing(Reason.UNDEFINED_INDEX, drop.name(), drop.ifExists(), "index");
        }
    }
}
