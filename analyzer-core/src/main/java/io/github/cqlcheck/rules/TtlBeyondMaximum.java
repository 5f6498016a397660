package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.DataStatement;
import io.github.cqlcheck.ast.DataStatement.Insert;
import io.github.cqlcheck.ast.DataStatement.Update;
import io.github.cqlcheck.ast.SchemaStatement.AlterTable;
import io.github.cqlcheck.ast.SchemaStatement.CreateTable;
import io.github.cqlcheck.ast.SchemaStatement.Option;
import io.github.cqlcheck.ast.SchemaStatement.OptionValue;
import io.github.cqlcheck.ast.SchemaStatement.TableAlteration.ChangeOptions;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.SchemaChange;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.rule.UnknownTable;
import io.github.cqlcheck.source.Span;
import io.github.cqlcheck.target.Target;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** TTLs that end later than Cassandra can tell. */
final class TtlBeyondMaximum implements Rule {
    /** {@code Attributes.MAX_TTL}: twenty years. */
    private static final long MAXIMUM = 630_720_000;

    /** From the start of 2026, before which this was not written, to 2038-01-19T03:14:06Z, the last second of an int. */
    private static final long BEFORE_2038 = 2_147_483_646L - 1_767_225_600L;

    @Override
    public void check(Query query, Findings findings) {
        check(query.statement(), Optional.of(query.target()), findings);
    }

    @Override
    public void check(UnknownTable unknown, Findings findings) {
        check(unknown.statement(), Optional.empty(), findings);
    }

    @Override
    public void check(SchemaChange change, Findings findings) {
        if (change.statement() instanceof CreateTable create) {
            check(create.options().options(), create.name().toString(), change.target(), findings);
        } else if (change.statement() instanceof AlterTable alter) {
            alter.alterations().stream()
                    .filter(ChangeOptions.class::isInstance)
                    .forEach(options -> check(
                            ((ChangeOptions) options).options(), alter.name().toString(), change.target(), findings));
        }
    }

    /** What is larger than the maximum here is an invalid option, and refused at once. */
    private static void check(List<Option> options, String table, Target target, Findings findings) {
        for (Option option : options) {
            boolean late = option.name().text().equals("default_time_to_live")
                    && option.value() instanceof OptionValue.Scalar scalar
                    && seconds(scalar.literal()).orElse(0) > BEFORE_2038
                    && seconds(scalar.literal()).orElse(0) <= MAXIMUM;
            if (late && knowsNoLater(target)) {
                report(option.value().span(), "every write to " + table, target, findings);
            }
        }
    }

    private static void check(DataStatement.OnTable statement, Optional<Target> target, Findings findings) {
        Optional<Term> ttl = statement instanceof Insert insert
                ? insert.using().ttl()
                : statement instanceof Update update ? update.using().ttl() : Optional.empty();
        long seconds =
                ttl.map(TtlBeyondMaximum::seconds).orElse(OptionalLong.empty()).orElse(0);
        if (seconds > MAXIMUM) {
            findings.add(
                            ttl.get().span(),
                            String.format(
                                    Locale.ROOT,
                                    "Cassandra refuses this %s: a TTL is at most %,d seconds, which is twenty years, not %,d",
                                    Mutations.verb(statement),
                                    MAXIMUM,
                                    seconds))
                    .severity(target.filter(Target::isCassandra).isPresent() ? Severity.ERROR : Severity.WARNING)
                    .help("leave the TTL out to keep the row for ever");
        } else if (seconds > BEFORE_2038
                && target.filter(TtlBeyondMaximum::knowsNoLater).isPresent()) {
            report(ttl.get().span(), "this " + Mutations.verb(statement), target.get(), findings);
        }
    }

    private static void report(Span place, String subject, Target target, Findings findings) {
        boolean surely = !target.isAtLeast(Target.CASSANDRA_5_0);
        findings.add(
                        place,
                        "Cassandra refuses %s%s: the TTL ends after January 2038"
                                .formatted(subject, surely ? "" : " in storage_compatibility_mode CASSANDRA_4"))
                .severity(surely ? Severity.ERROR : Severity.WARNING)
                .help("let rows expire within ten years, or keep them for ever");
    }

    /** Whether an expiry is a signed int of seconds there: up to 4.1, and in the mode in which 5.0 starts. */
    private static boolean knowsNoLater(Target target) {
        return target.isCassandra() && !target.isAtLeast(Target.CASSANDRA_6_0);
    }

    private static OptionalLong seconds(Term ttl) {
        return ttl instanceof Term.Literal literal && literal.text().matches("\\d{1,18}")
                ? OptionalLong.of(Long.parseLong(literal.text()))
                : OptionalLong.empty();
    }
}
