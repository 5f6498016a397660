/**
 * Which value fits where: types as the server compares them, functions and the overload that a call means, and what the
 * server refuses when it prepares a statement. {@link io.github.cqlcheck.type.TypeChecker} is the entry for values; what
 * the user's schema defines comes in through {@link io.github.cqlcheck.type.Types} and
 * {@link io.github.cqlcheck.type.Functions}. What is not known is never refused.
 */
package io.github.cqlcheck.type;
