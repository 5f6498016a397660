package io.github.cqlcheck.plan;

import io.github.cqlcheck.schema.Column;
import java.util.List;
import java.util.stream.Stream;

/** Columns in a sentence. */
final class Names {
    private Names() {}

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    static String of(Stream<Column> columns) {
        List<String> names = columns.map(Column::cql).distinct().toList();
        int last = names.size() - 1;
        return last <= 0
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
