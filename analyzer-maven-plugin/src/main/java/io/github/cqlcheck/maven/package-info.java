/**
 * The Maven plugin, a class for each goal. {@link io.github.cqlcheck.maven.AnalysisMojo} reads from top to bottom what a module
 * goes through: find the files, read them, analyse, log, write the reports, judge. {@link io.github.cqlcheck.maven.Build} puts
 * the modules together.
 */
package io.github.cqlcheck.maven;
