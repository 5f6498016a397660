package io.github.cqlcheck.report;

import static io.github.cqlcheck.report.Sample.allowFiltering;
import static io.github.cqlcheck.report.Sample.analysis;
import static io.github.cqlcheck.report.Sample.fix;
import static io.github.cqlcheck.report.Sample.place;
import static io.github.cqlcheck.report.Sample.written;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.LeftOut;
import io.github.cqlcheck.Unjudged;
import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.rule.Finding.Fix.Edit;
import io.github.cqlcheck.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class JsonReportTest {
    private static final Report REPORT = new JsonReport(Path.of("base"));

    @Test
    void hasAllOfAFinding() {
        assertThat(written(REPORT, analysis(allowFiltering())).replace(Version.current(), "VERSION"))
                .isEqualTo("""
                        {
                          "schemaVersion" : 1,
                          "tool" : {
                            "name" : "cqlcheck",
                            "version" : "VERSION"
                          },
                          "summary" : {
                            "files" : 4,
                            "statements" : 57,
                            "unjudged" : 0,
                            "errors" : 1,
                            "warnings" : 0,
                            "notes" : 0,
                            "suppressed" : 0
                          },
                          "findings" : [ {
                            "rule" : "allow-filtering",
                            "level" : "error",
                            "message" : "reads every partition of shop.orders and throws away the rows that do not match",
                            "file" : "queries/orders.cql",
                            "line" : 12,
                            "column" : 51,
                            "endLine" : 12,
                            "endColumn" : 66,
                            "labels" : [ {
                              "message" : "email is not in the key: PRIMARY KEY ((id))",
                              "file" : "queries/orders.cql",
                              "line" : 12,
                              "column" : 41,
                              "endLine" : 12,
                              "endColumn" : 50
                            }, {
                              "message" : "the table",
                              "file" : "schema.cql",
                              "line" : 3,
                              "column" : 14,
                              "endLine" : 3,
                              "endColumn" : 25
                            } ],
                            "help" : [ {
                              "text" : "keep a table for this query",
                              "cql" : "CREATE TABLE shop.orders_by_email (\\n    email text,\\n    id uuid,\\n    total decimal,\\n    PRIMARY KEY ((email), id)\\n);\\n"
                            } ],
                            "fixes" : [ ]
                          } ],
                          "unread" : [ ],
                          "failures" : [ ]
                        }
                        """);
    }

    @Test
    void hasTheEditsOfAFix() throws IOException {
        Source source = Source.of("q.cql", "SELECT 𠀀,\r\n  id\nFROM t");
        Edit edit = new Edit(place(source, ",\r\n  id").span(), "");
        assertThat(json(analysis(fix(place(source, "id"), "read less", edit))).at("/findings/0"))
                .isEqualTo(json("""
                        {
                          "rule": "some-rule", "level": "note", "message": "hurts",
                          "file": "q.cql", "line": 2, "column": 3, "endLine": 2, "endColumn": 5,
                          "labels": [], "help": [],
                          "fixes": [{
                            "title": "read less",
                            "edits": [{"line": 1, "column": 9, "endLine": 2, "endColumn": 5, "replacement": ""}]
                          }]
                        }
                        """));
    }

    @Test
    void saysWhatCouldNotBeJudgedOrRead() throws IOException {
        JsonNode json =
                json(new Analysis(List.of(), List.of(), Sample.sources(1), 9, new Unjudged(2, 0), LeftOut.NOTHING)
                        .withUnread(List.of("b.cql: gone")));
        assertThat(json.at("/summary/unjudged").intValue()).isEqualTo(2);
        assertThat(json.at("/unread/0").asText()).isEqualTo("b.cql: gone");
    }

    @Test
    void everyFieldIsDocumented() throws IOException {
        Set<String> fields = new TreeSet<>();
        collect(json(analysis(allowFiltering(), fixed())), fields);
        String page = Files.readString(Path.of("../docs/reports.md"));
        assertThat(fields)
                .contains("replacement", "cql")
                .allSatisfy(field -> assertThat(page).containsPattern("[`.]" + field + "(\\[])?[`.]"));
    }

    private static Finding fixed() {
        return fix(
                place(Sample.SCHEMA, "id"),
                "x",
                new Edit(place(Sample.SCHEMA, "id").span(), "y"));
    }

    private static void collect(JsonNode node, Set<String> fields) {
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            fields.add(names.next());
        }
        node.forEach(child -> collect(child, fields));
    }

    private static JsonNode json(Analysis analysis) throws IOException {
        return json(written(REPORT, analysis));
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
