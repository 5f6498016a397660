package io.github.cqlcheck;

import io.github.cqlcheck.plan.Plans;
import io.github.cqlcheck.query.Resolver;
import io.github.cqlcheck.schema.Scope;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.syntax.Dialect;
import io.github.cqlcheck.syntax.PlaceholderKind;
import io.github.cqlcheck.syntax.Script;
import io.github.cqlcheck.target.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The other door: sources in, the {@link Plans} of their statements out. Reads as an {@link Analyzer} does, and judges by no
 * rules. Immutable and thread-safe.
 *
 * <pre>{@code
 * Plans plans = Planner.standard().plan(List.of(Source.of("query", "SELECT …")), List.of(schema));
 * }</pre>
 */
public final class Planner {
    /** So many sources are under way at once; each holds a schema of its own. */
    private static final int BATCH = 256;

    private final Dialect dialect;

    private Planner(Dialect dialect) {
        this.dialect = dialect;
    }

    /** For {@link Target#DEFAULT}, with holes of every kind. */
    public static Planner standard() {
        return new Planner(Dialect.STANDARD);
    }

    /** For another target. */
    public Planner withTarget(Target other) {
        return new Planner(dialect.withTarget(other));
    }

    /** For texts in which only holes of certain kinds may stand: see {@link Dialect#placeholders}. */
    public Planner withPlaceholders(Set<PlaceholderKind> kinds) {
        return new Planner(dialect.withPlaceholders(kinds));
    }

    /**
     * Plans the statements of sources.
     *
     * @param definitions further sources, read for their schema statements only
     */
    public Plans plan(List<Source> sources, List<Source> definitions) {
        Parallelism parallelism = Parallelism.of(sources);
        Corpus corpus = Corpus.of(sources, definitions, dialect, parallelism);
        List<Plans.Entry> entries = new ArrayList<>();
        for (int from = 0; from < corpus.sources().size(); from += BATCH) {
            int to = Math.min(from + BATCH, corpus.sources().size());
            List<SourcePlans> batch = corpus.sources().subList(from, to).stream()
                    .map(source -> plans(source, corpus.catalog().scope(source)))
                    .toList();
            parallelism.stream(batch).forEach(this::read);
            batch.forEach(plans -> entries.addAll(plans.entries()));
        }
        int files = (int) corpus.sources().stream()
                .filter(source -> source.path().isPresent())
                .count();
        return new Plans(entries, files, List.of());
    }

    private SourcePlans plans(Source source, Scope scope) {
        return new SourcePlans(source, scope, () -> Resolver.of(dialect.target(), scope::type, scope::functions));
    }

    private void read(SourcePlans plans) {
        Script.of(plans.source(), dialect).statements().forEach(plans::add);
        plans.end();
    }
}
