package io.github.cqlcheck.type;

/** How well a value fits a type (Cassandra's {@code AssignmentTestable.TestResult}). */
enum Assignability {
    EXACT,
    WEAK,
    NONE,
    /** The server refuses the statement already while it asks. */
    REFUSED;

    boolean fits() {
        return this == EXACT || this == WEAK;
    }

    /** What two parts of one value come to. */
    Assignability and(Assignability other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
