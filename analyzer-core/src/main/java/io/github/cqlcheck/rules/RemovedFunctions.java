package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.DataStatement.OnTable;
import io.github.cqlcheck.ast.Parts;
import io.github.cqlcheck.ast.Term.FunctionCall;
import io.github.cqlcheck.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Functions that Cassandra has not any more, and what they are called since. */
final class RemovedFunctions {
    private static final Map<String, String> NAMES =
            Map.of("dateof", "toTimestamp", "unixtimestampof", "toUnixTimestamp");

    private RemovedFunctions() {}

    /** The calls of such functions by a statement; with a keyspace before its name it is a function of the user's. */
    static List<FunctionCall> calls(OnTable statement) {
        return Parts.calls(statement).stream()
                .filter(call ->
                        call.function().keyspace().isEmpty() && instead(call).isPresent())
                .toList();
    }

    /** What to call instead. */
    static Optional<String> instead(FunctionCall call) {
        return Optional.ofNullable(NAMES.get(call.function().name().text().toLowerCase(Locale.ROOT)));
    }

    /** Whether such a call stands at a place. */
    static boolean isAt(Span place, OnTable statement) {
        return calls(statement).stream().anyMatch(call -> call.function().span().equals(place));
    }
}
