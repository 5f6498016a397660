package io.github.cqlcheck.rule;

import io.github.cqlcheck.ast.DataStatement;

/**
 * A statement on a table whose definition was not seen, or in several ways.
 *
 * @param contested whether there are definitions, which differ
 */
public record UnknownTable(DataStatement.OnTable statement, boolean contested) {}
