package io.github.cqlcheck.config;

import io.github.cqlcheck.source.Position;
import java.util.List;
import java.util.Optional;

/** What stands at a place of a YAML file. */
sealed interface YamlNode {
    Position position();

    /** The text, if it is a plain or quoted word. */
    default Optional<String> word() {
        return Optional.empty();
    }

    /** As messages call it: {@code 'maybe'}, {@code a list}. */
    String shown();

    /**
     * A word, number or text.
     *
     * @param quoted whether it can only be a text
     */
    record Scalar(Position position, String text, boolean quoted) implements YamlNode {
        private static final int MAX_SHOWN = 40;

        @Override
        public Optional<String> word() {
            return Optional.of(text);
        }

        /** Whether it is left empty, or {@code null}. */
        boolean isNull() {
            return text.isEmpty() || !quoted && (text.equals("~") || text.equalsIgnoreCase("null"));
        }

        @Override
        public String shown() {
            return "'%s'".formatted(text.length() > MAX_SHOWN ? text.substring(0, MAX_SHOWN) + "..." : text);
        }
    }

    /** A list. */
    record Sequence(Position position, List<YamlNode> items) implements YamlNode {
        public Sequence {
            items = List.copyOf(items);
        }

        /** The items; empty if one of them is more than a word. */
        Optional<List<String>> words() {
            List<String> words =
                    items.stream().flatMap(item -> item.word().stream()).toList();
            return words.size() == items.size() ? Optional.of(words) : Optional.empty();
        }

        @Override
        public String shown() {
            return words().isPresent() ? "a list" : "a block";
        }
    }

    /** Names and what they are set to, in the order of the file; a name may stand there twice. */
    record Mapping(Position position, List<Entry> entries) implements YamlNode {
        public Mapping {
            entries = List.copyOf(entries);
        }

        @Override
        public String shown() {
            return "a block";
        }
    }

    /** A name and what it is set to. */
    record Entry(YamlNode key, YamlNode value) {}

    /** {@code *name}: what stands elsewhere in the file. It is not followed, so that aliases within aliases do no harm. */
    record Alias(Position position, String name) implements YamlNode {
        @Override
        public String shown() {
            return "the alias *" + name;
        }
    }
}
