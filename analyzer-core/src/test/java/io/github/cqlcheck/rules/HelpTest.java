package io.github.cqlcheck.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.Analyzer;
import io.github.cqlcheck.ast.DataStatement.Select;
import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.Relation;
import io.github.cqlcheck.ast.SchemaStatement.CreateTable;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.query.Reach;
import io.github.cqlcheck.query.Resolver;
import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.schema.Change;
import io.github.cqlcheck.schema.Schema;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.source.Place;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.source.Span;
import io.github.cqlcheck.syntax.Script;
import io.github.cqlcheck.target.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The CQL that findings give as help, over all fixtures: it can be pasted, it is clean, and it serves the query. */
class HelpTest {
    private static final Analyzer ANALYZER = Analyzer.standard();

    /** Where a rule speaks of a query, so that the table in its help is for that query. */
    private static final Set<String> ABOUT_QUERIES =
            Set.of("allow-filtering", "filtering-required", "global-index-query");

    /** A table that a finding proposes, and the run that it was found in. */
    record Proposal(Fixture.Case run, Finding finding, String cql) {
        @Override
        public String toString() {
            return finding.place() + " " + finding.rule();
        }

        CreateTable definition() {
            return (CreateTable) statement(cql);
        }

        Table table() {
            Source source = Source.of("help", cql);
            return Schema.EMPTY
                    .with(new Change(definition(), source, Optional.empty()))
                    .tables()
                    .values()
                    .iterator()
                    .next();
        }
    }

    static Stream<Proposal> proposals() {
        return help().filter(proposal -> statement(proposal.cql()) instanceof CreateTable);
    }

    static Stream<Proposal> changes() {
        return help().filter(proposal -> !(statement(proposal.cql()) instanceof CreateTable));
    }

    private static Stream<Proposal> help() {
        return Fixture.all().stream()
                .flatMap(fixture -> fixture.cases().stream())
                .flatMap(run -> run.analysis().findings().stream()
                        .flatMap(finding -> finding.help().stream()
                                .flatMap(help -> help.cql().stream())
                                .map(cql -> new Proposal(run, finding, cql))));
    }

    static Stream<Proposal> proposalsForQueries() {
        return proposals()
                .filter(proposal -> ABOUT_QUERIES.contains(proposal.finding().rule()));
    }

    private static Statement statement(String cql) {
        List<Statement> statements = Script.of(Source.of("help", cql)).toList();
        assertThat(statements).hasSize(1);
        return statements.get(0);
    }

    @Test
    void eachRuleThatCanProposesTables() {
        assertThat(proposals().map(proposal -> proposal.finding().rule()))
                .contains(
                        "allow-filtering",
                        "filtering-required",
                        "global-index-query",
                        "secondary-index-high-cardinality",
                        "secondary-index-low-cardinality",
                        "unbounded-partition");
    }

    @ParameterizedTest
    @MethodSource("proposals")
    void aProposedTableIsDefinedAndClean(Proposal proposal) {
        assertThat(statement(proposal.cql())).isInstanceOf(CreateTable.class);
        assertThat(proposal.cql()).endsWith(";");

        List<Source> schema = new ArrayList<>(proposal.run().sources());
        schema.addAll(proposal.run().definitions());
        Source help = Source.of("help", proposal.cql());
        assertThat(Fixture.sound(ANALYZER.withTarget(proposal.run().target())
                                .withGuardrails(proposal.run().guardrails())
                                .analyze(List.of(help), schema))
                        .findings())
                .as(proposal.cql())
                .isEmpty();
    }

    /** What is to be done to the table itself takes the finding away, and brings no other. */
    @ParameterizedTest
    @MethodSource("changes")
    void aProposedChangeIsTheCure(Proposal proposal) {
        assertThat(proposal.cql()).endsWith(";");
        Place place = proposal.finding().place();
        Source source = place.source();
        Source cured = Source.of(source.name(), source.text() + "\n" + proposal.cql());
        List<Source> sources = new ArrayList<>(proposal.run().sources());
        sources.replaceAll(other -> other == source ? cured : other);

        assertThat(Fixture.sound(ANALYZER.withTarget(proposal.run().target())
                                .withGuardrails(proposal.run().guardrails())
                                .analyze(sources, proposal.run().definitions()))
                        .findings())
                .extracting(finding -> finding.rule() + " " + finding.place())
                .doesNotContain(proposal.finding().rule() + " " + place)
                .isSubsetOf(proposal.run().analysis().findings().stream()
                        .map(finding -> finding.rule() + " " + finding.place())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("proposals")
    void aProposedTableHasAGoodName(Proposal proposal) {
        CreateTable definition = proposal.definition();

        assertThat(definition.name().name().text()).hasSizeLessThanOrEqualTo(48);
        assertThat(proposal.table().columns())
                .extracting(column -> column.name())
                .doesNotHaveDuplicates();
        assertThat(proposal.finding().message()).doesNotContain(definition.name() + " ");
    }

    @ParameterizedTest
    @MethodSource("proposalsForQueries")
    void aProposedTableServesTheQueryFromItsPartitions(Proposal proposal) {
        String rewritten = rewritten(proposal);
        Query query = Resolver.of(Target.DEFAULT).resolve((Select) statement(rewritten), proposal.table());

        assertThat(query.path().refusals())
                .as("%s%n%s", rewritten, proposal.cql())
                .isEmpty();
        assertThat(query.path().filtered()).as(rewritten).isEmpty();
        assertThat(query.path().reach().atLeast(Reach.RANGE)).as(rewritten).isFalse();
    }

    /**
     * The query as it reads with the proposed table: another name behind FROM, no ALLOW FILTERING, no walk over tokens; an
     * element of a collection and the bucket are columns now.
     */
    private static String rewritten(Proposal proposal) {
        Source source = proposal.finding().place().source();
        Select select = select(proposal.finding());
        List<String> where = new ArrayList<>();
        int elements = 0;
        for (Relation relation : select.where()) {
            boolean element = relation instanceof Relation.OnElement;
            if (element
                    || relation.operator() == Relation.Operator.CONTAINS
                    || relation.operator() == Relation.Operator.CONTAINS_KEY) {
                elements += element ? 2 : 1;
            } else if (relation instanceof Relation.OnTuple tuple && relation.operator() == Relation.Operator.EQUAL) {
                tuple.columns().forEach(column -> where.add(source.text(column.span()) + " = ?"));
            } else if (!(relation instanceof Relation.OnToken)) {
                where.add(source.text(relation.span()));
            }
        }
        Set<String> asked = select.where().stream()
                .filter(relation -> !(relation instanceof Relation.OnElement))
                .filter(relation -> relation.operator() != Relation.Operator.CONTAINS)
                .flatMap(relation -> relation.columns().stream())
                .map(Name::text)
                .collect(Collectors.toSet());
        List<Name> added = proposal.definition().primaryKey().orElseThrow().partitionKey().stream()
                .filter(column -> !asked.contains(column.text()))
                .toList();
        assertThat(added).as(proposal.cql()).hasSizeLessThanOrEqualTo(elements + 1);
        added.forEach(column -> where.add(column + " = ?"));
        String order = select.orderBy().stream()
                .map(ordering -> source.text(ordering.span()))
                .collect(Collectors.joining(", "));
        return "SELECT * FROM %s WHERE %s%s"
                .formatted(
                        proposal.definition().name(),
                        String.join(" AND ", where),
                        order.isEmpty() ? "" : " ORDER BY " + order);
    }

    /** The query that a finding is about. */
    private static Select select(Finding finding) {
        Span place = finding.place().span();
        return Script.of(finding.place().source())
                .statements()
                .filter(statement -> statement.span().contains(place))
                .map(Select.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
