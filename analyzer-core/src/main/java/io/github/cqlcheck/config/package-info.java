/** What the user asked for: which rules run, and at what level. */
package io.github.cqlcheck.config;
