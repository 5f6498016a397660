package io.github.cqlcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.cqlcheck.cli.Program.Result;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --fix}, {@code --diff} and {@code --add-ignores}, as a user meets them. */
class FixesTest {
    private static final String TABLE = "CREATE TABLE shop.coins (code int PRIMARY KEY, name text);\n";
    private static final String TWICE = "SELECT name FROM shop.coins WHERE code IN (1, 1, 2, 1);\n";
    private static final String ONCE = "SELECT name FROM shop.coins WHERE code IN (1, 2);\n";
    private static final String SCAN = "SELECT code FROM shop.coins WHERE name = ? ALLOW FILTERING;\n";

    @TempDir
    private Path directory;

    private Program program() {
        return new Program(directory);
    }

    @Test
    void whatCanBeFixedIsCounted() {
        Program program = program().file("a.cql", TABLE + TWICE + SCAN);

        assertThat(program.run("DIR --format concise").out()).endsWith("""
                        Found 1 error and 2 notes in 1 file (3 statements).
                        1 finding is fixable with --fix (--diff shows how).
                        """);
    }

    @Test
    void fixesAreMadeAndTheRestIsReported() {
        Program program = program()
                .file("a.cql", TABLE + TWICE + SCAN)
                .file("b.cql", TWICE)
                .file("c.cql", ONCE);

        Result result = program.run("DIR --format concise --level in-on-partition-key=off");

        assertThat(result.exitCode()).isEqualTo(1);
        result = program.run("DIR --fix --format concise --level in-on-partition-key=off");
        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).isEqualTo("""
                DIR/a.cql:3:44: error[allow-filtering] reads every partition of shop.coins and throws away the rows that do not match
                Found 1 error in 3 files (5 statements).
                Fixed 2 findings in 2 files.
                """);
        assertThat(program.text("a.cql")).isEqualTo(TABLE + ONCE + SCAN);
        assertThat(program.text("b.cql")).isEqualTo(ONCE);
    }

    @Test
    void exitCodeIsThatOfWhatRemains() {
        Program program = program().file("a.cql", TABLE + TWICE);

        assertThat(program.run("DIR --fail-on note").exitCode()).isEqualTo(1);
        assertThat(program.run("DIR --fix --fail-on note --level in-on-partition-key=off")
                        .exitCode())
                .isZero();
    }

    @Test
    void onlyRulesThatRunFix() {
        Program program = program().file("a.cql", TABLE + "-- cqlcheck-ignore duplicate-in-value: so it was\n" + TWICE);

        assertThat(program.run("DIR --fix").out()).doesNotContain("Fixed");
        assertThat(program.file("a.cql", TABLE + TWICE)
                        .run("DIR --fix --level duplicate-in-value=off")
                        .out())
                .doesNotContain("Fixed");
        assertThat(program.text("a.cql")).isEqualTo(TABLE + TWICE);
    }

    @Test
    void encodingLineEndsAndMarkStay() throws IOException {
        String text = (TABLE + "-- ä\n" + TWICE).replace("\n", "\r\n") + "SELECT 1;\rUSE x;\n";
        for (String bytes : new String[] {"UTF-8", "UTF-16LE", "UTF-16BE", "ISO-8859-1"}) {
            String mark = bytes.equals("ISO-8859-1") ? "" : "\uFEFF";
            Path file = Files.writeString(directory.resolve("a.cql"), "");
            Files.write(file, (mark + text).getBytes(bytes));

            program().run("DIR --fix");

            assertThat(new String(Files.readAllBytes(file), bytes))
                    .as(bytes)
                    .isEqualTo((mark + text).replace(TWICE.strip(), ONCE.strip()));
        }
    }

    @Test
    void diffShowsWhatFixWouldDoAndWritesNothing() {
        Program program = program().file("a.cql", TABLE + TWICE + SCAN);

        Result result = program.run("--diff DIR --base-path DIR");

        assertThat(result).isEqualTo(new Result(1, """
                --- a/a.cql
                +++ b/a.cql
                @@ -1,3 +1,3 @@
                 CREATE TABLE shop.coins (code int PRIMARY KEY, name text);
                -SELECT name FROM shop.coins WHERE code IN (1, 1, 2, 1);
                +SELECT name FROM shop.coins WHERE code IN (1, 2);
                 SELECT code FROM shop.coins WHERE name = ? ALLOW FILTERING;
                """, "cqlcheck: would fix 1 finding in 1 file\n"));
        assertThat(program.text("a.cql")).isEqualTo(TABLE + TWICE + SCAN);
        assertThat(program.run("--fix --diff DIR --base-path DIR")).isEqualTo(result);
    }

    /** What the page of fixes shows. */
    @Test
    void diffOfThePageIsWhatTheProgramSays() throws IOException {
        String page = Files.readString(Path.of("../docs/fixes.md"));
        String text = block(page, "sql");

        assertThat(program()
                        .file("coins.cql", text)
                        .run("--diff DIR --base-path DIR")
                        .out())
                .isEqualTo(block(page, "diff"));
    }

    /** The first code block of a page in a language. */
    private static String block(String page, String language) {
        int start = page.indexOf("```" + language + "\n") + language.length() + 4;
        return page.substring(start, page.indexOf("```", start));
    }

    @Test
    void diffOfNothingIsEmpty() {
        Result result = program().file("a.cql", TABLE + SCAN).run("--diff DIR");

        assertThat(result).isEqualTo(new Result(0, "", "cqlcheck: nothing to change\n"));
        assertThat(program().run("--diff DIR/none.cql").err()).hasLineCount(1);
    }

    @Test
    void fixedStandardInputGoesToStandardOutput() throws IOException {
        byte[] text = ("\uFEFF" + TABLE + TWICE + SCAN).getBytes(StandardCharsets.UTF_16LE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        Result result = program()
                .file("a.cql", "-- on the disk\n")
                .in(text)
                .run(out, "--fix", "--format", "concise", "--stdin-filename", "DIR/a.cql", "-");

        assertThat(out.toString(StandardCharsets.UTF_16LE)).isEqualTo("\uFEFF" + TABLE + ONCE + SCAN);
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err())
                .contains("DIR/a.cql:3:44: error[allow-filtering]")
                .endsWith("Fixed 1 finding in 1 file.\n");
        assertThat(program().text("a.cql")).isEqualTo("-- on the disk\n");
    }

    @Test
    void standardInputWithoutFindingsGoesThrough() {
        Result result = program().in(TABLE).run("--fix -");

        assertThat(result.out()).isEqualTo(TABLE);
        assertThat(result.err()).startsWith("No findings");
        assertThat(program()
                        .in(TABLE + TWICE)
                        .run("- --diff --stdin-filename x/a.cql")
                        .out())
                .startsWith("--- a/x/a.cql\n");
    }

    @Test
    void readOnlyFileIsOneLineAndTheOthersAreFixed() throws IOException {
        Program program = program().file("a.cql", TABLE + TWICE).file("b.cql", TWICE);
        assumeTrue(directory.resolve("a.cql").toFile().setReadOnly());

        Result result = program.run("DIR --fix --format concise");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).isEqualTo("cqlcheck: DIR/a.cql: cannot be written: permission denied\n");
        assertThat(result.out())
                .contains("a.cql:2:47: note[duplicate-in-value]")
                .endsWith("Fixed 1 finding in 1 file.\n");
        assertThat(program.text("b.cql")).isEqualTo(ONCE);
        assertThat(program.text("a.cql")).isEqualTo(TABLE + TWICE);
    }

    @Test
    void linkStaysALink() {
        Program program = program().file("real/a.txt", TABLE + TWICE).link("a.cql", "real/a.txt");

        program.run("DIR --fix");

        assertThat(directory.resolve("a.cql")).isSymbolicLink();
        assertThat(program.text("real/a.txt")).isEqualTo(TABLE + ONCE);
    }

    @Test
    void reportForProgramsIsWholeWhateverIsFixed() {
        Program program = program().file("a.cql", TABLE + TWICE);

        Result result = program.run("DIR --fix --format json");

        assertThat(result.out()).startsWith("{").endsWith("}\n");
        assertThat(result.err()).isEqualTo("cqlcheck: fixed 1 finding in 1 file\n");
    }

    @Test
    void ignoresLeaveNothingToReport() {
        Program program = program().file("a.cql", TABLE + TWICE + "  " + SCAN);

        Result result = program.run("DIR", "--add-ignores", "as it was", "--format", "concise");

        assertThat(result).isEqualTo(new Result(0, """
                No findings in 1 file (3 statements).
                3 findings are suppressed by comments (--no-inline-config shows what; in Maven <inlineConfig>).
                Added comments for 3 findings in 1 file.
                """, ""));
        assertThat(program.text("a.cql"))
                .isEqualTo(TABLE
                        + "-- cqlcheck-ignore duplicate-in-value, in-on-partition-key: as it was\n" + TWICE
                        + "  -- cqlcheck-ignore allow-filtering: as it was\n  " + SCAN);
        assertThat(program.run("DIR --fail-on note").exitCode()).isZero();
    }

    @Test
    void whatIsFixedNeedsNoIgnore() {
        Program program = program().file("a.cql", TABLE + TWICE + SCAN);

        Result result = program.run("DIR --fix --add-ignores old --level in-on-partition-key=off");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).endsWith("Fixed 1 finding in 1 file.\nAdded comments for 1 finding in 1 file.\n");
        assertThat(program.text("a.cql")).isEqualTo(TABLE + ONCE + "-- cqlcheck-ignore allow-filtering: old\n" + SCAN);
    }

    @Test
    void ignoresCanBeLookedAtFirst() {
        Result result = program().file("a.cql", TABLE + SCAN).run("DIR --base-path DIR --add-ignores old --diff");

        assertThat(result).isEqualTo(new Result(1, """
                --- a/a.cql
                +++ b/a.cql
                @@ -1,2 +1,3 @@
                 CREATE TABLE shop.coins (code int PRIMARY KEY, name text);
                +-- cqlcheck-ignore allow-filtering: old
                 SELECT code FROM shop.coins WHERE name = ? ALLOW FILTERING;
                """, "cqlcheck: would add comments for 1 finding in 1 file\n"));
    }

    @Test
    void whatLiesInNoStatementIsToldInOneLine() {
        Program program = program().file("a.cql", TABLE + SCAN + "-- cqlcheck: rows=40\n");

        Result result = program.run("DIR --add-ignores old --format concise");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err())
                .isEqualTo("cqlcheck: 1 finding is not suppressed: no statement is there for a comment, or the comment"
                        + " itself is wrong\n");
        assertThat(result.out()).contains("a.cql:4:1: warning[unknown-table-fact]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " --diff"})
    void whereCommentsCountForNothingNoneIsWritten(String diff) {
        Program program = program()
                .file("a.cql", TABLE + SCAN)
                .file("audited/cqlcheck.yaml", "inline-config: false\n")
                .file("audited/b.cql", SCAN);

        Result result = program.run("DIR --add-ignores old" + diff);

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err())
                .startsWith("cqlcheck: 1 finding is not suppressed: where it stands, the configuration says"
                        + " inline-config: false, so that comments count for nothing\n");
        assertThat(program.text("audited/b.cql")).isEqualTo(SCAN);
        assertThat(program.text("a.cql").contains("-- cqlcheck-ignore")).isEqualTo(diff.isEmpty());
    }

    @Test
    @Timeout(20)
    void commentsOfTemplatesAreNoneOfCql() {
        Program program = program().file("a.cql", "{# db/*.cql #}\n-- cqlcheck: rowz=40\n" + TABLE);

        assertThat(program.run("DIR --add-ignores old").exitCode()).isZero();
        assertThat(program.text("a.cql"))
                .isEqualTo(
                        "{# db/*.cql #}\n-- cqlcheck-ignore unknown-table-fact: old\n-- cqlcheck: rowz=40\n" + TABLE);
    }

    @Test
    void reasonThatTheEncodingHasNotIsOneLine() throws IOException {
        byte[] bytes = ("-- \u00E4\n" + TABLE + SCAN).getBytes(StandardCharsets.ISO_8859_1);
        Files.write(directory.resolve("a.cql"), bytes);

        Result result = program().run("DIR --add-ignores für --format concise");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .isEqualTo(
                        "cqlcheck: DIR/a.cql: cannot be written: it is not UTF-8 throughout, and so takes nothing but"
                                + " ASCII; save it as UTF-8\n");
        assertThat(Files.readAllBytes(directory.resolve("a.cql"))).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--add-ignores|| --add-ignores: the reason is empty; say why the findings stay; see cqlcheck check --help",
                "--add-ignores|a */ b|--add-ignores: the reason has a */, which would end the comment; see cqlcheck check --help",
                "--add-ignores|a\nb|--add-ignores: the reason has a line break or another control character; say it in one line; see cqlcheck check --help",
                "--add-ignores|a|--no-inline-config|--add-ignores with --no-inline-config would suppress again what comments suppress already; leave one of them out",
                "--diff|--format|json|--diff shows edits in place of a report; leave --format and --output out",
                "--diff|--output|text=x|--diff shows edits in place of a report; leave --format and --output out",
                "--fix|-|--format|json|--fix writes the text of - to standard output; write the report to a file with --output json=FILE",
            })
    void contradictionIsOneLine(String line) {
        int end = line.lastIndexOf('|');

        Result result =
                program().file("a.cql", TABLE).run(line.substring(0, end).split("\\|", -1));

        assertThat(result)
                .isEqualTo(
                        new Result(2, "", "cqlcheck: " + line.substring(end + 1).strip() + "\n"));
    }
}
