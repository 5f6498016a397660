package io.github.cqlcheck.cli;

import io.github.cqlcheck.Analyzer;
import io.github.cqlcheck.rule.RuleInfo;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cqlcheck rules}: the rules, a line each. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        versionProvider = Cqlcheck.VersionLine.class,
        sortOptions = false,
        descriptionHeading = "%n",
        description = "List the rules.",
        parameterListHeading = "%n",
        optionListHeading = "%n",
        footer = {
            "",
            "Columns: rule, severity, category, summary. On a terminal long summaries are wrapped; elsewhere each"
                    + " rule has exactly one line."
        })
final class RulesCommand implements Callable<Integer> {
    private static final int LEAST_SUMMARY = 30;

    private final Environment environment;
    private final StandardOutput out;
    private final Supplier<Analyzer> analyzer;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description = "auto (default: if standard output is a terminal), always or never.")
    private ColorMode color = ColorMode.AUTO;

    RulesCommand(Environment environment, StandardOutput out, Supplier<Analyzer> analyzer) {
        this.environment = environment;
        this.out = out;
        this.analyzer = analyzer;
    }

    @Override
    public Integer call() {
        String table = table(
                analyzer.get().rules(),
                environment.color(color),
                environment.terminal() ? environment.width() : Integer.MAX_VALUE);
        out.print(to -> to.append(table));
        return ExitCode.CLEAN.code();
    }

    static String table(List<RuleInfo> rules, boolean color, int width) {
        int id = rules.stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
        int severity = rules.stream()
                .mapToInt(rule -> rule.severity().word().length())
                .max()
                .orElse(0);
        int category = rules.stream()
                .mapToInt(rule -> rule.category().word().length())
                .max()
                .orElse(0);
        StringBuilder table = new StringBuilder();
        for (RuleInfo rule : rules) {
            String facts = Style.BOLD.of(padded(rule.id(), id), color)
                    + Style.of(rule.severity()).of(padded(rule.severity().word(), severity), color)
                    + padded(rule.category().word(), category);
            int least = Style.width(facts) + LEAST_SUMMARY;
            table.append(Wrapping.hanging(facts, rule.summary(), Math.max(width, least)))
                    .append('\n');
        }
        return table.toString();
    }

    private static String padded(String word, int width) {
        return word + " ".repeat(width - word.length() + 2);
    }
}
