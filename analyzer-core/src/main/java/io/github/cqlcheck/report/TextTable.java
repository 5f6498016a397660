package io.github.cqlcheck.report;

import io.github.cqlcheck.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cells in columns, for a terminal. Columns in which no row says anything are left out; where the rest does not fit, the
 * widest columns get narrower, their cells more lines, and at last their words shorter.
 *
 * @param heads the first row
 */
record TextTable(List<String> heads, List<List<String>> rows) {
    private static final String GAP = "  ";
    private static final int NARROWEST = 8;

    TextTable {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /** The lines of each row, the heads first, each no wider than {@code width} if that leaves room for eight letters a column. */
    List<List<String>> lines(int width) {
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            int column = i;
            if (rows.stream().anyMatch(row -> !row.get(column).isEmpty())) {
                columns.add(column);
            }
        }
        int[] widths = widths(columns, width);
        List<List<String>> lines = new ArrayList<>();
        lines.add(lines(heads, columns, widths));
        rows.forEach(row -> lines.add(lines(row, columns, widths)));
        return lines;
    }

    /** Whether every cell fits on one line. */
    boolean fits(int width) {
        return lines(width).stream().allMatch(row -> row.size() == 1);
    }

    private int[] widths(List<Integer> columns, int width) {
        int[] widths = new int[columns.size()];
        int[] least = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            int column = columns.get(i);
            widths[i] = Glyphs.width(heads.get(column));
            least[i] = Math.max(widths[i], NARROWEST);
            for (List<String> row : rows) {
                widths[i] = Math.max(widths[i], Glyphs.width(row.get(column)));
                least[i] = Math.max(least[i], longestWord(row.get(column)));
            }
        }
        int room = width - GAP.length() * (widths.length - 1);
        narrow(widths, least, room);
        // where it still does not fit, words are cut, but not those that name the rows
        Arrays.fill(least, 1, Math.max(1, least.length), NARROWEST);
        narrow(widths, least, room);
        return widths;
    }

    private static void narrow(int[] widths, int[] least, int room) {
        int widest = widest(widths, least);
        while (Arrays.stream(widths).sum() > room && widest >= 0) {
            widths[widest]--;
            widest = widest(widths, least);
        }
    }

    /** The column with most to give; -1 if none can. */
    private static int widest(int[] widths, int[] least) {
        int widest = -1;
        for (int i = 0; i < widths.length; i++) {
            if (widths[i] > least[i] && (widest < 0 || widths[i] > widths[widest])) {
                widest = i;
            }
        }
        return widest;
    }

    private static int longestWord(String cell) {
        return Arrays.stream(cell.split(" +")).mapToInt(Glyphs::width).max().orElse(0);
    }

    private static List<String> lines(List<String> row, List<Integer> columns, int[] widths) {
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int columnWidth = widths[i];
            cells.add(Glyphs.wrapped(row.get(columns.get(i)), columnWidth, 0).stream()
                    .map(line -> cut(line, columnWidth))
                    .toList());
        }
        int height = cells.stream().mapToInt(List::size).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (int line = 0; line < height; line++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < cells.size(); i++) {
                String cell = line < cells.get(i).size() ? cells.get(i).get(line) : "";
                text.append(cell)
                        .append(" ".repeat(Math.max(0, widths[i] - Glyphs.width(cell))))
                        .append(GAP);
            }
            lines.add(text.toString().stripTrailing());
        }
        return lines;
    }

    private static String cut(String line, int width) {
        Span whole = new Span(0, line.length());
        return Window.of(line, whole, new Span(0, 0), width).toString();
    }
}
