package io.github.cqlcheck.type;

import io.github.cqlcheck.ast.NativeType;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.source.Spelling;
import io.github.cqlcheck.type.Mismatch.Kind;
import java.util.Optional;

/** What is said about constants that the server refuses. */
final class ConstantRefusals {
    private ConstantRefusals() {}

    /** A constant of a kind that the receiver does not take. */
    static Mismatch ofKind(Term.Literal literal, Receiver receiver) {
        return new Mismatch(literal.span(), Kind.TYPE, message(literal, receiver), instead(literal, receiver.type()));
    }

    /** A constant that the receiver would take if it could be read. */
    static Mismatch unreadable(Term.Literal literal, Receiver receiver) {
        Optional<String> help = literal.kind() == Term.Literal.Kind.BLOB
                ? Optional.of("a blob has two digits a byte: 0x0a")
                : receiver.type()
                        .asNative()
                        .flatMap(type -> literal.kind() == Term.Literal.Kind.INTEGER
                                ? range(type).or(() -> form(type))
                                : form(type));
        return new Mismatch(literal.span(), Kind.INVALID_LITERAL, message(literal, receiver), help);
    }

    private static String message(Term.Literal literal, Receiver receiver) {
        return "%s is no %s%s".formatted(Wording.of(literal), receiver.type(), receiver.clause());
    }

    /** The constant as it should have been written. */
    private static Optional<String> instead(Term.Literal literal, DataType receiver) {
        if (receiver.is(NativeType.TEXT) || receiver.is(NativeType.ASCII)) {
            return Optional.of("put it in single quotes: '%s'".formatted(literal.text()));
        }
        if (literal.kind() != Term.Literal.Kind.STRING) {
            return receiver.asNative().flatMap(ConstantRefusals::form);
        }
        String text = literal.text().strip();
        boolean readable = !text.isEmpty() && Readings.canRead(text, receiver);
        Optional<NativeType> type = receiver.asNative();
        boolean hexadecimal = type.equals(Optional.of(NativeType.BLOB)) && readable;
        if (hexadecimal) {
            return Optional.of("write it without quotes: 0x" + text);
        }
        return readable && type.isPresent()
                ? Optional.of("write it without quotes: " + text)
                : type.flatMap(ConstantRefusals::form);
    }

    /** What a constant of a type looks like, where that is not plain. */
    private static Optional<String> form(NativeType type) {
        return switch (type) {
            case BLOB -> Optional.of("a blob is written in hexadecimal: 0xcafe");
            case BOOLEAN -> Optional.of("write true or false");
            case DATE -> Optional.of("a date is written '2025-01-31'");
            case DURATION -> Optional.of("a duration is written 1y2mo3d or 4h5m6s");
            case INET -> Optional.of("an address is written '192.168.0.1' or '2001:db8::1'");
            case TIME -> Optional.of("a time is written '13:30:54.234'");
            case TIMESTAMP -> Optional.of("a timestamp is written '2025-01-31 13:30:00+0000'");
            case TIMEUUID -> Optional.of("now() makes one, and so does the driver");
            case UUID -> Optional.of("uuid() makes one, and so does the driver");
            default -> Optional.empty();
        };
    }

    private static Optional<String> range(NativeType type) {
        return switch (type) {
            case TINYINT -> Optional.of("a tinyint goes from -128 to 127");
            case SMALLINT -> Optional.of("a smallint goes from -32768 to 32767");
            case INT -> Optional.of("an int goes from -2147483648 to 2147483647, a bigint further");
            case BIGINT, COUNTER -> Optional.of("a bigint has 64 bits, a varint as many as it needs");
            default -> Optional.empty();
        };
    }

    /** A field that a user-defined type has not. */
    static Mismatch field(Term key, String name, DataType.UserDefined type) {
        Optional<String> meant = Spelling.meant(name, type.fields().keySet());
        return new Mismatch(
                key.span(),
                Kind.UNKNOWN_FIELD,
                "%s has no field %s".formatted(type.name().cql(), name),
                meant.map("did you mean %s?"::formatted)
                        .or(() -> Optional.of(
                                "it has " + String.join(", ", type.fields().keySet()))));
    }
}
