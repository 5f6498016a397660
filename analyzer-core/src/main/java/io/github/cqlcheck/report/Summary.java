package io.github.cqlcheck.report;

import io.github.cqlcheck.Analysis;
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
        return lines;
    }

    /** How many statements could not be judged, and why. */
    static String unjudged(Analysis analysis) {
        return "%s could not be judged because %s table is not known"
                .formatted(counted(analysis.unjudged(), "statement"), analysis.unjudged() == 1 ? "its" : "their");
    }

    private static String suppressed(Analysis analysis) {
        return "%s %s suppressed"
                .formatted(counted(analysis.suppressed(), "finding"), analysis.suppressed() == 1 ? "is" : "are");
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

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
