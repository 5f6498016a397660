package io.github.cqlcheck.conformance;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How often both parsers agree on some texts, and what there is to say about the rest. */
final class Tally {
    private static final int SHOWN = Integer.getInteger("shown", 30);

    private final String name;
    private final Map<String, String> listed;
    private final Map<Difference, Integer> differences = new EnumMap<>(Difference.class);
    private final List<Answers> falseErrors = new ArrayList<>();
    private final List<Answers> falseAccepts = new ArrayList<>();
    private int cases;
    private int accepted;
    private int exceptions;

    Tally(String name, Map<String, String> listed) {
        this.name = name;
        this.listed = listed;
    }

    void count(Answers answers) {
        cases++;
        if (answers.cassandra().accepted()) {
            accepted++;
        }
        if (answers.agree()) {
            return;
        }
        if (listed.containsKey(answers.text())) {
            exceptions++;
            return;
        }
        Optional<Difference> difference = Difference.between(answers);
        if (difference.isPresent()) {
            differences.merge(difference.get(), 1, Integer::sum);
        } else if (answers.isFalseError()) {
            falseErrors.add(answers);
        } else {
            falseAccepts.add(answers);
        }
    }

    int cases() {
        return cases;
    }

    int disagreements() {
        return falseErrors.size() + falseAccepts.size();
    }

    /** The figures and the first disagreements. */
    String report() {
        StringBuilder report = new StringBuilder();
        int deliberate =
                differences.values().stream().mapToInt(Integer::intValue).sum();
        line(
                report,
                "%s: %,d cases (Cassandra takes %,d), %,d agreements, %,d listed exceptions, %,d on purpose,"
                        + " %,d false errors, %,d false accepts",
                name,
                cases,
                accepted,
                cases - exceptions - deliberate - disagreements(),
                exceptions,
                deliberate,
                falseErrors.size(),
                falseAccepts.size());
        differences.forEach((difference, count) -> line(report, "  %,d on purpose: %s", count, difference.reason()));
        append(report, "false errors", falseErrors);
        append(report, "false accepts", falseAccepts);
        return report.toString();
    }

    private static void append(StringBuilder report, String title, List<Answers> disagreements) {
        if (disagreements.isEmpty()) {
            return;
        }
        line(report, "  %s%s", title, disagreements.size() > SHOWN ? ", the first %s".formatted(SHOWN) : "");
        disagreements.stream().limit(SHOWN).forEach(answers -> {
            line(report, "%s", Disagreements.escape(answers.text()));
            line(report, "    Cassandra %s", answers.cassandra());
            line(report, "    cqlcheck %s", answers.cqlcheck());
        });
    }

    private static void line(StringBuilder report, String format, Object... arguments) {
        report.append(format.formatted(arguments).indent(0).stripTrailing()).append('\n');
    }
}
