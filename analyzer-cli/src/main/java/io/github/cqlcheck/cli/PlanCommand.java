package io.github.cqlcheck.cli;

import io.github.cqlcheck.Analyzer;
import io.github.cqlcheck.Planner;
import io.github.cqlcheck.config.Configuration;
import io.github.cqlcheck.plan.Plans;
import io.github.cqlcheck.report.PlanFormat;
import io.github.cqlcheck.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cqlcheck plan}: what Cassandra will do for each statement. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        versionProvider = Cqlcheck.VersionLine.class,
        customSynopsis = "cqlcheck plan [OPTION]... [-q STATEMENT]... [PATH]...",
        descriptionHeading = "%n",
        description =
                "Show what Cassandra will do for each statement, as EXPLAIN would: the rows that it reaches and in"
                        + " which order they come, the index that it asks, what it filters, how many partitions and nodes that"
                        + " takes, and whether it is served at all. Then the queries of each table, side by side.",
        parameterListHeading = "%n")
final class PlanCommand implements Callable<Integer> {
    private final Environment environment;
    private final StandardOutput out;
    private final Complaints complaints;
    private final Supplier<Analyzer> analyzer;

    @Mixin
    private final InputOptions input = new InputOptions();

    @Mixin
    private final ConfigurationOptions configured = new ConfigurationOptions();

    @Option(
            names = {"-q", "--query"},
            paramLabel = "STATEMENT",
            description = "A statement to plan; nothing else is read then, unless a PATH is named too. Repeatable.")
    private List<String> queries = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "What goes to standard output: text (default) or json (docs/plan.md has the fields).")
    private PlanFormat format = PlanFormat.TEXT;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description = "auto (default: if standard output is a terminal), always or never.")
    private ColorMode color = ColorMode.AUTO;

    PlanCommand(Environment environment, StandardOutput out, Complaints complaints, Supplier<Analyzer> analyzer) {
        this.analyzer = analyzer;
        this.environment = environment;
        this.out = out;
        this.complaints = complaints;
    }

    @Override
    public Integer call() {
        Optional<String> contradiction = contradiction();
        if (contradiction.isPresent()) {
            complaints.usage(contradiction.get());
            return ExitCode.USAGE.code();
        }
        Configuration configuration =
                configured.configuration(() -> analyzer.get().rules());
        Inputs inputs = input.inputs(complaints, configuration);
        List<Source> sources = new ArrayList<>(queries());
        if (queries.isEmpty() || !input.namesNothing()) {
            sources.addAll(input.sources(inputs, environment.in()));
        }
        List<Source> definitions = input.definitions(inputs);
        if (!ConfigurationOptions.isRight(configuration, sources, complaints)) {
            return ExitCode.USAGE.code();
        }
        Plans plans = Planner.standard()
                .withSettings(configuration::settings)
                .with(input.change())
                .plan(sources, definitions)
                .withUnread(complaints.unread());
        // where nothing could be read, the complaints say it all
        if (!sources.isEmpty() || !format.isProse()) {
            boolean coloured = environment.color(color);
            out.print(to -> format.report(coloured, environment.width()).write(plans, to));
        }
        return (plans.isComplete() ? ExitCode.CLEAN : ExitCode.FINDINGS).code();
    }

    private Optional<String> contradiction() {
        boolean empty = queries.stream().anyMatch(String::isBlank);
        return empty
                ? Optional.of("--query: an empty statement; give one, as in -q 'SELECT ...'")
                : input.contradiction().or(configured::contradiction);
    }

    private List<Source> queries() {
        List<Source> sources = new ArrayList<>();
        for (String query : queries) {
            String name = queries.size() == 1 ? "<query>" : "<query %d>".formatted(sources.size() + 1);
            sources.add(Source.of(name, query));
        }
        return sources;
    }
}
