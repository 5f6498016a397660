package io.github.cqlcheck.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.jcup.sarif_2_1_0.model.Invocation;
import de.jcup.sarif_2_1_0.model.Notification;
import de.jcup.sarif_2_1_0.model.ReportingConfiguration;
import de.jcup.sarif_2_1_0.model.Result;
import de.jcup.sarif_2_1_0.model.Run;
import de.jcup.sarif_2_1_0.model.RunAutomationDetails;
import de.jcup.sarif_2_1_0.model.SarifSchema210;
import de.jcup.sarif_2_1_0.model.Tool;
import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.rule.Severity;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * SARIF 2.1.0, made for GitHub code scanning and readable by all other tools. The same analysis gives the same text on
 * every machine. Immutable and thread-safe.
 */
public final class SarifReport implements Report {
    /** How many results GitHub code scanning takes. */
    private static final int MOST_RESULTS = 25_000;

    private static final URI SCHEMA = URI.create("https://json.schemastore.org/sarif-2.1.0.json");

    private final Path base;
    private final int mostResults;

    /** A report whose paths are relative to a directory; GitHub wants the repository's root. */
    public SarifReport(Path base) {
        this(base, MOST_RESULTS);
    }

    SarifReport(Path base, int mostResults) {
        this.base = base;
        this.mostResults = mostResults;
    }

    @Override
    public void write(Analysis analysis, Appendable out) throws IOException {
        List<Finding> findings = mostSevere(analysis);
        Run run = new Run();
        run.setTool(tool(analysis));
        run.setAutomationDetails(category());
        run.setColumnKind(Run.ColumnKind.UNICODE_CODE_POINTS);
        run.setInvocations(List.of(invocation(analysis, findings.size())));
        run.setResults(new SarifResults(analysis.rules(), findings, new ArtifactUris(base)));
        SarifSchema210 sarif = new SarifSchema210();
        sarif.set$schema(SCHEMA);
        sarif.setVersion(SarifSchema210.Version._2_1_0);
        sarif.setRuns(List.of(run));
        mapper().writer(printer()).writeValue(new AppendableWriter(out), sarif);
        out.append('\n');
    }

    private static Tool tool(Analysis analysis) {
        Tool tool = new Tool();
        tool.setDriver(SarifDriver.of(analysis.rules()));
        return tool;
    }

    /** What GitHub replaces earlier results by: those of the same category, the part before the last slash. */
    private static RunAutomationDetails category() {
        RunAutomationDetails details = new RunAutomationDetails();
        details.setId("cqlcheck/");
        return details;
    }

    /** The findings in their order, without the mildest and last ones if there are too many. */
    private List<Finding> mostSevere(Analysis analysis) {
        if (analysis.findings().size() <= mostResults) {
            return analysis.findings();
        }
        Map<Severity, Long> room = new EnumMap<>(Severity.class);
        long left = mostResults;
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
            long taken = Math.min(left, analysis.count(severity));
            room.put(severity, taken);
            left -= taken;
        }
        List<Finding> kept = new ArrayList<>(mostResults);
        for (Finding finding : analysis.findings()) {
            if (room.merge(finding.severity(), -1L, Long::sum) >= 0) {
                kept.add(finding);
            }
        }
        return kept;
    }

    private static Invocation invocation(Analysis analysis, int kept) {
        List<Notification> notifications = new ArrayList<>();
        int found = analysis.findings().size();
        if (kept < found) {
            String message = "Kept the %s most severe of %s findings, because GitHub code scanning takes no more.";
            notifications.add(notification(message.formatted(kept, found), Notification.Level.WARNING));
        }
        if (analysis.unjudged() > 0) {
            notifications.add(notification(Summary.unjudged(analysis) + ".", Notification.Level.NOTE));
        }
        analysis.gaps().forEach(gap -> notifications.add(notification(gap, Notification.Level.ERROR)));
        Invocation invocation = new Invocation();
        invocation.setExecutionSuccessful(analysis.gaps().isEmpty());
        invocation.setToolExecutionNotifications(notifications);
        return invocation;
    }

    private static Notification notification(String text, Notification.Level level) {
        Notification notification = new Notification();
        notification.setMessage(SarifText.message(text));
        notification.setLevel(level);
        return notification;
    }

    private static ObjectMapper mapper() {
        ObjectMapper mapper = new ObjectMapper();
        mapper.addMixIn(Run.class, WithResults.class);
        mapper.addMixIn(Notification.class, WithLevel.class);
        mapper.addMixIn(ReportingConfiguration.class, WithLevel.class);
        mapper.getFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        return mapper;
    }

    private static DefaultPrettyPrinter printer() {
        return new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    }

    /** An absent list of results would say that the analysis did not run. */
    private interface WithResults {
        @JsonInclude(JsonInclude.Include.ALWAYS)
        List<Result> getResults();
    }

    /** Not every reader knows which level is the default. */
    private interface WithLevel {
        @JsonInclude(JsonInclude.Include.ALWAYS)
        Object getLevel();
    }
}
