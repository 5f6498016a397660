package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

/** Timestamps of writes in seconds, milliseconds or nanoseconds, where Cassandra counts microseconds. */
final class TimestampUnitMismatch implements Rule {
    /** 2000-01-01 and 2100-01-01 in seconds: a number between them, in one of the units, is a date. */
    private static final long FROM = 946_684_800L;

    private static final long TO = 4_102_444_800L;

    private static final long SECONDS_OF_YEAR = 31_556_952;

    private enum Unit {
        SECONDS(0, 6),
        MILLISECONDS(3, 3),
        NANOSECONDS(9, -3);

        private final int digits;
        private final int toMicroseconds;

        Unit(int digits, int toMicroseconds) {
            this.digits = digits;
            this.toMicroseconds = toMicroseconds;
        }

        boolean tells(BigDecimal number) {
            BigDecimal seconds = number.movePointLeft(digits);
            return seconds.compareTo(BigDecimal.valueOf(FROM)) >= 0 && seconds.compareTo(BigDecimal.valueOf(TO)) < 0;
        }

        BigInteger microseconds(BigDecimal number) {
            return number.movePointRight(toMicroseconds).toBigInteger();
        }
    }

    @Override
    public void check(Statement statement, Findings findings) {
        WrittenAt.timestamps(statement).forEach(timestamp -> check(timestamp, findings));
    }

    private static void check(Term timestamp, Findings findings) {
        if (!(timestamp instanceof Term.Literal literal) || !literal.text().matches("\\d{10,19}")) {
            return;
        }
        BigDecimal number = new BigDecimal(literal.text());
        for (Unit unit : Unit.values()) {
            if (unit.tells(number)) {
                findings.add(timestamp.span(), message(literal.text(), unit))
                        .help("write %s, which is the same time in microseconds"
                                .formatted(unit.microseconds(number).toString()));
            }
        }
    }

    private static String message(String number, Unit unit) {
        if (unit != Unit.NANOSECONDS) {
            return "Cassandra takes this for microseconds: early 1970, and any write with a real time hides this one";
        }
        long years = new BigDecimal(number).longValue() / SECONDS_OF_YEAR / 1_000_000;
        return String.format(
                Locale.ROOT,
                "Cassandra takes this for microseconds: the year %,d, and no write or delete before then takes effect",
                1970 + years);
    }
}
