package io.github.cqlcheck.fix;

import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.rule.Finding.Fix.Edit;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.source.Span;
import io.github.cqlcheck.syntax.Dialect;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A text after one round of fixes.
 *
 * @param fixed the findings whose fixes were made; those whose edits overlap with theirs are left for the next round
 * @param harmful the findings whose fixes would leave more statements broken than before
 */
record FixedText(Source source, List<Finding> fixed, List<Finding> harmful) {
    static FixedText of(Source source, List<Finding> findings, Dialect dialect) throws IOException {
        Round round = new Round(source, Readable.like(source, dialect));
        List<Finding> fixed = round.harmless(apart(findings));
        return new FixedText(fixed.isEmpty() ? source : round.fixed(fixed), fixed, round.harmful);
    }

    /** As many as can be fixed at once, the first ones first. */
    private static List<Finding> apart(List<Finding> findings) {
        TreeMap<Integer, Span> taken = new TreeMap<>();
        List<Finding> apart = new ArrayList<>();
        for (Finding finding : findings) {
            List<Edit> edits = edits(finding);
            if (edits.stream().noneMatch(edit -> overlaps(edit.span(), taken))) {
                apart.add(finding);
                edits.forEach(edit -> taken.merge(edit.span().start(), edit.span(), Span::to));
            }
        }
        return apart;
    }

    /** Where an edit only touches another one, its text may go before or behind the other's; so that counts, too. */
    private static boolean overlaps(Span span, TreeMap<Integer, Span> taken) {
        Map.Entry<Integer, Span> before = taken.floorEntry(span.end());
        while (before != null && before.getValue().end() >= span.start()) {
            Span other = before.getValue();
            if (span.length() == 0 || other.length() == 0 || span.start() < other.end() && other.start() < span.end()) {
                return true;
            }
            before = taken.lowerEntry(before.getKey());
        }
        return false;
    }

    private static List<Edit> edits(Finding finding) {
        return finding.fix().orElseThrow().edits();
    }

    private static final class Round {
        private final Source source;
        private final Readable readable;
        private final List<Finding> harmful = new ArrayList<>();

        Round(Source source, Readable readable) {
            this.source = source;
            this.readable = readable;
        }

        Source fixed(List<Finding> findings) throws IOException {
            return source.with(findings.stream()
                    .flatMap(finding -> edits(finding).stream())
                    .toList());
        }

        /** Those that can be fixed together; who is to blame if not all can, is found by halves. */
        List<Finding> harmless(List<Finding> findings) throws IOException {
            if (findings.isEmpty() || readable.takes(fixed(findings))) {
                return findings;
            }
            if (findings.size() == 1) {
                harmful.addAll(findings);
                return List.of();
            }
            int half = findings.size() / 2;
            List<Finding> first = harmless(findings.subList(0, half));
            List<Finding> second = harmless(findings.subList(half, findings.size()));
            List<Finding> both = new ArrayList<>(first);
            both.addAll(second);
            return both.isEmpty() || readable.takes(fixed(both)) ? both : first;
        }
    }
}
