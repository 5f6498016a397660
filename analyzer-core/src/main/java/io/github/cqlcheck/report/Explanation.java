package io.github.cqlcheck.report;

import io.github.cqlcheck.rule.Finding;
import java.util.ArrayList;
import java.util.List;

/** What a finding says besides its message, where a format has room for plain text only. */
final class Explanation {
    private final RelativePaths paths;
    private final Columns columns = new Columns();

    Explanation(RelativePaths paths) {
        this.paths = paths;
    }

    /** Lines: the labels with their places, then the remedies with their CQL. */
    List<String> of(Finding finding) {
        List<String> lines = new ArrayList<>();
        for (Finding.Label label : finding.labels()) {
            String place = "%s:%s"
                    .formatted(
                            paths.of(label.place().source()),
                            columns.position(
                                    label.place().source(), label.place().span().start()));
            lines.add(Glyphs.oneLine(label.message().isBlank() ? place : place + ": " + label.message()));
        }
        for (Finding.Help help : finding.help()) {
            lines.add(Glyphs.oneLine("help: " + help.text()));
            help.cql().ifPresent(cql -> cql.stripTrailing().lines().forEach(lines::add));
        }
        finding.fix().ifPresent(fix -> lines.add(Glyphs.oneLine("help: " + fix.title())));
        return lines;
    }
}
