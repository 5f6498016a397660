package io.github.cqlcheck.rule;

import io.github.cqlcheck.ast.DataStatement;

/** A statement on a table whose definition was not seen. */
public record UnknownTable(DataStatement.OnTable statement) {}
