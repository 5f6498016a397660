package io.github.cqlcheck.config;

import io.github.cqlcheck.rule.Category;
import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.rule.Preset;
import io.github.cqlcheck.rule.RuleInfo;
import io.github.cqlcheck.rule.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which rules run, and what their findings are. What is said of a rule goes before what is said of its category, and that
 * before the preset.
 *
 * @param preview whether rules run that no release has had yet
 * @param given levels by the ids of rules and the words of categories
 */
public record Levels(Preset preset, boolean preview, Map<String, Level> given) {
    public static final Levels RECOMMENDED = new Levels(Preset.RECOMMENDED, false, Map.of());

    public Levels {
        given = Map.copyOf(given);
    }

    public Levels withPreset(Preset other) {
        return new Levels(other, preview, given);
    }

    public Levels withPreview(boolean run) {
        return new Levels(preset, run, given);
    }

    /** The same but for one rule or category. */
    public Levels with(String ruleOrCategory, Level level) {
        Map<String, Level> changed = new LinkedHashMap<>(given);
        changed.put(ruleOrCategory, level);
        return new Levels(preset, preview, changed);
    }

    /** The first of the names given that is neither a rule's nor a category's. */
    public Optional<String> unknown(Collection<RuleInfo> rules) {
        List<String> known = names(rules);
        return given.keySet().stream()
                .sorted()
                .filter(name -> !known.contains(name))
                .findFirst();
    }

    /** What a level can be given for: the ids of rules and the words of categories. */
    public static List<String> names(Collection<RuleInfo> rules) {
        List<String> names = new ArrayList<>(
                Arrays.stream(Category.values()).map(Category::word).toList());
        rules.stream().map(RuleInfo::id).forEach(names::add);
        return names;
    }

    /** Whether a rule runs. */
    public boolean runs(RuleInfo rule) {
        Optional<Level> own = Optional.ofNullable(given.get(rule.id()));
        if (own.isPresent()) {
            return own.get() != Level.OFF;
        }
        boolean off = given.get(rule.category().word()) == Level.OFF;
        return !off && preset.includes(rule.preset()) && (preview || !rule.isPreview());
    }

    /** A finding of a rule as it is to be reported. */
    public Finding adapt(Finding finding, RuleInfo rule) {
        Level level =
                given.getOrDefault(rule.id(), given.getOrDefault(rule.category().word(), Level.ON));
        Optional<Severity> severity = level.severity();
        if (severity.isPresent()) {
            return finding.withSeverity(severity.get());
        }
        boolean milder = rule.production()
                && finding.severity() != Severity.NOTE
                && finding.place().source().isSample();
        return milder
                ? finding.withSeverity(Severity.values()[finding.severity().ordinal() - 1])
                : finding;
    }
}
