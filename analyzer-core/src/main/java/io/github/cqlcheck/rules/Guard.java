package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.source.Span;
import io.github.cqlcheck.target.GuardrailLimit;
import io.github.cqlcheck.target.GuardrailList;
import io.github.cqlcheck.target.GuardrailSwitch;
import io.github.cqlcheck.target.Guardrails.Breach;
import java.util.Optional;
import java.util.Set;

/** What the guardrails of the user's cluster say against something, as findings. */
record Guard(Findings findings) {

    /** Whether there is nothing to judge by. */
    boolean isIdle() {
        return findings.guardrails().isEmpty();
    }

    boolean isOff(GuardrailSwitch flag) {
        return findings.guardrails().breach(flag).isPresent();
    }

    /** Whether an item differs from those seen, as far as its text tells. */
    boolean isNew(Term item, Set<String> seen) {
        return item instanceof Term.BindMarker || seen.add(findings.text(item.span()));
    }

    /**
     * Judges what can be switched off.
     *
     * @param what as it stands in the sentence "your cluster refuses …"
     */
    void judge(GuardrailSwitch flag, Span place, String what, String help) {
        findings.guardrails()
                .breach(flag)
                .ifPresent(breach -> report(breach, place, what).help(help));
    }

    /** Judges a number that has a limit. */
    void judge(GuardrailLimit limit, long value, Span place, String what, String help) {
        breach(limit, value).ifPresent(breach -> report(breach, place, what).help(help));
    }

    Optional<Breach> breach(GuardrailLimit limit, long value) {
        return findings.guardrails().breach(limit, value);
    }

    Findings.Draft report(Breach breach, Span place, String what) {
        return findings.add(
                        place,
                        "your cluster %s %s: %s is %s"
                                .formatted(
                                        breach.refused() ? "refuses" : "warns of",
                                        what,
                                        breach.setting(),
                                        breach.text()))
                .severity(breach.refused() ? Severity.ERROR : Severity.WARNING);
    }

    /** Judges the use of an option by the lists of those that are disallowed, ignored or warned of, as {@code Values.guard}. */
    void judgeOption(String option, Span place, GuardrailList disallowed, GuardrailList ignored, GuardrailList warned) {
        if (findings.guardrails().names(disallowed, option)) {
            reportOption("refuses", option, place, disallowed).severity(Severity.ERROR);
        } else if (findings.guardrails().names(ignored, option)) {
            reportOption("ignores", option, place, ignored).severity(Severity.WARNING);
        } else if (findings.guardrails().names(warned, option)) {
            reportOption("warns of", option, place, warned).severity(Severity.WARNING);
        }
    }

    private Findings.Draft reportOption(String does, String option, Span place, GuardrailList list) {
        return findings.add(place, "your cluster %s the option %s: %s names it".formatted(does, option, list.setting()))
                .help("leave out %s".formatted(option));
    }
}
