package io.github.cqlcheck.ast;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Types of other databases and languages, and what they are called in CQL. To Cassandra they are user-defined types. */
public final class SqlTypes {
    private static final Map<String, String> CQL = new HashMap<>();

    static {
        called("bigint", "bigserial int64 long");
        called("blob", "binary bitstring bytea bytearray bytes image longblob mediumblob raw varbinary");
        called("boolean", "bit bool");
        called("decimal", "bigdecimal money number numeric");
        called("double", "float64 float8");
        called("duration", "interval");
        called("float", "float32 float4 real");
        called("int", "int32 int4 integer mediumint serial");
        called("smallint", "int16 int2 short");
        called(
                "text",
                "char character clob enum json jsonb longtext mediumtext nchar nclob ntext nvarchar nvarchar2 str string"
                        + " tinytext varchar2 xml");
        called("timestamp", "datetime datetime2 instant smalldatetime timestamptz");
        called("tinyint", "byte");
        called("uuid", "guid uniqueidentifier");
        called("varint", "biginteger");
    }

    private SqlTypes() {}

    private static void called(String type, String names) {
        Arrays.stream(names.split(" ")).forEach(name -> CQL.put(name, type));
    }

    /** The type of CQL that a name stands for elsewhere. */
    public static Optional<String> cql(String name) {
        return Optional.ofNullable(CQL.get(name.toLowerCase(Locale.ROOT)));
    }
}
