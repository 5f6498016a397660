package io.github.cqlcheck.query;

import io.github.cqlcheck.ast.Relation;
import io.github.cqlcheck.ast.Relation.Operator;
import io.github.cqlcheck.query.Refusal.Reason;
import io.github.cqlcheck.target.Target;
import java.util.Optional;

/** Whether two relations may ask of one column, or of the token. */
record Merging(Restriction earlier, Restriction later, Target target) {

    /** Why not, if not. */
    Optional<Reason> refusal() {
        if (target.isAtLeast(Target.CASSANDRA_6_0)) {
            return merged();
        }
        boolean fit = earlier.isContains() && later.isContains() || earlier.isSlice() && later.isSlice() && boundsFit();
        return fit ? Optional.empty() : Optional.of(Reason.RESTRICTED_TWICE);
    }

    /** {@code MergedRestriction.validate} of 6.0. */
    private Optional<Reason> merged() {
        if (isFixed(earlier) || isFixed(later)) {
            return Optional.of(Reason.RESTRICTED_TWICE);
        }
        if (earlier.isContains() != later.isContains()) {
            Restriction contains = earlier.isContains() ? earlier : later;
            boolean frozen =
                    contains.isElement() && contains.firstColumn().type().isFrozen();
            return Optional.of(frozen ? Reason.NO_COLLECTION : Reason.RESTRICTED_TWICE);
        }
        boolean slices = Restriction.isSlice(relation(earlier)) && Restriction.isSlice(relation(later));
        return slices && !boundsFit() ? Optional.of(Reason.RESTRICTED_TWICE) : Optional.empty();
    }

    private static boolean isFixed(Restriction restriction) {
        return restriction.isEquality() || restriction.isIn();
    }

    /** Two ends of a range, or exceptions from it. */
    private boolean boundsFit() {
        return earlier.firstColumn().equals(later.firstColumn())
                && !(isLower(relation(earlier)) && isLower(relation(later)))
                && !(isUpper(relation(earlier)) && isUpper(relation(later)));
    }

    private static Relation relation(Restriction restriction) {
        return restriction.relations().get(0);
    }

    private static boolean isLower(Relation relation) {
        return relation.operator() == Operator.GREATER || relation.operator() == Operator.GREATER_OR_EQUAL;
    }

    private static boolean isUpper(Relation relation) {
        return relation.operator() == Operator.LESS || relation.operator() == Operator.LESS_OR_EQUAL;
    }
}
