package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.NativeType;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.schema.Table;
import java.util.Optional;
import java.util.regex.Pattern;

/** How large a table is likely to become, told by its owner, or else by its name and its key. */
final class TableSize {
    /** Names of what people keep a page of, whatever the traffic. */
    private static final Pattern SMALL = Pattern.compile(
            "(^|_)(config|configuration|setting|preference|propert(y|ie)|version|metadata|parameter"
                    + "|param|lookup|role|permission|feature|flag|lock|leader|node|worker|shard|keyspace|cluster|country|countrie"
                    + "|currency|currencie|language|locale|categor(y|ie)|type|status|statuse|enum|constant|info|tenant|app)s?$");

    /** Names of lists of what was done to the schema: a row for each release. */
    private static final Pattern MIGRATIONS = Pattern.compile("(^|_)(schema_\\w+|migrations?|migrate|changelog)$");

    private TableSize() {}

    /** Whether reading all of it is likely to be cheap for good. */
    static boolean isSmall(Table table) {
        if (table.facts().rows().isPresent()) {
            return table.facts().isTiny();
        }
        boolean named = SMALL.matcher(table.name().name()).find() || listsMigrations(table);
        return named && table.partitionKey().stream().noneMatch(TableSize::isUnique);
    }

    /** Whether it tells of the changes of the schema, so that hardly anything is ever written to it. */
    static boolean listsMigrations(Table table) {
        return MIGRATIONS.matcher(table.name().name()).find();
    }

    private static boolean isUnique(Column column) {
        Optional<NativeType> type = column.type().asNative();
        return type.filter(t -> t == NativeType.UUID || t == NativeType.TIMEUUID)
                .isPresent();
    }
}
