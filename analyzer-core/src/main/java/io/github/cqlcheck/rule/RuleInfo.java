package io.github.cqlcheck.rule;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The facts about a rule, as its page states them; see {@link RulePage} for how a page is read.
 *
 * @param id kebab case, such as {@code allow-filtering}
 * @param title the page's heading
 * @param summary the page's first paragraph, without line breaks
 * @param severity what a finding of it is, unless the rule says otherwise case by case
 * @param since the release of cqlcheck that brought it; {@code preview} before one has
 * @param preset the smallest preset that runs it
 * @param production whether it is about what counts in production only, so that it is milder on samples and tests
 * @param options thresholds and their defaults, in the page's order
 * @param page the page's Markdown without its front matter
 * @param link where the page is on the web, if it is there
 */
public record RuleInfo(
        String id,
        String title,
        String summary,
        Severity severity,
        Category category,
        String since,
        Preset preset,
        boolean production,
        Map<String, Integer> options,
        String page,
        Optional<URI> link) {
    /** What {@link #since} is before a release has brought the rule. */
    public static final String PREVIEW = "preview";

    /** Facts of a rule whose page is not on the web. */
    public RuleInfo(
            String id,
            String title,
            String summary,
            Severity severity,
            Category category,
            String since,
            Preset preset,
            boolean production,
            Map<String, Integer> options,
            String page) {
        this(id, title, summary, severity, category, since, preset, production, options, page, Optional.empty());
    }

    /** The same with other values of some of its options. */
    public RuleInfo withOptions(Map<String, Integer> others) {
        if (others.isEmpty()) {
            return this;
        }
        Map<String, Integer> all = new LinkedHashMap<>(options);
        all.putAll(others);
        return new RuleInfo(
                id,
                title,
                summary,
                severity,
                category,
                since,
                preset,
                production,
                Collections.unmodifiableMap(all),
                page,
                link);
    }

    /** Whether it is still tried out. */
    public boolean isPreview() {
        return since.equals(PREVIEW);
    }
}
