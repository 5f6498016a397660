package io.github.cqlcheck.report;

import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.source.Source;
import java.util.ArrayList;
import java.util.List;

/** Findings that stand side by side and are about the same source. */
record FindingsOfFile(Source source, List<Finding> findings) {
    /** All findings, in their order. */
    static List<FindingsOfFile> of(List<Finding> findings) {
        List<FindingsOfFile> files = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= findings.size(); i++) {
            Source source = findings.get(start).place().source();
            if (i == findings.size() || findings.get(i).place().source() != source) {
                files.add(new FindingsOfFile(source, findings.subList(start, i)));
                start = i;
            }
        }
        return files;
    }
}
