package io.github.cqlcheck.report;

import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.source.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A source and the findings in it. */
record FindingsOfFile(Source source, List<Finding> findings) {
    /** All sources of an analysis in their order, those without findings too. */
    static List<FindingsOfFile> of(Analysis analysis) {
        Map<Source, List<Finding>> bySource = new LinkedHashMap<>();
        analysis.sources().forEach(source -> bySource.put(source, new ArrayList<>()));
        for (Finding finding : analysis.findings()) {
            bySource.computeIfAbsent(finding.place().source(), source -> new ArrayList<>())
                    .add(finding);
        }
        return bySource.entrySet().stream()
                .map(file -> new FindingsOfFile(file.getKey(), file.getValue()))
                .toList();
    }
}
