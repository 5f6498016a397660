/**
 * What a statement says.
 *
 * <p>A {@link io.github.cqlcheck.ast.Statement} is a {@link io.github.cqlcheck.ast.SchemaStatement}, a
 * {@link io.github.cqlcheck.ast.DataStatement} or neither. All nodes are immutable records in sealed families, and each
 * knows its {@link io.github.cqlcheck.source.Span}. Nothing here has looked at a schema: a
 * {@link io.github.cqlcheck.ast.Name} is only a name.
 */
package io.github.cqlcheck.ast;
