package io.github.cqlcheck.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The page of a rule, {@code docs/rules/<id>.md}, which lies beside the rule's class in the jar: front matter with the
 * facts, then Markdown. A page that names no {@code preset} is of {@code recommended}; {@code production} says that the rule
 * is milder on samples and tests, {@code target} and {@code guardrails} what its examples are for, if not Cassandra's newest
 * release without limits, and {@code link} where the page of somebody else's rule is on the web.
 *
 * <pre>{@code
 * ---
 * severity: warning
 * category: indexes
 * since: 0.1
 * preset: strict
 * production: true
 * option legacy: 1
 * ---
 * # Too many indexes
 *
 * One sentence that is the summary.
 *
 * ## Anti-pattern
 * }</pre>
 */
final class RulePage {
    private static final String FENCE = "---\n";

    /** Where the pages of the rules in a package are on the web. */
    private static final Map<String, URI> LINKS = Map.of(
            "io.github.cqlcheck.rules", URI.create("https://github.com/cqlcheck/cqlcheck/blob/main/docs/rules/"));

    private RulePage() {}

    /** {@code AllowFiltering} has the id {@code allow-filtering}. */
    static String id(Class<?> rule) {
        return rule.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    static RuleInfo of(Class<?> rule) {
        String id = id(rule);
        try (InputStream in = rule.getResourceAsStream(id + ".md")) {
            if (in == null) {
                throw new IllegalStateException(
                        "the rule %s has no page %s.md beside it".formatted(rule.getName(), id));
            }
            Optional<URI> link =
                    Optional.ofNullable(LINKS.get(rule.getPackageName())).map(pages -> pages.resolve(id + ".md"));
            return parse(id, new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"), link);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuleInfo parse(String id, String text, Optional<URI> usualLink) {
        int close = text.indexOf("\n" + FENCE, FENCE.length() - 1);
        if (!text.startsWith(FENCE) || close < 0) {
            throw new IllegalStateException("the page of %s has no front matter".formatted(id));
        }
        Map<String, String> facts = new LinkedHashMap<>();
        text.substring(FENCE.length(), close).lines().forEach(line -> {
            String[] fact = line.split(":", 2);
            if (fact.length < 2) {
                throw new IllegalStateException(
                        "the page of %s has no colon in its front matter: %s".formatted(id, line));
            }
            facts.put(fact[0].strip(), fact[1].strip());
        });
        for (String needed : List.of("severity", "category", "since")) {
            if (!facts.containsKey(needed)) {
                throw new IllegalStateException("the page of %s does not say its %s".formatted(id, needed));
            }
        }
        Map<String, Integer> options = new LinkedHashMap<>();
        facts.forEach((key, value) -> {
            if (key.startsWith("option ")) {
                options.put(key.substring("option ".length()), Integer.valueOf(value));
            }
        });
        String page = text.substring(close + 1 + FENCE.length()).strip() + "\n";
        String[] paragraphs = page.split("\n\n", 3);
        if (!page.startsWith("# ") || paragraphs.length < 2) {
            throw new IllegalStateException("the page of %s has no heading with a sentence below".formatted(id));
        }
        return new RuleInfo(
                id,
                paragraphs[0].substring("# ".length()).strip(),
                paragraphs[1].replace('\n', ' ').strip(),
                Severity.valueOf(facts.get("severity").toUpperCase(Locale.ROOT)),
                Category.of(facts.get("category")),
                facts.get("since"),
                Preset.valueOf(
                        facts.getOrDefault("preset", Preset.RECOMMENDED.word()).toUpperCase(Locale.ROOT)),
                Boolean.parseBoolean(facts.get("production")),
                Collections.unmodifiableMap(options),
                page,
                Optional.ofNullable(facts.get("link")).map(URI::create).or(() -> usualLink));
    }
}
