package io.github.cqlcheck.fix;

import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.source.Reason;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.syntax.Dialect;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Sources that are being mended. Everything happens in memory until {@link #written} puts what has changed into the files:
 *
 * <pre>{@code
 * Revision revision = Revision.of(sources, analyzer::dialect, texts -> analyzer.analyze(texts, definitions))
 *         .fixed()
 *         .written();
 * revision.changes().forEach(change -> print(change.before() + ": " + change.fixed().size() + " fixed"));
 * report(revision.analysis());
 * }</pre>
 *
 * <p>Only what the analysis finds is mended, so that rules that do not run and findings that are suppressed change nothing.
 * Immutable.
 */
public final class Revision {
    /** Edits that overlap are made one after the other; what still offers fixes after so many rounds will for ever. */
    private static final int MOST_ROUNDS = 20;

    private final List<Revised> sources;
    private final Analysis analysis;
    private final Function<Source, Dialect> dialects;
    private final Function<List<Source>, Analysis> analyzer;

    private Revision(
            List<Revised> sources,
            Analysis analysis,
            Function<Source, Dialect> dialects,
            Function<List<Source>, Analysis> analyzer) {
        this.sources = List.copyOf(sources);
        this.analysis = analysis;
        this.dialects = dialects;
        this.analyzer = analyzer;
    }

    /**
     * Sources as they were read.
     *
     * @param dialects how each is read
     * @param analyzer how they are judged, here and each time after they have changed
     */
    public static Revision of(
            List<Source> sources, Function<Source, Dialect> dialects, Function<List<Source>, Analysis> analyzer) {
        return of(sources, analyzer.apply(sources), dialects, analyzer);
    }

    /** As {@link #of(List, Function, Function)}, with the first analysis at hand. */
    public static Revision of(
            List<Source> sources,
            Analysis analysis,
            Function<Source, Dialect> dialects,
            Function<List<Source>, Analysis> analyzer) {
        return new Revision(sources.stream().map(Revised::of).toList(), analysis, dialects, analyzer);
    }

    /** What there is to say of the sources as they are now. */
    public Analysis analysis() {
        return analysis;
    }

    /** All sources, in the order given. */
    public List<Revised> sources() {
        return sources;
    }

    /** Those that have changed. */
    public List<Revised> changes() {
        return sources.stream().filter(Revised::isChanged).toList();
    }

    /** The same with the fixes made that the findings offer. */
    public Revision fixed() {
        Revision revision = this;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Revision next = revision.fixedOnce();
            if (next == revision) {
                return revision;
            }
            revision = next;
        }
        return revision;
    }

    private Revision fixedOnce() {
        return revised(this::fixes, (source, findings) -> {
            FixedText fixed = FixedText.of(source.after(), findings, dialects.apply(source.after()));
            return source.fixed(fixed.source(), fixed.fixed(), fixed.harmful());
        });
    }

    /** Whether a finding offers a fix that may be made. */
    private boolean fixes(Revised source, Finding finding) {
        return finding.fix().isPresent()
                && source.harmful().stream().noneMatch(harm -> harm.rule().equals(finding.rule()));
    }

    /**
     * The same with a comment for each statement that suppresses its findings. What lies in no statement is left, and so is
     * what is wrong with such comments.
     *
     * @param reason what the comments say
     * @throws IllegalArgumentException if it cannot stand in a comment: see {@link IgnoreReason}
     */
    public Revision ignored(String reason) {
        return ignored(reason, source -> true);
    }

    /**
     * As {@link #ignored(String)}, in some of the sources only.
     *
     * @param which those whose comments suppress findings; in others they would count for nothing
     */
    public Revision ignored(String reason, Predicate<Source> which) {
        IgnoreReason why = IgnoreReason.of(reason);
        return revised((source, finding) -> which.test(source.after()), (source, findings) -> {
            IgnoredText ignored = IgnoredText.of(source.after(), findings, why, dialects.apply(source.after()));
            return source.ignored(ignored.source(), ignored.ignored());
        });
    }

    /** The same, written to the files; those that cannot be are as they were read, and say why. */
    public Revision written() {
        List<Revised> written = sources.stream()
                .map(source -> source.isForFile() ? source.written() : source)
                .toList();
        return written.equals(sources) ? this : with(written);
    }

    private interface Which {
        boolean takes(Revised source, Finding finding);
    }

    private interface Change {
        Revised apply(Revised source, List<Finding> findings) throws IOException;
    }

    /** Changes the sources that have findings of a kind, and judges them anew; itself if that comes to nothing. */
    private Revision revised(Which which, Change change) {
        Map<Source, List<Finding>> findings = new IdentityHashMap<>();
        for (Finding finding : analysis.findings()) {
            findings.computeIfAbsent(finding.place().source(), source -> new ArrayList<>())
                    .add(finding);
        }
        UnaryOperator<Revised> changed = source -> {
            List<Finding> taken = findings.getOrDefault(source.after(), List.of()).stream()
                    .filter(finding -> which.takes(source, finding))
                    .toList();
            return taken.isEmpty() || source.problem().isPresent() ? source : applied(change, source, taken);
        };
        List<Revised> revised = sources.stream().map(changed).toList();
        return revised.equals(sources) ? this : with(revised);
    }

    private static Revised applied(Change change, Revised source, List<Finding> findings) {
        try {
            return change.apply(source, findings);
        } catch (IOException e) {
            return source.stopped(Reason.of(e));
        }
    }

    private Revision with(List<Revised> revised) {
        Analysis judged = analyzer.apply(revised.stream().map(Revised::after).toList());
        return new Revision(revised, judged, dialects, analyzer);
    }
}
