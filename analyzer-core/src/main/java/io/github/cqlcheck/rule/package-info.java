/** The SPI: what a rule is, and what it finds. */
package io.github.cqlcheck.rule;
