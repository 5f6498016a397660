package io.github.cqlcheck;

import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.RuleFailure;
import io.github.cqlcheck.rule.RuleInfo;
import io.github.cqlcheck.rules.BuiltInRules;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rules that an analyzer knows, whether they run or not; and why it does not know others. */
final class RuleSet {
    /** A loader that fails so often is not getting anywhere. */
    private static final int MOST_FAILURES = 100;

    private static final Pattern PROVIDER = Pattern.compile("\\S+: (?:Provider )?([\\w.$]+) ");

    private final Map<String, Entry> byId = new TreeMap<>();
    private final List<RuleFailure> failures = new ArrayList<>();

    /** Whose mistakes those of a rule are. */
    private enum Origin {
        CALLER,
        BUILT_IN,
        CLASS_PATH
    }

    private record Entry(Rule rule, RuleInfo info, Origin origin) {}

    private RuleSet() {}

    /** Rules that the caller vouches for. */
    static RuleSet of(List<Rule> rules) {
        return of(rules, Origin.CALLER);
    }

    /** Rules whose mistakes are ours. */
    static RuleSet builtIn(List<Rule> rules) {
        return of(rules, Origin.BUILT_IN);
    }

    private static RuleSet of(List<Rule> rules, Origin origin) {
        RuleSet set = new RuleSet();
        rules.forEach(rule -> set.add(rule, rule.info(), origin).ifPresent(other -> {
            throw new IllegalArgumentException(
                    "two rules are called %s: %s and %s".formatted(other.info().id(), name(other.rule()), name(rule)));
        }));
        return set;
    }

    /** The built-in rules, and those that the class path offers as services, as far as these can be loaded. */
    static RuleSet standard() {
        RuleSet set = builtIn(BuiltInRules.all());
        Iterator<Rule> loaded = ServiceLoader.load(Rule.class).iterator();
        while (set.failures.size() < MOST_FAILURES) {
            try {
                if (!loaded.hasNext()) {
                    break;
                }
                set.addForeign(loaded.next());
            } catch (ServiceConfigurationError | LinkageError e) {
                set.failures.add(new RuleFailure(provider(e), reason(e), false));
            }
        }
        return set;
    }

    private void addForeign(Rule rule) {
        try {
            add(rule, rule.info(), Origin.CLASS_PATH)
                    .ifPresent(other -> failures.add(new RuleFailure(
                            name(rule),
                            new IllegalStateException("its id %s is that of %s"
                                    .formatted(other.info().id(), name(other.rule()))),
                            false)));
        } catch (RuntimeException | LinkageError | AssertionError e) {
            failures.add(new RuleFailure(name(rule), e, false));
        }
    }

    /** The rule that has its id already. */
    private Optional<Entry> add(Rule rule, RuleInfo info, Origin origin) {
        return Optional.ofNullable(byId.putIfAbsent(info.id(), new Entry(rule, info, origin)));
    }

    private static String name(Rule rule) {
        return rule.getClass().getName();
    }

    /** The class that a message such as {@code x.Rule: Provider a.B not found} is about. */
    private static String provider(Throwable e) {
        Matcher matcher = PROVIDER.matcher(String.valueOf(e.getMessage()));
        return matcher.lookingAt() ? matcher.group(1) : "in a service file";
    }

    private static Throwable reason(Throwable e) {
        return e.getCause() == null ? e : e.getCause();
    }

    /** Sorted by id. */
    List<RuleInfo> infos() {
        return byId.values().stream().map(Entry::info).toList();
    }

    List<RuleFailure> failures() {
        return List.copyOf(failures);
    }

    /** Sorted by id. */
    Map<Rule, RuleInfo> byRule() {
        Map<Rule, RuleInfo> rules = new LinkedHashMap<>();
        byId.values().forEach(entry -> rules.put(entry.rule(), entry.info()));
        return rules;
    }

    /** Whether the caller vouches for a rule. */
    boolean isOfCaller(Rule rule) {
        return is(rule, Origin.CALLER);
    }

    /** Whether the mistakes of a rule are ours. */
    boolean isBuiltIn(Rule rule) {
        return is(rule, Origin.BUILT_IN);
    }

    private boolean is(Rule rule, Origin origin) {
        return byId.values().stream().anyMatch(entry -> entry.rule() == rule && entry.origin() == origin);
    }
}
