/** A way into the package of the same name in cqlcheck's core. */
package io.github.cqlcheck.syntax;
