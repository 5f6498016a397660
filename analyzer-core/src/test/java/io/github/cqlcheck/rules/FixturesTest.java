package io.github.cqlcheck.rules;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the fixtures; with {@code -Dupdate} it writes their marks instead of comparing them. See {@link Fixture}. */
class FixturesTest {
    @TestFactory
    Stream<DynamicTest> fixtures() {
        return RuleChecks.tests(Fixture.all());
    }
}
