package io.github.cqlcheck.type;

import io.github.cqlcheck.ast.QualifiedName;
import io.github.cqlcheck.schema.UserFunction;
import java.util.List;
import java.util.Optional;

/** Where user-defined functions and aggregates are looked up; those that the server brings along are known anyway. */
@FunctionalInterface
public interface Functions {
    /** A function that the server does not bring along may exist all the same. */
    Functions UNKNOWN = name -> Optional.empty();

    /** There are none but those that the server brings along. */
    Functions NONE = name -> Optional.of(List.of());

    /**
     * All overloads of a name, in the keyspace that it says or else in that of the table. Empty if some may be missing, so
     * that a name nobody knows is not refused.
     */
    Optional<List<UserFunction>> overloads(QualifiedName name);
}
