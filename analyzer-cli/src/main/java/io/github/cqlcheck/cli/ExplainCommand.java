package io.github.cqlcheck.cli;

import io.github.cqlcheck.Analyzer;
import io.github.cqlcheck.rule.RuleInfo;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cqlcheck explain RULE}: the rule's page. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        versionProvider = Cqlcheck.VersionLine.class,
        sortOptions = false,
        descriptionHeading = "%n",
        description = "Explain a rule: why it hurts, what to do instead, when it is fine.",
        parameterListHeading = "%n",
        optionListHeading = "%n",
        footer = {"", "Example:", "  cqlcheck explain allow-filtering"})
final class ExplainCommand implements Callable<Integer> {
    /** Wider lines are hard to read. */
    private static final int WIDEST = 100;

    private final Environment environment;
    private final StandardOutput out;
    private final Complaints complaints;
    private final Supplier<Analyzer> analyzer;

    @Parameters(paramLabel = "RULE", description = "The rule's id, as in reports and in: cqlcheck rules")
    private String id;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description = "auto (default: if standard output is a terminal), always or never.")
    private ColorMode color = ColorMode.AUTO;

    ExplainCommand(Environment environment, StandardOutput out, Complaints complaints, Supplier<Analyzer> analyzer) {
        this.environment = environment;
        this.out = out;
        this.complaints = complaints;
        this.analyzer = analyzer;
    }

    @Override
    public Integer call() {
        List<RuleInfo> rules = analyzer.get().rules();
        Optional<RuleInfo> rule =
                rules.stream().filter(info -> info.id().equalsIgnoreCase(id)).findFirst();
        if (rule.isEmpty()) {
            String remedy = Suggestion.closest(
                            id.toLowerCase(Locale.ROOT),
                            rules.stream().map(RuleInfo::id).toList())
                    .map("did you mean %s?"::formatted)
                    .orElse("cqlcheck rules lists them all");
            complaints.usage("explain %s: no such rule; %s".formatted(id, remedy));
            return ExitCode.USAGE.code();
        }
        String text = page(rule.get(), environment.color(color), Math.min(environment.width(), WIDEST));
        out.print(to -> to.append(text));
        return ExitCode.CLEAN.code();
    }

    /** The page, its facts below its heading. */
    static String page(RuleInfo rule, boolean color, int width) {
        Markdown markdown = new Markdown(color, width);
        String[] parts = rule.page().split("\n", 2);
        String facts = "%s · %s · %s · since %s"
                .formatted(
                        rule.id(),
                        Style.of(rule.severity()).of(rule.severity().word(), color),
                        rule.category().word(),
                        rule.since());
        String options = rule.options().entrySet().stream()
                .map(option -> "%s = %s".formatted(option.getKey(), option.getValue()))
                .collect(Collectors.joining(", "));
        return markdown.text(parts[0])
                + facts
                + "\n"
                + (options.isEmpty() ? "" : "options: " + options + "\n")
                + "\n"
                + markdown.text(parts.length < 2 ? "" : parts[1].strip());
    }
}
