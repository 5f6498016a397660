/**
 * What Cassandra will do for each statement, in the words of an EXPLAIN.
 *
 * <p>{@link io.github.cqlcheck.plan.Planning} turns an access path into a {@link io.github.cqlcheck.plan.Plan}: which rows, in
 * which order, from how many partitions and nodes, and the {@link io.github.cqlcheck.plan.Verdict}. A
 * {@link io.github.cqlcheck.plan.PlanBook} gathers those of one source, alike ones as one;
 * {@link io.github.cqlcheck.plan.Plans} has those of a run and sorts them by table.
 */
package io.github.cqlcheck.plan;
