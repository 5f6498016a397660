package io.github.cqlcheck.config;

import io.github.cqlcheck.source.Position;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.source.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** What the nodes of one YAML file come to as settings; what is wrong with them is gathered, so that all is told at once. */
final class YamlEntries {
    private final Source file;
    private final List<String> mistakes = new ArrayList<>();

    /**
     * A name and what it is set to.
     *
     * @param position where the name stands
     */
    record Named(String name, Position position, YamlNode value) {
        Optional<String> word() {
            return value.word().map(String::strip);
        }
    }

    YamlEntries(Source file) {
        this.file = file;
    }

    /** The entries of a mapping, one by one; a name that comes twice is a mistake. */
    void entries(YamlNode.Mapping mapping, Consumer<Named> reading) {
        Map<String, Position> seen = new HashMap<>();
        for (YamlNode.Entry entry : mapping.entries()) {
            Position position = entry.key().position();
            Optional<String> name = entry.key().word();
            if (name.isEmpty()) {
                mistake(
                        position,
                        "expected a name but was %s".formatted(entry.key().shown()));
                continue;
            }
            Position before = seen.putIfAbsent(name.get(), position);
            if (before != null) {
                mistake(position, "%s stands in line %s already".formatted(name.get(), before.line()));
            } else if (aliases(entry.value()).isEmpty()) {
                reading.accept(new Named(name.get(), position, entry.value()));
            } else {
                aliases(entry.value())
                        .forEach(alias -> mistake(
                                alias.position(),
                                "aliases are not followed; write out what *%s stands for".formatted(alias.name())));
            }
        }
    }

    /** Those that stand for a value, or for an item of a list. */
    private static List<YamlNode.Alias> aliases(YamlNode value) {
        List<YamlNode> nodes = value instanceof YamlNode.Sequence list ? list.items() : List.of(value);
        return nodes.stream()
                .filter(YamlNode.Alias.class::isInstance)
                .map(YamlNode.Alias.class::cast)
                .toList();
    }

    Optional<YamlNode.Mapping> mapping(YamlNode node, String expected) {
        if (node instanceof YamlNode.Mapping mapping) {
            return Optional.of(mapping);
        }
        mistake(node.position(), "expected %s but was %s".formatted(expected, node.shown()));
        return Optional.empty();
    }

    List<YamlNode> items(Named entry, String example) {
        if (entry.value() instanceof YamlNode.Sequence sequence) {
            return sequence.items();
        }
        expected(entry, "a list, whose items start as in " + example);
        return List.of();
    }

    /** A word, or a list of some. */
    List<String> words(Named entry) {
        Optional<List<String>> words = entry.value() instanceof YamlNode.Sequence sequence
                ? sequence.words()
                : entry.word().map(List::of);
        if (words.isEmpty() || words.get().stream().anyMatch(String::isBlank)) {
            expected(entry, "a word or a list of words");
            return List.of();
        }
        return words.get().stream().map(String::strip).toList();
    }

    Optional<Boolean> flag(Named entry) {
        return word(entry, List.of(true, false), String::valueOf);
    }

    /** One of the values allowed, by its word, in whatever case. */
    <T> Optional<T> word(Named entry, List<T> allowed, Function<T, String> wording) {
        Optional<String> given = entry.word();
        Optional<T> found = given.flatMap(word -> allowed.stream()
                .filter(value -> wording.apply(value).equalsIgnoreCase(word))
                .findFirst());
        if (found.isEmpty()) {
            List<String> words = allowed.stream().map(wording).toList();
            int last = words.size() - 1;
            String hint = given.flatMap(word -> Spelling.meant(word.toLowerCase(Locale.ROOT), words))
                    .map("; did you mean %s?"::formatted)
                    .orElse("");
            expected(entry, "%s or %s".formatted(String.join(", ", words.subList(0, last)), words.get(last)), hint);
        }
        return found;
    }

    static boolean isNull(YamlNode node) {
        return node instanceof YamlNode.Scalar scalar && scalar.isNull();
    }

    /** There is no such setting. */
    void unknown(Named entry, List<String> words) {
        mistake(
                entry.position(),
                "there is no setting %s; %s"
                        .formatted(
                                entry.name(),
                                Spelling.meant(entry.name(), words)
                                        .map("did you mean %s?"::formatted)
                                        .orElse("there are " + String.join(", ", words))));
    }

    /** A setting is set to something else than it can be. */
    void expected(Named entry, String what) {
        expected(entry, what, "");
    }

    private void expected(Named entry, String what, String hint) {
        mistake(
                entry.value().position(),
                "%s: expected %s but was %s%s"
                        .formatted(entry.name(), what, entry.value().shown(), hint));
    }

    void mistake(Position position, String message) {
        mistakes.add(ConfigurationException.line(file, position, message));
    }

    /** What is wrong with another file that this one names. */
    void add(ConfigurationException other) {
        mistakes.addAll(other.mistakes());
    }

    /** Throws if anything was wrong. */
    void complain() throws ConfigurationException {
        if (!mistakes.isEmpty()) {
            throw new ConfigurationException(mistakes);
        }
    }

    /** As messages call a place: {@code cqlcheck.yaml:12}. */
    String origin(Position position) {
        return "%s:%s".formatted(file.name(), position.line());
    }
}
