package io.github.cqlcheck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One line made of pieces of text, each with its style, before a format decides what styles look like. */
final class StyledLine {
    private final List<Piece> pieces = new ArrayList<>();

    record Piece(String text, Style style) {}

    StyledLine with(String text, Style style) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, style));
        }
        return this;
    }

    /** Adds what another line is made of. */
    StyledLine with(StyledLine other) {
        pieces.addAll(other.pieces);
        return this;
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    List<Piece> pieces() {
        return List.copyOf(pieces);
    }

    /** The line for a terminal. */
    String text(boolean colour) {
        return pieces.stream()
                .map(piece -> piece.style().paint(piece.text(), colour))
                .collect(Collectors.joining());
    }
}
