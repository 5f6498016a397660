package io.github.cqlcheck.syntax;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.misc.Interval;

/** A string as ANTLR reads it, unit by unit, so that token indexes are the offsets of {@code Span}. Copies nothing. */
final class TextStream implements CharStream {
    private final String name;
    private final String text;
    private int index;

    TextStream(String name, String text) {
        this.name = name;
        this.text = text;
    }

    @Override
    public void consume() {
        index++;
    }

    @Override
    public int LA(int i) {
        int at = i > 0 ? index + i - 1 : index + i;
        return at < 0 || at >= text.length() ? EOF : text.charAt(at);
    }

    @Override
    public int mark() {
        return -1;
    }

    @Override
    public void release(int marker) {}

    @Override
    public int index() {
        return index;
    }

    @Override
    public void seek(int index) {
        this.index = Math.min(index, text.length());
    }

    @Override
    public int size() {
        return text.length();
    }

    @Override
    public String getSourceName() {
        return name;
    }

    @Override
    public String getText(Interval interval) {
        return text.substring(Math.min(interval.a, text.length()), Math.min(interval.b + 1, text.length()));
    }
}
