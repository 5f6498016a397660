package io.github.cqlcheck.type;

import io.github.cqlcheck.source.Span;
import java.util.Optional;

/**
 * Why the server refuses a value or an expression when it prepares the statement.
 *
 * @param place the smallest part that is to blame
 * @param message one clause in the present tense
 * @param help what to write instead, where that can be told
 */
public record Mismatch(Span place, Kind kind, String message, Optional<String> help) {
    Mismatch(Span place, Kind kind, String message) {
        this(place, kind, message, Optional.empty());
    }

    Mismatch(Span place, Kind kind, String message, String help) {
        this(place, kind, message, Optional.of(help));
    }

    /** The classes of the server's own messages. */
    public enum Kind {
        /** "Invalid STRING constant (…) for … of type …", "Invalid list literal for …", "Cannot assign value …". */
        TYPE,
        /** "Counters are not allowed inside collections", "Non-frozen … are not allowed inside collections", … */
        INVALID_TYPE,
        /** A constant of the right kind that cannot be read: "Unable to make int from …", "cannot parse … as hex bytes". */
        INVALID_LITERAL,
        /** "null is not supported inside collections", "Invalid null value for counter increment/decrement". */
        NULL,
        /** "Invalid … literal for …: bind variables are not supported inside collection literals". */
        MARKER_IN_COLLECTION,
        /** "Invalid tuple literal for …: too many elements". */
        TUPLE_ARITY,
        /** "Invalid vector literal for …; expected … elements, but given …". */
        VECTOR_DIMENSION,
        /** "Unknown field … in value of user defined type …", "… has no field …". */
        UNKNOWN_FIELD,
        /** "Unknown function … called". */
        UNKNOWN_FUNCTION,
        /** "Invalid number of arguments in call to function …", "none of its type signatures match", … */
        FUNCTION_ARGUMENTS,
        /** "Ambiguous call to function …", "Ambiguous … operation", "Cannot infer type of argument …". */
        AMBIGUOUS_CALL,
        /** "Type error: cannot assign result of function …". */
        FUNCTION_RESULT,
        /** "Cannot cast value … to type …", "… cannot be cast to …". */
        CAST,
        /** An aggregate where there is none allowed: as a value, or as the argument of another. */
        AGGREGATE,
        /** "Undefined column name … in table …". */
        UNDEFINED_COLUMN,
        /** "Invalid field selection: …", "Invalid element selection: …", "Cannot use selection function … on …". */
        NOT_SELECTABLE,
        /** "Cannot infer type for term … in selection clause". */
        UNTYPED_TERM
    }
}
