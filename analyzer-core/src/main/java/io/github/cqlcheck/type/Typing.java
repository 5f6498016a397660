package io.github.cqlcheck.type;

import io.github.cqlcheck.ast.Term;
import java.util.Optional;

/** What types a term has and fits, which differs between values and the SELECT clause (Cassandra's {@code AssignmentTestable}). */
interface Typing {
    /** How well the term fits a type. */
    Assignability assignability(Term term, DataType receiver);

    /** The type that the term has, whatever it is given for; empty if it has several ({@code getExactTypeIfKnown}). */
    Optional<DataType> exactType(Term term);

    /** A type that the term has among others ({@code getCompatibleTypeIfKnown}). */
    Optional<DataType> compatibleType(Term term);

    /** Whether nothing about the type of the term is unknown, as it is where a template is to be filled. */
    boolean isCertain(Term term);

    /** Whether terms are those of a SELECT clause. */
    boolean selects();
}
