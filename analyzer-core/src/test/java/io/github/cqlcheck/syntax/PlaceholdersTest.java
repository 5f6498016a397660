package io.github.cqlcheck.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holes that a template engine fills. */
class PlaceholdersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${x}",
                "${a.b-c}",
                "#{x}",
                "{{x}}",
                "{{ x }}",
                "{{ .Values.x }}",
                "{{- $x | quote -}}",
                "$X$",
                "$x",
                "<%= x %>",
                "<%= a < b ? 1 : 2 %>",
                "%s",
                "%d",
                "%(x)s",
            })
    void standsForANameAValueATypeAndAnOption(String hole) {
        assertShape("SELECT * FROM " + hole, "Select(table=" + hole + ")");
        assertShape("USE " + hole, "Use(keyspace=" + hole + ")");
        assertShape(
                "SELECT * FROM t WHERE " + hole + " = 1",
                "Select(table=t where=[OnColumn(column=" + hole + " operator=EQUAL value=1)])");
        assertShape(
                "SELECT * FROM t WHERE a = " + hole,
                "Select(table=t where=[OnColumn(column=a operator=EQUAL value=Placeholder(text=" + hole + "))])");
        assertShape(
                "CREATE TABLE t (a " + hole + ", b list<" + hole + ">)",
                "CreateTable(name=t columns=[ColumnDefinition(name=a type=" + hole
                        + "), ColumnDefinition(name=b type=list<" + hole + ">)])");
        assertShape(
                "ALTER TABLE t WITH a = " + hole,
                "AlterTable(name=t alterations=[ChangeOptions(options=[Option(name=a value=Unknown(text=" + hole
                        + "))])])");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            shop_${env}         | shop_${env}
            ${env}_shop         | ${env}_shop
            ${a}_${b}           | ${a}_${b}
            a{{ b }}c           | a{{ b }}c
            $ENV$_shop          | $ENV$_shop
            v%d                 | v%d
            ${ks}.users         | ${ks}.users
            {{ks}}.t_{{ v }}    | {{ks}}.t_{{ v }}
            "${ks}"             | "${ks}"
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
            UPDATE t USING TTL ${ttl} SET a = ${n} WHERE b = 1  | Update(table=t using=Using(ttl=Placeholder(text=${ttl})) assignments=[Assignment(target=a operator=SET value=Placeholder(text=${n}))] where=[OnColumn(column=b operator=EQUAL value=1)])
            ALTER KEYSPACE k WITH a = {'b': ${c}, ${more}}      | AlterKeyspace(name=k options=[Option(name=a value=MapValue(entries=[Entry(key='b' value=Placeholder(text=${c})), Entry(key=Placeholder(text=${more}) value=Placeholder(text=${more}))]))])
            ALTER KEYSPACE k WITH ${options}                    | AlterKeyspace(name=k options=[Option(name=${options} value=Unknown(text=${options}))])
            SELECT '${a}', "${b}" FROM t                        | Select(table=t selectors=['${a}', "${b}"])
            """)
    void isNotKnown(String text, String shape) {
        assertShape(text, shape);
    }

    @Test
    void tagsAreNotThere() {
        assertShape("{% if x %} USE a {% endif %}", "Use(keyspace=a)");
        assertShape("<% for (a) { %>\nUSE a\n<% } %>", "Use(keyspace=a)");
        assertShape("USE {# a comment of Jinja #} a", "Use(keyspace=a)");
        assertShape("USE {%- set x = {'a': 1} -%} a", "Use(keyspace=a)");
    }

    @Test
    void mapsAndSetsAreNoHoles() {
        assertShape(
                "UPDATE t SET a = {{1}}, b = {{'x': 1}} WHERE k = 1",
                "Update(table=t assignments=["
                        + "Assignment(target=a operator=SET value=SetLiteral(items=[SetLiteral(items=[1])])), "
                        + "Assignment(target=b operator=SET value=SetLiteral(items=[MapLiteral(entries=[Entry(key='x' value=1)])]))"
                        + "] where=[OnColumn(column=k operator=EQUAL value=1)])");
    }

    @Test
    void moduloIsNoHole() {
        assertShape("SELECT a % b FROM t", "Select(table=t selectors=[Arithmetic(operator=% left=a right=b)])");
        assertShape("SELECT a%2 FROM t", "Select(table=t selectors=[Arithmetic(operator=% left=a right=2)])");
    }

    private static void assertShape(String text, String shape) {
        assertThat(Trees.shape(ParseAssert.statement(text))).isEqualTo(shape);
    }
}
