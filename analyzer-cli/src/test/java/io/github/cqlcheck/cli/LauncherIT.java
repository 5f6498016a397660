package io.github.cqlcheck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The application as {@code mvn package} leaves it, started by its script as a process. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a shell script")
class LauncherIT {
    private static final Path APPLICATION = Path.of(System.getProperty("application"));
    private static final String VERSION_LINE = "cqlcheck " + System.getProperty("version") + "\n";

    @TempDir
    private Path directory;

    @BeforeEach
    void files() throws IOException {
        Files.writeString(directory.resolve("a.cql"), Program.CLEAN);
    }

    @Test
    void printsItsVersion() throws Exception {
        assertThat(shell("cqlcheck --version")).isEqualTo(new Ended(0, VERSION_LINE, ""));
    }

    @Test
    void isFoundThroughChainsOfSymbolicLinksAndThePath() throws Exception {
        Ended ended = shell("""
                mkdir 'my tools' && cp -R '%s' 'my tools/cql check' && mkdir bin && cd bin
                ln -s '../my tools/cql check/bin/cqlcheck' first && ln -s first second && cd ..
                ./bin/second --version && PATH="$PWD/bin:$PATH" second --version && cd 'my tools/cql check/bin' && sh cqlcheck --version
                """.formatted(APPLICATION));

        assertThat(ended).isEqualTo(new Ended(0, VERSION_LINE.repeat(3), ""));
    }

    @Test
    void bringsItsManualAndCompletions() throws Exception {
        Path share = APPLICATION.resolve("share");

        assertThat(share.resolve("man/man1/cqlcheck.1")).content().startsWith(".TH CQLCHECK 1");
        assertThat(share.resolve("bash-completion/completions/cqlcheck"))
                .content()
                .contains("complete -o default");
        assertThat(share.resolve("zsh/site-functions/_cqlcheck")).content().startsWith("#compdef cqlcheck\n");
        assertThat(share.resolve("fish/vendor_completions.d/cqlcheck.fish")).isNotEmptyFile();
    }

    @Test
    void checksTheWorkingDirectoryAndNamesItsFilesPlainly() throws Exception {
        Ended ended = shell("echo 'SELEC 1;' > b.cql; cqlcheck --format sarif --fail-on never");

        assertThat(ended.err()).isEmpty();
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out()).startsWith("{");
        assertThat(shell("cqlcheck none.cql").err())
                .isEqualTo("cqlcheck: none.cql: no such file or directory in %s\n".formatted(directory.toRealPath()));
    }

    @Test
    void readerWhoLeavesEarlyIsNoError() throws Exception {
        // by the time of the first write nobody is there for sure
        Ended ended = shell("{ sleep 1; cqlcheck --format sarif a.cql; echo $? > code; } | true; cat code");

        assertThat(ended).isEqualTo(new Ended(0, "0\n", ""));
        assertThat(shell("cqlcheck --help | head -1"))
                .isEqualTo(new Ended(0, "Usage: cqlcheck [check] [OPTION]... [PATH]...\n", ""));
    }

    @Test
    void standardOutputThatTakesNothingIsAnError() throws Exception {
        assertThat(shell("cqlcheck a.cql >&-").exitCode()).isEqualTo(2);
        assertThat(shell("cqlcheck a.cql >&-").err()).startsWith("cqlcheck: standard output: cannot be written: ");
    }

    @Test
    void unreadableInputsAreNamedAndTheOthersReported() throws Exception {
        Ended ended = shell("""
                mkdir folder.cql && ln -s self.cql self.cql && ln -s none nowhere.cql
                cqlcheck self.cql nowhere.cql folder.cql a.cql --output text=out/report.txt > stdout
                code=$?; cmp stdout out/report.txt && exit $code
                """);

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.err().lines())
                .hasSize(3)
                .allMatch(line -> line.matches("cqlcheck: (self|nowhere|folder)\\.cql: .+"));
    }

    @Test
    void pipesCannotBeFixed() throws Exception {
        Ended ended = shell("""
                echo '-- cqlcheck-ignore lwt: x' > b.cql
                mkfifo pipe && { cat b.cql > pipe & } && cqlcheck --fix --format concise pipe
                """);

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).isEqualTo("cqlcheck: pipe: cannot be written: it is not a regular file\n");
        assertThat(ended.out()).contains("pipe:1:1: warning[unused-ignore]");
    }

    @Test
    void pipesAreReadLikeFiles() throws Exception {
        Ended ended = shell("""
                mkfifo pipe && { cat a.cql > pipe & } && cqlcheck pipe
                cat a.cql | cqlcheck -
                cat a.cql | cqlcheck /dev/stdin
                cqlcheck - < a.cql
                """);

        assertThat(ended.err()).isEmpty();
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out()).containsPattern("(?s)(1 file.*){4}");
    }

    @Test
    void fileNamesAreUtf8WhateverTheLocale() throws Exception {
        Ended ended = shell("""
                mkdir fremd && cp a.cql fremd/größe.cql
                for locale in C POSIX xx_XX.UTF-8; do LC_ALL=$locale cqlcheck fremd fremd/größe.cql --output text=maße/$locale.txt; done
                ls maße
                """);

        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).endsWith("C.txt\nPOSIX.txt\nxx_XX.UTF-8.txt\n");
    }

    @Test
    void whatTheVirtualMachineSaysDoesNotGetIntoAReport() throws Exception {
        Ended ended = shell("CQLCHECK_OPTS='-XX:+UseLargePages -Xshare:auto' cqlcheck --version");

        assertThat(ended.out()).isEqualTo(VERSION_LINE);
    }

    @Test
    void optionsForJavaMayChooseAnotherCollector() throws Exception {
        assertThat(shell("CQLCHECK_OPTS='-XX:+UseParallelGC -Xmx64m' cqlcheck --version"))
                .isEqualTo(new Ended(0, VERSION_LINE, ""));
        assertThat(shell("JAVA_TOOL_OPTIONS=-XX:+UseG1GC cqlcheck --version").out())
                .isEqualTo(VERSION_LINE);
    }

    @Test
    void rulesOfOthersAreFoundAndCostThemselvesOnly() throws Exception {
        shell("""
                mkdir -p jar/META-INF/services && cd jar
                for rule in Good Bad; do
                    echo rules.$rule >> META-INF/services/io.github.cqlcheck.rule.Rule
                done
                cat > Good.java <<'end'
                package rules;
                import io.github.cqlcheck.ast.Statement;
                import io.github.cqlcheck.rule.*;
                public class Good implements Rule {
                    public RuleInfo info() {
                        return new RuleInfo("good", "Good", "It is.", Severity.NOTE, Category.WRITES, "1.0",
                                Preset.RECOMMENDED, false, java.util.Map.of(), "# Good\\n\\nIt is.\\n");
                    }
                    public void check(Statement statement, Findings findings) {
                        findings.add(statement.span(), "a statement");
                    }
                }
                end
                cat > Bad.java <<'end'
                package rules;
                import io.github.cqlcheck.ast.Statement;
                import io.github.cqlcheck.rule.*;
                public class Bad extends Good {
                    public RuleInfo info() {
                        return new RuleInfo("bad", "Bad", "It is.", Severity.NOTE, Category.WRITES, "1.0",
                                Preset.RECOMMENDED, false, java.util.Map.of(), "# Bad\\n\\nIt is.\\n");
                    }
                    public void check(Statement statement, Findings findings) {
                        throw new IllegalStateException("not\\ntoday");
                    }
                }
                end
                "$JAVA_HOME/bin/javac" -proc:none -cp '%s/lib/*' -d . Good.java Bad.java
                "$JAVA_HOME/bin/jar" --create --file ../rules.jar META-INF rules
                """.formatted(APPLICATION));
        String line = "cqlcheck: internal error of the rule bad: java.lang.IllegalStateException: not today"
                + " (CQLCHECK_STACKTRACE=1 shows where)\n";

        Ended ended = shell("CQLCHECK_CLASSPATH=rules.jar cqlcheck --format concise a.cql");

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.err()).isEqualTo(line);
        assertThat(ended.out()).startsWith("a.cql:1:1: note[good] a statement\n");
        assertThat(shell("CQLCHECK_STACKTRACE=1 CQLCHECK_CLASSPATH=none*:rules.jar cqlcheck a.cql")
                        .err())
                .isEqualTo("cqlcheck: CQLCHECK_CLASSPATH names none*, which is not there\n");
        assertThat(shell("mkdir lib; mv rules.jar lib; CQLCHECK_STACKTRACE=1 CQLCHECK_CLASSPATH='lib/*' cqlcheck a.cql")
                        .err())
                .startsWith(line)
                .contains("\tat rules.Bad.check(Bad.java:");
        assertThat(shell("CQLCHECK_CLASSPATH='lib/*' cqlcheck rules").out()).contains("good ", "bad ");
        assertThat(
                        shell(
                                "CQLCHECK_CLASSPATH='lib/*' cqlcheck baseline create --base-path . a.cql || echo $?; ls *.json"))
                .matches(create -> create.out().equals("3\n") && create.err().startsWith(line), "writes nothing");
    }

    @Test
    void terminalIsRecognisedWithItsWidth() throws Exception {
        assumeThat(shell("script --version").out()).startsWith("script from util-linux");

        String help = shell("TERM=xterm script -qc 'stty cols 70; cqlcheck --help < a.cql' log")
                .out();

        assertThat(help).contains("\u001b[");
        assertThat(help.replaceAll("\u001b\\[[0-9;]*m", "").lines().map(String::length))
                .allMatch(length -> length <= 70);
    }

    @Test
    void missingJavaIsOneLine() throws Exception {
        Ended none =
                shell("unset JAVA_HOME; mkdir empty; launcher=$(command -v cqlcheck); PATH=$PWD/empty \"$launcher\"");
        Ended wrong = shell("JAVA_HOME=/none cqlcheck");

        assertThat(none)
                .isEqualTo(new Ended(
                        2, "", "cqlcheck: Java is missing: install Java 17 or newer, or set JAVA_HOME to one\n"));
        assertThat(wrong)
                .isEqualTo(new Ended(
                        2,
                        "",
                        "cqlcheck: JAVA_HOME is /none, but there is no bin/java in it;"
                                + " set it to a Java 17 or newer, or unset it\n"));
    }

    @Test
    void oldJavaIsOneLine() throws Exception {
        String release = shell("""
                        mkdir -p old/bin && printf '#!/bin/sh\\nexit 1\\n' > old/bin/java && chmod +x old/bin/java
                        printf 'IMPLEMENTOR="X"\\nJAVA_VERSION="11.0.2"\\n' > old/release && JAVA_HOME=$PWD/old cqlcheck
                        """).err();
        String asked = shell("""
                        mkdir -p older/bin && printf '#!/bin/sh\\necho "openjdk version \\\\"1.8.0_392\\\\"" >&2\\n' > older/bin/java
                        chmod +x older/bin/java && unset JAVA_HOME && PATH=$PWD/older/bin:$PATH cqlcheck
                        """).err();

        assertThat(release).endsWith("old/bin/java is Java 11.0.2; cqlcheck needs 17 or newer: set JAVA_HOME to one\n");
        assertThat(asked)
                .endsWith("older/bin/java is Java 1.8.0_392; cqlcheck needs 17 or newer: set JAVA_HOME to one\n");
    }

    @Test
    void javaInThePathWillDo() throws Exception {
        assertThat(shell("PATH=$JAVA_HOME/bin:$PATH; unset JAVA_HOME; cqlcheck --version"))
                .isEqualTo(new Ended(0, VERSION_LINE, ""));
    }

    @Test
    void archivesHoldTheApplicationReadyToRun() throws Exception {
        String name = "cqlcheck-" + System.getProperty("version");
        Path target = APPLICATION.getParent();

        assertThat(shell("tar xzf '%s/%s.tar.gz' && %s/bin/cqlcheck --version".formatted(target, name, name)))
                .isEqualTo(new Ended(0, VERSION_LINE, ""));
        URI zip = URI.create("jar:" + target.resolve(name + ".zip").toUri());
        try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", true))) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(files.getPath(name, "bin", "cqlcheck"))))
                    .isEqualTo("rwxr-xr-x");
            assertThat(files(files.getPath(name))).isEqualTo(files(APPLICATION));
        }
    }

    private static List<String> files(Path root) throws IOException {
        List<String> files = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(root.relativize(file).toString());
                return FileVisitResult.CONTINUE;
            }
        });
        return files.stream().sorted().toList();
    }

    private record Ended(int exitCode, String out, String err) {}

    /** Runs a script in the directory, with the launcher in the path, on the Java of this test. */
    private Ended shell(String script) throws IOException, InterruptedException {
        Path file = Files.writeString(directory.resolve("script"), script, UTF_8);
        Path out = directory.resolve("script.out");
        Path err = directory.resolve("script.err");
        ProcessBuilder builder = new ProcessBuilder("sh", file.toString())
                .directory(directory.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().merge("PATH", APPLICATION + "/bin", (path, bin) -> bin + ":" + path);
        List.of("CQLCHECK_OPTS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "NO_COLOR", "CLICOLOR_FORCE", "COLUMNS")
                .forEach(builder.environment()::remove);
        Process process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
