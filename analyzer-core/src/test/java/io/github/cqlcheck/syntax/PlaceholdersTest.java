package io.github.cqlcheck.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.Analyzer;
import io.github.cqlcheck.ast.BrokenStatement;
import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.source.Source;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holes that a template engine fills. That they are told with the right span is checked with each parse. */
class PlaceholdersTest {
    private static final Dialect WITHOUT = Dialect.STANDARD.withPlaceholders(Set.of());

    private static Arguments kind(PlaceholderKind kind, String... holes) {
        return Arguments.of(kind, List.of(holes));
    }

    static List<Arguments> kinds() {
        return List.of(
                kind(PlaceholderKind.ANGLE, "<x>", "<key-space>", "<a.b>"),
                kind(PlaceholderKind.AT, "@x@", "@db.keyspace@"),
                kind(PlaceholderKind.BRACE, "{x}", "{self.x}", "{row[0]}", "{x!r}", "{','.join(xs)}"),
                kind(PlaceholderKind.DOLLAR, "$x", "$X$", "$1"),
                kind(PlaceholderKind.DOLLAR_BRACE, "${x}", "${a.b-c}", "${f(\"y\")}", "${xs.map{ it }}"),
                kind(
                        PlaceholderKind.DOUBLE_BRACE,
                        "{{x}}",
                        "{{ x }}",
                        "{{ .Values.x }}",
                        "{{- $x | quote -}}",
                        "{{ f('y') }}",
                        "{{{x}}}"),
                kind(PlaceholderKind.ERB, "<%= x %>", "<%= a < b ? 1 : 2 %>"),
                kind(PlaceholderKind.HASH_BRACE, "#{x}", "#{x.y}"),
                kind(PlaceholderKind.NUMBERED, "?0", "?12"),
                kind(PlaceholderKind.PERCENT, "%s", "%d", "%v", "%(x)s", "%1$s", "%[1]s", "%%s"));
    }

    @Test
    void everyKindIsTested() {
        assertThat(kinds()).extracting(kind -> kind.get()[0]).containsExactly((Object[]) PlaceholderKind.values());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void standsForANameAValueATypeAndAnOption(PlaceholderKind kind, List<String> holes) {
        for (String hole : holes) {
            assertShape("SELECT * FROM " + hole, "Select(table=" + hole + ")");
            assertShape("SELECT * FROM " + hole + "." + hole, "Select(table=" + hole + "." + hole + ")");
            assertShape("USE " + hole, "Use(keyspace=" + hole + ")");
            assertShape(
                    "SELECT * FROM t WHERE " + hole + " = 1",
                    "Select(table=t where=[OnColumn(column=" + hole + " operator=EQUAL value=1)])");
            assertShape(
                    "SELECT * FROM t WHERE a = " + hole,
                    "Select(table=t where=[OnColumn(column=a operator=EQUAL value=Placeholder(text=" + hole + "))])");
            assertShape(
                    "INSERT INTO t (" + hole + ") VALUES (1, " + hole + ")",
                    "Insert(table=t columns=[" + hole + "] values=[1, Placeholder(text=" + hole + ")])");
            assertShape(
                    "UPDATE t SET " + hole + " = 1, a = a + " + hole + " WHERE b = f(" + hole + ")",
                    "Update(table=t assignments=[Assignment(target=" + hole
                            + " operator=SET value=1), Assignment(target=a operator=SET"
                            + " value=Arithmetic(operator=+ left=a right=Placeholder(text=" + hole + ")))]"
                            + " where=[OnColumn(column=b operator=EQUAL"
                            + " value=FunctionCall(function=f arguments=[Placeholder(text=" + hole + ")]))])");
            assertShape(
                    "CREATE TABLE t (a " + hole + ", b list<" + hole + ">, c frozen<" + hole + ".d>)",
                    "CreateTable(name=t columns=[ColumnDefinition(name=a type=" + hole
                            + "), ColumnDefinition(name=b type=list<" + hole
                            + ">), ColumnDefinition(name=c type=frozen<" + hole + ".d>)])");
            assertShape(
                    "ALTER TABLE t WITH a = " + hole,
                    "AlterTable(name=t alterations=[ChangeOptions(options=[Option(name=a value=Unknown(text=" + hole
                            + "))])])");
            assertShape(
                    "ALTER KEYSPACE k WITH a = {'b': " + hole + "}",
                    "AlterKeyspace(name=k options=[Option(name=a value=MapValue(entries=[Entry(key='b'"
                            + " value=Placeholder(text=" + hole + "))]))])");
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void canBeSwitchedOff(PlaceholderKind kind, List<String> holes) {
        Dialect without = Dialect.STANDARD.withPlaceholders(EnumSet.complementOf(EnumSet.of(kind)));
        Dialect alone = Dialect.STANDARD.withPlaceholders(Set.of(kind));
        for (String hole : holes) {
            String text = "SELECT * FROM " + hole + ".t";
            assertThat(ParseAssert.parse(text, without)).as(text).hasAtLeastOneElementOfType(BrokenStatement.class);
            assertThat(ParseAssert.parse(text, alone)).as(text).isEqualTo(ParseAssert.parse(text));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            shop_${env}         | shop_${env}
            ${env}_shop         | ${env}_shop
            ${a}_${b}           | ${a}_${b}
            ${a}${b}            | ${a}${b}
            a{{ b }}c           | a{{ b }}c
            a_{b}_c             | a_{b}_c
            {a}_{b}             | {a}_{b}
            {a}{b}              | {a}{b}
            _{a}                | _{a}
            1{a}                | 1{a}
            $ENV$_shop          | $ENV$_shop
            $a$$b$              | $a$$b$
            users_<env>         | users_<env>
            <env>_users         | <env>_users
            users_@env@         | users_@env@
            a#{b}               | a#{b}
            a<%= b %>c          | a<%= b %>c
            v%d                 | v%d
            %s_%s               | %s_%s
            ${ks}.users         | ${ks}.users
            {{ks}}.t_{{ v }}    | {{ks}}.t_{{ v }}
            "${ks}"             | "${ks}"
            {}                  | {}
            {}.{}               | {}.{}
            {0}.{1}             | {0}.{1}
            {x:>10}             | {x:>10}
            <table name>        | <table name>
            """)
    void mayBePartOfAName(String written, String name) {
        assertShape("TRUNCATE " + written, "Truncate(table=" + name + ")");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SELECT * FROM t LIMIT ${n}                          | Select(table=t limit=Placeholder(text=${n}))
            SELECT * FROM t WHERE a IN ${as}                    | Select(table=t where=[OnColumn(column=a operator=IN value=Placeholder(text=${as}))])
            SELECT * FROM t WHERE (a, b) IN ${abs}              | Select(table=t where=[OnTuple(columns=[a, b] operator=IN value=Placeholder(text=${abs}))])
            INSERT INTO t (a) VALUES (f(${a}))                  | Insert(table=t columns=[a] values=[FunctionCall(function=f arguments=[Placeholder(text=${a})])])
            INSERT INTO t JSON ${row}                           | Insert(table=t json values=[Placeholder(text=${row})])
            INSERT INTO t (a, b) VALUES ({a},{b})               | Insert(table=t columns=[a, b] values=[Placeholder(text={a}), Placeholder(text={b})])
            INSERT INTO {} ({}) VALUES ({}, {0})                | Insert(table={} columns=[{}] values=[Placeholder(text={}), Placeholder(text={0})])
            UPDATE t USING TTL ${ttl} SET a = ${n} WHERE b = 1  | Update(table=t using=Using(ttl=Placeholder(text=${ttl})) assignments=[Assignment(target=a operator=SET value=Placeholder(text=${n}))] where=[OnColumn(column=b operator=EQUAL value=1)])
            UPDATE t SET <column> = <value> WHERE <key> = %s    | Update(table=t assignments=[Assignment(target=<column> operator=SET value=Placeholder(text=<value>))] where=[OnColumn(column=<key> operator=EQUAL value=Placeholder(text=%s))])
            ALTER KEYSPACE k WITH a = {'b': ${c}, ${more}}      | AlterKeyspace(name=k options=[Option(name=a value=MapValue(entries=[Entry(key='b' value=Placeholder(text=${c})), Entry(key=Placeholder(text=${more}) value=Placeholder(text=${more}))]))])
            ALTER KEYSPACE k WITH ${options}                    | AlterKeyspace(name=k options=[Option(name=${options} value=Unknown(text=${options}))])
            SELECT '${a}', "${b}" FROM t                        | Select(table=t selectors=['${a}', "${b}"])
            SELECT {columns} FROM {table}                       | Select(table={table} selectors=[{columns}])
            SELECT {columns} FROM k.{table}_v1                  | Select(table=k.{table}_v1 selectors=[{columns}])
            SELECT %s, col_%s FROM %s                           | Select(table=%s selectors=[%s, col_%s])
            CREATE TYPE %s.%s (a %s)                            | CreateType(name=%s.%s fields=[Field(name=a type=%s)])
            SELECT a, <b> FROM t                                | Select(table=t selectors=[a, <b>])
            """)
    void isNotKnown(String text, String shape) {
        assertShape(text, shape);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SELECT a FROM t WHERE ${x}                          | Select(table=t selectors=[a] where=[Unknown(text=${x})])
            SELECT a FROM t ${x}                                | Select(table=t selectors=[a] where=[Unknown(text=${x})])
            SELECT a FROM t ${x} WHERE b = 1 ${y}               | Select(table=t selectors=[a] where=[Unknown(text=${x}), OnColumn(column=b operator=EQUAL value=1), Unknown(text=${y})])
            SELECT a FROM t WHERE b = 1 AND ${x}                | Select(table=t selectors=[a] where=[OnColumn(column=b operator=EQUAL value=1), Unknown(text=${x})])
            SELECT a FROM t LIMIT 1 ${x}                        | Select(table=t selectors=[a] where=[Unknown(text=${x})] limit=1)
            INSERT INTO t (%s) VALUES (%s)                      | Insert(table=t columns=[%s] values=[Placeholder(text=%s)])
            INSERT INTO t ${x} VALUES ${y}                      | Insert(table=t columns=[${x}] values=[Placeholder(text=${y})])
            INSERT INTO t (a ${x}) VALUES (? ${y})              | Insert(table=t columns=[a] values=[?])
            INSERT INTO t (a, ${x} b) VALUES (?, ${x} ?)        | Insert(table=t columns=[a, b] values=[?, ?])
            INSERT INTO t (a) VALUES (f(${x}) ${y})             | Insert(table=t columns=[a] values=[FunctionCall(function=f arguments=[Placeholder(text=${x})])])
            INSERT INTO t (a, b) VALUES (1, ${f}(2))            | Insert(table=t columns=[a, b] values=[1, FunctionCall(function=${f} arguments=[2])])
            INSERT INTO t (a) VALUES (1) ${x}                   | Insert(table=t columns=[a] values=[1] using=Using(ttl=Placeholder(text=${x}) timestamp=Placeholder(text=${x})))
            UPDATE t ${x} SET a = 1 WHERE b = 1                 | Update(table=t using=Using(ttl=Placeholder(text=${x}) timestamp=Placeholder(text=${x})) assignments=[Assignment(target=a operator=SET value=1)] where=[OnColumn(column=b operator=EQUAL value=1)])
            UPDATE t SET ${x} WHERE ${y}                        | Update(table=t assignments=[Assignment(target=${x} operator=SET value=Placeholder(text=${x}))] where=[Unknown(text=${y})])
            DELETE FROM t ${x}                                  | Delete(table=t where=[Unknown(text=${x})])
            CREATE KEYSPACE k ${x}                              | CreateKeyspace(name=k options=[Option(name=${x} value=Unknown(text=${x}))])
            CREATE TABLE t (a int PRIMARY KEY, ${x}) ${y}       | CreateTable(name=t columns=[ColumnDefinition(name=a type=int primaryKey), ColumnDefinition(name=${x} type=${x})] primaryKey=PrimaryKey(partitionKey=[a]) options=TableOptions(options=[Option(name=${y} value=Unknown(text=${y}))]))
            ALTER TABLE t ADD ${x}                              | AlterTable(name=t alterations=[AddColumns(columns=[ColumnDefinition(name=${x} type=${x})])])
            ALTER TABLE t ADD ${x} ${y}                         | AlterTable(name=t alterations=[AddColumns(columns=[ColumnDefinition(name=${x} type=${y})])])
            ${x}                                                | OtherStatement(kind=TEMPLATE)
            """)
    void standsForAClause(String text, String shape) {
        assertShape(text, shape);
    }

    @Test
    void whatATemplateMayAskForIsNotJudged() {
        String table = "CREATE TABLE t (a int, b int, c int, PRIMARY KEY (a, b));\n";
        assertThat(findings(table + "SELECT a FROM t WHERE c = 1 ALLOW FILTERING;"))
                .isNotEmpty();
        assertThat(findings(table + "SELECT a FROM t WHERE c = 1 ${more} ALLOW FILTERING;"))
                .isEmpty();
        assertThat(findings(table + "SELECT a FROM t WHERE c = 1 AND ${more};")).isEmpty();
    }

    private static List<Finding> findings(String text) {
        Analysis analysis = Analyzer.standard().analyze(List.of(Source.of("test.cql", text)));
        assertThat(analysis.gaps().failures()).isEmpty();
        return analysis.findings();
    }

    /** What Cassandra takes as it stands. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT {a} FROM t",
                "SELECT {a.b}, {a[1]}, {a, b} FROM t",
                "SELECT {{a, b}} FROM t",
                "SELECT {a: 1}, {'a': b} FROM t",
                "SELECT a %s FROM t",
                "SELECT a %d, a%d, 1 %d, (a)%s, m['k'] %s, ? %s FROM t",
                "SELECT f(a) %v FROM t",
                "SELECT a % b, a%2, a %2d FROM t",
                "SELECT $$ ${x} %s {{x}} $$ FROM t",
                "SELECT $$a$b$$ FROM t",
                "SELECT '${x}', '%s', '{x}', '<x>', '{{x}}', '$x$', '@x@', '?1' FROM t",
                "SELECT \"%s\", \"{x}\" FROM \"<x>\"",
                "SELECT a -- ${x} {% if %}\nFROM t",
                "SELECT a /* <% %> {{x}} */ FROM t",
                "SELECT * FROM t WHERE a < 1 AND b > 2",
                "SELECT * FROM t WHERE a <1 AND b> 2",
                "SELECT * FROM t WHERE a<:b AND c>:d",
                "SELECT * FROM t WHERE token(a) <f(1) AND token(a)> f(2)",
                "SELECT * FROM t WHERE (a, b) <(1, 2) AND (a, b)>= (0, 0)",
                "SELECT * FROM t WHERE a = 5 %d(1) AND b = 7 %5",
                "SELECT (frozen<x>) a, (tuple<x, y>) b, (set<x>) c FROM t",
                "SELECT CAST(a AS text) FROM t WHERE a IN (?, ?) LIMIT ?",
                "INSERT INTO t (a) VALUES ({})",
                "INSERT INTO t (a, b) VALUES ({1}, {0})",
                "INSERT INTO t (a, b) VALUES ({'a'}, {','})",
                "INSERT INTO t (a, b) VALUES ({true}, {NaN})",
                "INSERT INTO t (a, b) VALUES ({null}, {P1D})",
                "INSERT INTO t (a, b) VALUES ({PT5M}, {now()})",
                "INSERT INTO t (a, b) VALUES ({?}, {:x})",
                "INSERT INTO t (a, b) VALUES ({a: 1}, {{a: 'x', b: 2}})",
                "INSERT INTO t (a, b) VALUES ({{1}, {2}}, {{'x'}})",
                "INSERT INTO t (a, b) VALUES ({{true}}, {{uuid()}})",
                "INSERT INTO t (a) VALUES ({{abcdef01-1234-1234-1234-123456789012}})",
                "INSERT INTO t (a) VALUES ({{now(), now()}})",
                "UPDATE t SET a = a - {'x'}, b = b + {1: 2}, c = {} WHERE k = 1",
                "UPDATE t SET a = {{1}}, b = {{'x': 1}} WHERE k = 1",
                "CREATE TABLE t (a int PRIMARY KEY, b list<x>, c set <x>, d map<x, frozen <y>>)",
                "CREATE TABLE t (a int PRIMARY KEY, b vector<float, 3>, c tuple<x>)",
                "CREATE TYPE t (a frozen<x>, b set<frozen<tuple<x, y>>>)",
                "CREATE KEYSPACE k WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}",
                "CREATE ROLE r WITH ACCESS TO DATACENTERS {'a'} AND ACCESS FROM CIDRS {'b'}",
                "CREATE FUNCTION f(a set<x>) CALLED ON NULL INPUT RETURNS set<x> LANGUAGE java AS $$return a$$"
            })
    void isNotSeenInCql(String text) {
        assertThat(ParseAssert.statement(text))
                .isEqualTo(ParseAssert.parse(text, WITHOUT).get(0));
        assertThat(ParseAssert.statement(text).toString()).doesNotContain("Placeholder", "PLACEHOLDER", "Unknown");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {% if x %} USE a {% endif %}                            | Use(keyspace=a)
            <% for (a) { %> USE a <% } %>                           | Use(keyspace=a)
            USE {# a comment of Jinja #} a                          | Use(keyspace=a)
            USE {%- set x = {'a': 1} -%} a                          | Use(keyspace=a)
            {{ if .X }} USE a {{ end }}                             | Use(keyspace=a)
            {{- range $i, $x := .Xs -}} USE a {{- end -}}           | Use(keyspace=a)
            {{ $x := 1 }} {{ with .Y }} USE a {{end}}               | Use(keyspace=a)
            {{#if x}} USE a {{/if}} {{! a comment }}                | Use(keyspace=a)
            USE {% if x %} a {% else %} b {% endif %}               | Use(keyspace=a)
            USE {{ if .X }} a {{ else if .Y }} b {{ end }}          | Use(keyspace=a)
            USE <% if x %> a <% else %> b <% end %>                 | Use(keyspace=a)
            USE <% if (x) { %> a <% } else { %> b <% } %>           | Use(keyspace=a)
            USE {% if x %} a {% else %} {% if y %} b {% else %} c {% endif %} d {% endif %} | Use(keyspace=a)
            """)
    void tagsAreNotThere(String text, String shape) {
        assertShape(text, shape);
    }

    @Test
    void eachBranchOfATagMayHoldStatements() {
        assertThat(ParseAssert.parse("{% if x %} USE a; {% else %} USE b; {% endif %}").stream()
                        .map(Trees::shape))
                .containsExactly("Use(keyspace=a)", "Use(keyspace=b)");
    }

    @Test
    void theSystemMayRunTheFile() {
        assertThat(ParseAssert.parse("#!/usr/bin/env cqlsh -f\nUSE a;").stream().map(Trees::shape))
                .containsExactly("Use(keyspace=a)");
    }

    @Test
    void kindsHaveWords() {
        assertThat(Arrays.stream(PlaceholderKind.values()).map(PlaceholderKind::toString))
                .contains("dollar-brace", "percent")
                .isSorted();
    }

    private static void assertShape(String text, String shape) {
        assertThat(Trees.shape(ParseAssert.statement(text))).isEqualTo(shape);
    }
}
