/** One file per anti-pattern; {@link io.github.cqlcheck.rules.BuiltInRules} lists them. */
package io.github.cqlcheck.rules;
