package io.github.cqlcheck.plan;

import io.github.cqlcheck.schema.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The plans of a run.
 *
 * @param entries in the order of the files and of the places in them
 * @param files how many files were read for statements; texts that are none do not count
 * @param unread inputs that were to be read and could not be, and why
 */
public record Plans(List<Entry> entries, int files, List<String> unread) {
    public Plans {
        entries = List.copyOf(entries);
        unread = List.copyOf(unread);
    }

    /** A statement, the first of {@code count} in its source that are alike but for their literals. */
    public record Entry(Outcome outcome, long count) {}

    /** The plans of several runs, one behind the other. */
    public static Plans together(List<Plans> parts) {
        return new Plans(
                parts.stream().flatMap(part -> part.entries.stream()).toList(),
                parts.stream().mapToInt(Plans::files).sum(),
                parts.stream().flatMap(part -> part.unread.stream()).toList());
    }

    /** The same, told what could not be read. */
    public Plans withUnread(List<String> inputs) {
        return new Plans(entries, files, inputs);
    }

    /** The tables by name, each with the plans of its statements. */
    public List<TableQueries> tables() {
        Map<Table, List<Entry>> byTable = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (entry.outcome() instanceof Plan plan) {
                byTable.computeIfAbsent(new Table(plan.table(), plan.key()), table -> new ArrayList<>())
                        .add(entry);
            }
        }
        return byTable.entrySet().stream()
                .map(table ->
                        new TableQueries(table.getKey().name(), table.getKey().key(), table.getValue()))
                .sorted(Comparator.comparing(table -> table.table().cql()))
                .toList();
    }

    /** A name, and which of the tables that have it in different directories. */
    private record Table(TableName name, String key) {}

    /** How many statements have this verdict. */
    public long count(Verdict.State state) {
        return entries.stream()
                .filter(entry ->
                        entry.outcome() instanceof Plan plan && plan.verdict().state() == state)
                .mapToLong(Entry::count)
                .sum();
    }

    /** How many statements have no plan for this reason. */
    public long count(Unplanned.Reason reason) {
        return entries.stream()
                .filter(entry -> entry.outcome() instanceof Unplanned unplanned && unplanned.reason() == reason)
                .mapToLong(Entry::count)
                .sum();
    }

    /** Whether every statement has a plan. */
    public boolean isComplete() {
        return entries.stream().allMatch(entry -> entry.outcome() instanceof Plan);
    }
}
