package io.github.cqlcheck.rule;

import io.github.cqlcheck.ast.SchemaStatement;
import io.github.cqlcheck.schema.SchemaRefusal;
import io.github.cqlcheck.target.Target;
import java.util.List;

/**
 * A schema statement that the server would refuse.
 *
 * @param refusals all reasons, the one that it would give first
 */
public record RefusedChange(SchemaStatement statement, List<SchemaRefusal> refusals, Target target) {
    public RefusedChange {
        refusals = List.copyOf(refusals);
    }
}
