package io.github.cqlcheck.syntax;

import static java.util.Locale.ROOT;

import io.github.cqlcheck.ast.NativeType;
import io.github.cqlcheck.source.Span;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Java classes of types, which can be named in quotes instead of a type. Any class may lie on a server's class path; but
 * a name without package is one of Cassandra's own.
 */
final class TypeClasses {
    /** Those of {@code org.apache.cassandra.db.marshal} in all releases, and those that DataStax Enterprise adds. */
    private static final Set<String> KNOWN = Set.of(
            "AsciiType",
            "BooleanType",
            "ByteType",
            "BytesType",
            "ColumnToCollectionType",
            "CompositeType",
            "CounterColumnType",
            "DateRangeType",
            "DateType",
            "DecimalType",
            "DoubleType",
            "DurationType",
            "DynamicCompositeType",
            "EmptyType",
            "FloatType",
            "FrozenType",
            "InetAddressType",
            "Int32Type",
            "IntegerType",
            "LegacyTimeUUIDType",
            "LexicalUUIDType",
            "LineStringType",
            "ListType",
            "LongType",
            "MapType",
            "PartitionerDefinedOrder",
            "PointType",
            "PolygonType",
            "ReversedType",
            "SetType",
            "ShortType",
            "SimpleDateType",
            "TimeType",
            "TimeUUIDType",
            "TimestampType",
            "TimestampUtf8Type",
            "TokenUtf8Type",
            "TupleType",
            "TxnIdUtf8Type",
            "UTF8Type",
            "UUIDType",
            "UserType",
            "VectorType");

    /** A class, as a rule with arguments. */
    private static final Pattern CLASS =
            Pattern.compile("(?:org\\.apache\\.cassandra\\.db\\.marshal\\.)?(\\w+)(?:\\(.*)?", Pattern.DOTALL);

    private TypeClasses() {}

    /** Refuses what can only be meant as one of Cassandra's own classes and is none. */
    static void check(String className, Span span) {
        Matcher matcher = CLASS.matcher(className);
        if (!matcher.matches() || KNOWN.contains(matcher.group(1))) {
            return;
        }
        String name = matcher.group(1);
        Optional<NativeType> meant = NativeType.named(name.toLowerCase(ROOT));
        throw new Refusal(
                span,
                "no type has a class %s".formatted(SyntaxErrors.quote(className)),
                meant.map(type -> "write %s without quotes".formatted(type)));
    }
}
