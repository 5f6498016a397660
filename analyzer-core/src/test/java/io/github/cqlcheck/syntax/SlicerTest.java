package io.github.cqlcheck.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SlicerTest {

    static Stream<Path> files() {
        return Stream.concat(CorpusTest.good(), CorpusTest.bad());
    }

    @ParameterizedTest
    @MethodSource("files")
    void cutsAlikeHoweverLittleItHoldsOfTheText(Path file) throws IOException {
        Source source = Source.of("test.cql", Files.readString(file));
        assertThat(places(source, new TextWindow(source, 3))).isEqualTo(places(source, new TextWindow(source)));
    }

    /** Types and places of all tokens, slice by slice. */
    private static List<String> places(Source source, TextWindow window) {
        List<String> places = new ArrayList<>();
        Slicer slicer = new Slicer(source, window, Dialect.STANDARD);
        for (Optional<Slice> next = slicer.next(); next.isPresent(); next = slicer.next()) {
            Slice slice = next.get();
            for (int i = 0; i < slice.size(); i++) {
                places.add(slice.type(i) + " " + slice.span(i));
            }
            places.add(slice.kind().toString());
        }
        return places;
    }

    @Test
    void cutsAtSemicolons() {
        assertSlices("USE a; USE b;", "USE a", "USE b");
        assertSlices("USE a; USE b", "USE a", "USE b");
        assertSlices("USE a;\nUSE b\n", "USE a", "USE b");
        assertSlices("USE a;;; ; USE b;;", "USE a", "USE b");
        assertSlices("  \t USE a ; ", "USE a");
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertSlices("");
        assertSlices(" \n\t\r\n ");
        assertSlices(";");
        assertSlices("-- USE a;");
        assertSlices("/* USE a; */ // USE b;\n;");
    }

    @Test
    void leavesSemicolonsInStringsAndNames() {
        assertSlices("SELECT ';' FROM t; USE b", "SELECT ';' FROM t", "USE b");
        assertSlices("SELECT 'it''s;' FROM t; USE b", "SELECT 'it''s;' FROM t", "USE b");
        assertSlices("SELECT \";\" FROM t; USE b", "SELECT \";\" FROM t", "USE b");
        assertSlices("SELECT $$a;$b;$$ FROM t; USE b", "SELECT $$a;$b;$$ FROM t", "USE b");
        assertSlices("SELECT 'two\n;lines' FROM t;", "SELECT 'two\n;lines' FROM t");
    }

    @Test
    void leavesSemicolonsInComments() {
        assertSlices("USE -- ;\n a; USE b", "USE -- ;\n a", "USE b");
        assertSlices("USE // ;\n a; USE b", "USE // ;\n a", "USE b");
        assertSlices("USE /* ; */ a; USE b", "USE /* ; */ a", "USE b");
        assertSlices("USE a; -- the end", "USE a");
        assertSlices("USE a -- no semicolon", "USE a");
        assertSlices("-- first\nUSE a;", "USE a");
    }

    @Test
    void keepsABatchTogether() {
        assertSlices("BEGIN BATCH x; y; APPLY BATCH; USE a", "BEGIN BATCH x; y; APPLY BATCH", "USE a");
        assertSlices("BEGIN UNLOGGED BATCH x; APPLY BATCH;", "BEGIN UNLOGGED BATCH x; APPLY BATCH");
        assertSlices("BEGIN COUNTER BATCH x APPLY BATCH; USE a", "BEGIN COUNTER BATCH x APPLY BATCH", "USE a");
        assertSlices("BEGIN BATCH 'APPLY BATCH;'; APPLY BATCH;", "BEGIN BATCH 'APPLY BATCH;'; APPLY BATCH");
        assertSlices("SELECT batch FROM begin; USE a", "SELECT batch FROM begin", "USE a");
    }

    @Test
    void endsABatchThatIsNeverClosedAtTheNextStatement() {
        assertSlices("BEGIN BATCH x; y;\nSELECT a; USE b", "BEGIN BATCH x; y;", "SELECT a", "USE b");
        assertSlices("BEGIN BATCH INSERT x; DELETE y; CREATE z;", "BEGIN BATCH INSERT x; DELETE y;", "CREATE z");
        assertSlices("BEGIN BATCH INSERT x;", "BEGIN BATCH INSERT x;");
    }

    @Test
    void endsCommandsOfTheShellWithTheirLine() {
        assertSlices("CONSISTENCY QUORUM\nUSE a;", "!CONSISTENCY QUORUM", "USE a");
        assertSlices("consistency quorum;\nUSE a;", "!consistency quorum", "USE a");
        assertSlices("TRACING ON ; \nUSE a;", "!TRACING ON ", "USE a");
        assertSlices("SOURCE 'a;b.cql'\nUSE a;", "!SOURCE 'a;b.cql'", "USE a");
        assertSlices("EXPAND ON\nPAGING OFF\nLOGIN x\nEXIT", "!EXPAND ON", "!PAGING OFF", "!LOGIN x", "!EXIT");
        assertSlices("HELP don't\nUSE a", "!HELP don't", "USE a");
        assertSlices("USE a;\nSHOW VERSION", "USE a", "!SHOW VERSION");
        assertSlices("SELECT source\nFROM paging;", "SELECT source\nFROM paging");
    }

    @Test
    void letsCopyRunOverLinesUpToItsSemicolon() {
        assertSlices("COPY t FROM 'x';\nUSE a", "!COPY t FROM 'x'", "USE a");
        assertSlices("COPY t\n(a, b)\nFROM 'x;y';\nUSE a", "!COPY t\n(a, b)\nFROM 'x;y'", "USE a");
        assertSlices("COPY t FROM 'x' WITH HEADER = true\nUSE a;", "!COPY t FROM 'x' WITH HEADER = true", "USE a");
        assertSlices("COPY t TO 'x'", "!COPY t TO 'x'");
    }

    @Test
    void endsDescribeWithItsLine() {
        assertSlices("DESCRIBE TABLES\nUSE a;", "DESCRIBE TABLES", "USE a");
        assertSlices("DESC t; USE a", "DESC t", "USE a");
        assertSlices("DESCRIBE\nTABLES", "DESCRIBE", "TABLES");
        assertSlices("SELECT a ORDER BY b DESC\nLIMIT 1; USE a", "SELECT a ORDER BY b DESC\nLIMIT 1", "USE a");
    }

    @Test
    void goesOnBehindWhatIsNeverClosed() {
        assertSlices("SELECT 'a\nUSE a;\nUSE b;", "SELECT 'a", "USE a", "USE b");
        assertSlices("SELECT \"a\n;USE a;", "SELECT \"a", "USE a");
        assertSlices("SELECT $$a\nFROM t; USE a;", "SELECT $$a\nFROM t", "USE a");
        assertSlices("/* a\nmore prose\nUSE a;", "/* a\nmore prose", "USE a");
        assertSlices("USE a; 'b", "USE a", "'b");
        assertSlices("/* a\n/* b\nUSE a;", "/* a", "/* b", "USE a");
    }

    private static void assertSlices(String text, String... expected) {
        for (String end : List.of("\n", "\r\n", "\r")) {
            List<String> slices = slices(text.replace("\n", end));
            assertThat(slices)
                    .containsExactly(List.of(expected).stream()
                            .map(slice -> slice.replace("\n", end))
                            .toArray(String[]::new));
        }
    }

    /** The text of each slice, commands of the shell with a mark. */
    private static List<String> slices(String text) {
        Source source = Source.of("test.cql", text);
        Slicer slicer = new Slicer(source, Dialect.STANDARD);
        List<String> slices = new ArrayList<>();
        for (Optional<Slice> slice = slicer.next(); slice.isPresent(); slice = slicer.next()) {
            slices.add((slice.get().kind() == Slice.Kind.CQLSH_COMMAND ? "!" : "")
                    + source.text(slice.get().span()));
        }
        return slices;
    }
}
