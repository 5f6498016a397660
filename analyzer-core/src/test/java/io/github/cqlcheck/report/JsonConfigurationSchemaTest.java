package io.github.cqlcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.cqlcheck.Analyzer;
import io.github.cqlcheck.config.Configuration;
import io.github.cqlcheck.config.ConfigurationKey;
import io.github.cqlcheck.rule.RuleInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What editors are told of the configuration file is what the program takes. The texts are JSON, so that both read them. */
class JsonConfigurationSchemaTest {
    private static final Path FILE = Path.of("../docs/cqlcheck.schema.json");
    private static final List<RuleInfo> RULES = Analyzer.standard().rules();
    private static final String TEXT = text();
    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(TEXT, InputFormat.JSON);

    @TempDir
    private Path directory;

    private static String text() {
        try {
            StringBuilder text = new StringBuilder();
            JsonConfigurationSchema.write(RULES, text);
            return text.toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private boolean isTaken(String yaml) throws IOException {
        Files.createDirectories(directory.resolve(".git"));
        Files.writeString(directory.resolve("cassandra.yaml"), "allow_filtering_enabled: false\n");
        Files.writeString(directory.resolve("cqlcheck.yaml"), yaml);
        Configuration configuration = Configuration.searched(() -> RULES, directory);
        configuration.settings(directory.resolve("a.cql"));
        return configuration.mistakes().isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "{\"root\": true, \"target\": \"dse\", \"preset\": \"strict\", \"preview\": false, \"inline-config\": false}",
                "{\"target\": null, \"rules\": null, \"exclude\": null, \"overrides\": null}",
                "{\"placeholders\": \"all\"}",
                "{\"placeholders\": \"percent\"}",
                "{\"placeholders\": [\"dollar-brace\", \"erb\"]}",
                "{\"guardrails\": \"cassandra.yaml\"}",
                "{\"include\": \"*.vm\", \"exclude\": [\"a\", \"b/**\"]}",
                "{\"rules\": {\"allow-filtering\": \"error\", \"indexes\": \"off\", \"row-cache\": {\"level\": \"note\"}}}",
                "{\"rules\": {\"in-on-partition-key\": {\"level\": \"on\", \"warn-above\": 3}}}",
                "{\"tables\": {\"shop.orders\": {\"rows\": 40, \"rows-per-partition\": \"20_000\", \"ttl\": \"app\","
                        + " \"bytes(body)\": 2000}}}",
                "{\"schemas\": [{\"files\": \"a\", \"schema\": \"cassandra.yaml\"}]}",
                "{\"overrides\": [{\"files\": [\"a\"], \"target\": \"astra\", \"tables\": {\"t\": {\"rows\": 1}}}]}",
            })
    void whatIsTakenIsValid(String json) throws IOException {
        assertThat(isTaken(json)).isTrue();
        assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"tarket\": \"dse\"}",
                "{\"target\": \"cassandra\"}",
                "{\"root\": \"yes\"}",
                "{\"preset\": 3}",
                "{\"placeholders\": [\"all\"]}",
                "{\"placeholders\": {\"a\": 1}}",
                "{\"rules\": {\"no-such-rule\": \"error\"}}",
                "{\"rules\": {\"allow-filtering\": \"fatal\"}}",
                "{\"rules\": {\"row-cache\": {\"warn-above\": 3}}}",
                "{\"rules\": {\"in-on-partition-key\": {\"warn-above\": -3}}}",
                "{\"rules\": {\"in-on-partition-key\": {\"warn-above\": \"many\"}}}",
                "{\"tables\": {\"t\": {\"row\": 3}}}",
                "{\"tables\": {\"t\": {\"rows\": 0}}}",
                "{\"tables\": {\"t\": {\"ttl\": \"yes\"}}}",
                "{\"exclude\": {\"a\": \"b\"}}",
                "{\"schemas\": [{\"schema\": \"cassandra.yaml\"}]}",
                "{\"schemas\": {\"files\": \"a\"}}",
                "{\"overrides\": [{\"target\": \"dse\"}]}",
                "{\"overrides\": [{\"files\": \"a\", \"root\": true}]}",
            })
    void whatIsRefusedIsInvalid(String json) throws IOException {
        assertThat(isTaken(json)).isFalse();
        assertThat(SCHEMA.validate(json, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void everyKeyAndRuleIsDescribed() {
        for (ConfigurationKey key : ConfigurationKey.values()) {
            assertThat(TEXT).contains("\"%s\" : {".formatted(key.word()));
        }
        for (RuleInfo rule : RULES) {
            assertThat(TEXT).contains("\"%s\" : {".formatted(rule.id()));
        }
    }

    @Test
    void theFileInTheDocumentationIsUpToDate() throws IOException {
        if (Boolean.getBoolean("update")
                || System.getProperty("update", "false").isEmpty()) {
            Files.writeString(FILE, TEXT);
        }
        assertThat(Files.readString(FILE))
                .as("%s is out of date: mvn test -Dupdate rewrites it", FILE)
                .isEqualTo(TEXT);
    }
}
