package io.github.cqlcheck.type;

import io.github.cqlcheck.ast.NativeType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Whether the text of a constant can be read as a value of a type ({@code fromString} of Cassandra's types). */
final class Readings {
    private static final Pattern UUID =
            Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");
    private static final Pattern HEX = Pattern.compile("(\\p{XDigit}{2})*");
    private static final int VERSION_OF_UUID = 14;

    private Readings() {}

    static boolean canRead(String text, DataType type) {
        if (type.parts().isPresent()) {
            return isTuple(text, type.parts().get());
        }
        return type.asNative().map(simple -> canRead(text, simple)).orElse(true);
    }

    private static boolean canRead(String text, NativeType type) {
        return switch (type) {
            case ASCII -> text.chars().allMatch(character -> character < 128);
            case BIGINT, COUNTER -> isNumber(text, Long::valueOf);
            case BLOB -> isHex(text);
            case BOOLEAN -> text.isEmpty() || text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
            case DATE -> Dates.isDate(text);
            case DECIMAL -> isNumber(text, BigDecimal::new);
            case DOUBLE -> isNumber(text, Double::valueOf);
            case DURATION -> Durations.isDuration(text);
            case FLOAT -> isNumber(text, Float::valueOf);
            case INET -> Addresses.mayBeAddress(text);
            case INT -> isNumber(text, Integer::valueOf);
            case SMALLINT -> isNumber(text, Short::valueOf);
            case TEXT, VARCHAR -> true;
            case TIME -> Dates.isTime(text);
            case TIMESTAMP -> Dates.isTimestamp(text);
            case TIMEUUID -> text.isEmpty() || UUID.matcher(text).matches() && text.charAt(VERSION_OF_UUID) == '1';
            case TINYINT -> isNumber(text, Byte::valueOf);
            case UUID -> text.isEmpty() || UUID.matcher(text).matches();
            case VARINT -> isNumber(text, BigInteger::new);
        };
    }

    /** The digits behind {@code 0x}: two a byte. */
    static boolean isHex(String digits) {
        return HEX.matcher(digits).matches();
    }

    private static boolean isNumber(String text, Function<String, Number> read) {
        if (text.isEmpty()) {
            return true;
        }
        try {
            read.apply(text);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** {@code TupleType.fromString}: components behind colons, {@code @} for null. */
    private static boolean isTuple(String text, List<DataType> components) {
        List<String> parts = split(text);
        if (parts.size() > components.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i).replace("\\:", ":").replace("\\@", "@");
            if (!parts.get(i).equals("@") && !canRead(part, components.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == ':' && (i == 0 || text.charAt(i - 1) != '\\')) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        if (!text.isEmpty()) {
            parts.add(text.substring(start));
        }
        return parts;
    }
}
