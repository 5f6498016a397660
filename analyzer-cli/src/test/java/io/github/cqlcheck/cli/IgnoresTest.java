package io.github.cqlcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.cli.Program.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Comments suppress findings in place. */
class IgnoresTest {
    private static final String TABLE = "CREATE TABLE shop.coins (code text PRIMARY KEY, name text);\n";
    private static final String SCAN = "SELECT code FROM shop.coins WHERE name = ? ALLOW FILTERING;\n";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"text", "concise"})
    void whatIsSuppressedIsCounted(String format) {
        Result result = new Program(directory)
                .file("a.cql", TABLE + "-- cqlcheck-ignore allow-filtering: forty rows\n" + SCAN)
                .run("--format " + format + " DIR");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out().replaceAll("\\s+", " "))
                .isEqualTo("No findings in 1 file (2 statements). 1 finding is suppressed by comments"
                        + " (--no-inline-config shows what; in Maven <inlineConfig>). ");
    }

    @Test
    void sarifLeavesItOut() {
        Result result = new Program(directory)
                .file("a.cql", TABLE + "-- cqlcheck-ignore allow-filtering: forty rows\n" + SCAN)
                .run("--format sarif DIR");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("\"results\" : [ ]");
    }

    @Test
    void sarifHasItWithTheReasonIfItIsAskedFor() {
        Result result = new Program(directory)
                .file("a.cql", TABLE + "-- cqlcheck-ignore allow-filtering: forty rows\n" + SCAN)
                .run("--format sarif --sarif-suppressed --sarif-category shop/backend DIR");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .contains("\"ruleId\" : \"allow-filtering\"")
                .contains("\"kind\" : \"inSource\"")
                .contains("\"justification\" : \"forty rows\"")
                .contains("\"id\" : \"shop/backend/\"");
    }

    @Test
    void anAuditShowsEverythingAndJudgesNoComment() {
        Result result = new Program(directory)
                .file(
                        "a.cql",
                        "-- cqlcheck-ignore-file: all of it\n-- cqlcheck-ignore null-tombstone: none\n" + TABLE + SCAN)
                .run("--no-inline-config --format concise DIR");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).contains("a.cql:4:").contains("[allow-filtering]");
        assertThat(result.out()).contains("Found 1 error in 1 file (2 statements).\n");
        assertThat(result.out()).doesNotContain("unused-ignore", "suppressed");
    }

    @Test
    void whatNoRuleWasAskedIsNotUnused() {
        Program program = new Program(directory)
                .file(
                        "a.cql",
                        TABLE + "-- cqlcheck-ignore null-tombstone: none\n" + SCAN.replace(" ALLOW FILTERING", ""));

        assertThat(program.run("--format concise DIR").out()).contains("[unused-ignore]");
        assertThat(program.run("--format concise --level null-tombstone=off DIR")
                        .out())
                .doesNotContain("unused-ignore");
        assertThat(program.run("--format concise --level comments=off DIR").out())
                .doesNotContain("unused-ignore");
    }

    @Test
    void aCommentThatSuppressesAnythingIsUnusedIfAllRulesRan() {
        Program program = new Program(directory).file("a.cql", "-- cqlcheck-ignore-file: all of it\n" + Program.CLEAN);

        assertThat(program.run("--format concise DIR").exitCode()).isZero();
        assertThat(program.run("--format concise --preset all --preview --level missing-if-exists=on DIR")
                        .out())
                .contains("suppressed by comments");
        assertThat(program.file("a.cql", "-- cqlcheck-ignore-file: all of it\nUSE shop;\n")
                        .run("--format concise --preset all --preview DIR")
                        .out())
                .contains("a.cql:1:1: warning[unused-ignore] suppresses nothing: there is no finding in this file\n");
    }
}
