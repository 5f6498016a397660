/**
 * What a statement will do to the ring.
 *
 * <p>{@link io.github.cqlcheck.query.Resolver} classifies a data statement against its table into an immutable
 * {@link io.github.cqlcheck.query.AccessPath} and judges nothing; the vocabulary is that of Cassandra's
 * {@code StatementRestrictions}.
 */
package io.github.cqlcheck.query;
