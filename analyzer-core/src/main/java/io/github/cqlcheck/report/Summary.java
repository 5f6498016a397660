package io.github.cqlcheck.report;

import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.Unjudged;
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
        Unjudged unjudged = analysis.unjudged();
        if (unjudged.unknown() > 0) {
            lines.add(unknown(unjudged) + ": give the schema too (--schema; in Maven <schemas>).");
        }
        if (unjudged.contested() > 0) {
            lines.add(contested(unjudged) + ": say which counts (schemas in cqlcheck.yaml).");
        }
        if (analysis.suppressed() > 0) {
            lines.add("%s by comments (--no-inline-config shows what; in Maven <inlineConfig>)."
                    .formatted(suppressed(analysis)));
        }
        int unchanged = analysis.leftOut().unchanged().orElse(0);
        if (unchanged > 0) {
            lines.add("%s left out because the changes do not cause %s."
                    .formatted(are(unchanged, "finding"), unchanged == 1 ? "it" : "them"));
        }
        analysis.leftOut().baseline().ifPresent(baseline -> lines.addAll(of(baseline)));
        return lines;
    }

    private static List<String> of(Baseline.Comparison baseline) {
        List<String> lines = new ArrayList<>();
        if (baseline.held() > 0) {
            lines.add("%s left out because the baseline holds %s (--no-baseline shows %s; in Maven <useBaseline>)."
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
    static List<String> unjudged(Unjudged unjudged) {
        List<String> sentences = new ArrayList<>();
        if (unjudged.unknown() > 0) {
            sentences.add(unknown(unjudged) + ".");
        }
        if (unjudged.contested() > 0) {
            sentences.add(contested(unjudged) + ".");
        }
        return sentences;
    }

    private static String unknown(Unjudged unjudged) {
        return unjudged(unjudged.unknown(), "table is not known");
    }

    private static String contested(Unjudged unjudged) {
        return unjudged(unjudged.contested(), "table is defined in several ways");
    }

    private static String unjudged(int count, String why) {
        return "%s could not be judged because %s %s"
                .formatted(counted(count, "statement"), count == 1 ? "its" : "their", why);
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
