package io.github.cqlcheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.config.ConfigurationException;
import io.github.cqlcheck.config.Patch;
import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.source.BasePath;
import io.github.cqlcheck.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files a difference is about. */
class ChangesTest {
    private static final String SCAN = "SELECT * FROM shop.coins WHERE name = 1 ALLOW FILTERING;\n";

    private static final String DIFF = """
            --- x.cql
            +++ x.cql
            @@ -1 +1,2 @@
             %s+%s""".formatted(SCAN, SCAN);

    @TempDir
    private Path directory;

    /** What is reported of a file in a directory below, where a difference may name files from both. */
    private List<Finding> reported() throws IOException, ConfigurationException {
        Files.createDirectories(directory.resolve("below"));
        Source source = Source.read(Files.writeString(directory.resolve("below/x.cql"), SCAN + SCAN));
        List<BasePath> bases = List.of(new BasePath(directory), new BasePath(directory.resolve("below")));
        Changes changes = Changes.of(
                Patch.read(Source.of("diff", DIFF)),
                new Changes.Texts(bases, List.of(source), List.of(), List.of()),
                Set.of(),
                new Changes.Reach(file -> true, file -> false));
        return Analyzer.standard().withChanges(changes).analyze(List.of(source)).findings();
    }

    @Test
    void aFileMayBeNamedFromTheDirectoryBelow() throws IOException, ConfigurationException {
        assertThat(reported())
                .isNotEmpty()
                .allSatisfy(
                        finding -> assertThat(finding.place().position().line()).isEqualTo(2));
    }

    @Test
    void aFileAboveOfTheSameNameIsMeantBeforeIt() throws IOException, ConfigurationException {
        Files.writeString(directory.resolve("x.cql"), SCAN + SCAN);

        assertThat(reported()).isEmpty();
    }
}
