package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.Term;
import java.math.BigInteger;
import java.util.Optional;

/** What LIMIT says. */
final class Limits {
    private Limits() {}

    /** The number, where the statement tells it. */
    static Optional<BigInteger> number(Term limit) {
        if (limit instanceof Term.Negation negation) {
            return number(negation.operand()).map(BigInteger::negate);
        }
        return limit instanceof Term.Literal literal && literal.kind() == Term.Literal.Kind.INTEGER
                ? Optional.of(new BigInteger(literal.text()))
                : Optional.empty();
    }
}
