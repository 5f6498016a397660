package io.github.cqlcheck.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.source.BasePath;
import io.github.cqlcheck.source.Source;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The findings that a project had when it took up cqlcheck: how many there are of each rule and message in each file, wherever
 * in the file they lie. Immutable.
 *
 * <pre>{@code
 * Baseline baseline = Baseline.read(Source.read(Path.of(Baseline.FILE_NAME)));
 * Analysis analysis = analyzer.withBaseline(baseline, new BasePath(root)).analyze(sources);
 * }</pre>
 */
public final class Baseline {
    /** What the file is called where nobody says otherwise. */
    public static final String FILE_NAME = "cqlcheck-baseline.json";

    private static final int FINGERPRINT_BYTES = 4;

    private static final Comparator<Entry> IN_ORDER =
            Comparator.comparing(Entry::file).thenComparing(Entry::rule).thenComparing(Entry::fingerprint);

    private final List<Entry> entries;

    /** What tells findings apart that may stand anywhere in their file. */
    record Kind(String file, String rule, String fingerprint) {}

    /**
     * Findings of a file that say the same.
     *
     * @param file from the base path, with forward slashes
     * @param fingerprint of the rule and the message
     * @param count how many there are
     * @param message what they say, for people
     */
    public record Entry(String file, String rule, String fingerprint, int count, String message) {
        Kind kind() {
            return new Kind(file, rule, fingerprint);
        }

        Entry withCount(int other) {
            return new Entry(file, rule, fingerprint, other, message);
        }
    }

    /**
     * What a baseline makes of the findings of a run.
     *
     * @param reported those that it does not hold, in their order
     * @param held how many it holds
     * @param exceeded the entries of which there are more findings than they hold; all of these are reported, because nobody can
     *     tell which are new
     * @param stale what no longer occurs, with the number of findings that are gone
     * @param suppressed those that comments suppress, as far as it holds them: they were there before the comments were
     */
    public record Comparison(
            List<Finding> reported, int held, List<Entry> exceeded, List<Entry> stale, Set<Finding> suppressed) {
        public Comparison {
            suppressed = Set.copyOf(suppressed);
            reported = List.copyOf(reported);
            exceeded = List.copyOf(exceeded);
            stale = List.copyOf(stale);
        }

        /** What was made of several runs, which may all have missed the same file; empty if there was no baseline. */
        public static Optional<Comparison> together(List<Comparison> parts) {
            return parts.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Comparison(
                            parts.stream()
                                    .flatMap(part -> part.reported.stream())
                                    .toList(),
                            parts.stream().mapToInt(Comparison::held).sum(),
                            parts.stream()
                                    .flatMap(part -> part.exceeded.stream())
                                    .distinct()
                                    .toList(),
                            parts.stream()
                                    .flatMap(part -> part.stale.stream())
                                    .distinct()
                                    .toList(),
                            parts.stream()
                                    .flatMap(part -> part.suppressed.stream())
                                    .collect(Collectors.toSet())));
        }
    }

    Baseline(Collection<Entry> entries) {
        this.entries = entries.stream().sorted(IN_ORDER).toList();
    }

    /** A baseline that holds findings, as far as they lie in files below the base path. */
    public static Baseline of(Collection<Finding> findings, BasePath base) {
        Map<Kind, Entry> entries = new LinkedHashMap<>();
        Kinds kinds = new Kinds(base);
        for (Finding finding : findings) {
            kinds.of(finding)
                    .ifPresent(kind -> entries.merge(
                            kind,
                            new Entry(kind.file(), kind.rule(), kind.fingerprint(), 1, finding.message()),
                            (entry, one) -> entry.withCount(entry.count() + 1)));
        }
        return new Baseline(entries.values());
    }

    /**
     * What a file holds.
     *
     * @throws ConfigurationException if it is no baseline, or that of another version
     */
    public static Baseline read(Source file) throws ConfigurationException {
        return new Baseline(BaselineReader.read(file));
    }

    /** In the order of the files, then of the rules. */
    public List<Entry> entries() {
        return entries;
    }

    /** How many findings it holds. */
    public int count() {
        return entries.stream().mapToInt(Entry::count).sum();
    }

    /** The text of its file: sorted, one entry a line, so that a review shows what came and what went. */
    public String json() {
        return BaselineText.of(entries);
    }

    /**
     * Tells the findings that it holds from those that are new.
     *
     * @param findings all of a run
     * @param suppressed those besides that comments suppress
     * @param sources those that were judged, as far as nothing more could be found in them
     * @param judged whether findings of a rule, by its id, would have been found
     */
    public Comparison compare(
            Collection<Finding> findings,
            Collection<Finding> suppressed,
            Collection<Source> sources,
            Predicate<String> judged,
            BasePath base) {
        Kinds kinds = new Kinds(base);
        Map<Kind, Integer> found = kinds.counts(findings);
        Map<Kind, Integer> ofComments = kinds.counts(suppressed);
        Map<Kind, Integer> known = new HashMap<>();
        entries.forEach(entry -> known.put(entry.kind(), entry.count()));
        List<Finding> reported = findings.stream()
                .filter(finding -> kinds.of(finding)
                        .filter(kind -> found.get(kind) <= known.getOrDefault(kind, 0))
                        .isEmpty())
                .toList();
        Set<Finding> old = suppressed.stream()
                .filter(finding -> kinds.of(finding)
                        .filter(kind ->
                                found.getOrDefault(kind, 0) + ofComments.get(kind) <= known.getOrDefault(kind, 0))
                        .isPresent())
                .collect(Collectors.toSet());
        Set<String> files =
                sources.stream().flatMap(source -> base.name(source).stream()).collect(Collectors.toSet());
        List<Entry> exceeded = new ArrayList<>();
        List<Entry> stale = new ArrayList<>();
        for (Entry entry : entries) {
            int now = found.getOrDefault(entry.kind(), 0);
            if (now > entry.count()) {
                exceeded.add(entry);
            } else if (now < entry.count()
                    && (files.contains(entry.file()) ? judged.test(entry.rule()) : !base.holds(entry.file()))) {
                stale.add(entry.withCount(entry.count() - now));
            }
        }
        return new Comparison(reported, findings.size() - reported.size(), exceeded, stale, old);
    }

    /** What is left when some findings are gone. */
    public Baseline without(Collection<Entry> gone) {
        Map<Kind, Integer> counts = new LinkedHashMap<>();
        gone.forEach(entry -> counts.merge(entry.kind(), entry.count(), Integer::sum));
        return new Baseline(entries.stream()
                .map(entry -> entry.withCount(entry.count() - counts.getOrDefault(entry.kind(), 0)))
                .filter(entry -> entry.count() > 0)
                .toList());
    }

    /** The same with the entries of another in place of those of some files. */
    public Baseline replaced(Predicate<String> files, Baseline others) {
        List<Entry> all = new ArrayList<>(others.entries);
        entries.stream().filter(entry -> !files.test(entry.file())).forEach(all::add);
        return new Baseline(all);
    }

    /** The kinds of findings, each file named once. */
    private static final class Kinds {
        private final BasePath base;
        private final Map<Source, Optional<String>> names = new LinkedHashMap<>();

        Kinds(BasePath base) {
            this.base = base;
        }

        Map<Kind, Integer> counts(Collection<Finding> findings) {
            Map<Kind, Integer> counts = new HashMap<>();
            findings.forEach(finding -> of(finding).ifPresent(kind -> counts.merge(kind, 1, Integer::sum)));
            return counts;
        }

        /** That of a finding; empty if it does not lie in a file below the base path. */
        Optional<Kind> of(Finding finding) {
            return names.computeIfAbsent(finding.place().source(), base::name)
                    .map(file -> new Kind(file, finding.rule(), fingerprint(finding.rule(), finding.message())));
        }
    }

    /** Eight digits that tell the messages of a file apart. */
    static String fingerprint(String rule, String message) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest((rule + "\n" + message).getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
