/** Text, and places in it. */
package io.github.cqlcheck.source;
