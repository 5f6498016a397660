/** What all statements together do to a table, kept small: counts, never the statements. */
package io.github.cqlcheck.workload;
