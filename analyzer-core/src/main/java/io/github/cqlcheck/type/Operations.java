package io.github.cqlcheck.type;

import io.github.cqlcheck.ast.NativeType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The functions behind the operators (Cassandra's {@code OperationFcts}). */
final class Operations {
    private static final String ADD = "_add";
    private static final String SUBTRACT = "_substract";
    private static final String NEGATE = "_negate";
    private static final List<String> ON_NUMBERS = List.of(ADD, SUBTRACT, "_multiply", "_divide", "_modulo");
    private static final Set<NativeType> FLOATING = EnumSet.of(NativeType.FLOAT, NativeType.DOUBLE, NativeType.DECIMAL);
    private static final int UNLIMITED = Integer.MAX_VALUE;

    private Operations() {}

    /** @param onTexts whether texts are joined, which they are from 4.1 on */
    static List<Signature> all(boolean onTexts) {
        List<Signature> all = new ArrayList<>();
        for (NativeType left : Compatibility.NUMBERS) {
            for (NativeType right : Compatibility.NUMBERS) {
                ON_NUMBERS.forEach(name -> all.add(operation(name, result(left, right), left, right)));
            }
            all.add(Signature.of(NEGATE, DataType.of(left), DataType.of(left)));
        }
        for (NativeType time : List.of(NativeType.TIMESTAMP, NativeType.DATE)) {
            all.add(operation(ADD, time, time, NativeType.DURATION));
            all.add(operation(SUBTRACT, time, time, NativeType.DURATION));
        }
        if (onTexts) {
            all.add(operation(ADD, NativeType.ASCII, NativeType.ASCII, NativeType.ASCII));
            all.add(operation(ADD, NativeType.TEXT, NativeType.ASCII, NativeType.TEXT));
            all.add(operation(ADD, NativeType.TEXT, NativeType.TEXT, NativeType.ASCII));
            all.add(operation(ADD, NativeType.TEXT, NativeType.TEXT, NativeType.TEXT));
        }
        return all;
    }

    private static Signature operation(String name, NativeType result, NativeType left, NativeType right) {
        return Signature.of(name, DataType.of(result), DataType.of(left), DataType.of(right));
    }

    /** The larger of both, and of a floating kind if one is. */
    private static NativeType result(NativeType left, NativeType right) {
        int size = Math.max(size(left), size(right));
        if (FLOATING.contains(left) || FLOATING.contains(right)) {
            return size == 4 ? NativeType.FLOAT : size == 8 ? NativeType.DOUBLE : NativeType.DECIMAL;
        }
        return switch (size) {
            case 1 -> NativeType.TINYINT;
            case 2 -> NativeType.SMALLINT;
            case 4 -> NativeType.INT;
            case 8 -> NativeType.BIGINT;
            default -> NativeType.VARINT;
        };
    }

    private static int size(NativeType number) {
        return switch (number) {
            case TINYINT -> 1;
            case SMALLINT -> 2;
            case INT, FLOAT -> 4;
            case BIGINT, COUNTER, DOUBLE -> 8;
            default -> UNLIMITED;
        };
    }
}
