package io.github.cqlcheck.rules;

import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.Analyzer;
import io.github.cqlcheck.config.ConfigurationException;
import io.github.cqlcheck.config.GuardrailsFile;
import io.github.cqlcheck.config.Level;
import io.github.cqlcheck.config.Levels;
import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.source.Span;
import io.github.cqlcheck.target.Guardrails;
import io.github.cqlcheck.target.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A script with a mark under each place where cqlcheck finds something: {@code src/test/resources/rules/<id>.cql}.
 *
 * <p>A mark is a comment line directly below the line it speaks of:
 *
 * <pre>{@code
 * SELECT id FROM shop.orders WHERE total = ? ALLOW FILTERING;
 * --                                         ^^^^^^^^^^^^^^^ error allow-filtering: reads every partition of …
 * DELETE;
 * --<------ error syntax-error: …
 * }</pre>
 *
 * <ul>
 *   <li>The carets stand under the finding's span, character by character. A span of several lines is marked to the end of
 *       its first line.
 *   <li>A span that starts in column 1, where the comment itself starts, is marked with {@code --<} and then as many
 *       hyphens as the span has characters in its first line. One that starts in column 2 cannot be marked: indent it.
 *   <li>Then come severity, rule and message, exactly as reported.
 *   <li>Several marks of one line stack, in the order of the findings: by start, then by rule.
 * </ul>
 *
 * <p>All rules run over every fixture, and marks are complete and exact: the marks that a run would write must be those that
 * are there. They are taken out before the analysis.
 *
 * <p>A fixture is one run over one file, unless lines of these forms cut it up:
 *
 * <ul>
 *   <li>{@code -- case: why} starts a run of its own, which knows nothing of what stands above;
 *   <li>{@code -- target: scylladb} says, before the first file of a run, for which target it is;
 *   <li>{@code -- guardrails: {group_by_enabled: false}} says there what the {@code cassandra.yaml} of the cluster sets;
 *   <li>{@code -- file: orders/V2__index.cql} starts another file of the same run; what stands between {@code case} and
 *       the first {@code file} is a file named like the fixture;
 *   <li>{@code -- schema: shop.cql} starts a file that is read for its definitions only.
 * </ul>
 */
final class Fixture {
    static final Path DIRECTORY = Path.of("src/test/resources/rules");

    private static final Pattern MARK = Pattern.compile("--(<-*| *\\^+)(?!\\S).*");
    private static final Pattern CUT = Pattern.compile("-- (case|target|guardrails|file|schema): (.*)");

    private static final String ENDING = "\\.cql$";

    /** Made once, because that reads the pages of all rules. */
    private static final Analyzer STANDARD = Analyzer.standard();

    private static final Map<Case, Analysis> ANALYSES = new ConcurrentHashMap<>();

    private final Path path;
    private final String text;
    private final List<Case> cases;

    /**
     * One run.
     *
     * @param rule the rule that it is about, which runs beside those that are recommended
     * @param parts the files, in the order written
     */
    record Case(String rule, Target target, Guardrails guardrails, List<Part> parts) {
        List<Source> sources() {
            return sources(false);
        }

        List<Source> definitions() {
            return sources(true);
        }

        /** What comes of it; the same each time. */
        Analysis analysis() {
            return ANALYSES.computeIfAbsent(this, Case::analyze);
        }

        private Analysis analyze() {
            return sound(
                    analyzer(rule).withTarget(target).withGuardrails(guardrails).analyze(sources(), definitions()));
        }

        private List<Source> sources(boolean definition) {
            return parts.stream()
                    .filter(part -> part.definition() == definition)
                    .map(Part::source)
                    .toList();
        }
    }

    /** An analysis in which no rule has failed, so that what is not found is not there. */
    static Analysis sound(Analysis analysis) {
        analysis.gaps().failures().forEach(failure -> {
            throw new AssertionError(failure.message(), failure.thrown());
        });
        return analysis;
    }

    /**
     * One file of a run.
     *
     * @param cuts the lines that start it, which are not part of its text
     */
    record Part(List<String> cuts, Source source, boolean definition) {}

    private Fixture(Path path, String text) {
        this.path = path;
        this.text = text;
        this.cases = cases(path.getFileName().toString(), text);
    }

    static Fixture of(String name, String text) {
        return new Fixture(Path.of(name), text);
    }

    static Fixture read(Path path) {
        try {
            return new Fixture(path, Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One for what is about a rule: it runs, and so do those that are recommended. */
    static Analyzer analyzer(String rule) {
        boolean known = STANDARD.rules().stream().anyMatch(info -> info.id().equals(rule));
        return known ? STANDARD.withLevels(Levels.RECOMMENDED.with(rule, Level.ON)) : STANDARD;
    }

    /** All fixtures of the built-in rules, sorted by rule. */
    static List<Fixture> all() {
        return Update.requested() ? in(DIRECTORY) : BuiltIn.ALL;
    }

    private static final class BuiltIn {
        private static final List<Fixture> ALL = in(DIRECTORY);
    }

    /** The fixtures in a directory, sorted by rule. */
    static List<Fixture> in(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".cql"))
                    .map(Fixture::read)
                    .sorted(Comparator.comparing(Fixture::rule))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path() {
        return path;
    }

    /** The rule that it is about. */
    String rule() {
        return path.getFileName().toString().replaceFirst(ENDING, "");
    }

    String text() {
        return text;
    }

    List<Case> cases() {
        return cases;
    }

    /** Its text with the marks of a fresh run in place of those that it has. */
    String marked() {
        return cases.stream().map(Fixture::marked).collect(Collectors.joining());
    }

    private static List<Case> cases(String name, String text) {
        List<Case> cases = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        List<String> cuts = new ArrayList<>();
        StringBuilder body = new StringBuilder();
        String file = name;
        boolean definition = false;
        Target target = Target.DEFAULT;
        Guardrails guardrails = Guardrails.none();
        for (String line : text.lines().toList()) {
            var cut = CUT.matcher(line);
            if (cut.matches()) {
                if (!body.isEmpty()) {
                    parts.add(part(cuts, file, body, definition));
                }
                if (cut.group(1).equals("case") && !parts.isEmpty()) {
                    cases.add(new Case(name.replaceFirst(ENDING, ""), target, guardrails, List.copyOf(parts)));
                    parts.clear();
                    target = Target.DEFAULT;
                    guardrails = Guardrails.none();
                }
                cuts.add(line);
                if (cut.group(1).equals("target")) {
                    target = Target.of(cut.group(2)).orElseThrow();
                } else if (cut.group(1).equals("guardrails")) {
                    guardrails = guardrails(cut.group(2));
                } else {
                    file = cut.group(1).equals("case") ? name : cut.group(2);
                    definition = cut.group(1).equals("schema");
                }
            } else if (!MARK.matcher(line).matches()) {
                body.append(line).append('\n');
            }
        }
        parts.add(part(cuts, file, body, definition));
        cases.add(new Case(name.replaceFirst(ENDING, ""), target, guardrails, List.copyOf(parts)));
        return List.copyOf(cases);
    }

    /** What a {@code cassandra.yaml} of that text sets. */
    static Guardrails guardrails(String yaml) {
        try {
            return GuardrailsFile.read(Source.of("cassandra.yaml", yaml));
        } catch (ConfigurationException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Part part(List<String> cuts, String file, StringBuilder body, boolean definition) {
        Source source = Source.of(Path.of(file), body.toString().getBytes(StandardCharsets.UTF_8));
        Part part = new Part(List.copyOf(cuts), source, definition);
        cuts.clear();
        body.setLength(0);
        return part;
    }

    private static String marked(Case run) {
        List<Finding> findings = run.analyze().findings();
        StringBuilder marked = new StringBuilder();
        for (Part part : run.parts()) {
            part.cuts().forEach(cut -> marked.append(cut).append('\n'));
            Source source = part.source();
            for (int line = 1; line < source.lineCount(); line++) {
                marked.append(source.text(source.lineSpan(line))).append('\n');
                for (Finding finding : findings) {
                    boolean here = finding.place().source() == source
                            && source.line(finding.place().span().start()) == line;
                    if (here) {
                        marked.append(mark(finding, source.lineSpan(line))).append('\n');
                    }
                }
            }
        }
        return marked.toString();
    }

    private static String mark(Finding finding, Span line) {
        Source source = finding.place().source();
        Span span = finding.place().span();
        int column = source.position(span.start()).column();
        String marked = source.text(new Span(span.start(), Math.max(span.start(), Math.min(span.end(), line.end()))));
        int width = marked.codePointCount(0, marked.length());
        if (column == 2 || width == 0) {
            throw new AssertionError("%s: a span in column 2, or an empty one, cannot be marked: %s"
                    .formatted(finding.place(), finding.message()));
        }
        String pointer = column == 1 ? "--<" + "-".repeat(width) : "--" + " ".repeat(column - 3) + "^".repeat(width);
        return "%s %s %s: %s".formatted(pointer, finding.severity().word(), finding.rule(), finding.message());
    }
}
