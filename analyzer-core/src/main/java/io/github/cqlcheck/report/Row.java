package io.github.cqlcheck.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One line of the screen, made of pieces at columns of their own that do not overlap. */
final class Row {
    private final List<Piece> pieces = new ArrayList<>();

    private record Piece(int column, String text, Style style) {}

    Row with(int column, String text, Style style) {
        pieces.add(new Piece(column, text, style));
        return this;
    }

    /** The line, without space at its end. */
    StyledLine line() {
        pieces.sort(Comparator.comparingInt(Piece::column));
        StyledLine line = new StyledLine();
        int at = 0;
        for (Piece piece : pieces) {
            line.with(" ".repeat(piece.column() - at), Style.PLAIN).with(piece.text(), piece.style());
            at = piece.column() + Glyphs.width(piece.text());
        }
        return line;
    }
}
