package io.github.cqlcheck.schema;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.source.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A user-defined type: its fields in order. */
public record UserType(TableName name, Place place, Map<String, CqlType> fields) {
    public UserType {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** The same fields of the same types, wherever the types are written. */
    boolean sameFields(UserType other) {
        return fields.toString().equals(other.fields.toString());
    }
}
