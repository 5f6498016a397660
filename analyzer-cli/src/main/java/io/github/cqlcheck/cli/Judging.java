package io.github.cqlcheck.cli;

import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.Analyzer;
import io.github.cqlcheck.Changes;
import io.github.cqlcheck.fix.Revision;
import io.github.cqlcheck.source.Source;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * All that a judgement needs.
 *
 * @param sources what is judged
 * @param definitions further sources, read for their definitions only
 * @param scoped those that the configuration adds to them for some of the sources
 * @param reach which files would have been read if they were there
 */
record Judging(
        Analyzer analyzer,
        Inputs inputs,
        List<Source> sources,
        List<Source> definitions,
        List<Source> scoped,
        Changes.Reach reach) {
    Judging with(UnaryOperator<Analyzer> change) {
        return new Judging(change.apply(analyzer), inputs, sources, definitions, scoped, reach);
    }

    /** The texts as they are, and what is found in them. */
    Revision revision(Complaints complaints) {
        return Revision.of(
                sources,
                analyzer::dialect,
                texts -> analyzer.analyze(texts, definitions).withUnread(complaints.unread()));
    }

    /** Whether comments suppress findings in a source. */
    boolean isCommented(Source source) {
        return analyzer.settings(source).inlineConfig();
    }

    Analysis analysis() {
        return analyzer.analyze(sources, definitions);
    }
}
