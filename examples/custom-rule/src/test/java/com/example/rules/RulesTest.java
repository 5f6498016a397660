package com.example.rules;

import io.github.cqlcheck.rules.RuleChecks;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class RulesTest {
    @TestFactory
    Stream<DynamicTest> fixtures() {
        return RuleChecks.fixtures(Path.of("src/test/resources/rules"));
    }

    @TestFactory
    Stream<DynamicTest> pages() {
        return RuleChecks.pages("table-without-comment");
    }
}
