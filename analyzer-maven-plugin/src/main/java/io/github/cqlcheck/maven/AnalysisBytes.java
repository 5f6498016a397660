package io.github.cqlcheck.maven;

import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.LeftOut;
import io.github.cqlcheck.Suppression;
import io.github.cqlcheck.Unjudged;
import io.github.cqlcheck.config.Baseline;
import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.rule.RuleFailure;
import io.github.cqlcheck.rule.RuleInfo;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.source.Place;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.source.Span;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * An analysis as bytes: what a build remembers of a module until the next build, and what modules of one build hand to each
 * other, because modules with other dependencies of the plugin have classes of their own. Texts of files and pages of rules are
 * left out; who reads an analysis has them. Of what stopped a rule, its words are kept.
 */
final class AnalysisBytes {
    private AnalysisBytes() {}

    static byte[] of(Analysis analysis) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writing out = new Writing(bytes)) {
            out.texts(analysis.rules().stream().map(RuleInfo::id).toList());
            out.list(analysis.findings(), out::finding);
            out.list(analysis.sources(), out::source);
            out.writeInt(analysis.statements());
            out.writeInt(analysis.unjudged().unknown());
            out.writeInt(analysis.unjudged().contested());
            out.list(analysis.leftOut().suppressions(), out::suppression);
            out.texts(analysis.gaps().unread());
            out.list(analysis.gaps().failures(), out::failure);
            out.list(analysis.leftOut().baseline().stream().toList(), out::baseline);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * What {@link #of} was given.
     *
     * @param rules the rule of an id
     * @param sources the file of a path, which has a certain name
     */
    static Analysis analysis(byte[] bytes, Function<String, RuleInfo> rules, Sources sources) throws IOException {
        try (Reading in = new Reading(bytes, sources)) {
            List<RuleInfo> ran = in.texts().stream().map(rules).toList();
            List<Finding> findings = in.list(in::finding);
            List<Source> analysed = in.list(in::source);
            Analysis analysis = new Analysis(
                            ran,
                            findings,
                            analysed,
                            in.readInt(),
                            new Unjudged(in.readInt(), in.readInt()),
                            LeftOut.of(in.list(in::suppression)))
                    .withUnread(in.texts())
                    .withFailures(in.list(in::failure));
            return in.optional(() -> in.baseline(findings))
                    .map(analysis::withBaseline)
                    .orElse(analysis);
        }
    }

    /** Where the texts come from that findings lie in. */
    interface Sources {
        Source source(Optional<Path> path, String name) throws IOException;

        /** Those at hand. */
        static Sources of(List<Source> sources) {
            Map<String, Source> byName = new HashMap<>();
            sources.forEach(source -> byName.put(source.name(), source));
            return (path, name) -> {
                Source source = byName.get(name);
                if (source == null || !source.path().equals(path)) {
                    throw new IOException(name);
                }
                return source;
            };
        }

        /** Files, read again. */
        static Sources ofFiles() {
            Map<Path, Source> read = new HashMap<>();
            return (path, name) -> {
                Path file = path.orElseThrow(() -> new IOException(name));
                Source known = read.get(file);
                if (known == null) {
                    known = Source.read(file).named(name);
                    read.put(file, known);
                }
                return known;
            };
        }
    }

    /** What stopped a rule, of which nothing is left but the words. */
    private static final class Told extends Throwable {
        private static final long serialVersionUID = 1;

        private final String words;

        Told(String words) {
            super(words, null, false, false);
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    private interface Step<T> {
        void write(T value) throws IOException;
    }

    private interface Element<T> {
        T read() throws IOException;
    }

    private static final class Writing extends DataOutputStream {
        Writing(ByteArrayOutputStream bytes) {
            super(bytes);
        }

        void suppression(Suppression suppression) throws IOException {
            finding(suppression.finding());
            text(suppression.reason());
        }

        void failure(RuleFailure failure) throws IOException {
            text(failure.rule());
            text(failure.thrown().toString());
            writeBoolean(failure.builtIn());
        }

        void baseline(Baseline.Comparison compared) throws IOException {
            writeInt(compared.held());
            list(compared.exceeded(), this::entry);
            list(compared.stale(), this::entry);
            list(List.copyOf(compared.suppressed()), this::finding);
        }

        private void entry(Baseline.Entry entry) throws IOException {
            texts(List.of(entry.file(), entry.rule(), entry.fingerprint(), entry.message()));
            writeInt(entry.count());
        }

        void finding(Finding finding) throws IOException {
            text(finding.rule());
            text(finding.severity().name());
            place(finding.place());
            text(finding.message());
            list(finding.labels(), label -> {
                place(label.place());
                text(label.message());
            });
            list(finding.help(), help -> {
                text(help.text());
                list(help.cql().stream().toList(), this::text);
            });
            list(finding.fix().stream().toList(), fix -> {
                text(fix.title());
                list(fix.edits(), edit -> {
                    span(edit.span());
                    text(edit.replacement());
                });
            });
        }

        private void place(Place place) throws IOException {
            source(place.source());
            span(place.span());
        }

        void source(Source source) throws IOException {
            text(source.name());
            list(source.path().map(Path::toString).stream().toList(), this::text);
        }

        private void span(Span span) throws IOException {
            writeInt(span.start());
            writeInt(span.end());
        }

        void texts(List<String> texts) throws IOException {
            list(texts, this::text);
        }

        <T> void list(List<T> values, Step<T> step) throws IOException {
            writeInt(values.size());
            for (T value : values) {
                step.write(value);
            }
        }

        private void text(String text) throws IOException {
            writeInt(text.length());
            writeChars(text);
        }
    }

    private static final class Reading extends DataInputStream {
        private final Sources sources;

        Reading(byte[] bytes, Sources sources) {
            super(new ByteArrayInputStream(bytes));
            this.sources = sources;
        }

        Suppression suppression() throws IOException {
            return new Suppression(finding(), text());
        }

        RuleFailure failure() throws IOException {
            return new RuleFailure(text(), new Told(text()), readBoolean());
        }

        /** What a baseline left of the findings. */
        Baseline.Comparison baseline(List<Finding> reported) throws IOException {
            return new Baseline.Comparison(
                    reported, readInt(), list(this::entry), list(this::entry), Set.copyOf(list(this::finding)));
        }

        private Baseline.Entry entry() throws IOException {
            List<String> texts = texts();
            return new Baseline.Entry(texts.get(0), texts.get(1), texts.get(2), readInt(), texts.get(3));
        }

        Finding finding() throws IOException {
            return new Finding(
                    text(),
                    Severity.valueOf(text()),
                    place(),
                    text(),
                    list(() -> new Finding.Label(place(), text())),
                    list(() -> new Finding.Help(text(), optional(this::text))),
                    optional(() -> new Finding.Fix(text(), list(() -> new Finding.Fix.Edit(span(), text())))));
        }

        private Place place() throws IOException {
            return new Place(source(), span());
        }

        Source source() throws IOException {
            String name = text();
            return sources.source(optional(this::text).map(Path::of), name);
        }

        private Span span() throws IOException {
            return new Span(readInt(), readInt());
        }

        List<String> texts() throws IOException {
            return list(this::text);
        }

        <T> List<T> list(Element<T> element) throws IOException {
            List<T> values = new ArrayList<>();
            for (int left = readInt(); left > 0; left--) {
                values.add(element.read());
            }
            return values;
        }

        <T> Optional<T> optional(Element<T> element) throws IOException {
            return list(element).stream().findFirst();
        }

        private String text() throws IOException {
            StringBuilder text = new StringBuilder();
            for (int left = readInt(); left > 0; left--) {
                text.append(readChar());
            }
            return text.toString();
        }
    }
}
