package io.github.cqlcheck.ast;

import io.github.cqlcheck.source.Span;

/**
 * A comment that speaks to cqlcheck: {@code -- cqlcheck: rows-per-partition=20000}. As a statement of its own it is one that
 * belongs to no table.
 *
 * @param start where the text starts
 * @param text what stands behind the colon
 */
public record Remark(Span span, int start, String text) implements Statement {}
