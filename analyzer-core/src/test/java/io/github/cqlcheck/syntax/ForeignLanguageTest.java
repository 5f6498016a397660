package io.github.cqlcheck.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.ast.ForeignText;
import io.github.cqlcheck.ast.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignLanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            library Diabetes version '1.0'          | HL7 Clinical Quality Language
            library "Diabetes"                      | HL7 Clinical Quality Language
            using FHIR version '4.0.1'              | HL7 Clinical Quality Language
            include FHIRHelpers called H            | HL7 Clinical Quality Language
            valueset "A1c": 'urn:oid:2.16'          | HL7 Clinical Quality Language
            codesystem "LOINC": 'x'                 | HL7 Clinical Quality Language
            parameter "Period" Interval<DateTime>   | HL7 Clinical Quality Language
            context Patient                         | HL7 Clinical Quality Language
            define "In Population": true            | HL7 Clinical Quality Language
            define public fluent function f(): 1    | HL7 Clinical Quality Language
            MATCH (n) RETURN n                      | Cypher
            match (n:Person {name: 'x'})            | Cypher
            OPTIONAL MATCH (n) RETURN n             | Cypher
            CREATE (n:Person)                       | Cypher
            CREATE (:Person)                        | Cypher
            MERGE (a {id: 1})                       | Cypher
            MATCH p = (a)-->(b)                     | Cypher
            UNWIND [1] AS x RETURN x                | Cypher
            LOAD CSV FROM 'x' AS row                | Cypher
            CREATE CONSTRAINT ON (n:P)              | Cypher
            DETACH DELETE n                         | Cypher
            CALL db.labels()                        | Cypher
            :begin                                  | Cypher
            """)
    void knowsALanguageByItsFirstWords(String text, String language) {
        for (String before : List.of("", "\n\n", "// a comment\n", "/* a\nnote */ ")) {
            List<Statement> statements = ParseAssert.parse(before + text + "\nand more");
            assertThat(statements).singleElement().isInstanceOfSatisfying(ForeignText.class, foreign -> {
                assertThat(foreign.language()).isEqualTo(language);
                assertThat(foreign.place().start()).isEqualTo(before.length());
                assertThat(foreign.span().length()).isEqualTo((before + text + "\nand more").length());
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE library (define int PRIMARY KEY)",
                "CREATE INDEX ON t (a)",
                "USE library",
                "SELECT define FROM match",
                "TRUNCATE using_x",
                "LIST ROLES",
                "-- library X\nUSE a",
                "/* MATCH (n) */ USE a",
            })
    void leavesCassandrasLanguageAlone(String text) {
        assertThat(ParseAssert.statement(text)).isNotInstanceOf(ForeignText.class);
    }

    @Test
    void looksOnlyAtTheStart() {
        assertThat(ParseAssert.parse("USE a;\nlibrary X;")).hasSize(2).noneMatch(ForeignText.class::isInstance);
    }
}
