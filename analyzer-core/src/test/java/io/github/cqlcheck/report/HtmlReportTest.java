package io.github.cqlcheck.report;

import static io.github.cqlcheck.report.Sample.allowFiltering;
import static io.github.cqlcheck.report.Sample.analysis;
import static io.github.cqlcheck.report.Sample.written;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.Analyzer;
import io.github.cqlcheck.config.Levels;
import io.github.cqlcheck.rule.Category;
import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.rule.Preset;
import io.github.cqlcheck.rule.RuleInfo;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

class HtmlReportTest {
    private static final Path BASE = Path.of("").toAbsolutePath();
    private static final Report REPORT = new HtmlReport(BASE);

    private static final String SCHEMA = """
            CREATE TABLE shop.orders (id uuid PRIMARY KEY, email text, total decimal);
            CREATE TABLE shop.carts (owner text, added_at timestamp, sku text, PRIMARY KEY ((owner), added_at));
            """;

    @Test
    void countsWhatThereIs() {
        Document page =
                page(written(REPORT, shop("SELECT id FROM shop.orders WHERE total = 1 ALLOW FILTERING; SELEC 1;")));
        List<String> counts = texts(page, "li").subList(0, 6);
        assertThat(counts).startsWith("2 errors").endsWith("2 files", "4 statements", "2 tables");
    }

    @Test
    void saysWhatWasLeftOut() {
        Analysis partial = shop("""
                SELECT id FROM shop.nowhere WHERE id = 1;
                -- cqlcheck-ignore allow-filtering: a test
                SELECT id FROM shop.orders WHERE total = 1 ALLOW FILTERING;
                """).withUnread(List.of("b.cql: cannot be read: <gone>"));
        assertThat(texts(page(written(REPORT, partial)), "p"))
                .contains("Not read: b.cql: cannot be read: <gone>")
                .anyMatch(text -> text.startsWith("1 statement could not be judged"))
                .anyMatch(text -> text.startsWith("1 finding is suppressed"));
    }

    @Test
    void hasTheFindingsUnderTheirTables() {
        Document page = page(written(REPORT, shop("""
                SELECT id FROM shop.orders WHERE total = 1 ALLOW FILTERING;
                SELECT sku FROM shop.carts WHERE sku = 'a';
                SELEC 1;
                """)));
        Map<String, List<String>> byTitle = new HashMap<>();
        for (Element section : elements(page, "section")) {
            if (section.getAttribute("class").equals("subject")) {
                byTitle.put(
                        elements(section, "h3").get(0).getTextContent(),
                        elements(section, "article").stream()
                                .map(finding -> elements(finding, "p").get(0).getTextContent())
                                .toList());
            }
        }
        assertThat(byTitle).containsOnlyKeys("shop.orders", "shop.carts", "queries/q.cql");
        assertThat(byTitle.get("shop.orders")).containsExactly("allow-filtering queries/q.cql:1:44");
        assertThat(byTitle.get("shop.carts")).contains("filtering-required queries/q.cql:2:34");
        assertThat(byTitle.get("queries/q.cql")).containsExactly("syntax-error queries/q.cql:3:1");
    }

    @Test
    void drawsTheTableBesideItsStatements() {
        Document page = page(written(REPORT, shop("SELECT sku FROM shop.carts WHERE owner = ? AND added_at > ?;")));
        Element diagram = elements(page, "table").stream()
                .filter(table -> table.getAttribute("class").equals("chebotko"))
                .findFirst()
                .orElseThrow();
        assertThat(elements(diagram, "tr"))
                .extracting(Element::getTextContent)
                .containsExactly("columntypepart", "ownertextK", "added_attimestampC↑", "skutext");
        Element matrix = elements(page, "table").stream()
                .filter(table -> table.getAttribute("class").equals("matrix"))
                .findFirst()
                .orElseThrow();
        assertThat(matrix.getTextContent())
                .contains("Statements: 1 of 1 served", "queries/q.cql:1", "added_at range", "added_at ASC");
    }

    @Test
    void isByFileWithoutAModel() {
        Document page = page(written(REPORT, analysis(allowFiltering())));
        assertThat(texts(page, "h3")).startsWith("queries/orders.cql");
        assertThat(texts(page, "h2")).containsExactly("Findings", "Rules");
        assertThat(texts(page, "pre").get(0)).isEqualTo("""
                12 | SELECT id, total FROM shop.orders WHERE email = ? ALLOW FILTERING;
                   |                                         --------- ^^^^^^^^^^^^^^^
                   |                                         email is not in the key: PRIMARY KEY ((id))""");
    }

    @Test
    void leavesOutWhatIsTooMuch() {
        StringBuilder queries = new StringBuilder();
        IntStream.range(0, 9)
                .forEach(i -> queries.append("SELECT id AS a%s FROM shop.orders WHERE id = ?;\n".formatted(i)));
        queries.append("SELECT id FROM shop.orders WHERE total = 1;\nSELECT id FROM shop.orders WHERE email = '';\n");
        HtmlReport small = new HtmlReport(BASE, new HtmlReport.Limits(1, 0, 3));
        Document page = page(written(small, shop(queries.toString())));
        assertThat(texts(page, "p"))
                .contains("8 statements more, none of them worse, are left out; cqlcheck plan shows all.")
                .contains("Shown in full: 1 finding; the others have one line each.");
        assertThat(elements(page, "article")).hasSizeGreaterThan(1);
        assertThat(elements(page, "article").stream()
                        .filter(finding -> !elements(finding, "pre").isEmpty()))
                .hasSize(1);
        assertThat(texts(page, "code")).contains("SELECT id FROM shop.orders WHERE total = 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "</style><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "&lt;b&gt; &amp; ]]> <!-- -->",
                "a\u202Egpj.exe\u2066\u200F",
                "\u0000\u0007\u001B[31m\u007F\u0085\uFFFE\uD800",
                "שלום 表 😀",
            })
    void nothingThatItShowsBecomesMarkup(String text) {
        String name = text.replace("\"", "");
        Source schema = Source.of("dir/" + name + ".cql", """
                CREATE TABLE "%s"."%s" (id uuid PRIMARY KEY, "%s" text, v int);
                CREATE INDEX ON "%s"."%s" ("%s");
                """.replace("%s", name));
        Source queries =
                Source.of("q " + name + ".cql", """
                SELECT "%s", '%q' FROM "%s"."%s" WHERE v = 1 ALLOW FILTERING;
                SELECT id FROM "%s"."%s" WHERE "%s" = '%q';
                SELEC '%q';
                """.replace("%s", name).replace("%q", text.replace("'", "''")));
        Analysis analysis = Analyzer.standard()
                .withLevels(new Levels(Preset.ALL, false, Map.of()))
                .withModel(true)
                .analyze(List.of(schema, queries))
                .withUnread(List.of(text));
        String html = written(REPORT, analysis);
        Document page = page(html);
        assertThat(elements(page, "script")).isEmpty();
        assertThat(elements(page, "img")).isEmpty();
        assertThat(elements(page, "style")).hasSize(1);
        assertThat(elements(page, "article")).isNotEmpty();
        Set<String> attributes = new HashSet<>();
        elements(page, "*").forEach(element -> attributes.addAll(attributes(element)));
        assertThat(attributes)
                .isSubsetOf(
                        "aria-label",
                        "aria-labelledby",
                        "charset",
                        "class",
                        "content",
                        "data-head",
                        "href",
                        "http-equiv",
                        "id",
                        "lang",
                        "name",
                        "role",
                        "scope",
                        "tabindex",
                        "title");
        assertThat(html.codePoints()
                        .filter(point -> point != '\n'
                                && (Character.getType(point) == Character.CONTROL
                                        || Character.getType(point) == Character.FORMAT)))
                .isEmpty();
    }

    @Test
    void needsNothingFromElsewhereAndItsLinksLeadSomewhere() throws IOException {
        String html = written(REPORT, everyRule());
        assertThat(html).doesNotContain("<script", "<link", "<iframe", " src=", "url(", "@import", "javascript:");
        Document page = page(html);
        Set<String> ids = new HashSet<>();
        for (Element element : elements(page, "*")) {
            if (element.hasAttribute("id")) {
                assertThat(ids.add(element.getAttribute("id"))).isTrue();
            }
        }
        assertThat(elements(page, "a"))
                .hasSizeGreaterThan(100)
                .extracting(link -> link.getAttribute("href"))
                .allMatch(target -> target.startsWith("https://")
                        || target.startsWith("http://")
                        || ids.contains(target.substring(1)) && target.startsWith("#"));
        assertThat(elements(page, "section"))
                .filteredOn(section -> section.hasAttribute("aria-labelledby"))
                .allMatch(section -> ids.contains(section.getAttribute("aria-labelledby")));
    }

    /** Of the Markdown that pages are written in, nothing is left. */
    @Test
    void showsThePagesOfAllRules() {
        Document page = page(written(REPORT, everyRule()));
        List<Element> pages = elements(page, "section").stream()
                .filter(section -> section.getAttribute("class").equals("subject page"))
                .toList();
        assertThat(pages).hasSize(Analyzer.standard().rules().size());
        assertThat(pages).allSatisfy(section -> {
            List<String> prose = new ArrayList<>();
            for (String element : List.of("p", "li", "h4", "td", "th")) {
                prose.addAll(texts(section, element));
            }
            assertThat(prose).noneMatch(text -> text.contains("](") || text.contains("**") || text.startsWith("#"));
            assertThat(prose).noneMatch(text -> text.contains("`") || text.startsWith("|") || text.startsWith(">"));
            assertThat(texts(section, "h4")).contains("Anti-pattern", "Why it hurts", "Instead", "When it is fine");
            assertThat(elements(section, "pre")).hasSizeGreaterThanOrEqualTo(2);
        });
    }

    @Test
    void thePageOfARuleMayBeAHeadingOnly() {
        RuleInfo rule = new RuleInfo(
                "a-rule", "A", "A.", Severity.NOTE, Category.READS, "1.0", Preset.RECOMMENDED, false, Map.of(), "# A");
        Finding finding = new Finding(
                "a-rule",
                Severity.NOTE,
                Sample.place(Sample.SCHEMA, "id"),
                "hurts",
                List.of(),
                List.of(),
                Optional.empty());

        Document page = page(written(REPORT, new Analysis(List.of(rule), List.of(finding), List.of(Sample.SCHEMA), 1)));

        assertThat(texts(page.getDocumentElement(), "h3")).contains("a-rule");
    }

    @Test
    void regionsHaveNames() {
        Document page = page(written(REPORT, shop("SELECT id FROM shop.orders WHERE id = 1;")));

        assertThat(elements(page, "div"))
                .filteredOn(element -> element.getAttribute("role").equals("region"))
                .isNotEmpty()
                .noneMatch(element -> element.getAttribute("aria-label").isEmpty());
    }

    /** WCAG 2.1, level AA, which asks for 4.5 to 1. */
    @Test
    void colorsStandOutByDayAndByNightAndOnPaper() throws IOException {
        List<Map<String, String>> schemes = schemes();
        assertThat(schemes).hasSize(3);
        for (Map<String, String> scheme : schemes) {
            for (String ground : List.of("paper", "sheet")) {
                for (String ink : List.of("ink", "quiet", "link", "error", "warning", "note", "added", "removed")) {
                    assertThat(contrast(scheme.get(ink), scheme.get(ground)))
                            .as("%s on %s", ink, ground)
                            .isGreaterThanOrEqualTo(4.5);
                }
            }
            for (String kind : List.of("error", "warning", "note")) {
                assertThat(contrast(scheme.get(kind), scheme.get(kind + "-wash")))
                        .isGreaterThanOrEqualTo(4.5);
                assertThat(contrast(scheme.get("quiet"), scheme.get(kind + "-wash")))
                        .isGreaterThanOrEqualTo(4.5);
            }
            for (String ground : List.of("key", "cluster")) {
                assertThat(contrast(scheme.get("quiet"), scheme.get(ground))).isGreaterThanOrEqualTo(4.5);
            }
            assertThat(contrast(scheme.get("on-head"), scheme.get("head"))).isGreaterThanOrEqualTo(4.5);
        }
    }

    /** The colours for light, for dark and for print, each with what the first says of those that it does not name. */
    private static List<Map<String, String>> schemes() throws IOException {
        String css;
        try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
            css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<Map<String, String>> schemes = new ArrayList<>();
        Matcher root = Pattern.compile(":root \\{([^}]*)}").matcher(css);
        while (root.find()) {
            Map<String, String> scheme = new HashMap<>(schemes.isEmpty() ? Map.of() : schemes.get(0));
            Matcher color = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});").matcher(root.group(1));
            while (color.find()) {
                scheme.put(color.group(1), color.group(2));
            }
            schemes.add(scheme);
        }
        return schemes;
    }

    private static double contrast(String one, String other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(String color) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        return IntStream.range(0, 3)
                .mapToDouble(i -> {
                    double part = Integer.parseInt(color.substring(2 * i, 2 * i + 2), 16) / 255.0;
                    return weights[i] * (part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
                })
                .sum();
    }

    private static Analysis shop(String queries) {
        return Analyzer.standard()
                .withModel(true)
                .analyze(List.of(
                        Source.of("schema.cql", SCHEMA),
                        Source.of(BASE.resolve("queries/q.cql"), queries.getBytes(StandardCharsets.UTF_8))));
    }

    /** A finding of each rule. */
    private static Analysis everyRule() {
        return new Analysis(
                Analyzer.standard().rules(),
                Analyzer.standard().rules().stream()
                        .map(rule -> new Finding(
                                rule.id(),
                                rule.severity(),
                                Sample.place(Sample.SCHEMA, "id"),
                                "hurts",
                                List.of(),
                                List.of(),
                                Optional.empty()))
                        .toList(),
                List.of(Sample.SCHEMA),
                1);
    }

    private static Document page(String html) {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(html)));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> attributes(Element element) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            names.add(element.getAttributes().item(i).getNodeName());
        }
        return names;
    }

    private static List<String> texts(Document page, String name) {
        return texts(page.getDocumentElement(), name);
    }

    private static List<String> texts(Element element, String name) {
        return elements(element, name).stream()
                .map(each -> each.getTextContent().strip())
                .toList();
    }

    private static List<Element> elements(Document page, String name) {
        return elements(page.getDocumentElement(), name);
    }

    private static List<Element> elements(Element element, String name) {
        List<Element> found = new ArrayList<>();
        collect(element, name, found);
        return found;
    }

    private static void collect(Element element, String name, List<Element> found) {
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                if (name.equals("*") || child.getTagName().equals(name)) {
                    found.add(child);
                }
                collect(child, name, found);
            }
        }
    }
}
