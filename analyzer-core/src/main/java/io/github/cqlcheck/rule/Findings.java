package io.github.cqlcheck.rule;

import io.github.cqlcheck.source.Place;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.source.Span;
import io.github.cqlcheck.target.Guardrails;
import io.github.cqlcheck.target.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Where a rule puts what it finds in one source. Not thread-safe. */
public final class Findings {
    private final RuleInfo rule;
    private final Source source;
    private final Target target;
    private final Guardrails guardrails;
    private final List<Draft> drafts;

    public Findings(RuleInfo rule, Source source, Target target, Guardrails guardrails) {
        this(rule, source, target, guardrails, new ArrayList<>());
    }

    private Findings(RuleInfo rule, Source source, Target target, Guardrails guardrails, List<Draft> drafts) {
        this.rule = rule;
        this.source = source;
        this.target = target;
        this.guardrails = guardrails;
        this.drafts = drafts;
    }

    /** What the CQL is for. */
    public Target target() {
        return target;
    }

    /** What the cluster allows that it is for. */
    public Guardrails guardrails() {
        return guardrails;
    }

    /**
     * The value in force of one of the rule's options.
     *
     * @throws IllegalArgumentException if the rule's page names no such option
     */
    public int option(String name) {
        Integer value = rule.options().get(name);
        if (value == null) {
            throw new IllegalArgumentException("the page of %s has no option %s".formatted(rule.id(), name));
        }
        return value;
    }

    /** The source that is judged. */
    public Source source() {
        return source;
    }

    /** What stands at a span of the source. */
    public String text(Span span) {
        return source.text(span);
    }

    /** Whether a place is in the source that is judged. */
    public boolean isHere(Place place) {
        return place.source() == source;
    }

    /**
     * Adds a finding of the rule's own severity; the draft takes what else there is to say.
     *
     * @throws IllegalArgumentException if the span is not in the source
     */
    public Draft add(Span place, String message) {
        if (place.end() > source.length()) {
            throw new IllegalArgumentException("%s has no span %s".formatted(source.name(), place));
        }
        Draft draft = new Draft(place, message);
        drafts.add(draft);
        return draft;
    }

    /** As {@link #add}, for a place in another source: an index of a table that is defined elsewhere. */
    public Draft addIn(Place place, String message) {
        return new Findings(rule, place.source(), target, guardrails, drafts).add(place.span(), message);
    }

    /** What was added, in that order. */
    public List<Finding> toList() {
        return drafts.stream().map(Draft::finding).toList();
    }

    /** A finding that a rule is still writing. */
    public final class Draft {
        private final Span place;
        private final String message;
        private final List<Finding.Label> labels = new ArrayList<>();
        private final List<Finding.Help> help = new ArrayList<>();
        private Optional<Finding.Fix> fix = Optional.empty();
        private Severity severity = rule.severity();

        private Draft(Span place, String message) {
            this.place = place;
            this.message = Objects.requireNonNull(message);
        }

        public Draft severity(Severity severity) {
            this.severity = Objects.requireNonNull(severity);
            return this;
        }

        /** Points to another place of the same source. */
        public Draft label(Span other, String text) {
            return label(new Place(source, other), text);
        }

        /** Points to a place of any source. */
        public Draft label(Place other, String text) {
            labels.add(new Finding.Label(Objects.requireNonNull(other), Objects.requireNonNull(text)));
            return this;
        }

        /** Adds a remedy. */
        public Draft help(Finding.Help remedy) {
            help.add(Objects.requireNonNull(remedy));
            return this;
        }

        /** Adds a remedy in words. */
        public Draft help(String text) {
            return help(Finding.Help.of(text));
        }

        public Draft fix(Finding.Fix edit) {
            fix = Optional.of(edit);
            return this;
        }

        private Finding finding() {
            return new Finding(rule.id(), severity, new Place(source, place), message, labels, help, fix);
        }
    }
}
