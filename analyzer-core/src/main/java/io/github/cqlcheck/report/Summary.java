package io.github.cqlcheck.report;

import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.config.Baseline;
import io.github.cqlcheck.rule.Severity;
import java.util.ArrayList;
import java.util.List;

/** The lines that close a report for people. */
final class Summary {
    private Summary() {}

    static List<String> of(Analysis analysis) {
        List<String> lines = new ArrayList<>();
        lines.add("%s in %s (%s)."
                .formatted(
                        findings(analysis),
                        counted(analysis.files(), "file"),
                        counted(analysis.statements(), "statement")));
        long fixable = analysis.findings().stream()
                .filter(finding -> finding.fix().isPresent())
                .count();
        if (fixable > 0) {
            lines.add("%s fixable with --fix (--diff shows how)."
                    .formatted(counted(fixable, "finding") + (fixable == 1 ? " is" : " are")));
        }
        if (analysis.unjudged() > 0) {
            lines.add(unjudged(analysis) + ": give the schema too (--schema; in Maven <schemas>).");
        }
        if (analysis.suppressed() > 0) {
            lines.add("%s by comments (--no-inline-config shows what; in Maven <inlineConfig>)."
                    .formatted(suppressed(analysis)));
        }
        int unchanged = analysis.unchanged().orElse(0);
        if (unchanged > 0) {
            lines.add("%s left out because the changes do not cause %s."
                    .formatted(are(unchanged, "finding"), unchanged == 1 ? "it" : "them"));
        }
        analysis.baseline().ifPresent(baseline -> lines.addAll(of(baseline)));
        return lines;
    }

    private static List<String> of(Baseline.Comparison baseline) {
        List<String> lines = new ArrayList<>();
        if (baseline.held() > 0) {
            lines.add("%s left out because the baseline holds %s (--no-baseline shows %s)."
                    .formatted(
                            are(baseline.held(), "finding"),
                            baseline.held() == 1 ? "it" : "them",
                            baseline.held() == 1 ? "it" : "them"));
        }
        if (!baseline.exceeded().isEmpty()) {
            int entries = baseline.exceeded().size();
            lines.add("There are more findings than %s of the baseline %s; all of them are reported, as nobody can tell"
                            .formatted(counted(entries, "entry", "entries"), entries == 1 ? "holds" : "hold")
                    + " which are new.");
        }
        if (!baseline.stale().isEmpty()) {
            int entries = baseline.stale().size();
            lines.add("%s of the baseline no longer %s, or not as often: cqlcheck baseline prune."
                    .formatted(counted(entries, "entry", "entries"), entries == 1 ? "occurs" : "occur"));
        }
        return lines;
    }

    /** How many statements could not be judged, and why. */
    static String unjudged(Analysis analysis) {
        return "%s could not be judged because %s table is not known"
                .formatted(counted(analysis.unjudged(), "statement"), analysis.unjudged() == 1 ? "its" : "their");
    }

    private static String suppressed(Analysis analysis) {
        return are(analysis.suppressed(), "finding") + " suppressed";
    }

    private static String findings(Analysis analysis) {
        List<String> parts = new ArrayList<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
            if (analysis.count(severity) > 0) {
                parts.add(counted(analysis.count(severity), severity.word()));
            }
        }
        if (parts.isEmpty()) {
            return "No findings";
        }
        String last = parts.remove(parts.size() - 1);
        return "Found " + (parts.isEmpty() ? last : String.join(", ", parts) + " and " + last);
    }

    private static String are(int count, String noun) {
        return counted(count, noun) + (count == 1 ? " is" : " are");
    }

    private static String counted(long count, String noun) {
        return counted(count, noun, noun + "s");
    }

    private static String counted(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
