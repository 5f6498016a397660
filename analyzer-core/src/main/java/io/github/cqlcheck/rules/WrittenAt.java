package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.DataStatement.Batch;
import io.github.cqlcheck.ast.DataStatement.Delete;
import io.github.cqlcheck.ast.DataStatement.Insert;
import io.github.cqlcheck.ast.DataStatement.Update;
import io.github.cqlcheck.ast.DataStatement.Using;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.ast.Term;
import java.util.stream.Stream;

/** The times that writes give themselves: {@code USING TIMESTAMP}. */
final class WrittenAt {
    private WrittenAt() {}

    /** All of a statement, in a batch those of its statements too. */
    static Stream<Term> timestamps(Statement statement) {
        if (statement instanceof Batch batch) {
            return Stream.concat(
                    batch.using().timestamp().stream(),
                    batch.statements().stream().flatMap(WrittenAt::timestamps));
        }
        return using(statement).timestamp().stream();
    }

    private static Using using(Statement statement) {
        if (statement instanceof Insert insert) {
            return insert.using();
        }
        if (statement instanceof Update update) {
            return update.using();
        }
        return statement instanceof Delete delete ? delete.using() : Using.NOTHING;
    }
}
