package io.github.cqlcheck.rule;

import io.github.cqlcheck.source.Place;
import io.github.cqlcheck.source.Replacement;
import io.github.cqlcheck.source.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a rule has to say about one place.
 *
 * @param rule the rule's id, such as {@code allow-filtering}
 * @param place what the finding is about, kept tight
 * @param message one lower-case clause in the present tense that says what Cassandra will do
 * @param labels further places that explain it, in this or another source, such as the table's definition
 * @param help what to do instead, one remedy an entry
 * @param fix an edit that is safe to apply without a person looking, if there is one
 */
public record Finding(
        String rule,
        Severity severity,
        Place place,
        String message,
        List<Label> labels,
        List<Help> help,
        Optional<Fix> fix) {
    public Finding {
        labels = List.copyOf(labels);
        help = List.copyOf(help);
    }

    public Finding withSeverity(Severity other) {
        return new Finding(rule, other, place, message, labels, help, fix);
    }

    /** A second place, and what to see there. */
    public record Label(Place place, String message) {}

    /**
     * A remedy.
     *
     * @param text one clause, imperative
     * @param cql statements to paste, possibly of several lines; empty if the text says it all
     */
    public record Help(String text, Optional<String> cql) {
        public static Help of(String text) {
            return new Help(text, Optional.empty());
        }

        public static Help of(String text, String cql) {
            return new Help(text, Optional.of(cql));
        }
    }

    /** Edits of the finding's own source which together remove its cause and keep the statement's meaning. */
    public record Fix(String title, List<Edit> edits) {
        public Fix {
            edits = List.copyOf(edits);
        }

        /** A text with the edits made. */
        public String applyTo(String text) {
            StringBuilder edited = new StringBuilder(text);
            edits.stream()
                    .sorted(Comparator.comparingInt((Edit edit) -> edit.span().start())
                            .reversed())
                    .forEach(edit ->
                            edited.replace(edit.span().start(), edit.span().end(), edit.replacement()));
            return edited.toString();
        }

        /** A span and what shall stand there instead. */
        public record Edit(Span span, String replacement) implements Replacement {}
    }
}
