package io.github.cqlcheck.schema;

import io.github.cqlcheck.ast.SchemaStatement.CreateIndex;
import io.github.cqlcheck.ast.SchemaStatement.DropIndex;
import io.github.cqlcheck.ast.SchemaStatement.IndexTarget;
import io.github.cqlcheck.ast.SchemaStatement.Option;
import io.github.cqlcheck.ast.SchemaStatement.OptionValue;
import io.github.cqlcheck.schema.SchemaRefusal.Reason;
import io.github.cqlcheck.target.Target;
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

    private static final String SASI = "org.apache.cassandra.index.sasi.SASIIndex";
    private static final String STORAGE_ATTACHED = "org.apache.cassandra.index.sai.StorageAttachedIndex";

    private final Refusals refusals;
    private final boolean since5;

    IndexRefusals(Refusals refusals) {
        this.refusals = refusals;
        this.since5 = refusals.target().isAtLeast(Target.CASSANDRA_5_0);
    }

    void judge(CreateIndex create) {
        if (refusals.isUnplaced(create.table())) {
            return;
        }
        boolean custom = isCustom(create);
        List<Option> options = create.options().stream()
                .filter(option -> !(option.value() instanceof OptionValue.Unknown
                        || option.name().isPlaceholder()))
                .toList();
        judgeNames(options);
        if (!since5) {
            judgeUsing(create);
        }
        judgeOptions(options, custom || !since5 && create.using().isPresent());
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
    private boolean isCustom(CreateIndex create) {
        return create.custom()
                || since5
                        && create.using()
                                .filter(using -> !using.equalsIgnoreCase(LEGACY))
                                .isPresent();
    }

    /** Before 5.0 a class is for CUSTOM, and CUSTOM for a class ({@code IndexAttributes.validate}). */
    private void judgeUsing(CreateIndex create) {
        if (create.custom() && create.using().isEmpty()) {
            refusals.add(
                    Reason.INDEX_CLASS,
                    create.span(),
                    "a custom index has a class",
                    "leave out CUSTOM, or write USING '%s'".formatted(SASI));
        } else if (!create.custom() && create.using().isPresent()) {
            refusals.add(
                    Reason.INDEX_CLASS,
                    create.span(),
                    "only a custom index has a class before Cassandra 5.0",
                    "write CREATE CUSTOM INDEX, or leave out USING");
        }
    }

    private void judgeNames(List<Option> options) {
        options.stream()
                .filter(option -> !option.name().text().equals("options"))
                .forEach(option -> refusals.add(
                        Reason.UNKNOWN_OPTION,
                        option.name().span(),
                        "an index has no option %s".formatted(option.name()),
                        "write WITH OPTIONS = {…}"));
    }

    private void judgeOptions(List<Option> options, boolean takesOptions) {
        for (Option option : options) {
            if (!option.name().text().equals("options")) {
                continue;
            }
            if (!takesOptions) {
                refusals.add(
                        Reason.INDEX_OPTION,
                        option.span(),
                        "only an index with a class takes options",
                        since5 ? "write USING 'sai'" : "leave them out");
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
                    .judge(
                            table,
                            target,
                            table.column(target.column().text()).orElseThrow(),
                            custom,
                            isStorageAttached(create));
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
        boolean found = using.map(this::isClass).orElse(!since5);
        if (custom && !found) {
            boolean sasi = using.filter("SASIIndex"::equalsIgnoreCase).isPresent();
            refusals.add(
                    Reason.INDEX_CLASS,
                    create.span(),
                    using.map("there is no index class %s"::formatted).orElse("a custom index has a class"),
                    sasi || !since5 ? "write '%s'".formatted(SASI) : "write USING 'sai'");
        }
    }

    private boolean isClass(String name) {
        boolean alias = since5 && ALIASES.contains(name.toLowerCase(Locale.ROOT));
        boolean missing = !since5 && name.equals(STORAGE_ATTACHED);
        return alias || name.contains(".") && !missing || TableName.isPlaceholder(name);
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

    private boolean isStorageAttached(CreateIndex create) {
        return since5
                && create.using()
                        .filter(using ->
                                ALIASES.contains(using.toLowerCase(Locale.ROOT)) || using.equals(STORAGE_ATTACHED))
                        .isPresent();
    }

    private static boolean isSasi(CreateIndex create) {
        return create.using().filter(SASI::equals).isPresent();
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
