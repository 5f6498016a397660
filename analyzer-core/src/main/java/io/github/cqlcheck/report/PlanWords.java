package io.github.cqlcheck.report;

import io.github.cqlcheck.plan.Condition;
import io.github.cqlcheck.plan.Nodes;
import io.github.cqlcheck.plan.Order;
import io.github.cqlcheck.plan.Partitions;
import io.github.cqlcheck.plan.Partitions.Extent;
import io.github.cqlcheck.plan.Plan;
import io.github.cqlcheck.plan.Rows;
import io.github.cqlcheck.plan.Rows.Part;
import io.github.cqlcheck.plan.Verb;
import io.github.cqlcheck.plan.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A plan in words, without what would say nothing. */
record PlanWords(Plan plan) {
    /** The lines of the plan, by their names. */
    Map<String, String> lines() {
        Rows rows = plan.rows();
        boolean runs = plan.verdict().state() != Verdict.State.REFUSED;
        Map<String, String> lines = new LinkedHashMap<>();
        if (runs) {
            lines.put("reach", reach());
        }
        put(lines, "partition", conditions(rows.partition()));
        put(lines, "tokens", conditions(rows.tokens()));
        put(lines, "rows", conditions(rows.clustering()));
        rows.index().ifPresent(index -> lines.put("index", index(index)));
        put(lines, "filtered", conditions(rows.filtered()));
        if (runs) {
            put(lines, "order", order());
            lines.put("touches", touches());
            lines.put("asks", asks());
        }
        lines.put("verdict", verdict());
        return lines;
    }

    private static void put(Map<String, String> lines, String name, String text) {
        if (!text.isEmpty()) {
            lines.put(name, text);
        }
    }

    private static String conditions(List<Condition> conditions) {
        return conditions.stream().map(Condition::text).collect(Collectors.joining(" AND "));
    }

    private static String index(Rows.IndexUse index) {
        String names = "%s %s"
                .formatted(index.kind() + (index.names().size() == 1 ? "" : "es"), String.join(", ", index.names()));
        return index.conditions().isEmpty() ? names : names + ": " + conditions(index.conditions());
    }

    private String reach() {
        String what = "%s of %s".formatted(extent(), plan.table().cql());
        String found =
                plan.rows().index().isPresent() && plan.nodes().partitions().extent() != Extent.INDEXED
                        ? what + ", by the index"
                        : what;
        return plan.verdict().state() == Verdict.State.NEEDS_ALLOW_FILTERING
                ? found + ", if ALLOW FILTERING were added"
                : found;
    }

    /** How much of the table. */
    private String extent() {
        Rows rows = plan.rows();
        boolean whole = plan.verb() == Verb.DELETE && rows.part() == Part.ROWS;
        Partitions partitions = plan.nodes().partitions();
        if (partitions.count() == 0 || rows.count().orElse(1) == 0) {
            return "nothing";
        }
        String several = whole ? "several whole partitions" : "several partitions";
        if (partitions.isKnown()) {
            String adjective = whole ? "whole " : "";
            several = partitions.count() == 1
                    ? "one " + adjective + "partition"
                    : counted(partitions.count(), adjective + "partition");
        }
        return switch (rows.reach()) {
            case ROW -> "one row";
            case SLICE -> rows() + " of one partition";
            case PARTITION ->
                switch (rows.part()) {
                    case ROWS -> whole ? "one whole partition" : "one partition";
                    case STATIC -> "the static columns of one partition";
                    case KEY -> "the key of one partition";
                };
            case PARTITIONS ->
                rows.clustering().isEmpty()
                        ? switch (rows.part()) {
                            case ROWS -> several;
                            case STATIC -> "the static columns of " + several;
                            case KEY -> "the keys of " + several;
                        }
                        : "%s of each of %s".formatted(rows(), several.replace("whole ", ""));
            case RANGE -> rows.part() == Part.KEY ? "the partition keys in a range of tokens" : "a range of tokens";
            case INDEX ->
                isNearest() ? "the nearest rows, in any partition" : "the rows that the index finds, in any partition";
            case CLUSTER -> rows.part() == Part.KEY ? "the key of every partition" : "all";
        };
    }

    private boolean isNearest() {
        return plan.order().kind() == Order.Kind.DISTANCE;
    }

    private String rows() {
        long count = plan.rows().count().orElse(0);
        return count == 0 ? "some rows" : count == 1 ? "one row" : counted(count, "row");
    }

    private String order() {
        Order order = plan.order();
        String columns = order.columns().stream()
                .map(by -> by.column() + (by.descending() ? " descending" : " ascending"))
                .collect(Collectors.joining(", then "));
        return switch (order.kind()) {
            case NONE -> "";
            case NATIVE -> columns + ", as stored";
            case REVERSED -> columns + ": as stored, read backwards";
            case BY_PARTITION -> "partition by partition, in each %s, as stored".formatted(columns);
            case BY_TOKEN ->
                "by the token of the partition key"
                        + (columns.isEmpty() ? "" : ", in each partition %s, as stored".formatted(columns));
            case SORTED ->
                "%s: the coordinator sorts the rows in memory, and refuses to while paging is on unless LIMIT is below a page"
                        .formatted(columns);
            case DISTANCE ->
                "by the distance of %s to %s, nearest first"
                        .formatted(order.columns().get(0).column(), order.detail());
            case REFUSED -> "refused";
            case UNKNOWN -> "as a template will say";
        };
    }

    private String touches() {
        Partitions partitions = plan.nodes().partitions();
        return switch (partitions.extent()) {
            case NAMED ->
                partitions.isKnown()
                        ? counted(partitions.count(), "partition")
                        : "%s for each %s"
                                .formatted(
                                        partitions.count() == 1
                                                ? "one partition"
                                                : counted(partitions.count(), "partition"),
                                        values(partitions.perValueOf()));
            case RANGE -> "every partition in the range" + limit();
            case INDEXED ->
                isNearest()
                        ? "the partitions of the nearest rows"
                        : "each partition with a row that the index finds" + limit();
            case ALL -> "all partitions" + limit();
        };
    }

    private static String values(List<String> lists) {
        return lists.size() == 1
                ? "value of " + lists.get(0)
                : "combination of the values of " + String.join(", ", lists.subList(0, lists.size() - 1)) + " and "
                        + lists.get(lists.size() - 1);
    }

    private String asks() {
        Nodes nodes = plan.nodes();
        String factor = nodes.replication().text().map("RF = %s"::formatted).orElse("RF nodes");
        String rounds = nodes.conditional() ? ", in several rounds because of IF" : "";
        return switch (nodes.partitions().extent()) {
            case NAMED -> sets(nodes, factor) + rounds;
            case RANGE -> "the nodes that own the range: from one replica set (%s) to all%s".formatted(factor, walk());
            case INDEXED, ALL -> plan.verb() == Verb.TRUNCATE ? "all nodes, and each must be up" : "all nodes" + walk();
        };
    }

    private String sets(Nodes nodes, String factor) {
        if (nodes.replication().isEveryNode()) {
            return (plan.verb().isWrite() ? "all nodes" : "any node") + ": each has every partition";
        }
        Partitions partitions = nodes.partitions();
        if (partitions.isKnown() && partitions.count() <= 1) {
            return partitions.count() == 0 ? "no node" : "one replica set (%s)".formatted(factor);
        }
        String sets = partitions.isKnown()
                ? counted(partitions.count(), "replica set")
                : "%s for each %s"
                        .formatted(
                                partitions.count() == 1
                                        ? "one replica set"
                                        : counted(partitions.count(), "replica set"),
                                values(partitions.perValueOf()));
        return nodes.replication().text().isPresent()
                ? "%s (%s, %s)".formatted(sets, nodes.formula(), factor)
                : "%s (%s nodes)".formatted(sets, nodes.formula());
    }

    private String limit() {
        return plan.nodes()
                .limit()
                .map(", until LIMIT %s is reached"::formatted)
                .orElse("");
    }

    /** A walk over the ring stops early. */
    private String walk() {
        return limit().isEmpty() ? "" : ", one range after the other" + limit();
    }

    private String verdict() {
        Verdict verdict = plan.verdict();
        String words = state(verdict.state()) + (verdict.reason().isEmpty() ? "" : ": " + verdict.reason());
        return verdict.doubt().isEmpty() ? words : "%s; not for sure: %s".formatted(words, verdict.doubt());
    }

    /** A verdict in a word or two. */
    static String state(Verdict.State state) {
        return switch (state) {
            case SERVED -> "served";
            case FILTERS -> "filters";
            case NEEDS_ALLOW_FILTERING -> "needs ALLOW FILTERING";
            case REFUSED -> "refused";
        };
    }

    static String counted(long count, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
    }
}
