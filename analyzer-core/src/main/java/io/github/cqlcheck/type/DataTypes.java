package io.github.cqlcheck.type;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.schema.TableName;
import io.github.cqlcheck.schema.UserType;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Types as they are written, to types as the server compares them (Cassandra's {@code CQL3Type.Raw.prepare}). */
final class DataTypes {
    private final Types types;

    DataTypes(Types types) {
        this.types = types;
    }

    DataType of(CqlType type) {
        return of(type, Set.of());
    }

    /** As {@link #of}, for an argument or result of a user-defined function (Cassandra's {@code udfType}). */
    DataType ofFunction(CqlType type) {
        return Compatibility.inFunction(of(type));
    }

    /** @param within the user-defined types that this one is a part of; one that is a part of itself has no end */
    private DataType of(CqlType type, Set<TableName> within) {
        if (type instanceof CqlType.Native simple) {
            return DataType.of(simple.type());
        }
        if (type instanceof CqlType.Frozen frozen) {
            return of(frozen.inner(), within).frozen();
        }
        if (type instanceof CqlType.Collection collection) {
            return new DataType.Collection(collection.kind(), all(collection.arguments(), within), true);
        }
        if (type instanceof CqlType.Tuple tuple) {
            return new DataType.Tuple(all(tuple.components(), within));
        }
        if (type instanceof CqlType.Vector vector) {
            return new DataType.Vector(of(vector.element(), within), vector.dimension());
        }
        if (type instanceof CqlType.UserDefined named) {
            return types.type(named.name())
                    .map(found -> userDefined(found, within))
                    .orElse(DataType.UNKNOWN);
        }
        return DataType.UNKNOWN;
    }

    private DataType userDefined(UserType type, Set<TableName> within) {
        if (within.contains(type.name())) {
            return DataType.UNKNOWN;
        }
        Set<TableName> around = new HashSet<>(within);
        around.add(type.name());
        Map<String, DataType> fields = new LinkedHashMap<>();
        type.fields().forEach((name, field) -> fields.put(name, of(field, around)));
        return new DataType.UserDefined(type.name(), fields, true);
    }

    private List<DataType> all(List<CqlType> arguments, Set<TableName> within) {
        return arguments.stream().map(argument -> of(argument, within)).toList();
    }
}
