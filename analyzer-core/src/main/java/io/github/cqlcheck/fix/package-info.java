/** What mends texts: the fixes that findings offer, and comments that say why a finding stays. */
package io.github.cqlcheck.fix;
