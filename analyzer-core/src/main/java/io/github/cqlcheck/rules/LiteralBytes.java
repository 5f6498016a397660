package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.Term;
import java.nio.charset.StandardCharsets;

/** How many bytes constants take. */
final class LiteralBytes {
    private LiteralBytes() {}

    /** Those of a string or blob, where it is stored as it is written; 0 for what is not known. */
    static long of(Term term) {
        if (term instanceof Term.Literal literal && literal.kind() == Term.Literal.Kind.STRING) {
            return literal.text().getBytes(StandardCharsets.UTF_8).length;
        }
        return term instanceof Term.Literal literal && literal.kind() == Term.Literal.Kind.BLOB
                ? literal.text().length() / 2 - 1
                : 0;
    }
}
