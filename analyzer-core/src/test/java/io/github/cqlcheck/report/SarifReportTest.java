package io.github.cqlcheck.report;

import static io.github.cqlcheck.report.Sample.allowFiltering;
import static io.github.cqlcheck.report.Sample.analysis;
import static io.github.cqlcheck.report.Sample.finding;
import static io.github.cqlcheck.report.Sample.fix;
import static io.github.cqlcheck.report.Sample.place;
import static io.github.cqlcheck.report.Sample.written;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import edu.hm.hafner.analysis.FileReaderFactory;
import edu.hm.hafner.analysis.parser.violations.SarifAdapter;
import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.Analyzer;
import io.github.cqlcheck.LeftOut;
import io.github.cqlcheck.Suppression;
import io.github.cqlcheck.Unjudged;
import io.github.cqlcheck.rule.Category;
import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.rule.Finding.Fix.Edit;
import io.github.cqlcheck.rule.Finding.Label;
import io.github.cqlcheck.rule.Preset;
import io.github.cqlcheck.rule.RuleInfo;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.source.SourceFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SarifReportTest {
    static final Schema SCHEMA = schema();

    @TempDir
    Path base;

    @Test
    void introducesTheTool() {
        JsonNode log = sarif(analysis());
        assertThat(log.at("/$schema").asText()).isEqualTo("https://json.schemastore.org/sarif-2.1.0.json");
        assertThat(log.at("/version").asText()).isEqualTo("2.1.0");
        JsonNode run = log.at("/runs/0");
        assertThat(run.at("/columnKind").asText()).isEqualTo("unicodeCodePoints");
        assertThat(run.at("/automationDetails/id").asText()).isEqualTo("cqlcheck/");
        assertThat(run.at("/invocations/0/executionSuccessful").asBoolean()).isTrue();
        assertThat(run.at("/tool/driver/name").asText()).isEqualTo("cqlcheck");
        assertThat(run.at("/tool/driver/semanticVersion").asText()).matches("\\d+\\.\\d+\\.\\d+(-.+)?");
        assertThat(run.at("/tool/driver/informationUri").asText()).isEqualTo("https://github.com/cqlcheck/cqlcheck");
    }

    @Test
    void describesTheRules() {
        JsonNode rules = sarif(analysis()).at("/runs/0/tool/driver/rules");
        assertThat(rules).hasSize(2);
        assertThat(rules.at("/1")).isEqualTo(json("""
                {
                  "id": "some-rule",
                  "name": "SomeRule",
                  "shortDescription": {"text": "It hurts <a> [lot](1)."},
                  "fullDescription": {"text": "It hurts <a> [lot](1). Because it does."},
                  "defaultConfiguration": {"level": "warning"},
                  "helpUri": "https://example.com/rules/some-rule.md",
                  "help": {
                    "text": "# A rule\\n\\nIt hurts <a> [lot](1).\\n\\n## Why it hurts\\n\\nBecause it\\ndoes.\\n\\nMore.\\n",
                    "markdown": "# A rule\\n\\nIt hurts <a> [lot](1).\\n\\n## Why it hurts\\n\\nBecause it\\ndoes.\\n\\nMore.\\n"
                  },
                  "properties": {"tags": ["indexes"], "precision": "high", "problem.severity": "warning"}
                }
                """));
    }

    @Test
    void keepsDescriptionsWithinWhatGitHubReads() {
        String page = "# A rule\n\nSummary.\n\n## Why it hurts\n\n" + "𠀀".repeat(2_000) + "\n";
        RuleInfo rule = new RuleInfo(
                "a-rule",
                "A rule",
                "Summary.",
                Severity.NOTE,
                Category.READS,
                "0.1",
                Preset.RECOMMENDED,
                false,
                Map.of(),
                page);
        String text = sarif(new Analysis(List.of(rule), List.of(), Sample.sources(1), 1))
                .at("/runs/0/tool/driver/rules/0/fullDescription/text")
                .asText();
        assertThat(text.codePointCount(0, text.length())).isEqualTo(1024);
        assertThat(text).startsWith("Summary. 𠀀").endsWith("𠀀…");
    }

    @Test
    void givesAResultForAFinding() {
        JsonNode result = sarif(analysis(allowFiltering())).at("/runs/0/results/0");
        assertThat(result).isEqualTo(json("""
                {
                  "ruleId": "allow-filtering",
                  "ruleIndex": 0,
                  "level": "error",
                  "message": {"text": "reads every partition of shop.orders and throws away the rows that do not match.\
                \\n\\nHelp: keep a table for this query:\
                \\n\\nCREATE TABLE shop.orders_by_email (\\n    email text,\\n    id uuid,\\n    total decimal,\
                \\n    PRIMARY KEY ((email), id)\\n);\
                \\n\\nSee [email is not in the key: PRIMARY KEY ((id))](1), [the table](2)."},
                  "locations": [{"physicalLocation": {
                    "artifactLocation": {"uri": "queries/orders.cql"},
                    "region": {"startLine": 12, "startColumn": 51, "endLine": 12, "endColumn": 66}
                  }}],
                  "relatedLocations": [{
                    "id": 1,
                    "physicalLocation": {
                      "artifactLocation": {"uri": "queries/orders.cql"},
                      "region": {"startLine": 12, "startColumn": 41, "endLine": 12, "endColumn": 50}
                    },
                    "message": {"text": "email is not in the key: PRIMARY KEY ((id))"}
                  }, {
                    "id": 2,
                    "physicalLocation": {
                      "artifactLocation": {"uri": "schema.cql"},
                      "region": {"startLine": 3, "startColumn": 14, "endLine": 3, "endColumn": 25}
                    },
                    "message": {"text": "the table"}
                  }],
                  "partialFingerprints": {"primaryLocationLineHash": "%s"}
                }
                """.formatted(hash(allowFiltering()))));
    }

    @Test
    void writesEveryLevelAndTheFirstRule() {
        Source source = Source.of("q.cql", "SELECT");
        Analysis analysis = analysis(Stream.of(Severity.values())
                .map(severity -> finding(severity, place(source, "SELECT")))
                .toList());
        assertThat(sarif(analysis).at("/runs/0/results"))
                .extracting(result -> result.get("level").asText())
                .containsExactly("error", "warning", "note");
    }

    @Test
    void countsColumnsInCodePoints() {
        Source source = Source.of("q.cql", "𠀀𠀀 𠀀x\r\n表 y");
        JsonNode region = sarif(analysis(finding(place(source, "x\r\n表"), "hurts")))
                .at("/runs/0/results/0/locations/0/physicalLocation/region");
        assertThat(region).isEqualTo(json("""
                {"startLine": 1, "startColumn": 5, "endLine": 2, "endColumn": 2}
                """));
    }

    @Test
    void offersFixes() {
        Source source = Source.of("q.cql", "SELECT id\nFROM t");
        Edit edit = new Edit(place(source, "id").span(), "*");
        assertThat(sarif(analysis(fix(place(source, "id"), "read all", edit))).at("/runs/0/results/0/fixes"))
                .isEqualTo(json("""
                        [{
                          "description": {"text": "read all"},
                          "artifactChanges": [{
                            "artifactLocation": {"uri": "q.cql"},
                            "replacements": [{
                              "deletedRegion": {"startLine": 1, "startColumn": 8, "endLine": 1, "endColumn": 10},
                              "insertedContent": {"text": "*"}
                            }]
                          }]
                        }]
                        """));
    }

    @Test
    void escapesLinkText() {
        Finding finding = finding(
                place(Sample.SCHEMA, "id"), "reads a[0].", new Label(place(Sample.SCHEMA, "email"), "list[0] \\ x"));
        assertThat(sarif(analysis(finding)).at("/runs/0/results/0/message/text").asText())
                .isEqualTo("reads a[0].\n\nSee [list\\[0\\] \\\\ x](1).");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "q.cql             | q.cql",
                "a/../b/q.cql      | b/q.cql",
                "sub dir/ä#%.cql   | sub%20dir/%C3%A4%23%25.cql",
                "a:b/c+d@e.cql     | a%3Ab/c%2Bd%40e.cql",
            })
    void namesFilesFromTheBase(String path, String uri) {
        Source source = Source.of(base.resolve(path), "x".getBytes(StandardCharsets.UTF_8));
        assertThat(uri(source)).isEqualTo(uri);
    }

    @Test
    void namesOtherSourcesInFullOrByName() {
        Path outside = base.resolveSibling("other dir").resolve("ä.cql");
        assertThat(uri(Source.of(outside, new byte[0]))).startsWith("file:///").endsWith("/other%20dir/%C3%A4.cql");
        assertThat(uri(Source.of("<stdin>", ""))).isEqualTo("%3Cstdin%3E");
    }

    @Test
    void keepsTheMostSevereOfTooMany() {
        Source source = Source.of("q.cql", "a b c d e f");
        List<Finding> findings = new ArrayList<>();
        List<Severity> severities = List.of(
                Severity.NOTE, Severity.ERROR, Severity.WARNING, Severity.NOTE, Severity.WARNING, Severity.ERROR);
        for (int i = 0; i < severities.size(); i++) {
            findings.add(finding(severities.get(i), place(source, 2 * i, 2 * i + 1)));
        }
        JsonNode run = json(written(limited(3, 5_000, Long.MAX_VALUE), analysis(findings)))
                .at("/runs/0");
        assertThat(run.at("/results"))
                .extracting(result -> result.at("/locations/0/physicalLocation/region/startColumn")
                        .asInt())
                .containsExactly(3, 11, 5);
        assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text")
                        .asText())
                .isEqualTo("Kept the 3 most severe of 6 findings, because GitHub code scanning takes no more.");
    }

    @Test
    void keepsNoMoreThanGitHubTakesInBytes() {
        Source source = Source.of("q.cql", "SELECT id FROM t;\n".repeat(3_000));
        List<Finding> findings = IntStream.range(0, 3_000)
                .mapToObj(i -> finding(i == 2_999 ? Severity.ERROR : Severity.NOTE, place(source, 18 * i, 18 * i + 6)))
                .toList();
        long all = compressed(written(limited(9_000, 9_000, Long.MAX_VALUE), analysis(findings)));
        String half = written(limited(9_000, 9_000, all / 2), analysis(findings));
        assertThat(compressed(half)).isBetween(all / 4, all / 2);
        JsonNode run = json(half).at("/runs/0");
        assertThat(run.at("/results/0/level").asText()).isEqualTo("error");
        assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text")
                        .asText())
                .isEqualTo("Kept the %s most severe of 3000 findings, because GitHub code scanning takes no more."
                        .formatted(run.at("/results").size()));
        assertThat(json(written(limited(9_000, 9_000, 1), analysis(findings))).at("/runs/0/results"))
                .isEmpty();
    }

    @Test
    void saysIfGitHubDoesNotShowAll() {
        Source source = Source.of("q.cql", "a b c d e f");
        List<Finding> findings = IntStream.range(0, 6)
                .mapToObj(i -> finding(place(source, 2 * i, 2 * i + 1), "hurts"))
                .toList();
        assertThat(json(written(limited(6, 5, Long.MAX_VALUE), analysis(findings)))
                        .at("/runs/0/invocations/0/toolExecutionNotifications"))
                .isEqualTo(json("""
                        [{
                          "message": {"text": "GitHub code scanning shows no more than the 5 most severe of these 6 findings."},
                          "level": "note"
                        }]
                        """));
        assertThat(json(written(limited(6, 6, Long.MAX_VALUE), analysis(findings)))
                        .at("/runs/0/invocations/0/toolExecutionNotifications"))
                .isEmpty();
    }

    private SarifReport limited(int results, int shown, long bytes) {
        return new SarifReport(base, SarifOptions.STANDARD, new SarifReport.Limits(results, shown, bytes));
    }

    private static long compressed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }

    @Test
    void tellsAnalysesApartByTheirCategory() {
        assertThat(Stream.of("backend", "team/backend/")
                        .map(category -> new SarifReport(base, new SarifOptions(category, false)))
                        .map(report -> json(written(report, analysis())))
                        .map(log -> log.at("/runs/0/automationDetails/id").asText()))
                .containsExactly("backend/", "team/backend/");
    }

    @Test
    void hasWhatIsSuppressedIfItIsAskedFor() {
        Finding finding = finding(place(Sample.SCHEMA, "email"), "hurts");
        Analysis analysis = new Analysis(
                analysis().rules(),
                List.of(finding(Severity.NOTE, place(Sample.SCHEMA, "id"))),
                List.of(Sample.SCHEMA),
                1,
                Unjudged.NONE,
                LeftOut.of(List.of(new Suppression(finding, "forty rows"), new Suppression(allowFiltering(), ""))));
        assertThat(sarif(analysis).at("/runs/0/results")).hasSize(1);
        assertThat(sarif(analysis).at("/runs/0/results/0").has("suppressions")).isFalse();

        String audit = written(new SarifReport(base, new SarifOptions("cqlcheck", true)), analysis);
        assertThat(json(audit).at("/runs/0/results"))
                .extracting(result -> result.get("ruleId").asText())
                .containsExactly("some-rule", "allow-filtering", "some-rule");
        assertThat(json(audit).at("/runs/0/results"))
                .extracting(result -> result.get("suppressions"))
                .containsExactly(
                        json("[]"),
                        json("[{\"kind\": \"inSource\"}]"),
                        json("[{\"kind\": \"inSource\", \"justification\": \"forty rows\"}]"));
        assertThat(SCHEMA.validate(audit, InputFormat.JSON)).isEmpty();
    }

    @Test
    void describesAllRulesAsGitHubWantsThem() {
        JsonNode rules = sarif(new Analysis(Analyzer.standard().rules(), List.of(), List.of(), 0))
                .at("/runs/0/tool/driver/rules");
        assertThat(rules).hasSizeGreaterThan(100).allSatisfy(rule -> {
            assertThat(rule.at("/shortDescription/text").asText()).isNotBlank().hasSizeLessThanOrEqualTo(1024);
            assertThat(rule.at("/fullDescription/text").asText()).isNotBlank().hasSizeLessThanOrEqualTo(1024);
            assertThat(rule.at("/help/text").asText()).isNotBlank();
            assertThat(rule.at("/helpUri").asText())
                    .isEqualTo("https://github.com/cqlcheck/cqlcheck/blob/main/docs/rules/%s.md"
                            .formatted(rule.at("/id").asText()));
            assertThat(rule.at("/help/markdown").asText()).doesNotContainPattern("]\\((?!https?://)");
            assertThat(rule.at("/name").asText())
                    .isNotEqualToIgnoringCase(rule.at("/id").asText());
            assertThat(rule.at("/properties/tags")).hasSizeBetween(1, 20);
            assertThat(rule.at("/properties/precision").asText()).isIn("high", "medium");
            assertThat(rule.at("/properties/problem.severity").asText()).isIn("error", "warning", "recommendation");
            assertThat(rule.at("/properties").has("security-severity")).isFalse();
        });
    }

    @Test
    void linksWithinThePagesOfOthersLeadToTheirsOrNowhere() {
        String page = "# A rule\n\nSummary, see [`b-rule`](b-rule.md#why) and [a site](https://example.com/x.md).\n";
        RuleInfo rule = new RuleInfo(
                "a-rule",
                "A rule",
                "Summary.",
                Severity.NOTE,
                Category.READS,
                "0.1",
                Preset.RECOMMENDED,
                false,
                Map.of(),
                page,
                Optional.of(URI.create("https://example.com/rules/a-rule.html")));
        RuleInfo nowhere = new RuleInfo(
                "b-rule", "B", "B.", Severity.NOTE, Category.READS, "0.1", Preset.RECOMMENDED, false, Map.of(), page);

        JsonNode rules = sarif(new Analysis(List.of(rule, nowhere), List.of(), Sample.sources(1), 1))
                .at("/runs/0/tool/driver/rules");

        assertThat(rules.at("/0/helpUri").asText()).isEqualTo("https://example.com/rules/a-rule.html");
        assertThat(rules.at("/0/help/markdown").asText())
                .contains(
                        "see [`b-rule`](https://example.com/rules/b-rule.md#why) and [a site](https://example.com/x.md).");
        assertThat(rules.at("/1").has("helpUri")).isFalse();
        assertThat(rules.at("/1/help/markdown").asText())
                .contains("see `b-rule` and [a site](https://example.com/x.md).");
    }

    @Test
    void saysWhatCouldNotBeJudged() {
        JsonNode notification = sarif(
                        new Analysis(List.of(), List.of(), Sample.sources(1), 9, new Unjudged(1, 0), LeftOut.NOTHING))
                .at("/runs/0/invocations/0/toolExecutionNotifications/0");
        assertThat(notification).isEqualTo(json("""
                {
                  "message": {"text": "1 statement could not be judged because its table is not known."},
                  "level": "note"
                }
                """));
    }

    @Test
    void saysWhatCouldNotBeRead() {
        Analysis partial = analysis().withUnread(List.of("b.cql: cannot be read: permission denied"));
        JsonNode invocation = sarif(partial).at("/runs/0/invocations/0");
        assertThat(invocation.at("/executionSuccessful").asBoolean(true)).isFalse();
        assertThat(invocation.at("/toolExecutionNotifications/0")).isEqualTo(json("""
                {
                  "message": {"text": "b.cql: cannot be read: permission denied"},
                  "level": "error"
                }
                """));
    }

    /** No results at all would mean that the analysis did not run. */
    @Test
    void writesAnEmptyListOfResults() {
        assertThat(sarif(analysis()).at("/runs/0/results").isArray()).isTrue();
    }

    @Test
    void conformsToTheSchemaAndIsReadByJenkins() throws IOException {
        Source odd = Source.of("odd \u001B \"name\".cql", "SELECT '\u0000\uFFFF表';\r\n");
        Analysis analysis = analysis(
                allowFiltering(),
                finding(
                        place(odd, 0, odd.text().length()),
                        "all \"of\" it\u0007\nand\tmore",
                        new Label(place(odd, "'"), "")),
                finding(place(odd, odd.text().length(), odd.text().length()), "at the end"),
                fix(place(odd, "SELECT"), "fix", new Edit(place(odd, 0, 0).span(), "")));
        String sarif = written(new SarifReport(base), analysis);
        assertThat(SCHEMA.validate(sarif, InputFormat.JSON)).isEmpty();
        assertThat(sarif).endsWith("}\n").doesNotContain("\r");
        assertThat(written(new SarifReport(base), analysis)).isEqualTo(sarif);

        Path file = Files.writeString(base.resolve("report.sarif"), sarif);
        assertThat(new SarifAdapter().parse(new FileReaderFactory(file))).hasSize(4);
    }

    @Test
    void conformsToTheSchemaWithoutFindings() {
        assertThat(SCHEMA.validate(written(new SarifReport(base), analysis()), InputFormat.JSON))
                .isEmpty();
        Analysis nothing = new Analysis(List.of(), List.of(), List.of(), 0, new Unjudged(3, 0), LeftOut.NOTHING);
        assertThat(SCHEMA.validate(written(new SarifReport(base), nothing), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void findsTheRepositoryRoot() throws IOException {
        Path deep = Files.createDirectories(base.resolve("a/b/c"));
        Files.createDirectory(base.resolve("a/.git"));
        assertThat(SourceFiles.repositoryRoot(deep)).isEqualTo(base.resolve("a"));
        assertThat(SourceFiles.repositoryRoot(base.resolve("a"))).isEqualTo(base.resolve("a"));
        assertThat(SourceFiles.repositoryRoot(base.resolve("a/b/missing.cql"))).isEqualTo(base.resolve("a"));
        assertThat(SourceFiles.repositoryRoot(base.getRoot()))
                .isEqualTo(Path.of("").toAbsolutePath());
    }

    private JsonNode sarif(Analysis analysis) {
        return json(written(new SarifReport(base), analysis));
    }

    private String uri(Source source) {
        return sarif(analysis(finding(place(source, 0, 0), "hurts")))
                .at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
                .asText();
    }

    private static String hash(Finding finding) {
        Source source = finding.place().source();
        BitSet line = new BitSet();
        line.set(finding.place().position().line());
        return LineHashes.of(source.text(), source.lineCount(), line)
                .get(finding.place().position().line());
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Schema schema() {
        try (InputStream in = SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(in, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
