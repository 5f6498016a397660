package io.github.cqlcheck.cli;

import io.github.cqlcheck.fix.Revised;
import io.github.cqlcheck.fix.Revision;
import io.github.cqlcheck.report.UnifiedDiff;
import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.source.Reason;
import io.github.cqlcheck.source.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Shows or writes what has changed in the texts, and says so.
 *
 * @param ignores whether comments were to suppress all that is found
 * @param commented the texts in which comments suppress findings
 */
record Mending(StandardOutput out, Complaints complaints, boolean ignores, Predicate<Source> commented) {
    /** Shows the changes; whether there are any. */
    boolean show(Revision revision, Path base) {
        UnifiedDiff diff = new UnifiedDiff(base);
        for (Revised revised : revision.changes()) {
            try {
                out.write(diff.of(revised));
            } catch (IOException e) {
                complaints.unwritable(revised.before().name(), Reason.of(e));
            }
        }
        complain(revision);
        tellLeft(revision);
        List<String> done = done(revision, "fix", "add comments for");
        if (!done.isEmpty()) {
            complaints.inform("would " + String.join(", and ", done));
        } else if (!revision.sources().isEmpty()) {
            complaints.inform("nothing to change");
        }
        return !revision.changes().isEmpty();
    }

    /** Writes the changes; the text of standard input goes to standard output, changed or not. */
    Revision write(Revision revision) {
        Revision written = revision.written();
        complain(written);
        tellLeft(written);
        for (Revised revised : written.sources()) {
            Source source = revised.after();
            if (revised.before().file().isEmpty()) {
                try {
                    out.write(source.bytes());
                } catch (IOException e) {
                    complaints.unwritable(source.name(), Reason.of(e));
                }
            }
        }
        return written;
    }

    /** What was done, one sentence each. */
    static List<String> sentences(Revision written) {
        return done(written, "Fixed", "Added comments for").stream()
                .map(done -> done + ".")
                .toList();
    }

    private static List<String> done(Revision revision, String fixed, String ignored) {
        List<String> done = new ArrayList<>();
        add(fixed, revision, Revised::fixed, done);
        add(ignored, revision, Revised::ignored, done);
        return done;
    }

    private static void add(
            String verb, Revision revision, Function<Revised, List<Finding>> findings, List<String> done) {
        List<Integer> counts = revision.changes().stream()
                .map(revised -> findings.apply(revised).size())
                .filter(count -> count > 0)
                .toList();
        if (!counts.isEmpty()) {
            int sum = counts.stream().mapToInt(Integer::intValue).sum();
            done.add("%s %s in %s".formatted(verb, counted(sum, "finding"), counted(counts.size(), "file")));
        }
    }

    private void complain(Revision revision) {
        for (Revised revised : revision.sources()) {
            revised.problem()
                    .ifPresent(problem -> complaints.unwritable(revised.before().name(), problem));
            revised.harmful().forEach(complaints::harmfulFix);
        }
    }

    /** What no comment suppresses: what lies where comments do not count or in no statement, and what is wrong with comments. */
    private void tellLeft(Revision revision) {
        if (!ignores) {
            return;
        }
        Set<Source> kept = revision.sources().stream()
                .filter(revised -> revised.problem().isPresent())
                .map(Revised::after)
                .collect(Collectors.toSet());
        Map<Boolean, Long> left = revision.analysis().findings().stream()
                .map(finding -> finding.place().source())
                .filter(source -> !kept.contains(source))
                .collect(Collectors.partitioningBy(commented, Collectors.counting()));
        tellLeft(left.get(true), "no statement is there for a comment, or the comment itself is wrong");
        tellLeft(
                left.get(false),
                "where %s, the configuration says inline-config: false, so that comments count for nothing"
                        .formatted(left.get(false) == 1 ? "it stands" : "they stand"));
    }

    private void tellLeft(long count, String reason) {
        if (count > 0) {
            complaints.inform("%s not suppressed: %s"
                    .formatted(counted(count, "finding") + (count == 1 ? " is" : " are"), reason));
        }
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
