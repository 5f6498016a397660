/**
 * What exists.
 *
 * <p>A {@link io.github.cqlcheck.schema.Schema} is folded from schema statements, one
 * {@link io.github.cqlcheck.schema.Change} at a time. A {@link io.github.cqlcheck.schema.Catalog} holds the changes of all
 * files of a run and says what a statement at some place in one of them sees.
 */
package io.github.cqlcheck.schema;
