package io.github.cqlcheck.ast;

import io.github.cqlcheck.ast.SchemaStatement.AlterTable;
import io.github.cqlcheck.ast.SchemaStatement.AlterType;
import io.github.cqlcheck.ast.SchemaStatement.ColumnDefinition;
import io.github.cqlcheck.ast.SchemaStatement.CreateTable;
import io.github.cqlcheck.ast.SchemaStatement.CreateType;
import io.github.cqlcheck.ast.SchemaStatement.Field;
import io.github.cqlcheck.ast.SchemaStatement.TableAlteration;
import io.github.cqlcheck.ast.SchemaStatement.TypeAlteration;
import java.util.List;
import java.util.stream.Stream;

/** The user-defined types that definitions name. */
public final class NamedTypes {
    private NamedTypes() {}

    /** Those of a statement, in the order written, also within other types. */
    public static List<CqlType.UserDefined> in(SchemaStatement statement) {
        return types(statement).flatMap(NamedTypes::within).toList();
    }

    private static Stream<CqlType> types(SchemaStatement statement) {
        if (statement instanceof CreateTable create) {
            return create.columns().stream().map(ColumnDefinition::type);
        }
        if (statement instanceof CreateType create) {
            return create.fields().stream().map(Field::type);
        }
        if (statement instanceof AlterTable alter) {
            return alter.alterations().stream().flatMap(NamedTypes::types);
        }
        return statement instanceof AlterType alter ? types(alter.alteration()) : Stream.empty();
    }

    private static Stream<CqlType> types(TableAlteration alteration) {
        if (alteration instanceof TableAlteration.AddColumns add) {
            return add.columns().stream().map(ColumnDefinition::type);
        }
        return alteration instanceof TableAlteration.ChangeType change ? Stream.of(change.type()) : Stream.empty();
    }

    private static Stream<CqlType> types(TypeAlteration alteration) {
        if (alteration instanceof TypeAlteration.AddField add) {
            return Stream.of(add.field().type());
        }
        return alteration instanceof TypeAlteration.ChangeFieldType change ? Stream.of(change.type()) : Stream.empty();
    }

    private static Stream<CqlType.UserDefined> within(CqlType type) {
        if (type instanceof CqlType.UserDefined named) {
            return Stream.of(named);
        }
        if (type instanceof CqlType.Frozen frozen) {
            return within(frozen.inner());
        }
        if (type instanceof CqlType.Collection collection) {
            return collection.arguments().stream().flatMap(NamedTypes::within);
        }
        if (type instanceof CqlType.Tuple tuple) {
            return tuple.components().stream().flatMap(NamedTypes::within);
        }
        return type instanceof CqlType.Vector vector ? within(vector.element()) : Stream.empty();
    }
}
