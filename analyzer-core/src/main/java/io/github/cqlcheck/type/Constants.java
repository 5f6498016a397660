package io.github.cqlcheck.type;

import io.github.cqlcheck.ast.NativeType;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.ast.Term.Literal.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What constants fit (Cassandra's {@code cql3.Constants.Literal}). */
final class Constants {
    private static final Map<Kind, Set<NativeType>> FITS = Map.of(
            Kind.STRING,
            EnumSet.of(
                    NativeType.ASCII,
                    NativeType.TEXT,
                    NativeType.INET,
                    NativeType.DATE,
                    NativeType.TIME,
                    NativeType.TIMESTAMP),
            Kind.INTEGER,
            EnumSet.of(
                    NativeType.BIGINT,
                    NativeType.COUNTER,
                    NativeType.DATE,
                    NativeType.DECIMAL,
                    NativeType.DOUBLE,
                    NativeType.DURATION,
                    NativeType.FLOAT,
                    NativeType.INT,
                    NativeType.SMALLINT,
                    NativeType.TIME,
                    NativeType.TIMESTAMP,
                    NativeType.TINYINT,
                    NativeType.VARINT),
            Kind.UUID,
            EnumSet.of(NativeType.UUID, NativeType.TIMEUUID),
            Kind.FLOAT,
            EnumSet.of(NativeType.DECIMAL, NativeType.DOUBLE, NativeType.FLOAT),
            Kind.BOOLEAN,
            EnumSet.of(NativeType.BOOLEAN),
            Kind.BLOB,
            EnumSet.of(NativeType.BLOB),
            Kind.DURATION,
            EnumSet.of(NativeType.DURATION));

    private Constants() {}

    /** How well a constant fits; NULL fits all but counters. A tuple takes any, and reads its text. */
    static Assignability fits(Term.Literal literal, DataType receiver) {
        if (literal.kind() == Kind.NULL) {
            return receiver.is(NativeType.COUNTER) ? Assignability.NONE : Assignability.WEAK;
        }
        if (!accepts(literal, receiver)) {
            return Assignability.NONE;
        }
        return preferred(literal).equals(receiver.asNative()) ? Assignability.EXACT : Assignability.WEAK;
    }

    private static boolean accepts(Term.Literal literal, DataType receiver) {
        Optional<NativeType> type = receiver.asNative();
        if (type.isEmpty()) {
            return receiver instanceof DataType.Tuple || receiver == DataType.UNKNOWN;
        }
        boolean slip = literal.kind() == Kind.BLOB && type.get() == NativeType.TINYINT;
        return slip || FITS.getOrDefault(literal.kind(), Set.of()).contains(type.get());
    }

    /** Whether a constant is refused for its kind; quicker than {@link #fits}. */
    static boolean isRefused(Term.Literal literal, DataType receiver) {
        return literal.kind() == Kind.NULL ? receiver.is(NativeType.COUNTER) : !accepts(literal, receiver);
    }

    /** Whether the server can read the constant as a value of a type that it {@link #fits}. */
    static boolean isReadable(Term.Literal literal, DataType receiver) {
        return switch (literal.kind()) {
            case NULL, WORD -> true;
            case BLOB -> Readings.isHex(literal.text().substring(2));
            case FLOAT -> Readings.canRead(number(literal.text()), receiver);
            case STRING, INTEGER, BOOLEAN, DURATION, UUID -> Readings.canRead(literal.text(), receiver);
        };
    }

    /** The type that a constant has by itself: the smallest of its kind; for a blob it is tinyint, by a slip of the server. */
    static Optional<NativeType> preferred(Term.Literal literal) {
        String text = literal.text();
        return switch (literal.kind()) {
            case STRING ->
                Optional.of(
                        StandardCharsets.US_ASCII.newEncoder().canEncode(text) ? NativeType.ASCII : NativeType.TEXT);
            case INTEGER -> Optional.of(smallest(new BigInteger(text)));
            case FLOAT -> Optional.of(isDouble(number(text)) ? NativeType.DOUBLE : NativeType.DECIMAL);
            case BOOLEAN -> Optional.of(NativeType.BOOLEAN);
            case DURATION -> Optional.of(NativeType.DURATION);
            case UUID ->
                Optional.of(
                        Readings.canRead(text, DataType.of(NativeType.TIMEUUID))
                                ? NativeType.TIMEUUID
                                : NativeType.UUID);
            case BLOB -> Optional.of(NativeType.TINYINT);
            case NULL, WORD -> Optional.empty();
        };
    }

    private static NativeType smallest(BigInteger number) {
        int bits = number.bitLength();
        return bits < Integer.SIZE ? NativeType.INT : bits < Long.SIZE ? NativeType.BIGINT : NativeType.VARINT;
    }

    private static boolean isDouble(String text) {
        double nearest = Double.parseDouble(text);
        return Double.isNaN(nearest)
                || Double.isInfinite(nearest)
                || new BigDecimal(text).compareTo(BigDecimal.valueOf(nearest)) == 0;
    }

    /** A number as Java writes it: {@code NaN} and {@code Infinity} in their own case. */
    private static String number(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.endsWith("nan")) {
            return text.startsWith("-") ? "-NaN" : "NaN";
        }
        return lower.endsWith("infinity") ? (text.startsWith("-") ? "-Infinity" : "Infinity") : text;
    }
}
