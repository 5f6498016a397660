package io.github.cqlcheck;

import io.github.cqlcheck.config.ConfigurationException;
import io.github.cqlcheck.config.Patch;
import io.github.cqlcheck.config.Reversal;
import io.github.cqlcheck.config.SchemaScope;
import io.github.cqlcheck.config.Settings;
import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.source.BasePath;
import io.github.cqlcheck.source.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What has changed in the sources of a run. A finding is caused by it if it has to do with an added line, or if the texts as they
 * were have no such finding at that place. Immutable.
 */
public final class Changes {
    /** The sources that have changed and what they were. */
    private final Map<Source, Reversal> reversals = new HashMap<>();

    /** The sources as they were, by what they are; for those that have changed. */
    private final Map<Source, Optional<Source>> earlier = new HashMap<>();

    private final List<BasePath> bases;
    private final List<Source> sources = new ArrayList<>();
    private final List<Source> definitions = new ArrayList<>();

    /** What the difference deletes, read by the run or not. */
    private final List<Source> gone = new ArrayList<>();

    /**
     * The texts of a run.
     *
     * @param bases the directories that a difference may name files from, the likeliest first
     * @param sources what is judged
     * @param definitions further sources, read for their definitions only
     * @param scoped those that are read for their definitions because the configuration says so
     */
    public record Texts(List<BasePath> bases, List<Source> sources, List<Source> definitions, List<Source> scoped) {
        public Texts {
            bases = List.copyOf(bases);
            sources = List.copyOf(sources);
            definitions = List.copyOf(definitions);
            scoped = List.copyOf(scoped);
        }
    }

    /**
     * Which files a run reads, whether they are there or not.
     *
     * @param judged whether a file is among the sources
     * @param defining whether it is among the further ones
     */
    public record Reach(Predicate<Path> judged, Predicate<Path> defining) {}

    private Changes(List<BasePath> bases) {
        this.bases = bases;
    }

    /**
     * The changes of a difference.
     *
     * @param created names of files that are new and that the difference does not know
     * @param reach where a file was read that is there no more
     * @throws ConfigurationException if the difference does not fit the texts
     */
    public static Changes of(Patch patch, Texts texts, Set<String> created, Reach reach) throws ConfigurationException {
        Changes changes = new Changes(texts.bases());
        for (List<Source> read : List.of(texts.sources(), texts.definitions(), texts.scoped())) {
            for (Source source : read) {
                changes.add(source, patch, created);
            }
        }
        texts.sources().forEach(source -> changes.before(source).ifPresent(changes.sources::add));
        texts.definitions().forEach(source -> changes.before(source).ifPresent(changes.definitions::add));
        for (Patch.Gone deleted : patch.gone()) {
            Source source = changes.source(deleted.name(), deleted.text());
            changes.gone.add(source);
            if (source.path().filter(reach.judged()).isPresent()) {
                changes.sources.add(source);
            } else if (source.path().filter(reach.defining()).isPresent()) {
                changes.definitions.add(source);
            }
        }
        return changes;
    }

    private void add(Source source, Patch patch, Set<String> created) throws ConfigurationException {
        if (earlier.containsKey(source)) {
            return;
        }
        List<String> names = names(source);
        if (names.stream().anyMatch(created::contains)) {
            earlier.put(source, Optional.empty());
            return;
        }
        Optional<Reversal> reversal = patch.reversal(source, names);
        if (reversal.isPresent()) {
            reversals.put(source, reversal.get());
            earlier.put(
                    source,
                    reversal.get()
                            .name()
                            .map(name -> source(name, reversal.get().text())));
        }
    }

    /** What a difference may call a source; not what it calls another file that is there. */
    private List<String> names(Source source) {
        List<String> names = new ArrayList<>();
        for (BasePath base : bases) {
            base.realName(source)
                    .filter(name -> bases.stream()
                            .takeWhile(likelier -> !likelier.equals(base))
                            .noneMatch(likelier -> likelier.holds(name)))
                    .ifPresent(names::add);
        }
        return names;
    }

    private Source source(String name, String text) {
        Source source = Source.of(name, text);
        return bases.get(0).file(name).map(source::standingFor).orElse(source);
    }

    /** The source as it was; empty if it is new. */
    private Optional<Source> before(Source source) {
        return earlier.getOrDefault(source, Optional.of(source));
    }

    /** What was to be judged before the changes. */
    List<Source> sources() {
        return sources;
    }

    /** What was to be read for its definitions before the changes. */
    List<Source> definitions() {
        return definitions;
    }

    /** What counted for a source before the changes. */
    Settings before(Settings settings) {
        return settings.scope()
                .map(scope ->
                        settings.withScope(new SchemaScope(scope.name(), definitionsBefore(scope), scope.defining())))
                .orElse(settings);
    }

    private List<Source> definitionsBefore(SchemaScope scope) {
        Stream<Source> changed = scope.definitions().stream().flatMap(source -> before(source).stream());
        Stream<Source> removed = gone.stream()
                .filter(source -> source.path().filter(scope.defining()).isPresent());
        return Stream.concat(changed, removed).toList();
    }

    private record Seen(Source source, int offset, String rule, String message) {}

    /**
     * The findings that the changes cause, in their order.
     *
     * @param before those of the texts as they were
     */
    List<Finding> caused(Collection<Finding> findings, Collection<Finding> before) {
        Set<Seen> known = new HashSet<>();
        before.forEach(finding -> known.add(
                new Seen(finding.place().source(), finding.place().span().start(), finding.rule(), finding.message())));
        return findings.stream()
                .filter(finding -> seen(finding).filter(known::contains).isEmpty())
                .toList();
    }

    /** What the texts as they were must show for a finding to be old; empty if it is new in any case. */
    private Optional<Seen> seen(Finding finding) {
        Source source = finding.place().source();
        int start = finding.place().span().start();
        Reversal reversal = reversals.get(source);
        if (reversal != null && reversal.isAdded(finding.place().span())) {
            return Optional.empty();
        }
        OptionalInt offset = reversal == null ? OptionalInt.of(start) : reversal.before(start);
        return offset.isEmpty()
                ? Optional.empty()
                : before(source).map(was -> new Seen(was, offset.getAsInt(), finding.rule(), finding.message()));
    }
}
