package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.Term.FunctionCall;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.query.Refusal.Reason;
import io.github.cqlcheck.rule.Finding.Fix;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.rule.UnknownTable;
import io.github.cqlcheck.source.Span;
import io.github.cqlcheck.target.Target;
import java.util.List;

/** Calls of functions that 5.0 has not. */
final class DeprecatedFunction implements Rule {
    @Override
    public void check(Query query, Findings findings) {
        for (FunctionCall call : RemovedFunctions.calls(query.statement())) {
            boolean own = query.functions()
                    .overloads(call.function())
                    .filter(found -> !found.isEmpty())
                    .isPresent();
            if (!isGone(findings) || !own) {
                report(call, isUndefined(call, query), findings);
            }
        }
    }

    @Override
    public void check(UnknownTable unknown, Findings findings) {
        RemovedFunctions.calls(unknown.statement()).forEach(call -> report(call, false, findings));
    }

    private static void report(FunctionCall call, boolean certain, Findings findings) {
        if (!findings.target().isCassandra()) {
            return;
        }
        Span name = call.function().span();
        String instead = RemovedFunctions.instead(call).orElseThrow();
        String does = isGone(findings) ? "refuses to call" : "warns of each call of";
        findings.add(name, "Cassandra %s %s, gone with Cassandra 5.0".formatted(does, findings.text(name)))
                .severity(certain ? Severity.ERROR : Severity.WARNING)
                .help("call %s".formatted(instead))
                .fix(new Fix("Call " + instead, List.of(new Fix.Edit(name, instead))));
    }

    private static boolean isGone(Findings findings) {
        return findings.target().isAtLeast(Target.CASSANDRA_5_0);
    }

    /** Whether the keyspace has no function of that name either. */
    private static boolean isUndefined(FunctionCall call, Query query) {
        return query.path().refusals().stream()
                .anyMatch(refusal -> refusal.reason() == Reason.UNDEFINED_FUNCTION
                        && refusal.place().equals(call.function().span()));
    }
}
