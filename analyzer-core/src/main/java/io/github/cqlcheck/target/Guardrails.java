package io.github.cqlcheck.target;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the operators of a cluster allow, beyond what its release does: the guardrails of its {@code cassandra.yaml} that can
 * be judged from the text of statements. What the file does not set has no limit here, whatever Cassandra's default is.
 *
 * @param off what is switched off, each with the setting's name in the file
 * @param warn thresholds beyond which there is a warning
 * @param fail thresholds beyond which statements are refused
 * @param lists names of options, in lower case
 */
public record Guardrails(
        Map<GuardrailSwitch, String> off,
        Map<GuardrailLimit, Threshold> warn,
        Map<GuardrailLimit, Threshold> fail,
        Map<GuardrailList, Set<String>> lists) {
    private static final Guardrails NONE = new Guardrails(Map.of(), Map.of(), Map.of(), Map.of());

    public Guardrails {
        off = Map.copyOf(off);
        warn = Map.copyOf(warn);
        fail = Map.copyOf(fail);
        lists = Map.copyOf(lists);
    }

    /**
     * A threshold that is in force.
     *
     * @param setting its name in the file
     * @param text its value as the file has it
     */
    public record Threshold(String setting, String text, long value) {}

    /**
     * A setting that a statement breaks.
     *
     * @param refused whether the server refuses the statement, and does not only warn
     * @param text the setting's value as the file has it
     */
    public record Breach(boolean refused, String setting, String text) {}

    /** Of a cluster that allows whatever its release does. */
    public static Guardrails none() {
        return NONE;
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    public Guardrails withOff(GuardrailSwitch flag, String setting) {
        return new Guardrails(with(off, flag, setting), warn, fail, lists);
    }

    public Guardrails withWarn(GuardrailLimit limit, Threshold threshold) {
        return new Guardrails(off, with(warn, limit, threshold), fail, lists);
    }

    public Guardrails withFail(GuardrailLimit limit, Threshold threshold) {
        return new Guardrails(off, warn, with(fail, limit, threshold), lists);
    }

    public Guardrails withList(GuardrailList list, Collection<String> names) {
        return new Guardrails(off, warn, fail, with(lists, list, Set.copyOf(new HashSet<>(names))));
    }

    private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        Map<K, V> changed = new HashMap<>(map);
        changed.put(key, value);
        return changed;
    }

    /** What stands against something that can be switched off. */
    public Optional<Breach> breach(GuardrailSwitch flag) {
        return Optional.ofNullable(off.get(flag)).map(setting -> new Breach(true, setting, "false"));
    }

    /** What stands against a number; the failing threshold goes before the other, as in {@code Threshold.guard}. */
    public Optional<Breach> breach(GuardrailLimit limit, long value) {
        return breach(fail, limit, value, true).or(() -> breach(warn, limit, value, false));
    }

    private static Optional<Breach> breach(
            Map<GuardrailLimit, Threshold> thresholds, GuardrailLimit limit, long value, boolean refused) {
        return Optional.ofNullable(thresholds.get(limit))
                .filter(threshold -> limit.isBroken(value, threshold.value()))
                .map(threshold -> new Breach(refused, threshold.setting(), threshold.text()));
    }

    /** Whether a list names an option. */
    public boolean names(GuardrailList list, String option) {
        return lists.getOrDefault(list, Set.of()).contains(option);
    }
}
