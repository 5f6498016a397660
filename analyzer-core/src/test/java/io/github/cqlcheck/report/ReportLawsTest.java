package io.github.cqlcheck.report;

import static io.github.cqlcheck.report.Sample.analysis;
import static io.github.cqlcheck.report.Sample.finding;
import static io.github.cqlcheck.report.Sample.fix;
import static io.github.cqlcheck.report.Sample.place;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.rule.Finding.Fix.Edit;
import io.github.cqlcheck.rule.Finding.Label;
import io.github.cqlcheck.rule.RuleFailure;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.source.Source;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What holds for every format. */
class ReportLawsTest {
    private static final Path BASE = Path.of("").toAbsolutePath();

    @ParameterizedTest
    @EnumSource
    void everyFindingIsThereOnceAndInOrder(ReportFormat format) throws Exception {
        for (int seed = 0; seed < 60; seed++) {
            List<Finding> findings = random(new Random(seed));
            assertThat(lines(format, written(format, analysis(findings))))
                    .as("seed %s", seed)
                    .isEqualTo(inOrder(findings, format).stream()
                            .map(finding -> finding.place().position().line())
                            .toList());
        }
    }

    /** GitHub takes the first results of a long SARIF. */
    private static List<Finding> inOrder(List<Finding> findings, ReportFormat format) {
        return format != ReportFormat.SARIF
                ? findings
                : findings.stream()
                        .sorted(Comparator.comparing(Finding::severity).reversed())
                        .toList();
    }

    @ParameterizedTest
    @EnumSource
    void theSameAnalysisGivesTheSameLines(ReportFormat format) {
        for (int seed = 0; seed < 20; seed++) {
            String report = written(format, analysis(random(new Random(seed))));
            assertThat(report).endsWith("\n").doesNotContain("\r");
            assertThat(written(format, analysis(random(new Random(seed))))).isEqualTo(report);
        }
    }

    @ParameterizedTest
    @EnumSource
    void runsWithoutFindingsAreWhole(ReportFormat format) throws Exception {
        for (Analysis nothing : List.of(
                analysis(),
                new Analysis(List.of(), List.of(), List.of(), 0),
                analysis().withUnread(List.of("a \u0000 & <b>.cql: cannot be read")),
                failed())) {
            String report = written(format, nothing);
            assertThat(lines(format, report)).isEmpty();
            assertThat(report).endsWith("\n");
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TEXT", "CONCISE", "CHECKSTYLE", "GITLAB"})
    void rulesThatFailedAreNamed(ReportFormat format) {
        assertThat(written(format, failed())).contains("internal error of the rule large-cookie");
    }

    private static Analysis failed() {
        RuleFailure failure =
                new RuleFailure("large-cookie", new IllegalStateException("a \u0000 & <b>\nno size"), false);
        return new Analysis(List.of(), List.of(), List.of(), 0).withFailures(List.of(failure));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TEXT", "CONCISE", "SARIF"})
    void pathsAreRelativeToTheBase(ReportFormat format) {
        Source below = Source.of(BASE.resolve("a/../sub dir/ä 表.cql"), "x".getBytes(StandardCharsets.UTF_8));
        Source outside = Source.of(BASE.resolveSibling("other").resolve("b.cql"), new byte[0]);
        Source none = Source.of("-", "");
        assertThat(written(
                        format,
                        analysis(Stream.of(below, outside, none)
                                .map(source -> finding(place(source, 0, 0), "hurts"))
                                .toList())))
                .containsPattern("[\"=>]sub dir/ä 表.cql[\",<]")
                .containsPattern("[\"=>]" + Pattern.quote(outside.name()) + "[\",<]")
                .containsPattern("[\"=>]-[\",<]");
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(60)
    void takesTimeInProportionToTheText(ReportFormat format) {
        assertThat(large())
                .allSatisfy(analysis -> assertThat(written(format, analysis)).contains("big.cql"));
    }

    /** Ten megabytes with thousands of findings, in many lines and in one. */
    private static List<Analysis> large() {
        String statement = "SELECT id FROM shop.orders WHERE email = 'someone@example.org' ALLOW FILTERING; ";
        return Stream.of("\n", " ")
                .map(end -> Source.of("big.cql", (statement + end).repeat(125_000)))
                .map(source -> analysis(IntStream.range(0, 4_000)
                        .map(i -> i * 30 * (statement.length() + 1))
                        .mapToObj(start -> finding(
                                place(source, start, start + 6),
                                "hurts",
                                new Label(place(source, start + 7, start + 9), "x")))
                        .toList()))
                .toList();
    }

    @Test
    void everyFormatIsDocumentedAndHasItsFile() throws Exception {
        String page = Files.readString(Path.of("../docs/reports.md"));
        assertThat(ReportFormat.values())
                .allSatisfy(format ->
                        assertThat(page).contains("| `%s` | `cqlcheck.%s` |".formatted(format, format.ending())))
                .extracting(ReportFormat::ending)
                .doesNotHaveDuplicates();
    }

    private static String written(ReportFormat format, Analysis analysis) {
        return Sample.written(format.report(false, 100, () -> BASE), analysis);
    }

    private static List<Finding> random(Random random) {
        List<Finding> findings = new ArrayList<>();
        for (int file = random.nextInt(4); file >= 0; file--) {
            String name = file % 2 == 0 ? "q%s.cql".formatted(file) : "sub dir/ä, 100%s: & <q>.cql".formatted(file);
            Source source = Source.of(name, text(random, random.nextInt(60)));
            for (int i = random.nextInt(5); i >= 0; i--) {
                Severity severity = Severity.values()[random.nextInt(3)];
                findings.add(random(source, random).withSeverity(severity));
            }
        }
        return findings;
    }

    private static Finding random(Source source, Random random) {
        if (random.nextInt(4) == 0) {
            Edit edit = new Edit(TextReportLawsTest.randomPlace(source, random).span(), text(random, 3));
            return fix(TextReportLawsTest.randomPlace(source, random), "change", edit);
        }
        return finding(
                TextReportLawsTest.randomPlace(source, random),
                "hurts " + text(random, 6),
                new Label(TextReportLawsTest.randomPlace(source, random), text(random, 3)));
    }

    private static String text(Random random, int pieces) {
        return TextReportLawsTest.text(random, pieces, TextReportLawsTest.PIECES.length);
    }

    /** The lines of the findings, as a program that knows the format reads them. */
    private static List<Integer> lines(ReportFormat format, String report) throws Exception {
        return switch (format) {
            case TEXT -> matches(" +--> .*?:(\\d+):\\d+", report);
            case CONCISE -> matches(".*?:(\\d+):\\d+: (?:error|warning|note)\\[some-rule] .*", report);
            case GITHUB -> matches("::(?:error|warning|notice) title=[^:,]+,file=[^:,]+,line=(\\d+),[^:]*::.*", report);
            case JSON -> numbers(json(report).get("findings"), finding -> finding.get("line"));
            case SARIF ->
                numbers(
                        json(report).at("/runs/0/results"),
                        result -> result.at("/locations/0/physicalLocation/region/startLine"));
            case GITLAB -> numbers(json(report), issue -> issue.at("/location/lines/begin"));
            case CHECKSTYLE -> lines(elements(report, "error"));
            case JUNIT -> lines(elements(report, "testcase"));
            case HTML -> places(elements(report, "article"));
        };
    }

    /** The lines behind the file names of the findings. */
    private static List<Integer> places(NodeList articles) {
        return IntStream.range(0, articles.getLength())
                .mapToObj(articles::item)
                .map(Element.class::cast)
                .map(article -> article.getElementsByTagName("p").item(0).getLastChild())
                .map(place -> place.getTextContent().split(":"))
                .map(parts -> Integer.valueOf(parts[parts.length - 2]))
                .toList();
    }

    private static List<Integer> matches(String line, String report) {
        return Pattern.compile("(?m)^" + line + "$")
                .matcher(report)
                .results()
                .map((MatchResult match) -> Integer.valueOf(match.group(1)))
                .toList();
    }

    private static JsonNode json(String report) throws Exception {
        return new ObjectMapper().readTree(report);
    }

    private static List<Integer> numbers(JsonNode array, Function<JsonNode, JsonNode> number) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(number)
                .map(JsonNode::intValue)
                .toList();
    }

    private static NodeList elements(String report, String name) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(report)))
                .getElementsByTagName(name);
    }

    private static List<Integer> lines(NodeList elements) {
        return IntStream.range(0, elements.getLength())
                .mapToObj(elements::item)
                .map(Element.class::cast)
                .filter(element -> element.hasAttribute("line"))
                .map(element -> Integer.valueOf(element.getAttribute("line")))
                .toList();
    }
}
