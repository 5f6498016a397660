package io.github.cqlcheck.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.cqlcheck.Analyzer;
import io.github.cqlcheck.ast.Identifiers;
import io.github.cqlcheck.ast.SchemaStatement.IndexTarget.Part;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.query.Refusal;
import io.github.cqlcheck.query.Refusal.Reason;
import io.github.cqlcheck.rule.Category;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Preset;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.RuleInfo;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.schema.Index;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Analyses projects, one directory each, and puts every statement whose table is known to Cassandra, beside the table as
 * cqlcheck saw it: what is found to be refused is refused, and nothing else is.
 */
class CorpusTest {
    private static final Pattern UNKNOWN_FUNCTION = Pattern.compile("Unknown function '?(?:\\w+\\.)?(\\w+).*");
    private static final Pattern DEFINED_FUNCTION =
            Pattern.compile("(?i)\\b(?:function|aggregate)\\s+(?:if not exists\\s+)?(?:\\w+\\.)?(\\w+)");

    /** Those that were asked for, because making one takes long. */
    private static final Map<List<String>, Optional<Session>> SESSIONS = new HashMap<>();

    /** A statement with its table, as an analysis met it. */
    private record Met(Query query, String text, Set<String> functions) {
        /** Whether the server misses a function that the project defines, and this test does not. */
        boolean lacksFunction(Verdict cassandra) {
            Matcher unknown = UNKNOWN_FUNCTION.matcher(cassandra.why());
            return unknown.matches() && functions.contains(unknown.group(1).toLowerCase(Locale.ROOT));
        }
    }

    /** A rule that only listens. */
    private static final class Listener implements Rule {
        private final Source source;
        private final Set<String> functions;
        private final List<Met> met = new ArrayList<>();

        Listener(Source source, Set<String> functions) {
            this.source = source;
            this.functions = functions;
        }

        @Override
        public RuleInfo info() {
            return new RuleInfo(
                    "listener",
                    "",
                    "",
                    Severity.NOTE,
                    Category.CORRECTNESS,
                    "0",
                    Preset.RECOMMENDED,
                    false,
                    Map.of(),
                    "");
        }

        @Override
        public void check(Query query, Findings findings) {
            Span all = query.statement().span();
            Span table = query.statement().table().span();
            String text = source.text(all);
            met.add(new Met(
                    query,
                    text.substring(0, table.start() - all.start()) + "t" + text.substring(table.end() - all.start()),
                    functions));
        }
    }

    @Test
    void agreesOnProjects() {
        assumeThat(Corpus.isThere()).isTrue();
        Tally tally = new Tally("Cassandra %s, statements of projects".formatted(Release.VERSION));
        int left = 0;
        for (List<Source> project : Corpus.projects()) {
            for (Met met : met(project)) {
                Optional<Answers> answers = ask(met);
                answers.ifPresent(tally::count);
                left += answers.isPresent() ? 0 : 1;
            }
        }
        System.out.print(tally.report());
        System.out.printf(
                "  %,d left out: a template fills them, the definition is in doubt, types or functions are the project's own%n",
                left);
        assertThat(tally.disagreements()).isZero();
    }

    private static List<Met> met(List<Source> sources) {
        Set<String> functions = sources.stream()
                .flatMap(source -> DEFINED_FUNCTION.matcher(source.text()).results())
                .map(result -> result.group(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        List<Met> met = new ArrayList<>();
        for (Source source : sources) {
            List<Source> others =
                    sources.stream().filter(other -> other != source).toList();
            Listener listener = new Listener(source, functions);
            Analyzer.of(List.of(listener)).withTarget(Release.TARGET).analyze(List.of(source), others);
            met.addAll(listener.met);
        }
        return met;
    }

    private static Optional<Answers> ask(Met met) {
        Table table = met.query().table();
        if (!met.query().certain() && table.certain() && !isUndefined(met.query())
                || !table.certain()
                || table.view()
                || !table.indexes(Index.Kind.CUSTOM).isEmpty()) {
            return Optional.empty();
        }
        List<String> definitions = new ArrayList<>(List.of(definition(table)));
        table.indexes().forEach(index -> definitions.add(definition(index)));
        Optional<Session> session = SESSIONS.computeIfAbsent(definitions, CorpusTest::session);
        if (session.isEmpty()) {
            return Optional.empty();
        }
        Verdict cassandra = session.get().ask(met.text()).cassandra();
        if (met.lacksFunction(cassandra) || Sentences.reasons(cassandra.why()).contains("SYNTAX")) {
            return Optional.empty();
        }
        Verdict cqlcheck = met.query().path().refusals().stream()
                .map(Refusal::reason)
                .filter(reason -> reason != Reason.COLUMNS_OF_RANGE)
                .map(reason -> Verdict.refused(reason.name()))
                .findFirst()
                .orElse(Verdict.ACCEPTED);
        return Optional.of(new Answers(definitions, met.text(), cassandra, Optional.of(cqlcheck)));
    }

    /** One in which these definitions hold; empty if Cassandra does not take them. */
    private static Optional<Session> session(List<String> definitions) {
        Session session = Session.inNewKeyspace();
        return definitions.stream()
                        .allMatch(definition ->
                                session.next(definition).cassandra().accepted())
                ? Optional.of(session)
                : Optional.empty();
    }

    private static boolean isUndefined(Query query) {
        return query.path().refusals().stream().anyMatch(refusal -> refusal.reason() == Reason.UNDEFINED_COLUMN);
    }

    private static String definition(Table table) {
        String columns = table.columns().stream()
                .map(column -> "%s %s%s, "
                        .formatted(column.cql(), column.type(), column.kind() == Column.Kind.STATIC ? " static" : ""))
                .collect(Collectors.joining());
        String order = table.clustering().stream()
                .map(column -> column.cql() + (column.descending() ? " DESC" : " ASC"))
                .collect(Collectors.joining(", "));
        return "CREATE TABLE t (%s%s)%s"
                .formatted(
                        columns,
                        table.primaryKeyCql(),
                        order.isEmpty() ? "" : " WITH CLUSTERING ORDER BY (%s)".formatted(order));
    }

    private static String definition(Index index) {
        String column = Identifiers.cql(index.column());
        String target = index.target() == Part.SIMPLE
                ? column
                : "%s(%s)".formatted(index.target().name().toLowerCase(Locale.ROOT), column);
        String using = switch (index.kind()) {
            case SAI -> " USING 'sai'";
            case SASI -> " USING 'org.apache.cassandra.index.sasi.SASIIndex'";
            case LEGACY, CUSTOM -> "";
        };
        String options = index.options().isEmpty() || index.kind() == Index.Kind.LEGACY
                ? ""
                : index.options().entrySet().stream()
                        .map(option -> "'%s': '%s'".formatted(option.getKey(), option.getValue()))
                        .collect(Collectors.joining(", ", " WITH OPTIONS = {", "}"));
        return "CREATE %sINDEX ON t (%s)%s%s"
                .formatted(index.kind() == Index.Kind.SASI ? "CUSTOM " : "", target, using, options);
    }
}
