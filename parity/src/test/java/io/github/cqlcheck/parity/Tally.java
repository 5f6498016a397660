package io.github.cqlcheck.parity;

import java.util.ArrayList;
import java.util.List;

/** How often Cassandra and cqlcheck agree on some statements, and what there is to say about the rest. */
final class Tally {
    private static final int SHOWN = Integer.getInteger("shown", 30);

    private final String name;
    private final List<Answers> falseErrors = new ArrayList<>();
    private final List<Answers> falseAccepts = new ArrayList<>();
    private final List<Answers> otherReasons = new ArrayList<>();
    private int judged;
    private int accepted;

    Tally(String name) {
        this.name = name;
    }

    void count(Answers answers) {
        if (answers.cqlcheck().isEmpty()) {
            return;
        }
        judged++;
        accepted += answers.cassandra().accepted() ? 1 : 0;
        if (!answers.agree()) {
            (answers.isFalseError() ? falseErrors : answers.isFalseAccept() ? falseAccepts : otherReasons).add(answers);
        }
    }

    int judged() {
        return judged;
    }

    int disagreements() {
        return falseErrors.size() + falseAccepts.size() + otherReasons.size();
    }

    int falseAccepts() {
        return falseAccepts.size();
    }

    /** The figures and the first disagreements. */
    String report() {
        StringBuilder report = new StringBuilder(
                "%s: %,d statements (Cassandra takes %,d), %,d agreements, %,d false errors, %,d false accepts, %,d other reasons%n"
                        .formatted(
                                name,
                                judged,
                                accepted,
                                judged - disagreements(),
                                falseErrors.size(),
                                falseAccepts.size(),
                                otherReasons.size()));
        append(report, "false errors", falseErrors);
        append(report, "false accepts", falseAccepts);
        append(report, "other reasons", otherReasons);
        return report.toString();
    }

    private static void append(StringBuilder report, String title, List<Answers> disagreements) {
        if (disagreements.isEmpty()) {
            return;
        }
        report.append("  %s%s%n".formatted(title, disagreements.size() > SHOWN ? ", the first " + SHOWN : ""));
        disagreements.stream()
                .limit(SHOWN)
                .forEach(answers -> report.append("%s%n    Cassandra %s%n    cqlcheck %s%n"
                        .formatted(
                                answers.statement(),
                                answers.cassandra(),
                                answers.cqlcheck().orElseThrow())));
    }
}
