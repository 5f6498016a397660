package io.github.cqlcheck.syntax;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.misc.Interval;

/** Where tokens take their text from, in the form that ANTLR asks for. Nothing is read from it character by character. */
final class TextStream implements CharStream {
    private final String name;
    private final int size;
    private final TextWindow window;

    TextStream(String name, int size, TextWindow window) {
        this.name = name;
        this.size = size;
        this.window = window;
    }

    @Override
    public String getText(Interval interval) {
        return window.text(interval.a, interval.b + 1);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public String getSourceName() {
        return name;
    }

    @Override
    public void consume() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int LA(int i) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int mark() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void release(int marker) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int index() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void seek(int index) {
        throw new UnsupportedOperationException();
    }
}
