package io.github.cqlcheck.report;

import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.source.Place;
import io.github.cqlcheck.source.Source;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** By what the lines of findings are known again after they have moved; see {@link LineHashes}. */
final class Fingerprints {
    private final Map<Source, Map<Integer, String>> lines = new HashMap<>();

    Fingerprints(List<Finding> findings) {
        Map<Source, BitSet> wanted = new LinkedHashMap<>();
        for (Finding finding : findings) {
            Place place = finding.place();
            wanted.computeIfAbsent(place.source(), source -> new BitSet()).set(line(place));
        }
        wanted.forEach((source, each) -> lines.put(source, LineHashes.of(source.text(), source.lineCount(), each)));
    }

    /** That of the line where the place of a finding starts; unique within its source. */
    String ofLine(Place place) {
        return lines.get(place.source()).get(line(place));
    }

    private static int line(Place place) {
        return place.source().line(place.span().start());
    }
}
