/**
 * The Maven plugin. {@link io.github.cqlcheck.maven.CheckMojo} reads from top to bottom what a build goes through: find the
 * files, read them, analyse, log, write the reports, judge.
 */
package io.github.cqlcheck.maven;
