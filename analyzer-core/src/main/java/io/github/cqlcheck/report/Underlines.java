package io.github.cqlcheck.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What stands below a source line: marks under the places, the message of the last mark beside it, those of the others
 * below it from right to left, as rustc does.
 *
 * <pre>{@code
 * SELECT id FROM t WHERE a = 1 AND b = 2 ALLOW FILTERING
 *                        -----     ----- ^^^^^^^^^^^^^^^
 *                        |         not in the key either
 *                        not in the key
 * }</pre>
 */
final class Underlines {
    /** How narrow a column of words may get before it is moved to the left. */
    private static final int NARROW = 30;

    private final int columns;
    private final List<Row> rows = new ArrayList<>();

    /** A mark in the columns {@code [from, to)} of the screen. */
    record Mark(int from, int to, char glyph, Style style, String message) {}

    private Underlines(int columns) {
        this.columns = columns;
    }

    /** The rows below a line for its marks, the most important ones first; marks that overlap get rows of their own. */
    static List<Row> of(List<Mark> marks, int columns) {
        Underlines underlines = new Underlines(columns);
        List<Mark> rest = marks;
        while (!rest.isEmpty()) {
            List<Mark> layer = new ArrayList<>();
            List<Mark> overlapping = new ArrayList<>();
            for (Mark mark : rest) {
                boolean free = layer.stream().allMatch(other -> mark.to() <= other.from() || other.to() <= mark.from());
                (free ? layer : overlapping).add(mark);
            }
            layer.sort(Comparator.comparingInt(Mark::from));
            underlines.draw(layer);
            rest = overlapping;
        }
        return underlines.rows;
    }

    private void draw(List<Mark> layer) {
        Row row = new Row();
        rows.add(row);
        for (Mark mark : layer) {
            row.with(mark.from(), Character.toString(mark.glyph()).repeat(mark.to() - mark.from()), mark.style());
        }
        List<Mark> pending = new ArrayList<>(
                layer.stream().filter(mark -> !mark.message().isBlank()).toList());
        Mark last = layer.get(layer.size() - 1);
        if (pending.contains(last) && fitsBeside(last)) {
            row.with(last.to() + 1, Glyphs.shown(last.message()), last.style());
            pending.remove(pending.size() - 1);
        }
        while (!pending.isEmpty()) {
            stack(pending.remove(pending.size() - 1), pending);
        }
    }

    private boolean fitsBeside(Mark mark) {
        return mark.message().lines().count() == 1 && mark.to() + 1 + Glyphs.width(mark.message()) <= columns;
    }

    /** The message below its mark, with a stem for each mark to the left that is still waiting for its own. */
    private void stack(Mark mark, List<Mark> waiting) {
        int needed = mark.message().lines().mapToInt(Glyphs::width).max().orElse(0);
        int start = Math.min(mark.from(), Math.max(0, columns - Math.min(needed, NARROW)));
        for (String line : Glyphs.wrapped(mark.message(), columns - start, 0)) {
            Row row = new Row().with(start, line, mark.style());
            waiting.stream()
                    .filter(other -> other.from() < start)
                    .forEach(other -> row.with(other.from(), "|", other.style()));
            rows.add(row);
        }
    }
}
