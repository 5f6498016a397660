package io.github.cqlcheck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.cqlcheck.cli.Program.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only what a change causes is reported, as git tells it, or a diff. */
class ChangesTest {
    private static final String TABLE = "CREATE TABLE shop.coins (code text PRIMARY KEY, name text, value int);\n";
    private static final String INDEX = "CREATE INDEX coins_name ON shop.coins (name);\n";
    private static final String SCAN = "SELECT code FROM shop.coins WHERE value = 1 ALLOW FILTERING;\n";
    private static final String BY_NAME = "SELECT code FROM shop.coins\nWHERE name = ?;\n";

    @TempDir
    private Path directory;

    private Program program;

    @BeforeEach
    void repository() throws Exception {
        assumeThat(hasGit()).as("git is installed").isTrue();
        program = new Program(directory)
                .file("schema.cql", TABLE + INDEX)
                .file("q/a.cql", SCAN + BY_NAME)
                .file("q/b.cql", SCAN);
        git("init", "--quiet", "--initial-branch=main");
        commit();
    }

    static boolean hasGit() throws InterruptedException {
        try {
            return new ProcessBuilder("git", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private byte[] git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "-C", directory.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .putAll(Map.of(
                        "GIT_CONFIG_NOSYSTEM", "1",
                        "GIT_AUTHOR_NAME", "a",
                        "GIT_AUTHOR_EMAIL", "a@example.org",
                        "GIT_COMMITTER_NAME", "a",
                        "GIT_COMMITTER_EMAIL", "a@example.org"));
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        byte[] out = process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).as("git %s", String.join(" ", arguments)).isZero();
        return out;
    }

    private void commit() throws Exception {
        git("add", "--all");
        git("commit", "--quiet", "--message=x");
    }

    private Result sinceMain() {
        return program.run("--base-path DIR --format concise --diff-base main DIR");
    }

    private static String leftOut(int findings) {
        return findings == 1
                ? "1 finding is left out because the changes do not cause it.\n"
                : findings + " findings are left out because the changes do not cause them.\n";
    }

    /** The places and rules of what is reported. */
    private static List<String> places(Result result) {
        return result.out()
                .lines()
                .filter(line -> line.contains("["))
                .map(line -> line.replaceFirst("^DIR/", "").replaceFirst(": \\w+\\[([^]]+)].*", " $1"))
                .toList();
    }

    @Test
    void whereNothingHasChangedNothingIsReported() {
        assertThat(sinceMain().exitCode()).isZero();
        assertThat(places(sinceMain())).isEmpty();
        assertThat(sinceMain().out()).endsWith(leftOut(3));
    }

    @Test
    void whatAnAddedLineHoldsIsReported() {
        program.file("q/a.cql", "-- moved\n" + SCAN + SCAN + BY_NAME);

        assertThat(places(sinceMain())).hasSize(1).first().asString().endsWith("allow-filtering");
        assertThat(sinceMain().exitCode()).isEqualTo(1);
        assertThat(sinceMain().out()).endsWith(leftOut(3));
    }

    @Test
    void theLineBeforeIsNoOtherBecauseItGetsAnEnd() throws Exception {
        program.file("q/a.cql", SCAN.strip());
        commit();
        program.file("q/a.cql", SCAN + SCAN.replace('1', '2').strip());

        assertThat(places(sinceMain())).containsExactly("q/a.cql:2:45 allow-filtering");
    }

    @Test
    void linesThatEndOtherwiseOrGetAByteOrderMarkAreNoOthers() throws Exception {
        git("config", "core.autocrlf", "false");
        program.file("q/a.cql", "\uFEFF" + (SCAN + BY_NAME).replace("\n", "\r\n"));

        assertThat(sinceMain().out()).endsWith(leftOut(3));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheTextBefore() throws Exception {
        program.file("schema.cql", "\uFEFF" + TABLE + INDEX);
        commit();
        program.file("schema.cql", "\uFEFF" + TABLE.replace("value", "value int, size") + INDEX);

        assertThat(sinceMain().out()).endsWith(leftOut(3));
    }

    @Test
    void whatALineElsewhereGetsByTheChangeIsReported() {
        program.file("schema.cql", TABLE);

        Result result = sinceMain();

        assertThat(places(result)).containsExactly("q/a.cql:3:7 filtering-required");
        assertThat(result.out()).endsWith(leftOut(2));
    }

    @Test
    void definitionsThatAreOnlyReadCountToo() {
        program.file("schema.cql", TABLE);

        Result result = program.run("--base-path DIR --format concise --diff-base main --schema DIR/schema.cql DIR/q");

        assertThat(places(result)).containsExactly("q/a.cql:3:7 filtering-required");
    }

    @Test
    void definitionsOfTheConfigurationCountToo() {
        program.file("schema.cql", TABLE).file("cqlcheck.yaml", "schemas:\n  - files: q/**\n    schema: schema.cql\n");

        Result result = program.run("--base-path DIR --format concise --diff-base main DIR/q");

        assertThat(result.err()).isEmpty();
        assertThat(places(result)).containsExactly("q/a.cql:3:7 filtering-required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DIR", "DIR/q"})
    void definitionsOfTheConfigurationThatAreGoneCountedBefore(String path) throws Exception {
        program.file("db/1.cql", TABLE)
                .file("db/2.cql", INDEX)
                .file("cqlcheck.yaml", "schemas:\n  - files: q/**\n    schema: db\n");
        commit();
        Files.delete(directory.resolve("db/2.cql"));

        assertThat(places(program.run("--base-path DIR --format concise --diff-base main " + path)))
                .containsExactly("q/a.cql:3:7 filtering-required");
    }

    @Test
    void whatGitKeepsInAnotherFormHasChangedAsAWhole() throws Exception {
        git("config", "filter.other.clean", "git hash-object --stdin");
        program.file(".gitattributes", "q/*.cql filter=other\n").file("q/a.cql", SCAN + BY_NAME);
        git("add", "--renormalize", ".");
        commit();
        program.file("q/a.cql", SCAN + BY_NAME + SCAN);

        assertThat(sinceMain().err()).isEmpty();
        assertThat(places(sinceMain())).hasSize(3).allMatch(place -> place.startsWith("q/a.cql"));
    }

    @Test
    void aFileThatIsGoneWasThereBefore() throws Exception {
        Files.delete(directory.resolve("schema.cql"));
        program.file("tables.cql", TABLE);

        assertThat(places(sinceMain())).containsExactly("q/a.cql:3:7 filtering-required");
    }

    @Test
    void aRenamedFileIsNotNew() throws Exception {
        git("mv", "q/a.cql", "q/ü a.cql");
        program.file("q/ü a.cql", "-- first\n" + SCAN + BY_NAME + SCAN);

        assertThat(places(sinceMain())).containsExactly("q/ü a.cql:5:45 allow-filtering");
    }

    @Test
    void aLinkIsWhatItLeadsTo() throws Exception {
        program.link("q/0.cql", "a.cql");
        commit();
        program.file("q/a.cql", SCAN + SCAN + BY_NAME);

        assertThat(places(sinceMain())).containsExactly("q/0.cql:2:45 allow-filtering");
    }

    @ParameterizedTest
    @ValueSource(strings = {"untracked", "added", "committed"})
    void aNewFileIsAllNew(String how) throws Exception {
        git("switch", "--quiet", "--create", "work");
        program.file("q/ü.cql", BY_NAME + SCAN);
        if (!how.equals("untracked")) {
            git("add", "q/ü.cql");
        }
        if (how.equals("committed")) {
            git("commit", "--quiet", "--message=x");
        }

        assertThat(places(sinceMain())).contains("q/ü.cql:3:45 allow-filtering").hasSize(2);
    }

    @Test
    void whatTheOtherBranchHasChangedSinceIsNotOurs() throws Exception {
        git("switch", "--quiet", "--create", "work");
        program.file("q/c.cql", SCAN);
        commit();
        git("switch", "--quiet", "main");
        program.file("q/a.cql", BY_NAME);
        commit();
        git("switch", "--quiet", "work");

        assertThat(places(sinceMain())).containsExactly("q/c.cql:1:45 allow-filtering");
    }

    @Test
    void aBaselineCountsBesides() {
        program.run("baseline create --base-path DIR DIR");
        program.file("q/a.cql", SCAN + SCAN + BY_NAME).file("q/c.cql", SCAN);

        Result result = sinceMain();

        assertThat(places(result)).hasSize(2);
        assertThat(result.out()).contains(leftOut(1)).contains("baseline");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    diff
                    diff --no-prefix
                    diff --unified=0
                    diff --unified=0 --no-prefix --no-renames
                    -c diff.mnemonicPrefix=true diff
                    -c core.quotePath=false diff
                    -c core.autocrlf=input diff
                    diff --binary --full-index
                    """)
    void whateverGitWritesIsRead(String command) throws Exception {
        program.file("q/ü\"b.cql", SCAN).file("q/crlf.cql", (SCAN + BY_NAME).replace("\n", "\r\n"));
        commit();
        program.file("q/ü\"b.cql", "\n" + SCAN + SCAN.strip())
                .file("q/crlf.cql", ("\n" + SCAN + BY_NAME + SCAN).replace("\n", "\r\n"))
                .file("schema.cql", TABLE)
                .file("README", "not ours\n");
        Files.delete(directory.resolve("q/b.cql"));
        git("mv", "q/a.cql", "q/c.cql");

        Result result = program.in(git(command.split(" "))).run("--base-path DIR --format concise --diff - DIR");

        assertThat(result.err()).isEmpty();
        assertThat(places(result))
                .contains("q/crlf.cql:4:7 filtering-required", "q/ü\"b.cql:3:45 allow-filtering")
                .contains("q/crlf.cql:5:45 allow-filtering")
                .doesNotContain("q/crlf.cql:2:45 allow-filtering", "q/ü\"b.cql:2:45 allow-filtering")
                .contains("q/c.cql:3:7 filtering-required");
    }

    @Test
    void aDiffWithoutGitIsRead() {
        program.file("q/b.cql", SCAN.replace('1', '2') + SCAN).in("""
                Only in new: README
                diff -ru old/q/b.cql new/q/b.cql
                --- q/b.cql.orig\t2026-11-23 02:54:17.000000000 +0000
                +++ q/b.cql\t2026-11-23 02:54:18.000000000 +0000
                @@ -1 +1,2 @@ SELECT
                -SELECT code FROM shop.coins;
                \\ No newline at end of file
                +SELECT code FROM shop.coins WHERE value = 2 ALLOW FILTERING;
                +SELECT code FROM shop.coins WHERE value = 1 ALLOW FILTERING;
                --\s
                2.39.5
                """);

        Result result = program.run("--base-path DIR --format concise --diff - DIR");

        assertThat(result.err()).isEmpty();
        assertThat(places(result)).containsExactly("q/b.cql:1:45 allow-filtering", "q/b.cql:2:45 allow-filtering");
    }

    @Test
    void whatNoFileCanBeCalledHereWasNotRead() {
        Result result = program.in("--- \"a/q/\\000.cql\"\n+++ /dev/null\n@@ -1 +0,0 @@\n-x\n")
                .run("--base-path DIR --format concise --diff - DIR");

        assertThat(result.err()).isEmpty();
        assertThat(result.out()).endsWith(leftOut(3));
    }

    @Test
    void noDifferenceIsNoChange() {
        assertThat(program.in("")
                        .run("--base-path DIR --format concise --diff - DIR")
                        .out())
                .endsWith(leftOut(3));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    hello                                                       | :1:1: holds no difference; expected what git diff or diff -u writes
                    --- q/b.cql~@@ -1 +1 @@                                     | :2:1: expected lines --- and +++ with the names of the file before the first hunk
                    --- q/b.cql~+++ q/b.cql~@@ -1 +x @@                         | :3:1: expected the head of a hunk, as in @@ -12,7 +12,9 @@
                    --- q/b.cql~+++ q/b.cql~@@ -1,2 +1 @@~-a                    | :4:1: the hunk of line 3 has not the lines that its head says
                    --- q/b.cql~+++ q/b.cql~@@ -1 +1 @@~-a~?b                   | :5:1: the hunk of line 3 has not the lines that its head says
                    --- q/b.cql~+++ q/b.cql~@@ -0,0 +1 @@~+a~+b                 | :5:1: the hunk before has more lines than its head says
                    --- q/b.cql~+++ q/b.cql~@@ -1 +1 @@~-a~+b                   | :5:1: does not fit DIR/q/b.cql, whose line 1 is another; make the difference again, to the files as they are
                    --- q/b.cql~+++ q/b.cql~@@ -1,0 +9 @@~+b                    | :4:1: does not fit DIR/q/b.cql, which ends in line 1; make the difference again, to the files as they are
                    diff --cc q/b.cql                                           | :1:1: is the difference to several commits at once; compare with one, as git diff main does
                    --- q/b.cql~+++ q/b.cql~@@ -1 +0,0 @@~-a~--- q/b.cql~+++ q/b.cql~@@ -1 +0,0 @@~-a | :5:1: changes q/b.cql a second time, after line 1; give one difference, such as git diff makes of two commits
                    """)
    void aMistakeInTheDiffIsOneLine(String diff, String complaint) {
        Result result = program.in(diff.replace('~', '\n')).run("--base-path DIR --diff - DIR");

        assertThat(result).isEqualTo(new Result(2, "", "cqlcheck: --diff -" + complaint + "\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --diff-base nope DIR                | --diff-base nope: git knows no such commit; git fetch may get it
                    --diff-base=-x DIR                  | --diff-base -x: this cannot be the name of a commit
                    --diff-base= DIR                    | --diff-base : this cannot be the name of a commit
                    --diff-base main:q/a.cql DIR        | --diff-base main:q/a.cql: git knows no such commit; git fetch may get it
                    --diff-base other DIR               | --diff-base other: HEAD and other have no commit in common
                    --diff-base main -                  | --diff-base is about files that git knows, and - is none
                    --diff - -                          | --diff - and the path -: standard input cannot be both
                    --diff-base main --diff -           | --diff-base and --diff -: one difference, please; leave one of them out
                    --diff-base main --fix DIR          | --diff-base is about the files as they are; fix them first, or afterwards
                    --diff-base main --diff DIR         | --diff-base is about the files as they are; fix them first, or afterwards
                    --diff - --add-ignores x DIR        | --diff - is about the files as they are; fix them first, or afterwards
                    """)
    void whatCannotBeIsOneLine(String arguments, String complaint) throws Exception {
        git("branch", "other", new String(git("commit-tree", "-m", "other", "main^{tree}"), UTF_8).strip());

        assertThat(program.run("--base-path DIR " + arguments))
                .isEqualTo(new Result(2, "", "cqlcheck: " + complaint + "\n"));
        assertThat(directory.resolve("x")).doesNotExist();
    }

    @Test
    void aDashThatStandsElsewhereIsAPath() {
        Result result = program.in(SCAN).run("--diff --base-path DIR -");

        assertThat(result.exitCode()).isZero();
        assertThat(result.err()).contains("nothing to change");
    }

    @Test
    void theBranchOfTheServerIsProposed() throws Exception {
        git("update-ref", "refs/remotes/origin/next", "main");

        assertThat(program.run("--base-path DIR --diff-base next DIR").err())
                .isEqualTo("cqlcheck: --diff-base next: git knows no such commit; did you mean origin/next?\n");
    }

    @Test
    void outsideOfARepositoryIsOneLine(@TempDir Path elsewhere) {
        Result result = program.run("--base-path", elsewhere.toString(), "--diff-base", "main", "DIR");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .isEqualTo(
                        "cqlcheck: --diff-base main: %s lies in no working tree of git; --base-path names a directory that does\n"
                                .formatted(elsewhere));
    }

    @Test
    void aShallowCloneWithoutTheCommitIsOneLine() throws Exception {
        git("switch", "--quiet", "--create", "work");
        program.file("q/c.cql", SCAN);
        commit();
        git("switch", "--quiet", "main");
        program.file("q/d.cql", SCAN);
        commit();
        String url = directory.toUri().toString();
        git("clone", "--quiet", "--depth=1", "--no-single-branch", "--branch=work", url, "clone");

        Result result = program.run("--base-path DIR/clone --diff-base origin/main DIR/clone");

        assertThat(result)
                .isEqualTo(
                        new Result(
                                2,
                                "",
                                "cqlcheck: --diff-base origin/main: this clone is shallow and does not reach back to where HEAD and"
                                        + " origin/main part; git fetch --unshallow, or fetch-depth: 0 in GitHub Actions, gets the rest\n"));
    }
}
