package io.github.cqlcheck.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.rule.Category;
import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.rule.RuleInfo;
import io.github.cqlcheck.rule.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A Code Quality report of GitLab, which is also one of Code Climate. Of findings with one fingerprint GitLab shows the
 * first only, so each has its own: made of its file, its rule and the text of its line, it stays the same when lines
 * move. Immutable and thread-safe.
 */
public final class GitLabReport implements Report {
    private final Path base;

    /** A report whose paths are relative to a directory; GitLab wants the repository's root. */
    public GitLabReport(Path base) {
        this.base = base;
    }

    @Override
    public void write(Analysis analysis, Appendable out) throws IOException {
        try (JsonGenerator json = JsonText.generator(out)) {
            new Writing(json, analysis, base).write(analysis);
        }
        out.append('\n');
    }

    private static final class Writing {
        private final JsonGenerator json;
        private final RelativePaths paths;
        private final Columns columns = new Columns();
        private final Fingerprints fingerprints;
        private final Map<String, Category> categories;
        private final Map<String, Integer> seen = new HashMap<>();

        Writing(JsonGenerator json, Analysis analysis, Path base) {
            this.json = json;
            this.paths = new RelativePaths(base);
            this.fingerprints = new Fingerprints(analysis.findings());
            this.categories = analysis.rules().stream().collect(Collectors.toMap(RuleInfo::id, RuleInfo::category));
        }

        void write(Analysis analysis) throws IOException {
            json.writeStartArray();
            for (Finding finding : analysis.findings()) {
                issue(finding);
            }
            json.writeEndArray();
        }

        private void issue(Finding finding) throws IOException {
            Stretch stretch = Stretch.of(finding.place(), columns);
            json.writeStartObject();
            json.writeStringField("type", "issue");
            json.writeStringField("engine_name", "cqlcheck");
            json.writeStringField("check_name", finding.rule());
            json.writeStringField("description", finding.message());
            json.writeArrayFieldStart("categories");
            json.writeString(category(categories.getOrDefault(finding.rule(), Category.CORRECTNESS)));
            json.writeEndArray();
            json.writeStringField("severity", severity(finding.severity()));
            json.writeStringField("fingerprint", fingerprint(finding));
            json.writeObjectFieldStart("location");
            json.writeStringField("path", paths.of(finding.place().source()));
            json.writeObjectFieldStart("lines");
            json.writeNumberField("begin", stretch.start().line());
            json.writeNumberField("end", stretch.end().line());
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndObject();
        }

        private String fingerprint(Finding finding) {
            String path = paths.of(finding.place().source());
            String known = String.join("\0", path, finding.rule(), fingerprints.ofLine(finding.place()));
            int count = seen.merge(known, 1, Integer::sum);
            return hash(known + "\0" + count);
        }

        private static String hash(String text) {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }

        private static String severity(Severity severity) {
            return switch (severity) {
                case ERROR -> "critical";
                case WARNING -> "major";
                case NOTE -> "info";
            };
        }

        /** The nearest of the categories that Code Climate has. */
        private static String category(Category category) {
            return switch (category) {
                case READS, FAN_OUT, WRITES, PARTITIONS, INDEXES -> "Performance";
                case PORTABILITY -> "Compatibility";
                case SECURITY -> "Security";
                case COMMENTS -> "Clarity";
                case TYPES, OPTIONS, CORRECTNESS, MIGRATIONS -> "Bug Risk";
            };
        }
    }
}
