package io.github.cqlcheck;

import io.github.cqlcheck.config.Baseline;
import io.github.cqlcheck.config.Levels;
import io.github.cqlcheck.config.Settings;
import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.RuleFailure;
import io.github.cqlcheck.rule.RuleInfo;
import io.github.cqlcheck.schema.Catalog;
import io.github.cqlcheck.source.BasePath;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.syntax.Dialect;
import io.github.cqlcheck.syntax.PlaceholderKind;
import io.github.cqlcheck.target.Guardrails;
import io.github.cqlcheck.target.Target;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The door: sources in, an {@link Analysis} out. Immutable and thread-safe.
 *
 * <p>A first pass reads the schema statements of all sources into a {@link Catalog}. A second one streams each source's
 * statements past the rules, resolved against what existed where they stand, and keeps a small summary of what they do to
 * each table. With that the tables are judged last.
 *
 * <pre>{@code
 * String cql = "CREATE TABLE shop.orders (id int PRIMARY KEY, total int); SELECT id FROM shop.orders;";
 * Analysis analysis = Analyzer.standard().analyze(List.of(Source.of("orders.cql", cql)));
 * for (Finding finding : analysis.findings()) {
 *     System.out.println(finding.place() + ": " + finding.severity().word() + ": " + finding.message());
 * }
 * }</pre>
 *
 * <p>Files are read by {@link Source#read(java.nio.file.Path)}; {@code report.ReportFormat} writes an analysis in all the forms
 * that the command line has.
 */
public final class Analyzer {
    private final RuleSet rules;

    private final Function<Source, Settings> settings;

    private final boolean model;

    /** What it leaves out in the end. */
    private final UnaryOperator<Outcome> rest;

    /**
     * What came of all sources.
     *
     * @param uncertain those with statements that could not be judged
     */
    record Outcome(Analysis analysis, Set<Source> uncertain) {}

    private Analyzer(RuleSet rules, Function<Source, Settings> settings, boolean model, UnaryOperator<Outcome> rest) {
        this.rules = rules;
        this.settings = settings;
        this.model = model;
        this.rest = rest;
    }

    /**
     * An analyzer with the recommended ones of the built-in rules, and of those that {@link ServiceLoader} finds. A rule that
     * throws is among the {@linkplain Analysis#gaps gaps} of the analysis, and costs only itself.
     */
    public static Analyzer standard() {
        return of(RuleSet.standard());
    }

    /**
     * An analyzer with these rules, whose exceptions reach the caller.
     *
     * @throws IllegalArgumentException if two of them have the same id
     */
    public static Analyzer of(List<Rule> rules) {
        return of(RuleSet.of(rules));
    }

    static Analyzer of(RuleSet rules) {
        return new Analyzer(rules, source -> Settings.STANDARD, false, UnaryOperator.identity());
    }

    /**
     * The same rules, told what counts for each source, in place of all that was said before; {@code config.Configuration}
     * finds it in configuration files. What is said after it counts for all sources.
     */
    public Analyzer withSettings(Function<Source, Settings> ofSources) {
        return new Analyzer(rules, ofSources, model, rest);
    }

    /** The same but for a change of what counts for each source. */
    public Analyzer with(UnaryOperator<Settings> change) {
        return new Analyzer(rules, settings.andThen(change), model, rest);
    }

    /**
     * The same rules, but others of them run, or at other levels.
     *
     * @throws IllegalArgumentException if a level is given for what is neither a rule nor a category
     */
    public Analyzer withLevels(Levels other) {
        other.unknown(rules.infos()).ifPresent(name -> {
            throw new IllegalArgumentException("%s is neither a rule nor a category".formatted(name));
        });
        return with(each -> each.withLevels(other));
    }

    /** The same rules for another target than {@link Target#DEFAULT}. */
    public Analyzer withTarget(Target other) {
        return with(each -> each.withTarget(other));
    }

    /** The same rules for texts in which only holes of certain kinds may stand: see {@link Dialect#placeholders}. */
    public Analyzer withPlaceholders(Set<PlaceholderKind> kinds) {
        return with(each -> each.withPlaceholders(kinds));
    }

    /**
     * The same rules for a cluster that does not allow all that its release does; {@code config.GuardrailsFile} reads what it
     * allows from its {@code cassandra.yaml}.
     */
    public Analyzer withGuardrails(Guardrails other) {
        return with(each -> each.withGuardrails(other));
    }

    /**
     * The same rules, told whether comments such as {@code -- cqlcheck-ignore allow-filtering: forty rows} suppress findings, as
     * they do unless told otherwise.
     */
    public Analyzer withInlineConfig(boolean suppress) {
        return with(each -> each.withInlineConfig(suppress));
    }

    /**
     * The same rules, told whether an analysis is to have a {@link Model} too, for reports that draw the tables and the plans of
     * their statements. That reads the sources once more.
     */
    public Analyzer withModel(boolean wanted) {
        return new Analyzer(rules, settings, wanted, rest);
    }

    /**
     * The same rules, told which findings are known already and are not to be reported.
     *
     * @param base the directory that the baseline names files from
     */
    public Analyzer withBaseline(Baseline baseline, BasePath base) {
        Set<String> known = rules.infos().stream().map(RuleInfo::id).collect(Collectors.toSet());
        return new Analyzer(rules, settings, model, outcome -> {
            Analysis all = rest.apply(outcome).analysis();
            Set<String> ran = all.rules().stream().map(RuleInfo::id).collect(Collectors.toSet());
            // what a rule that failed had to say, nobody knows, and not which rules those are that could not be loaded
            all.gaps().failures().forEach(failure -> ran.remove(failure.rule()));
            boolean knowsAll = rules.failures().isEmpty();
            Set<Source> certain = new HashSet<>(all.sources());
            certain.removeAll(outcome.uncertain());
            Baseline.Comparison compared = baseline.compare(
                    all.findings(),
                    all.leftOut().suppressions().stream()
                            .map(Suppression::finding)
                            .toList(),
                    certain,
                    rule -> ran.contains(rule) || knowsAll && !known.contains(rule),
                    base);
            return new Outcome(all.withBaseline(compared), outcome.uncertain());
        });
    }

    /**
     * The same rules, told what has changed in the sources of the next run: only findings that this causes are reported, however
     * many others there are. To see that, it judges the sources as they were, too, by the settings that it has been given before.
     */
    public Analyzer withChanges(Changes changes) {
        Analyzer before = new Analyzer(rules, settings.andThen(changes::before), false, UnaryOperator.identity());
        return new Analyzer(rules, settings, model, outcome -> {
            Analysis all = rest.apply(outcome).analysis();
            List<Finding> known = all.findings().isEmpty()
                    ? List.of()
                    : before.analyze(changes.sources(), changes.definitions()).findings();
            return new Outcome(all.withCaused(changes.caused(all.findings(), known)), outcome.uncertain());
        });
    }

    /** What counts for a source. */
    public Settings settings(Source source) {
        return settings.apply(source);
    }

    /** How it reads a source. */
    public Dialect dialect(Source source) {
        return settings(source).dialect();
    }

    /** The rules that it knows, whether they run or not, sorted by id. */
    public List<RuleInfo> rules() {
        return rules.infos();
    }

    /** The rules on the class path that could not be loaded. */
    public List<RuleFailure> failures() {
        return rules.failures();
    }

    /** Analyses sources that know of nothing but each other. */
    public Analysis analyze(List<Source> sources) {
        return analyze(sources, List.of());
    }

    /**
     * Analyses sources.
     *
     * @param sources what to judge
     * @param definitions further sources, read for their schema statements only and not judged; files that are among the
     *     sources are judged all the same
     */
    public Analysis analyze(List<Source> sources, List<Source> definitions) {
        return analyze(sources, definitions, Parallelism.of(sources));
    }

    Analysis analyze(List<Source> sources, List<Source> definitions, Parallelism parallelism) {
        Set<Source> uncertain = new HashSet<>();
        List<Analysis> analyses = Parts.of(sources, definitions, settings).stream()
                .map(part -> analyze(part, parallelism, uncertain))
                .toList();
        Analysis all = analyses.size() == 1
                ? analyses.get(0)
                : Analysis.together(analyses).inOrder(Catalog.inOrder(sources));
        Analysis complete = all.withFailures(Stream.concat(rules.failures().stream(), all.gaps().failures().stream())
                .toList());
        return rest.apply(new Outcome(complete, uncertain)).analysis();
    }

    private Analysis analyze(Parts.Part part, Parallelism parallelism, Set<Source> uncertain) {
        Map<Source, Judgement> judgements = Judgement.of(part.settings(), rules.byRule());
        Corpus corpus = Corpus.of(part, parallelism);
        Run run = new Run(judgements, corpus.catalog(), rules);
        run.read(corpus.sources(), parallelism);
        uncertain.addAll(run.uncertain());
        Analysis analysis = run.finish(corpus.sources());
        return model
                ? analysis.withModel(Modelling.of(corpus, part::dialect, analysis.findings(), parallelism))
                : analysis;
    }
}
