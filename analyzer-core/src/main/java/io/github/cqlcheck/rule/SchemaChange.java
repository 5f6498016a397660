package io.github.cqlcheck.rule;

import io.github.cqlcheck.ast.SchemaStatement;
import io.github.cqlcheck.schema.Before;
import io.github.cqlcheck.target.Target;

/**
 * A schema statement that the server would run, as far as can be told.
 *
 * @param before what it finds there
 */
public record SchemaChange(SchemaStatement statement, Before before, Target target) {}
