package io.github.cqlcheck.report;

import io.github.cqlcheck.plan.Condition;
import io.github.cqlcheck.plan.Order;
import io.github.cqlcheck.plan.Partitions.Extent;
import io.github.cqlcheck.plan.Plan;
import io.github.cqlcheck.plan.Plans;
import io.github.cqlcheck.plan.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A plan as a row of the matrix of its table, in a few words each; what would say nothing is empty. */
final class PlanCells {
    /** What the cells are about, all but the first, which says where the query is. */
    static final List<String> HEADS =
            List.of("×", "does", "partition", "rows", "index", "order", "filtered", "verdict");

    private PlanCells() {}

    /** The cells of a statement that has a plan. */
    static List<String> of(Plans.Entry entry) {
        Plan plan = (Plan) entry.outcome();
        String verdict = PlanWords.state(plan.verdict().state());
        return List.of(
                entry.count() == 1 ? "" : number(entry.count()),
                plan.verb().name(),
                cell(
                        plan.rows().partition().isEmpty()
                                ? plan.rows().tokens()
                                : plan.rows().partition()),
                cell(plan.rows().clustering()),
                plan.rows().index().map(index -> cell(index.conditions())).orElse(""),
                order(plan),
                cell(plan.rows().filtered()),
                isEverywhere(plan)
                        ? verdict + " by "
                                + (plan.nodes().partitions().extent() == Extent.RANGE ? "token range" : "all nodes")
                        : verdict);
    }

    /** Whether it is served, but not by the replicas of named partitions. */
    static boolean isEverywhere(Plan plan) {
        return plan.verdict().isServed() && plan.nodes().partitions().extent() != Extent.NAMED;
    }

    static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String cell(List<Condition> conditions) {
        return conditions.stream().map(PlanCells::word).distinct().collect(Collectors.joining(", "));
    }

    private static String word(Condition condition) {
        String columns = String.join(", ", condition.columns());
        return switch (condition.kind()) {
            case EQUAL -> columns;
            case IN -> columns + " IN";
            case RANGE -> columns + " range";
            case CONTAINS -> columns + " CONTAINS";
            case LIKE -> columns + " LIKE";
            case TOKEN -> "token range";
            case EXPRESSION -> "expr";
            case NEGATION -> columns + " not";
        };
    }

    private static String order(Plan plan) {
        Order order = plan.order();
        boolean runs = plan.verdict().state() != Verdict.State.REFUSED;
        return switch (order.kind()) {
            case NATIVE, REVERSED, SORTED ->
                runs ? order.columns().get(0).column() + (order.columns().get(0).descending() ? " DESC" : " ASC") : "";
            case DISTANCE -> "distance";
            case REFUSED -> "refused";
            case BY_TOKEN -> runs ? "token" : "";
            case NONE, BY_PARTITION, UNKNOWN -> "";
        };
    }
}
