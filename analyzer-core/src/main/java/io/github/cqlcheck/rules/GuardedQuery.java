package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.DataStatement.Assignment;
import io.github.cqlcheck.ast.DataStatement.Delete;
import io.github.cqlcheck.ast.DataStatement.Select;
import io.github.cqlcheck.ast.DataStatement.Update;
import io.github.cqlcheck.ast.Relation;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.query.Reach;
import io.github.cqlcheck.query.Restriction;
import io.github.cqlcheck.source.Span;
import io.github.cqlcheck.target.GuardrailLimit;
import io.github.cqlcheck.target.GuardrailSwitch;
import io.github.cqlcheck.target.Guardrails.Breach;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** What a statement does to its table, under guardrails. */
final class GuardedQuery {
    private GuardedQuery() {}

    static void judge(Query query, Guard guard) {
        if (!query.path().reach().atLeast(Reach.RANGE)) {
            judgePartitions(query, guard);
            judgeRows(query, guard);
        }
        if (query.statement() instanceof Select && query.path().reach() == Reach.INDEX) {
            judgeIndex(query, guard);
        }
        if (query.statement() instanceof Update update) {
            update.assignments().stream()
                    .filter(GuardedQuery::reads)
                    .forEach(assignment -> judgeList(assignment.target(), assignment.span(), query, guard));
        } else if (query.statement() instanceof Delete delete) {
            delete.deletions().stream()
                    .filter(Term.ElementAccess.class::isInstance)
                    .forEach(element -> judgeList(element, element.span(), query, guard));
        }
    }

    /** {@code partition_keys_in_select} is for reads alone, the product for writes too. */
    private static void judgePartitions(Query query, Guard guard) {
        List<Restriction> lists = lists(query.path().partitionKey());
        OptionalLong keys = product(lists, guard);
        if (keys.isEmpty()) {
            return;
        }
        Optional<Breach> ofKeys = query.statement() instanceof Select
                ? guard.breach(GuardrailLimit.PARTITION_KEYS_IN_SELECT, keys.getAsLong())
                : Optional.empty();
        Optional<Breach> ofProduct = guard.breach(GuardrailLimit.IN_SELECT_CARTESIAN_PRODUCT, keys.getAsLong());
        boolean product = ofKeys.isEmpty()
                || ofProduct.filter(Breach::refused).isPresent()
                        && !ofKeys.get().refused();
        (product ? ofProduct : ofKeys)
                .ifPresent(breach -> guard.report(
                                breach, lists.get(0).span(), "IN with %s partitions".formatted(keys.getAsLong()))
                        .help("send one query for each partition, at the same time"));
    }

    private static void judgeRows(Query query, Guard guard) {
        List<Restriction> lists = lists(query.path().clustering());
        product(lists, guard)
                .ifPresent(rows -> guard.judge(
                        GuardrailLimit.IN_SELECT_CARTESIAN_PRODUCT,
                        rows,
                        lists.get(0).span(),
                        "IN with %s rows of a partition".formatted(rows),
                        "read a range of the rows, or send several queries"));
    }

    private static List<Restriction> lists(List<Restriction> restrictions) {
        return restrictions.stream().filter(Restriction::isIn).toList();
    }

    /** How many combinations of values there are at least; empty if there are no lists, or the length of one is not known. */
    private static OptionalLong product(List<Restriction> lists, Guard guard) {
        long product = 1;
        for (Restriction list : lists) {
            if (list.valueCount().isEmpty()) {
                return OptionalLong.empty();
            }
            product = Math.min(Integer.MAX_VALUE, product * distinct(list, guard));
        }
        return lists.isEmpty() ? OptionalLong.empty() : OptionalLong.of(product);
    }

    private static long distinct(Restriction list, Guard guard) {
        Set<String> seen = new HashSet<>();
        List<Term> items = ((Term.InList) list.relations().get(0).value()).items();
        return items.stream().filter(item -> guard.isNew(item, seen)).count();
    }

    /** {@code SelectStatement.getQuery}: a key range that an index serves. */
    private static void judgeIndex(Query query, Guard guard) {
        Span place = query.statement().where().stream()
                .findFirst()
                .map(Relation::span)
                .orElse(query.statement().table().span());
        guard.judge(
                GuardrailSwitch.INDEX_QUERY_WITHOUT_PARTITION_KEY,
                place,
                "a query of an index that names no partition",
                "fix the partition key as well, or keep a table for this query");
    }

    /** {@code Lists.SetterByIndex} and {@code Lists.Discarder}. */
    private static boolean reads(Assignment assignment) {
        return assignment.target() instanceof Term.ElementAccess
                || assignment.operator() == Assignment.Operator.SUBTRACT
                || assignment.value() instanceof Term.Arithmetic difference && difference.operator() == '-';
    }

    private static void judgeList(Term target, Span place, Query query, Guard guard) {
        Assigned.list(target, query)
                .ifPresent(list -> guard.judge(
                        GuardrailSwitch.READ_BEFORE_WRITE_LIST_OPERATIONS,
                        place,
                        "changes of a list that it has to read first",
                        "make %s a set or a map, whose elements are found by themselves".formatted(list.cql())));
    }
}
