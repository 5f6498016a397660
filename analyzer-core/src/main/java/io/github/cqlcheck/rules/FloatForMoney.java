package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.Identifiers;
import io.github.cqlcheck.ast.NativeType;
import io.github.cqlcheck.ast.SchemaStatement.ColumnDefinition;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import java.util.regex.Pattern;

/** Amounts of money in a type that cannot hold a tenth. */
final class FloatForMoney implements Rule {
    private static final Pattern MONEY = Pattern.compile(
            "(^|_)(price|amount|balance|cost|salary|wage|fee|revenue|payment|budget|refund|deposit)s?(_|$)"
                    + "|(^|_)(total|subtotal)$");

    /** Words for what is measured or set in relation, and not paid. */
    private static final Pattern OTHER =
            Pattern.compile("count|time|second|ratio|rate|percent|pct|score|factor|index|change|avg|average|mean|std");

    @Override
    public void check(Statement statement, Findings findings) {
        for (ColumnDefinition column : DefinedColumns.of(statement)) {
            String name = column.name().text();
            boolean inexact = column.type()
                    .asNative()
                    .filter(type -> type == NativeType.FLOAT || type == NativeType.DOUBLE)
                    .isPresent();
            if (inexact && MONEY.matcher(name).find() && !OTHER.matcher(name).find()) {
                findings.add(
                                column.type().span(),
                                "a %s holds amounts such as 0.1 only nearly, so that sums of %s go wrong"
                                        .formatted(column.type().thawed(), Identifiers.cql(name)))
                        .help("make %s a decimal, or a bigint that counts the smallest unit"
                                .formatted(Identifiers.cql(name)));
            }
        }
    }
}
