package io.github.cqlcheck;

import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.rule.RuleInfo;
import io.github.cqlcheck.rule.Severity;
import java.util.List;

/**
 * What came out of a run.
 *
 * @param rules the rules that ran, sorted by id
 * @param findings in the order of the files and of the places in them
 * @param files how many sources were analysed
 * @param statements how many statements they hold
 * @param unjudged how many of the statements touch a table whose definition was not seen, so that the rules that need it
 *     could not judge them
 */
public record Analysis(List<RuleInfo> rules, List<Finding> findings, int files, int statements, int unjudged) {
    public Analysis {
        rules = List.copyOf(rules);
        findings = List.copyOf(findings);
    }

    /** How many findings have exactly this severity. */
    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** How many findings are at least this severe. */
    public long countAtLeast(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity().atLeast(severity))
                .count();
    }
}
