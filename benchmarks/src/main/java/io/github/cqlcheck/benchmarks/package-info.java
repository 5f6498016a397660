/** Generated scripts, and how fast they are read. */
package io.github.cqlcheck.benchmarks;
