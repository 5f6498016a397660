package io.github.cqlcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import edu.hm.hafner.analysis.FileReaderFactory;
import edu.hm.hafner.analysis.parser.violations.SarifAdapter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A SARIF file made by the real program, named with {@code -Dsarif=FILE}: {@code .ci/run} makes one of a large corpus. */
@EnabledIfSystemProperty(named = "sarif", matches = ".+")
class SarifFileTest {
    private final Path file = Path.of(System.getProperty("sarif", ""));

    @Test
    void conformsToTheSchemaAndIsReadByJenkinsWithAllItsResults() throws IOException {
        String text = Files.readString(file);
        assertThat(SarifReportTest.SCHEMA.validate(text, InputFormat.JSON)).isEmpty();
        int results = new ObjectMapper().readTree(text).at("/runs/0/results").size();
        assertThat(results).isPositive();
        assertThat(new SarifAdapter().parse(new FileReaderFactory(file))).hasSize(results);
        System.out.printf("%,d results conform to the schema and are read by Jenkins%n", results);
    }
}
