package io.github.cqlcheck.cli;

import io.github.cqlcheck.syntax.PlaceholderKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The kinds of holes that templates may have: {@code all}, {@code none} or {@code dollar-brace,percent}. */
record Placeholders(Set<PlaceholderKind> kinds) {
    static final Placeholders ALL = new Placeholders(EnumSet.allOf(PlaceholderKind.class));

    static final class Converter implements ITypeConverter<Placeholders> {
        @Override
        public Placeholders convert(String value) {
            String words = value.toLowerCase(Locale.ROOT);
            if (words.equals("all")) {
                return ALL;
            }
            Set<PlaceholderKind> kinds = EnumSet.noneOf(PlaceholderKind.class);
            if (!words.equals("none")) {
                for (String word : words.split(",", -1)) {
                    kinds.add(kind(word.strip()));
                }
            }
            return new Placeholders(kinds);
        }

        private static PlaceholderKind kind(String word) {
            return Arrays.stream(PlaceholderKind.values())
                    .filter(kind -> kind.toString().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "'%s' is no kind of placeholder%s".formatted(word, suggestion(word))));
        }

        private static String suggestion(String word) {
            List<String> words = Arrays.stream(PlaceholderKind.values())
                    .map(PlaceholderKind::toString)
                    .toList();
            Optional<String> meant = Suggestion.closest(word, words);
            return meant.map("; did you mean %s?"::formatted)
                    .orElse("; there are %s, and all and none".formatted(String.join(", ", words)));
        }
    }
}
