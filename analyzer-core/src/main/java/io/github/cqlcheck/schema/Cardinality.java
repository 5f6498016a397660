package io.github.cqlcheck.schema;

import io.github.cqlcheck.ast.NativeType;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How many values a column is likely to have, told by its type and its name. */
public final class Cardinality {
    private static final Set<NativeType> UNIQUE_TYPES =
            Set.of(NativeType.UUID, NativeType.TIMEUUID, NativeType.TIMESTAMP, NativeType.INET, NativeType.BLOB);
    private static final Set<NativeType> NAMED_TYPES = Set.of(
            NativeType.TEXT,
            NativeType.VARCHAR,
            NativeType.ASCII,
            NativeType.BIGINT,
            NativeType.INT,
            NativeType.VARINT);
    private static final Pattern UNIQUE_NAME = Pattern.compile(
            "(^|_)(id|uuid|guid|e_?mail|email_address|phone|phone_number|mobile|token|hash|sha1|sha256|md5|checksum"
                    + "|user_?name|login|url|uri|serial|serial_number|isbn|ssn|iban|vin)$");
    private static final Pattern FEW_NAME = Pattern.compile("(^|_)(status|state|type|gender|sex|flag)$|^(is|has)_");

    private Cardinality() {}

    /** Nearly as many values as rows. */
    public static boolean isHigh(Column column) {
        Optional<NativeType> type = column.type().asNative();
        return type.filter(UNIQUE_TYPES::contains).isPresent()
                || type.filter(NAMED_TYPES::contains).isPresent()
                        && UNIQUE_NAME.matcher(column.name()).find();
    }

    /** Two values. */
    public static boolean isBoolean(Column column) {
        return column.type().asNative().filter(NativeType.BOOLEAN::equals).isPresent();
    }

    /** A handful of values. */
    public static boolean isLow(Column column) {
        Optional<NativeType> type = column.type().asNative();
        return isBoolean(column)
                || type.filter(NativeType.TINYINT::equals).isPresent()
                || type.filter(NAMED_TYPES::contains).isPresent()
                        && FEW_NAME.matcher(column.name()).find();
    }
}
