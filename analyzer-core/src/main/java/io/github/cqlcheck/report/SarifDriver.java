package io.github.cqlcheck.report;

import de.jcup.sarif_2_1_0.model.PropertyBag;
import de.jcup.sarif_2_1_0.model.ReportingConfiguration;
import de.jcup.sarif_2_1_0.model.ReportingDescriptor;
import de.jcup.sarif_2_1_0.model.ToolComponent;
import io.github.cqlcheck.rule.RuleInfo;
import io.github.cqlcheck.rule.Severity;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What SARIF says about cqlcheck itself: its version, and its rules as their pages describe them. */
final class SarifDriver {
    private static final String HOME = "https://github.com/cqlcheck/cqlcheck";

    /** How long GitHub lets a description be. */
    private static final int LONGEST_DESCRIPTION = 1024;

    private static final Pattern REASON =
            Pattern.compile("^## Why it hurts\\s+(.+?)(?=\n\n|\\z)", Pattern.DOTALL | Pattern.MULTILINE);

    /** A link to the page of another rule. */
    private static final Pattern NEIGHBOUR = Pattern.compile("\\[([^]]+)]\\(([a-z0-9-]+\\.md(?:#[a-z0-9-]*)?)\\)");

    private SarifDriver() {}

    static ToolComponent of(List<RuleInfo> rules) {
        Set<ReportingDescriptor> descriptors =
                rules.stream().map(SarifDriver::descriptor).collect(Collectors.toCollection(LinkedHashSet::new));
        ToolComponent driver = new ToolComponent();
        driver.setName("cqlcheck");
        driver.setVersion(Version.current());
        driver.setSemanticVersion(Version.current());
        driver.setInformationUri(URI.create(HOME));
        driver.setRules(descriptors);
        return driver;
    }

    private static ReportingDescriptor descriptor(RuleInfo rule) {
        ReportingDescriptor descriptor = new ReportingDescriptor();
        descriptor.setId(rule.id());
        String name = name(rule.id());
        // a name that says no more than the id is not to be there
        if (!name.equalsIgnoreCase(rule.id())) {
            descriptor.setName(name);
        }
        descriptor.setShortDescription(SarifText.plain(cut(rule.summary())));
        descriptor.setFullDescription(SarifText.plain(cut(description(rule))));
        descriptor.setHelp(SarifText.markdown(linked(rule)));
        rule.link().ifPresent(descriptor::setHelpUri);
        descriptor.setDefaultConfiguration(configuration(rule.severity()));
        descriptor.setProperties(properties(rule));
        return descriptor;
    }

    private static PropertyBag properties(RuleInfo rule) {
        PropertyBag properties = new PropertyBag();
        properties.setTags(Set.of(rule.category().word()));
        properties.setAdditionalProperty("precision", rule.isPreview() ? "medium" : "high");
        properties.setAdditionalProperty("problem.severity", problemSeverity(rule.severity()));
        return properties;
    }

    /** {@code allow-filtering} becomes {@code AllowFiltering}. */
    private static String name(String id) {
        return Stream.of(id.split("-"))
                .filter(word -> !word.isEmpty())
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    /** The summary and the first paragraph of the reasons. */
    private static String description(RuleInfo rule) {
        Matcher reason = REASON.matcher(rule.page());
        return reason.find() ? rule.summary() + " " + reason.group(1).replace('\n', ' ') : rule.summary();
    }

    private static String cut(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST_DESCRIPTION) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, LONGEST_DESCRIPTION - 1)) + "…";
    }

    /** The page with links to other pages that lead there from wherever it is read; without those that lead nowhere. */
    private static String linked(RuleInfo rule) {
        return NEIGHBOUR.matcher(rule.page()).replaceAll(match -> {
            String label = match.group(1);
            String linked = rule.link()
                    .map(page -> "[%s](%s)".formatted(label, page.resolve(match.group(2))))
                    .orElse(label);
            return Matcher.quoteReplacement(linked);
        });
    }

    private static ReportingConfiguration configuration(Severity severity) {
        ReportingConfiguration configuration = new ReportingConfiguration();
        configuration.setLevel(
                switch (severity) {
                    case ERROR -> ReportingConfiguration.Level.ERROR;
                    case WARNING -> ReportingConfiguration.Level.WARNING;
                    case NOTE -> ReportingConfiguration.Level.NOTE;
                });
        return configuration;
    }

    /** GitHub's own word for a severity. */
    private static String problemSeverity(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "recommendation";
        };
    }
}
