package io.github.cqlcheck.cli;

import io.github.cqlcheck.config.Baseline;
import io.github.cqlcheck.config.Baseline.Entry;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What is said of a baseline. */
final class BaselineText {
    private BaselineText() {}

    static String findings(int count) {
        return count == 1 ? "1 finding" : count + " findings";
    }

    /** {@code 412 findings in 37 files}. */
    static String held(Baseline baseline) {
        long files = baseline.entries().stream().map(Entry::file).distinct().count();
        return "%s in %s".formatted(findings(baseline.count()), files == 1 ? "1 file" : files + " files");
    }

    static String shown(BaselineFile file, BaselineJudging.Compared compared) {
        Baseline baseline = compared.baseline();
        StringBuilder text = new StringBuilder("%s holds %s.\n".formatted(file, held(baseline)));
        if (!baseline.entries().isEmpty()) {
            text.append("\nBy rule:\n").append(table(counts(baseline, Entry::rule)));
            text.append("\nBy file:\n").append(table(counts(baseline, Entry::file)));
        }
        List<Entry> stale = compared.comparison().stale();
        if (!stale.isEmpty()) {
            text.append("\nNo longer there (cqlcheck baseline prune removes it):\n");
            int width = width(stale.stream().mapToInt(Entry::count).max().orElseThrow());
            for (Entry entry : stale) {
                text.append(" ".repeat(width - width(entry.count()) + 2))
                        .append("%s  %s: [%s] %s\n"
                                .formatted(entry.count(), entry.file(), entry.rule(), entry.message()));
            }
        }
        return text.toString();
    }

    private static Map<String, Integer> counts(Baseline baseline, Function<Entry, String> by) {
        Map<String, Integer> counts = new TreeMap<>();
        baseline.entries().forEach(entry -> counts.merge(by.apply(entry), entry.count(), Integer::sum));
        return counts;
    }

    /** The largest first. */
    private static String table(Map<String, Integer> counts) {
        int width =
                width(counts.values().stream().max(Comparator.naturalOrder()).orElseThrow());
        StringBuilder table = new StringBuilder();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(count -> table.append(" ".repeat(width - width(count.getValue()) + 2))
                        .append("%s  %s\n".formatted(count.getValue(), count.getKey())));
        return table.toString();
    }

    private static int width(int count) {
        return String.valueOf(count).length();
    }
}
