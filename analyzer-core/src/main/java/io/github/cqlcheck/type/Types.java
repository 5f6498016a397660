package io.github.cqlcheck.type;

import io.github.cqlcheck.ast.QualifiedName;
import io.github.cqlcheck.schema.UserType;
import java.util.Optional;

/** Where user-defined types are looked up. */
@FunctionalInterface
public interface Types {
    /** Knows none, so that no value of a user-defined type is looked into. */
    Types UNKNOWN = name -> Optional.empty();

    /** The type that a name means; empty if it is not known, which refuses nothing. */
    Optional<UserType> type(QualifiedName name);
}
