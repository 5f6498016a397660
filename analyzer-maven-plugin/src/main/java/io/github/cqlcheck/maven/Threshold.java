package io.github.cqlcheck.maven;

import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.rule.RuleFailure;
import io.github.cqlcheck.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How much is too much.
 *
 * @param severity findings at least this severe count
 * @param allowed how many of them a build may have
 */
record Threshold(Severity severity, int allowed) {
    static final List<Severity> WORST_FIRST = List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE);

    boolean exceededBy(Analysis analysis) {
        return analysis.countAtLeast(severity) > allowed;
    }

    /** What an analysis found that exceeds it, in words. */
    String complaint(Analysis analysis) {
        String more = allowed > 0 ? ", more than the %s allowed".formatted(allowed) : "";
        return counts(analysis) + more + gaps(analysis);
    }

    /** What an analysis found, and what it lacks, in words. */
    static String found(Analysis analysis) {
        return counts(analysis) + gaps(analysis);
    }

    private static String gaps(Analysis analysis) {
        String unread = String.join(", ", analysis.gaps().unread());
        String failed = failed(analysis);
        return (unread.isEmpty() ? "" : ", and could not read " + unread)
                + (failed.isEmpty() ? "" : ", and could not ask " + failed);
    }

    /** The rules that failed. */
    static String failed(Analysis analysis) {
        return analysis.gaps().failures().stream().map(RuleFailure::rule).collect(Collectors.joining(", "));
    }

    /** What an analysis found, in words: {@code 3 errors and 1 warning}. */
    static String counts(Analysis analysis) {
        List<String> counts = new ArrayList<>();
        for (Severity severity : WORST_FIRST) {
            long count = analysis.count(severity);
            if (count > 0) {
                counts.add(counted(count, severity.word()));
            }
        }
        int last = counts.size() - 1;
        return switch (counts.size()) {
            case 0 -> "nothing in " + counted(analysis.files(), "file");
            case 1 -> counts.get(0);
            default -> String.join(", ", counts.subList(0, last)) + " and " + counts.get(last);
        };
    }

    static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
