package io.github.cqlcheck;

import io.github.cqlcheck.config.Settings;
import io.github.cqlcheck.plan.Plans;
import io.github.cqlcheck.schema.Catalog;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.syntax.PlaceholderKind;
import io.github.cqlcheck.target.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The other door: sources in, the {@link Plans} of their statements out. Reads as an {@link Analyzer} does, and judges by no
 * rules. Immutable and thread-safe.
 *
 * <pre>{@code
 * Plans plans = Planner.standard().plan(List.of(Source.of("query", "SELECT …")), List.of(schema));
 * }</pre>
 */
public final class Planner {
    private final Function<Source, Settings> settings;

    private Planner(Function<Source, Settings> settings) {
        this.settings = settings;
    }

    /** For {@link Target#DEFAULT}, with holes of every kind. */
    public static Planner standard() {
        return new Planner(source -> Settings.STANDARD);
    }

    /** Told what counts for each source, in place of all that was said before: see {@link Analyzer#withSettings}. */
    public Planner withSettings(Function<Source, Settings> ofSources) {
        return new Planner(ofSources);
    }

    /** The same but for a change of what counts for each source. */
    public Planner with(UnaryOperator<Settings> change) {
        return new Planner(settings.andThen(change));
    }

    /** For another target. */
    public Planner withTarget(Target other) {
        return with(each -> each.withTarget(other));
    }

    /** For texts in which only holes of certain kinds may stand: see {@link Dialect#placeholders}. */
    public Planner withPlaceholders(Set<PlaceholderKind> kinds) {
        return with(each -> each.withPlaceholders(kinds));
    }

    /**
     * Plans the statements of sources.
     *
     * @param definitions further sources, read for their schema statements only
     */
    public Plans plan(List<Source> sources, List<Source> definitions) {
        Parallelism parallelism = Parallelism.of(sources);
        Map<Source, List<Plans.Entry>> entries = new HashMap<>();
        Parts.of(sources, definitions, settings).forEach(part -> plan(part, parallelism, entries));
        List<Source> ordered = Catalog.inOrder(sources);
        return plans(
                ordered.stream().flatMap(source -> entries.get(source).stream()).toList(), ordered);
    }

    private static void plan(Parts.Part part, Parallelism parallelism, Map<Source, List<Plans.Entry>> entries) {
        Corpus corpus = Corpus.of(part, parallelism);
        parallelism.read(
                corpus.sources(),
                source -> new SourcePlans(source, corpus.catalog().scope(source), part.dialect(source)),
                SourcePlans::read,
                plans -> entries.put(plans.source(), plans.entries()));
    }

    /** The plans of a run; texts that are no files do not count as such. */
    static Plans plans(List<Plans.Entry> entries, List<Source> sources) {
        int files = (int)
                sources.stream().filter(source -> source.path().isPresent()).count();
        return new Plans(entries, files, List.of());
    }
}
