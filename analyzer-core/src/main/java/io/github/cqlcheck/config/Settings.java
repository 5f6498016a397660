package io.github.cqlcheck.config;

import io.github.cqlcheck.rule.RuleInfo;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.schema.TableFacts;
import io.github.cqlcheck.schema.TableName;
import io.github.cqlcheck.syntax.Dialect;
import io.github.cqlcheck.syntax.PlaceholderKind;
import io.github.cqlcheck.target.Guardrails;
import io.github.cqlcheck.target.Target;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What counts for a source: which rules judge it and how, what it is written for, what is known of its tables.
 *
 * @param options values of the options of rules that differ from those of their pages, by the ids of the rules
 * @param dialect how it is read
 * @param guardrails what its cluster allows
 * @param tables what is known of tables beside their definitions; a table without a keyspace is meant in any
 * @param inlineConfig whether its comments may suppress findings
 * @param scope the sources whose definitions it sees; empty for all that belong to no other scope
 */
public record Settings(
        Levels levels,
        Map<String, Map<String, Integer>> options,
        Dialect dialect,
        Guardrails guardrails,
        Map<TableName, TableFacts> tables,
        boolean inlineConfig,
        Optional<SchemaScope> scope) {
    /** What counts where nobody says otherwise. */
    public static final Settings STANDARD = new Settings(
            Levels.RECOMMENDED, Map.of(), Dialect.STANDARD, Guardrails.none(), Map.of(), true, Optional.empty());

    public Settings {
        options = Map.copyOf(options);
        tables = Map.copyOf(tables);
    }

    public Settings withLevels(Levels other) {
        return new Settings(other, options, dialect, guardrails, tables, inlineConfig, scope);
    }

    /** The same but for an option of a rule. */
    public Settings withOption(String rule, String option, int value) {
        Map<String, Integer> ofRule = new HashMap<>(options.getOrDefault(rule, Map.of()));
        ofRule.put(option, value);
        Map<String, Map<String, Integer>> all = new HashMap<>(options);
        all.put(rule, Map.copyOf(ofRule));
        return new Settings(levels, all, dialect, guardrails, tables, inlineConfig, scope);
    }

    public Settings withTarget(Target other) {
        return new Settings(levels, options, dialect.withTarget(other), guardrails, tables, inlineConfig, scope);
    }

    public Settings withPlaceholders(Set<PlaceholderKind> kinds) {
        return new Settings(levels, options, dialect.withPlaceholders(kinds), guardrails, tables, inlineConfig, scope);
    }

    public Settings withGuardrails(Guardrails other) {
        return new Settings(levels, options, dialect, other, tables, inlineConfig, scope);
    }

    /** The same and one more fact about a table. */
    public Settings withFact(TableName table, String name, String value) {
        Map<TableName, TableFacts> all = new HashMap<>(tables);
        all.put(table, tables.getOrDefault(table, TableFacts.NONE).and(name, value));
        return new Settings(levels, options, dialect, guardrails, all, inlineConfig, scope);
    }

    public Settings withInlineConfig(boolean suppress) {
        return new Settings(levels, options, dialect, guardrails, tables, suppress, scope);
    }

    public Settings withScope(SchemaScope other) {
        return new Settings(levels, options, dialect, guardrails, tables, inlineConfig, Optional.of(other));
    }

    /** A rule with its options as they are set here. */
    public RuleInfo configured(RuleInfo rule) {
        return rule.withOptions(options.getOrDefault(rule.id(), Map.of()));
    }

    /** A table with what is known of it here. */
    public Table informed(Table table) {
        if (tables.isEmpty()) {
            return table;
        }
        TableFacts here = tables.getOrDefault(table.name(), TableFacts.NONE);
        TableFacts anywhere = tables.getOrDefault(new TableName("", table.name().name()), TableFacts.NONE);
        return table.withFacts(here.orElse(anywhere));
    }
}
