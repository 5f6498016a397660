package io.github.cqlcheck.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the constants of an enum as the words of the command line that their {@code toString} says. */
record Words<E extends Enum<E>>(Class<E> type) implements ITypeConverter<E> {
    @Override
    public E convert(String word) {
        List<E> constants = Arrays.asList(type.getEnumConstants());
        return constants.stream()
                .filter(constant -> constant.toString().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("expected %s or %s but was '%s'"
                        .formatted(
                                constants.stream()
                                        .limit(constants.size() - 1)
                                        .map(E::toString)
                                        .collect(Collectors.joining(", ")),
                                constants.get(constants.size() - 1),
                                word)));
    }
}
