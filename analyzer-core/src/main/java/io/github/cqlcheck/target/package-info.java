/**
 * Which Cassandra: versions, vendors, what each can do, and what a cluster allows of it.
 *
 * <p>{@link io.github.cqlcheck.target.Target} names them; {@link io.github.cqlcheck.target.Feature} is the one table of what
 * came and went when; {@link io.github.cqlcheck.target.Guardrails} are what one cluster allows.
 */
package io.github.cqlcheck.target;
