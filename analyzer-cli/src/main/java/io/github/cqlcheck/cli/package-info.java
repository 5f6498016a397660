/**
 * The program: what the user typed to sources, an analysis to reports, and what went wrong to one line and an exit code.
 *
 * <p>{@link io.github.cqlcheck.cli.Cqlcheck} reads the command line; {@code check}, {@code plan}, {@code explain} and {@code rules}
 * are a class each. What they know of the outside comes through {@code Environment}, so that tests can run them in-process.
 */
package io.github.cqlcheck.cli;
