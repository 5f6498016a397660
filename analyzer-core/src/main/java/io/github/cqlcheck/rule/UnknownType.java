package io.github.cqlcheck.rule;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.target.Target;

/** A type in a definition that Cassandra does not bring along and whose definition was not seen anywhere. */
public record UnknownType(CqlType.UserDefined type, Target target) {}
