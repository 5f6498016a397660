package io.github.cqlcheck.schema;

import io.github.cqlcheck.ast.SchemaStatement.Option;
import io.github.cqlcheck.ast.SchemaStatement.OptionValue;
import io.github.cqlcheck.ast.Term;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The values of options, as far as a template leaves them known. */
final class OptionValues {
    /** What a template may fill in within a constant. */
    private static final Pattern HOLE = Pattern.compile("\\$\\{|\\$\\w|\\{\\{|\\{\\w+}|<\\w+>|%[sd(]|@\\w+@");

    private OptionValues() {}

    /** Whether an option is given, and is a number other than 0. */
    static boolean isNotZero(Option option) {
        return number(text(option)).filter(number -> number.signum() != 0).isPresent();
    }

    static boolean isZero(Option option) {
        return number(text(option)).filter(number -> number.signum() == 0).isPresent();
    }

    static String text(Option option) {
        return option.value() instanceof OptionValue.Scalar scalar
                ? scalar.literal().text()
                : "";
    }

    /** The entries of a map, without those that are not known. */
    static Map<String, String> entries(Option option) {
        Map<String, String> entries = new LinkedHashMap<>();
        if (option.value() instanceof OptionValue.MapValue map) {
            for (OptionValue.Entry entry : map.entries()) {
                if (entry.key() instanceof Term.Literal key && entry.value() instanceof Term.Literal value) {
                    entries.put(key.text(), value.text());
                }
            }
        }
        return entries;
    }

    /** Whether a template leaves nothing of an option open. */
    static boolean isKnown(Option option) {
        if (option.name().isPlaceholder() || option.value() instanceof OptionValue.Unknown) {
            return false;
        }
        return option.value() instanceof OptionValue.MapValue map
                ? map.entries().stream().allMatch(entry -> isKnown(entry.key()) && isKnown(entry.value()))
                : !HOLE.matcher(text(option)).find();
    }

    private static boolean isKnown(Term term) {
        return term instanceof Term.Literal literal
                && !HOLE.matcher(literal.text()).find();
    }

    static boolean isWhole(String text) {
        try {
            Integer.parseInt(text);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The option of that name, if its value is a plain one. */
    static Optional<Option> scalar(List<Option> options, String name) {
        return options.stream()
                .filter(option -> option.name().text().equals(name) && option.value() instanceof OptionValue.Scalar)
                .findFirst();
    }
}
