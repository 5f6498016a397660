package io.github.cqlcheck.type;

/** The function that a call means. */
sealed interface Call {
    /** One that may exist or fit, but nobody here knows. */
    Call UNKNOWN = new Unknown();

    record Known(Signature signature) implements Call {}

    record Refused(Mismatch mismatch) implements Call {}

    /** There is no function of that name. */
    record Missing(Mismatch mismatch) implements Call {}

    record Unknown() implements Call {}
}
