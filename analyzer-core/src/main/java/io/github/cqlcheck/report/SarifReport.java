package io.github.cqlcheck.report;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import de.jcup.sarif_2_1_0.model.Suppression;
import de.jcup.sarif_2_1_0.model.Tool;
import io.github.cqlcheck.Analysis;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * SARIF 2.1.0, made for GitHub code scanning and readable by all other tools. The same analysis gives the same text on
 * every machine. Immutable and thread-safe.
 */
public final class SarifReport implements Report {
    private static final URI SCHEMA = URI.create("https://json.schemastore.org/sarif-2.1.0.json");

    /** Fewer results are never too large. */
    private static final int WORTH_MEASURING = 1_000;

    private final Path base;
    private final SarifOptions options;
    private final Limits limits;

    /**
     * What GitHub code scanning takes.
     *
     * @param results in one run
     * @param shown of them, the most severe ones
     * @param bytes of the whole file, compressed
     */
    record Limits(int results, int shown, long bytes) {
        static final Limits OF_GITHUB = new Limits(25_000, 5_000, 10 << 20);
    }

    /** A report whose paths are relative to a directory; GitHub wants the repository's root. */
    public SarifReport(Path base) {
        this(base, SarifOptions.STANDARD);
    }

    /** A report whose paths are relative to a directory, with what is asked for. */
    public SarifReport(Path base, SarifOptions options) {
        this(base, options, Limits.OF_GITHUB);
    }

    SarifReport(Path base, SarifOptions options, Limits limits) {
        this.base = base;
        this.options = options;
        this.limits = limits;
    }

    @Override
    public void write(Analysis analysis, Appendable out) throws IOException {
        List<SarifResults.Entry> all = mostSevereFirst(analysis);
        int kept = Math.min(all.size(), limits.results());
        long size = compressedSize(analysis, all, kept);
        while (kept > 0 && size > limits.bytes()) {
            // somewhat fewer than would do, because what does not depend on the results takes room, too
            kept = (int) (kept * 0.9 * limits.bytes() / size);
            size = compressedSize(analysis, all, kept);
        }
        write(sarif(analysis, all, kept), new AppendableWriter(out));
        out.append('\n');
    }

    /** The findings, the most severe ones first, else in their order; then those that are suppressed, if they are asked for. */
    private List<SarifResults.Entry> mostSevereFirst(Analysis analysis) {
        List<SarifResults.Entry> entries = new ArrayList<>();
        analysis.findings().forEach(finding -> entries.add(new SarifResults.Entry(finding, Optional.empty())));
        if (options.suppressed()) {
            analysis.leftOut()
                    .suppressions()
                    .forEach(suppression -> entries.add(
                            new SarifResults.Entry(suppression.finding(), Optional.of(suppression.reason()))));
        }
        entries.sort(Comparator.comparing(
                        (SarifResults.Entry entry) -> entry.reason().isPresent())
                .thenComparing(entry -> entry.finding().severity(), Comparator.reverseOrder()));
        return entries;
    }

    /** How many bytes the report takes on its way to GitHub; 0 if it is short in any case. */
    private long compressedSize(Analysis analysis, List<SarifResults.Entry> all, int kept) throws IOException {
        if (kept <= WORTH_MEASURING) {
            return 0;
        }
        Counter counter = new Counter();
        try (Writer writer = new OutputStreamWriter(new GZIPOutputStream(counter), UTF_8)) {
            write(sarif(analysis, all, kept), writer);
        }
        return counter.bytes;
    }

    private static final class Counter extends OutputStream {
        private long bytes;

        @Override
        public void write(int each) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
        }
    }

    private static void write(SarifSchema210 sarif, Writer out) throws IOException {
        mapper().writer(printer()).writeValue(out, sarif);
    }

    private SarifSchema210 sarif(Analysis analysis, List<SarifResults.Entry> all, int kept) {
        Run run = new Run();
        run.setTool(tool(analysis));
        run.setAutomationDetails(category());
        run.setColumnKind(Run.ColumnKind.UNICODE_CODE_POINTS);
        run.setInvocations(List.of(invocation(analysis, kept, all.size())));
        run.setResults(new SarifResults(
                analysis.rules(),
                all.subList(0, kept),
                new ArtifactUris(base),
                options.suppressed(),
                analysis.leftOut().baseline()));
        SarifSchema210 sarif = new SarifSchema210();
        sarif.set$schema(SCHEMA);
        sarif.setVersion(SarifSchema210.Version._2_1_0);
        sarif.setRuns(List.of(run));
        return sarif;
    }

    private static Tool tool(Analysis analysis) {
        Tool tool = new Tool();
        tool.setDriver(SarifDriver.of(analysis.rules()));
        return tool;
    }

    /** What GitHub replaces earlier results by: those of the same category, the part before the last slash. */
    private RunAutomationDetails category() {
        RunAutomationDetails details = new RunAutomationDetails();
        details.setId(options.run());
        return details;
    }

    private Invocation invocation(Analysis analysis, int kept, int found) {
        List<Notification> notifications = new ArrayList<>();
        if (kept < found) {
            String message = "Kept the %s most severe of %s findings, because GitHub code scanning takes no more.";
            notifications.add(notification(message.formatted(kept, found), Notification.Level.WARNING));
        }
        if (kept > limits.shown()) {
            String message = "GitHub code scanning shows no more than the %s most severe of these %s findings.";
            notifications.add(notification(message.formatted(limits.shown(), kept), Notification.Level.NOTE));
        }
        Summary.unjudged(analysis.unjudged())
                .forEach(sentence -> notifications.add(notification(sentence, Notification.Level.NOTE)));
        analysis.gaps().messages().forEach(gap -> notifications.add(notification(gap, Notification.Level.ERROR)));
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
        mapper.addMixIn(Result.class, WithSuppressions.class);
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

    /** An empty list says that a result is not suppressed, an absent one that nobody knows. */
    private interface WithSuppressions {
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Set<Suppression> getSuppressions();
    }

    /** Not every reader knows which level is the default. */
    private interface WithLevel {
        @JsonInclude(JsonInclude.Include.ALWAYS)
        Object getLevel();
    }
}
