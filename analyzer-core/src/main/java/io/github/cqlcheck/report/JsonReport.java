package io.github.cqlcheck.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.config.Baseline;
import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.rule.RuleFailure;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.source.Place;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.source.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * All there is to say of the findings, as JSON; docs/reports.md says what the fields mean. Fields may be added; one that
 * changes or goes makes a new {@code schemaVersion}. Immutable and thread-safe.
 */
public final class JsonReport implements Report {
    private static final int SCHEMA_VERSION = 1;

    private final Path base;

    /** A report whose paths are relative to a directory. */
    public JsonReport(Path base) {
        this.base = base;
    }

    @Override
    public void write(Analysis analysis, Appendable out) throws IOException {
        try (JsonGenerator json = JsonText.generator(out)) {
            new Writing(json, new RelativePaths(base), new Columns(), new Columns()).write(analysis);
        }
        out.append('\n');
    }

    private record Writing(JsonGenerator json, RelativePaths paths, Columns columns, Columns ofLabels) {
        void write(Analysis analysis) throws IOException {
            json.writeStartObject();
            json.writeNumberField("schemaVersion", SCHEMA_VERSION);
            JsonText.tool(json);
            summary(analysis);
            json.writeArrayFieldStart("findings");
            for (Finding finding : analysis.findings()) {
                finding(finding);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("unread");
            for (String input : analysis.gaps().unread()) {
                json.writeString(input);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("failures");
            for (RuleFailure failure : analysis.gaps().failures()) {
                json.writeStartObject();
                json.writeStringField("rule", failure.rule());
                json.writeStringField("message", failure.message());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }

        private void summary(Analysis analysis) throws IOException {
            json.writeObjectFieldStart("summary");
            json.writeNumberField("files", analysis.files());
            json.writeNumberField("statements", analysis.statements());
            json.writeNumberField("unjudged", analysis.unjudged().total());
            json.writeNumberField("errors", analysis.count(Severity.ERROR));
            json.writeNumberField("warnings", analysis.count(Severity.WARNING));
            json.writeNumberField("notes", analysis.count(Severity.NOTE));
            json.writeNumberField("suppressed", analysis.suppressed());
            if (analysis.leftOut().unchanged().isPresent()) {
                json.writeNumberField(
                        "unchanged", analysis.leftOut().unchanged().getAsInt());
            }
            if (analysis.leftOut().baseline().isPresent()) {
                baseline(analysis.leftOut().baseline().get());
            }
            json.writeEndObject();
        }

        private void baseline(Baseline.Comparison compared) throws IOException {
            json.writeObjectFieldStart("baseline");
            json.writeNumberField("held", compared.held());
            json.writeNumberField("exceeded", compared.exceeded().size());
            json.writeNumberField("stale", compared.stale().size());
            json.writeEndObject();
        }

        private void finding(Finding finding) throws IOException {
            json.writeStartObject();
            json.writeStringField("rule", finding.rule());
            json.writeStringField("level", finding.severity().word());
            json.writeStringField("message", finding.message());
            place(finding.place(), columns);
            json.writeArrayFieldStart("labels");
            for (Finding.Label label : finding.labels()) {
                json.writeStartObject();
                json.writeStringField("message", label.message());
                place(label.place(), ofLabels);
                json.writeEndObject();
            }
            json.writeEndArray();
            help(finding.help());
            json.writeArrayFieldStart("fixes");
            if (finding.fix().isPresent()) {
                fix(finding.place().source(), finding.fix().get());
            }
            json.writeEndArray();
            json.writeEndObject();
        }

        private void place(Place place, Columns near) throws IOException {
            json.writeStringField("file", paths.of(place.source()));
            stretch(place.source(), place.span(), near);
        }

        private void stretch(Source source, Span span, Columns near) throws IOException {
            Stretch stretch = Stretch.of(source, span, near);
            json.writeNumberField("line", stretch.start().line());
            json.writeNumberField("column", stretch.start().column());
            json.writeNumberField("endLine", stretch.end().line());
            json.writeNumberField("endColumn", stretch.end().column());
        }

        private void help(List<Finding.Help> helps) throws IOException {
            json.writeArrayFieldStart("help");
            for (Finding.Help help : helps) {
                json.writeStartObject();
                json.writeStringField("text", help.text());
                if (help.cql().isPresent()) {
                    json.writeStringField("cql", help.cql().get());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        }

        private void fix(Source source, Finding.Fix fix) throws IOException {
            json.writeStartObject();
            json.writeStringField("title", fix.title());
            json.writeArrayFieldStart("edits");
            for (Finding.Fix.Edit edit : fix.edits()) {
                json.writeStartObject();
                stretch(source, edit.span(), columns);
                json.writeStringField("replacement", edit.replacement());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }
}
