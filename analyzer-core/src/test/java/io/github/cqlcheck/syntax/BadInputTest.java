package io.github.cqlcheck.syntax;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.ast.BrokenStatement;
import io.github.cqlcheck.ast.DataStatement;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.source.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that nobody should write; they are read all the same, in the small stack of a worker's thread. */
class BadInputTest {
    private static final int MILLION = 1_000_000;
    private static final int SMALL_STACK = 512 * 1024;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SELECT a FROM t WHERE a =    | (            | |
            SELECT a FROM t WHERE a =    | (            | 1 | )
            SELECT a FROM t WHERE        | (            | a = 1 | )
            SELECT                       | f(           | a | )
            SELECT                       | - <space>    | a |
            SELECT                       | (int)        | 1 |
            SELECT                       | 1+           | 1 |
            SELECT                       | a.           | a |
            SELECT a                     | [1]          | |
            INSERT INTO t (a) VALUES (   | [            | 1 | ]
            INSERT INTO t (a) VALUES (   | {            | 1 | }
            INSERT INTO t (a) VALUES (   | {1:          | 1 | }
            CREATE TABLE t (a            | frozen<      | int | >
            CREATE TABLE t (a            | tuple<int,   | int | >
            CREATE TABLE t (a int PRIMARY KEY) WITH a = {'a': | {'a': | 1 | }
            SELECT a FROM t WHERE        | NOT <space>  | a = 1 |
            """)
    void aMillionOfAnythingIsAFinding(String before, String repeated, String middle, String after) {
        String text = before
                + repeated.replace("<space>", " ").repeat(MILLION)
                + (middle == null ? "" : " " + middle + " ")
                + (after == null ? "" : after.repeat(MILLION))
                + ";\nUSE a;";
        List<Statement> statements = inSmallStack(text);
        assertThat(statements).hasSize(2);
        assertThat(statements.get(0)).isInstanceOf(BrokenStatement.class);
        assertThat(statements.get(1)).isInstanceOf(Statement.Use.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SELECT a FROM t WHERE a =    | (            | 1     | )        |                | 50
            SELECT a FROM t WHERE        | (            | a = 1 | )        |                | 50
            SELECT                       | f(           | a     | )        | FROM t         | 50
            SELECT                       | CAST(        | a     | AS int)  | FROM t         | 50
            SELECT                       | -            | a     |          | FROM t         | 1
            SELECT                       | (int)        | a     |          | FROM t         | 50
            SELECT                       | 1+           | a     |          | FROM t         | 190
            SELECT                       | a.           | a     |          | FROM t         | 190
            SELECT a                     | [1]          |       |          | FROM t         | 60
            SELECT a FROM t WHERE a =    | {            | 1     | }        |                | 95
            SELECT a FROM t WHERE a =    | {1:          | 1     | }        |                | 95
            CREATE TABLE t (a            | frozen<      | list<int> | >    | )              | 95
            """)
    void whatPeopleMightNestIsNoFinding(
            String before, String repeated, String middle, String after, String rest, int times) {
        String text = before
                + " "
                + repeated.repeat(times)
                + (middle == null ? "" : " " + middle + " ")
                + (after == null ? "" : after.repeat(times))
                + (rest == null ? "" : " " + rest);
        List<Statement> statements = inSmallStack(text);
        assertThat(statements).singleElement().isNotInstanceOf(BrokenStatement.class);
        assertThat(inSmallStack(text)).isEqualTo(statements);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/*\n", "/* a\nUSE b;\n", "'\n", "\"\n", "$$\n", "'\"\n", "{%", "{% a ", "{#", "<%", "<%= ", "{{",
                        "{{a",
                "${", "#{", "%(", "$", "define public ", "match (", "create ( a ", "\u0001", "#", "_", "\u00e9", "'",
                        ";",
                "; ;", "\n", "\uD800", "-- a\n", "CREATE ", "COPY\n", "DESC\n", "BEGIN BATCH\n", "APPLY BATCH;"
            })
    void whatIsRepeatedIsReadOnce(String repeated) {
        for (String text : List.of(repeated.repeat(2_000), "a" + repeated.repeat(2_000) + "'")) {
            List<Statement> statements = inSmallStack(text);
            assertThat(statements.stream()
                            .mapToInt(statement -> statement.span().end())
                            .max()
                            .orElse(0))
                    .isLessThanOrEqualTo(text.length());
        }
    }

    @Test
    void readsAValueOfTenMegabytes() {
        String value = "0123456789".repeat(MILLION);
        assertThat(inSmallStack("INSERT INTO t (a) VALUES ('" + value + "');\nUSE a"))
                .extracting(Statement::getClass)
                .map(Class::getSimpleName)
                .containsExactly("Insert", "Use");
        assertThat(inSmallStack("INSERT INTO t (a) VALUES (0x" + value + ")"))
                .singleElement()
                .isNotInstanceOf(BrokenStatement.class);
    }

    @Test
    void readsABatchOfFiftyThousandInserts() {
        String insert = "    INSERT INTO shop.orders (id, total) VALUES (1, 2.5);\n";
        assertThat(inSmallStack("BEGIN BATCH\n" + insert.repeat(50_000) + "APPLY BATCH;"))
                .singleElement()
                .isInstanceOfSatisfying(
                        DataStatement.Batch.class,
                        batch -> assertThat(batch.statements()).hasSize(50_000));
    }

    @Test
    void readsAListOfAHundredThousandTuples() {
        assertThat(inSmallStack("SELECT a FROM t WHERE (b, c) IN (" + "(1, 'x'), ".repeat(100_000) + "(1, 'x'))"))
                .singleElement()
                .isNotInstanceOf(BrokenStatement.class);
    }

    @Test
    void readsAScriptWithoutSemicolonsInOneGo() {
        List<Statement> statements = inSmallStack("INSERT INTO t (a) VALUES (1)\n".repeat(4_000));
        assertThat(statements).hasSize(2 * 4_000 - 1);
        assertThat(statements).filteredOn(BrokenStatement.class::isInstance).hasSize(4_000 - 1);
    }

    @ParameterizedTest
    @CsvSource({"LF, '\n'", "CRLF, '\r\n'", "CR, '\r'"})
    void readsEachKindOfLineEnd(String name, String end) {
        assertThat(inSmallStack(
                        String.join(end, "-- a", "USE", "a;", "// b", "CONSISTENCY ONE", "DESCRIBE t", "USE b")))
                .extracting(Trees::shape)
                .containsExactly(
                        "Use(keyspace=a)",
                        "OtherStatement(kind=CQLSH_COMMAND)",
                        "OtherStatement(kind=DESCRIBE)",
                        "Use(keyspace=b)");
    }

    @Test
    void tellsOfBytesThatAreNoText() {
        assertFirst(new byte[] {'U', 'S', 'E', 0, 1, 2}, "this is a binary file, not CQL: byte 4 is NUL");
        assertFirst("USE caf\u00e9;".getBytes(ISO_8859_1), "byte 0xE9 is not UTF-8");
        assertFirst(("\uFEFFUSE a;").getBytes(UTF_16LE), "the file is UTF-16 (little-endian)");
        assertFirst(("\uFEFFUSE a;").getBytes(UTF_16BE), "the file is UTF-16 (big-endian)");
    }

    @Test
    void findsNothingWrongWithAByteOrderMarkOrWithNothing() {
        assertThat(shapes("\uFEFFUSE a;".getBytes(UTF_8))).containsExactly("Use(keyspace=a)");
        assertThat(shapes("\uFEFF".getBytes(UTF_8))).isEmpty();
        assertThat(shapes(new byte[0])).isEmpty();
        assertThat(shapes("-- nothing\n/* here */".getBytes(UTF_8))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO t (a) VALUES (#)",
                "#",
                "UPDATE t SET a = # + 1 WHERE k = 1",
                "UPDATE t SET # = a + 1 WHERE k = 1",
                "ALTER TABLE t WITH a = #",
                "SELECT a FROM t WHERE #.b = 1",
                "SELECT CAST(a AS #) FROM t",
                "CREATE TABLE t (a #<int>)",
                "CREATE INDEX ON t (a) USING #",
                "SELECT * FROM t # WHERE"
            })
    void repeatsOnlyTheFirstWordsOfALongText(String statement) {
        for (String name :
                List.of("\"" + "a".repeat(100_000) + "\"", "\"a\nb\"", "b".repeat(100_000), "😀".repeat(60))) {
            BrokenStatement broken = ParseAssert.broken(statement.replace("#", name));
            assertThat(broken.message()).hasSizeLessThan(160).doesNotContain("\n");
            assertThat(broken.help().orElse("")).hasSizeLessThan(160).doesNotContain("\n");
        }
    }

    @Test
    void readsOnWhateverTheTextIs() {
        Random random = new Random(42);
        String[] pieces = {
            "SELECT",
            "a",
            " ",
            " ",
            "\n",
            "'",
            "\"",
            "$$",
            "(",
            ")",
            "{",
            "}",
            "[",
            "]",
            "<",
            ">",
            ",",
            ";",
            ".",
            "-",
            "--",
            "/*",
            "*/",
            "//",
            "=",
            "1",
            "1d",
            "?",
            ":",
            "FROM",
            "WHERE",
            "INSERT INTO",
            "VALUES",
            "UPDATE",
            "SET",
            "BEGIN",
            "BATCH",
            "APPLY",
            "CREATE TABLE",
            "COPY",
            "LOGIN",
            "DESC",
            "${",
            "{{",
            "}}",
            "{%",
            "%}",
            "<%=",
            "%>",
            "\uD83D",
            "\uDE00",
            "\u0000",
            "é",
            "%s",
            "list",
            "IN",
            "AND",
            "IF",
            "EXISTS",
            "library",
            "MATCH ("
        };
        for (int run = 0; run < 1_000; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i >= 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            ParseAssert.parse(text.toString());
        }
    }

    private static void assertFirst(byte[] bytes, String message) {
        List<BrokenStatement> broken = Script.of(Source.of(Path.of("test.cql"), bytes))
                .statements()
                .filter(BrokenStatement.class::isInstance)
                .map(BrokenStatement.class::cast)
                .toList();
        assertThat(broken).isNotEmpty();
        assertThat(broken.get(0).message()).startsWith(message);
    }

    private static List<String> shapes(byte[] bytes) {
        return Script.of(Source.of(Path.of("test.cql"), bytes)).toList().stream()
                .map(Trees::shape)
                .toList();
    }

    private static List<Statement> inSmallStack(String text) {
        AtomicReference<List<Statement>> statements = new AtomicReference<>(List.of());
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(
                null,
                () -> statements.set(Script.of(Source.of("test.cql", text)).toList()),
                "small stack",
                SMALL_STACK);
        thread.setUncaughtExceptionHandler((dead, thrown) -> failure.set(thrown));
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        assertThat(failure.get()).isNull();
        return statements.get();
    }
}
