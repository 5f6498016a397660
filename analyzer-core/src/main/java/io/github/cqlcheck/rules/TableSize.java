package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.NativeType;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.schema.Table;
import java.util.Optional;
import java.util.regex.Pattern;

/** How large a table is likely to become, told by its name and its key. */
final class TableSize {
    /** Names of what people keep a page of, whatever the traffic. */
    private static final Pattern SMALL = Pattern.compile(
            "(^|_)(config|configuration|setting|preference|propert(y|ie)|version|schema_version|migration|metadata|parameter"
                    + "|param|lookup|role|permission|feature|flag|lock|leader|node|worker|shard|keyspace|cluster|country|countrie"
                    + "|currency|currencie|language|locale|categor(y|ie)|type|status|statuse|enum|constant|info|tenant|app)s?$");

    private TableSize() {}

    /** Whether reading all of it is likely to be cheap for good. */
    static boolean isSmall(Table table) {
        return SMALL.matcher(table.name().name()).find()
                && table.partitionKey().stream().noneMatch(TableSize::isUnique);
    }

    private static boolean isUnique(Column column) {
        Optional<NativeType> type = column.type().asNative();
        return type.filter(t -> t == NativeType.UUID || t == NativeType.TIMEUUID)
                .isPresent();
    }
}
