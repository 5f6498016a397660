package io.github.cqlcheck.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.ast.SchemaStatement;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.syntax.Script;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a place in one of many files sees. */
class CatalogTest {
    private static final String T_BY_A = "CREATE TABLE k.t (a int PRIMARY KEY, b int);";
    private static final String T_BY_B = "CREATE TABLE k.t (b int PRIMARY KEY, a int);";
    private static final String BY_A = "k.t ((a:int)) b:int";
    private static final String BY_B = "k.t ((b:int)) a:int";

    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, Source> definitions = new LinkedHashMap<>();

    private static Source source(String path, String cql) {
        return Source.of(Path.of(path), cql.getBytes(StandardCharsets.UTF_8));
    }

    private CatalogTest file(String path, String cql) {
        sources.put(path, source(path, cql));
        return this;
    }

    private CatalogTest definition(String path, String cql) {
        definitions.put(path, source(path, cql));
        return this;
    }

    private Catalog catalog() {
        return Catalog.of(changes(sources), changes(definitions));
    }

    private static Map<Source, List<Change>> changes(Map<String, Source> sources) {
        Map<Source, List<Change>> changes = new LinkedHashMap<>();
        Catalog.inOrder(sources.values()).forEach(source -> changes.put(source, Schemas.changes(source)));
        return changes;
    }

    /** What {@code k.t} is at the start of a file and behind each of its statements. */
    private List<String> course(String path) {
        Scope scope = catalog().scope(sources.get(path));
        List<String> course = new ArrayList<>();
        course.add(brief(scope, "k.t"));
        for (Statement statement : Script.of(sources.get(path)).toList()) {
            if (statement instanceof SchemaStatement) {
                scope.apply(statement);
                course.add(brief(scope, "k.t"));
            }
        }
        return course;
    }

    private static String brief(Scope scope, String name) {
        return scope.table(Schemas.name(name)).map(Schemas::brief).orElse("");
    }

    private List<String> judged() {
        return catalog().tables().stream().map(Schemas::brief).toList();
    }

    private List<String> indexes(String path) {
        return catalog().scope(sources.get(path)).table(Schemas.name("k.t")).orElseThrow().indexes().stream()
                .map(Index::column)
                .toList();
    }

    @Test
    void aStatementSeesWhatExistsWhereItStands() {
        file("V1.cql", T_BY_A + "ALTER TABLE k.t ADD c int; DROP TABLE k.t;" + T_BY_B);

        assertThat(course("V1.cql")).containsExactly(BY_B, BY_A, BY_A + " c:int", BY_A + " c:int", BY_B);
    }

    @Test
    void filesAreFoldedInNaturalOrder() {
        file("V10__d.cql", "ALTER TABLE k.t ADD d int;")
                .file("V9__c.cql", "ALTER TABLE k.t ADD c int;")
                .file("V1__t.cql", T_BY_A);

        assertThat(course("V1__t.cql")).last().isEqualTo(BY_A);
        assertThat(course("V9__c.cql")).containsExactly(BY_A, BY_A + " c:int");
        assertThat(course("V10__d.cql")).containsExactly(BY_A + " c:int", BY_A + " c:int d:int");
        assertThat(judged()).containsExactly(BY_A + " c:int d:int");
    }

    @Test
    void aFileWithoutDefinitionsSeesTheEnd() {
        file("a.cql", "SELECT * FROM k.t;").file("b.cql", T_BY_A).file("c.cql", "ALTER TABLE k.t ADD c int;");

        assertThat(course("a.cql")).containsExactly(BY_A + " c:int");
    }

    @Test
    void theNearestDefinitionWins() {
        file("a/schema.cql", T_BY_A)
                .file("a/queries.cql", "")
                .file("b/schema.cql", T_BY_B)
                .file("b/queries.cql", "")
                .file("c/queries.cql", "");

        assertThat(course("a/queries.cql")).containsExactly(BY_A);
        assertThat(course("b/queries.cql")).containsExactly(BY_B);
        assertThat(course("c/queries.cql")).as("two definitions are none").containsExactly("");
    }

    @Test
    void aFarDefinitionIsSeenIfThereIsOne() {
        file("a/schema.cql", T_BY_A).file("b/schema.cql", T_BY_A).file("c/queries.cql", "");

        assertThat(course("c/queries.cql")).containsExactly(BY_A);
    }

    @Test
    void givenDefinitionsComeBeforeFarOnesAndAreNotJudged() {
        file("a/schema.cql", T_BY_A)
                .file("a/queries.cql", "")
                .file("c/queries.cql", "")
                .definition("d/schema.cql", T_BY_B);

        assertThat(course("c/queries.cql")).containsExactly(BY_B);
        assertThat(course("a/queries.cql")).containsExactly(BY_A);
        assertThat(judged()).containsExactly(BY_A);
    }

    @Test
    void alternativesInOneDirectoryAreKnownToThemselvesOnly() {
        file("a.cql", T_BY_A).file("b.cql", T_BY_B).file("queries.cql", "");

        assertThat(course("a.cql")).last().isEqualTo(BY_A);
        assertThat(course("b.cql")).last().isEqualTo(BY_B);
        assertThat(course("queries.cql")).containsExactly("");
        assertThat(judged()).containsExactlyInAnyOrder(BY_A, BY_B);
    }

    @Test
    void aChangeWithoutItsTableIsAdoptedByTheOnePlaceThatHasIt() {
        file("tables/t.cql", T_BY_A).file("changes/t.cql", "ALTER TABLE k.t ADD c int; CREATE INDEX ON k.t (b);");

        assertThat(judged()).containsExactly(BY_A + " c:int");
        assertThat(indexes("tables/t.cql")).containsExactly("b");
        assertThat(catalog().tables()).allMatch(Table::certain);
    }

    @Test
    void aChangeThatMayBeOfSeveralTablesLeavesThemInDoubt() {
        file("a/t.cql", T_BY_A).file("b/t.cql", T_BY_A).file("changes/t.cql", "CREATE INDEX ON t (b);");

        assertThat(catalog().tables()).hasSize(2).noneMatch(Table::certain);
    }

    @Test
    void aTableThatALaterMigrationDropsIsNotJudged() {
        file("V1__t.cql", T_BY_A).file("V2__drop.cql", "DROP TABLE k.t;");

        assertThat(judged()).isEmpty();
    }

    @Test
    void aTableThatAScriptSetsUpAndTearsDownIsJudged() {
        file("test.cql", T_BY_A + "DROP TABLE k.t;");

        assertThat(judged()).containsExactly(BY_A);
    }

    @Test
    void aScriptThatTearsDownWhatAnotherSetsUpRunsSomeOtherDay() {
        file("create.cql", T_BY_A).file("drop.cql", "DROP TABLE k.t;").file("queries.cql", "");

        assertThat(judged()).containsExactly(BY_A);
        assertThat(course("queries.cql")).containsExactly(BY_A);
    }

    @Test
    void useHoldsFromThereOn() {
        file("t.cql", T_BY_A + "CREATE TABLE j.t (x int PRIMARY KEY);");
        Scope scope = catalog().scope(sources.get("t.cql"));

        assertThat(brief(scope, "t")).isEmpty();
        scope.use("k");
        assertThat(brief(scope, "t")).isEqualTo(BY_A);
        scope.use("j");
        assertThat(brief(scope, "t")).isEqualTo("j.t ((x:int))");
        assertThat(scope.keyspaceInUse()).isEqualTo(Optional.of("j"));
    }

    @Test
    void theKeyspaceOfATemplateIsAnyKeyspace() {
        file("t.cql", T_BY_A.replace("k.t", "${keyspace}.t")).file("queries.cql", "");
        Scope scope = catalog().scope(sources.get("queries.cql"));

        assertThat(List.of("k.t", "t", "${keyspace}.t", "{{ks}}.t"))
                .allSatisfy(name -> assertThat(brief(scope, name)).isEqualTo("${keyspace}.t ((a:int)) b:int"));
        assertThat(brief(scope, "k.u")).isEmpty();
    }

    @Test
    void cassandrasOwnTablesAreNotJudged() {
        file("dump.cql", "CREATE TABLE system_auth.roles (role text PRIMARY KEY);" + T_BY_A);

        assertThat(judged()).containsExactly(BY_A);
    }

    @Test
    void textsThatAreNoFilesShareADirectory() {
        Source schema = Source.of("one", T_BY_A);
        Source queries = Source.of("two", "SELECT * FROM k.t;");
        Catalog catalog = Catalog.of(Map.of(schema, Schemas.changes(schema), queries, List.of()), Map.of());

        assertThat(brief(catalog.scope(queries), "k.t")).isEqualTo(BY_A);
    }

    private String type(String path) {
        Scope scope = catalog().scopeInTheEnd(sources.get(path));
        return scope.type(Schemas.name("k.a"))
                .map(type -> type.fields().toString())
                .orElse("");
    }

    private String functions(String path, String name) {
        Scope scope = catalog().scopeInTheEnd(sources.get(path));
        return scope.functions(Schemas.name(name))
                .map(overloads -> overloads.stream()
                        .map(function -> function.arguments() + " " + function.result())
                        .toList()
                        .toString())
                .orElse("");
    }

    private static String f(String argument) {
        return "CREATE FUNCTION k.f (x %s) CALLED ON NULL INPUT RETURNS int LANGUAGE java AS '';".formatted(argument);
    }

    @Test
    void theNearestTypeWins() {
        file("a/t.cql", "CREATE TYPE k.a (x int);")
                .file("b/t.cql", "CREATE TYPE k.a (x text);")
                .file("c/q.cql", "");

        assertThat(type("a/t.cql")).isEqualTo("{x=int}");
        assertThat(type("b/t.cql")).isEqualTo("{x=text}");
        assertThat(type("c/q.cql")).as("known in two ways").isEmpty();
    }

    @Test
    void typesFarAwayCountIfThereIsOne() {
        file("a/t.cql", "CREATE TYPE k.a (x int);")
                .file("b/t.cql", "CREATE TYPE k.a (x int);")
                .file("c/q.cql", "");

        assertThat(type("c/q.cql")).isEqualTo("{x=int}");
    }

    @Test
    void aTypeThatTwoSourcesDefineDifferentlyIsInDoubt() {
        file("a.cql", "CREATE TYPE k.a (x int);")
                .file("b.cql", "CREATE TYPE k.a (x text);")
                .file("q.cql", "");

        assertThat(type("b.cql")).isEqualTo("{x=text}");
        assertThat(type("q.cql")).isEmpty();
    }

    @Test
    void theNearestFunctionWins() {
        file("a/t.cql", f("int") + f("text")).file("b/t.cql", f("uuid")).file("c/q.cql", "");

        assertThat(functions("a/t.cql", "k.f")).isEqualTo("[[int] int, [text] int]");
        assertThat(functions("b/t.cql", "k.f")).isEqualTo("[[uuid] int]");
        assertThat(functions("c/q.cql", "k.f")).isEmpty();
    }

    @Test
    void aFunctionIsMissingOnlyWhereItsKeyspaceWasCreated() {
        file("a/t.cql", "CREATE KEYSPACE k WITH replication = {'class': 'SimpleStrategy'};")
                .file("b/q.cql", "");

        assertThat(functions("b/q.cql", "k.f")).isEqualTo("[]");
        assertThat(functions("b/q.cql", "j.f")).isEmpty();
    }
}
