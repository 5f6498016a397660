package io.github.cqlcheck.config;

import io.github.cqlcheck.rule.Severity;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the findings of a rule are to be. */
public enum Level {
    /** There are none: the rule does not run. */
    OFF,
    /** What the rule says case by case. */
    ON,
    NOTE,
    WARNING,
    ERROR;

    /** What each finding is, whatever the rule says; empty for {@link #OFF} and {@link #ON}. */
    Optional<Severity> severity() {
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.name().equals(name()))
                .findFirst();
    }

    /** The word in options: {@code off}, {@code on}, {@code note}, {@code warning}, {@code error}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
