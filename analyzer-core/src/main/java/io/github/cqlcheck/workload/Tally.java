package io.github.cqlcheck.workload;

import io.github.cqlcheck.workload.TableUse.IndexUse;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** A {@link TableUse} that is still counted. Not thread-safe. */
final class Tally {
    private final int[] counts = new int[Use.values().length];
    private final Map<String, IndexUse> indexUses = new HashMap<>();
    private final Map<String, int[]> columnUses = new HashMap<>();

    void count(Use use) {
        counts[use.ordinal()]++;
    }

    void countIf(boolean does, Use use) {
        if (does) {
            count(use);
        }
    }

    void count(String index, boolean withinPartition) {
        indexUses.merge(index, IndexUse.NONE.plus(withinPartition), IndexUse::plus);
    }

    void count(String column, ColumnUse use) {
        columnUses.computeIfAbsent(column, name -> none())[use.ordinal()]++;
    }

    void add(Tally other) {
        add(counts, other.counts);
        other.indexUses.forEach((index, use) -> indexUses.merge(index, use, IndexUse::plus));
        other.columnUses.forEach((column, uses) -> add(columnUses.computeIfAbsent(column, name -> none()), uses));
    }

    private static void add(int[] sums, int[] counts) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += counts[i];
        }
    }

    private static int[] none() {
        return new int[ColumnUse.values().length];
    }

    TableUse use() {
        Map<String, Map<ColumnUse, Integer>> columns = new HashMap<>();
        columnUses.forEach((column, uses) -> columns.put(column, counts(ColumnUse.values(), uses)));
        return new TableUse(counts(Use.values(), counts), indexUses, columns);
    }

    private static <E extends Enum<E>> Map<E, Integer> counts(E[] constants, int[] counts) {
        Map<E, Integer> map = new EnumMap<>(constants[0].getDeclaringClass());
        for (E constant : constants) {
            if (counts[constant.ordinal()] > 0) {
                map.put(constant, counts[constant.ordinal()]);
            }
        }
        return Map.copyOf(map);
    }
}
