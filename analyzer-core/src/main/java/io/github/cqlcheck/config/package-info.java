/** What the user asked for: which rules run, and at what level; and how the user's cluster is configured;
 * which findings are known already. */
package io.github.cqlcheck.config;
