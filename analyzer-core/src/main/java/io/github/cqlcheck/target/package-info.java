/**
 * Which Cassandra: versions, vendors, and what each can do.
 *
 * <p>{@link io.github.cqlcheck.target.Target} names them; {@link io.github.cqlcheck.target.Feature} is the one table of what
 * came and went when.
 */
package io.github.cqlcheck.target;
