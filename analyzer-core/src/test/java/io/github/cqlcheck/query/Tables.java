package io.github.cqlcheck.query;

import io.github.cqlcheck.ast.DataStatement;
import io.github.cqlcheck.ast.SchemaStatement;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.schema.Change;
import io.github.cqlcheck.schema.Schema;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.syntax.Dialect;
import io.github.cqlcheck.syntax.Script;
import io.github.cqlcheck.target.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The tables of the tests, all named t, by a name for what they are there for. */
final class Tables {
    private static final String WIDE = """
            CREATE TABLE t (a int, b int, c int, d int, e int, s int STATIC, v int, w int, PRIMARY KEY ((a, b), c, d, e));
            """;
    private static final String MANY = """
            CREATE TABLE t (
                a int, b text, c text, d uuid, f frozen<set<int>>, PRIMARY KEY ((a, b), c, d, f),
                s int STATIC, i int, j int, t text, u uuid, o boolean, z timestamp, l list<int>, q set<int>, m map<text, int>,
                x frozen<map<text, int>>, y tuple<int, int>, g float)
            """;

    private static final Map<String, String> SCRIPTS = new TreeMap<>(Map.of(
            "single",
            "CREATE TABLE t (a int PRIMARY KEY, v int, m map<text, int>, x frozen<list<int>>);",
            "wide",
            WIDE,
            "2i",
            WIDE + """
                    CREATE INDEX b_idx ON t (b); CREATE INDEX d_idx ON t (d);
                    CREATE INDEX s_idx ON t (s); CREATE INDEX v_idx ON t (v);
                    """,
            "2i-parts",
            MANY + """
                    ; CREATE INDEX l_idx ON t (l); CREATE INDEX q_idx ON t (VALUES(q)); CREATE INDEX keys_idx ON t (KEYS(m));
                    CREATE INDEX entries_idx ON t (ENTRIES(m)); CREATE INDEX x_idx ON t (FULL(x)); CREATE INDEX f_idx ON t (FULL(f));
                    """,
            "2i-values",
            MANY + "; CREATE INDEX m_idx ON t (m);",
            "sai",
            MANY + """
                     WITH CLUSTERING ORDER BY (c ASC, d DESC, f ASC);
                    CREATE INDEX c_idx ON t (c) USING 'sai'; CREATE INDEX d_idx ON t (d) USING 'sai';
                    CREATE INDEX i_idx ON t (i) USING 'sai'; CREATE INDEX t_idx ON t (t) USING 'StorageAttachedIndex';
                    CREATE INDEX u_idx ON t (u) USING 'sai'; CREATE INDEX o_idx ON t (o) USING 'sai';
                    CREATE INDEX z_idx ON t (z) USING 'sai'; CREATE INDEX l_idx ON t (l) USING 'sai';
                    CREATE INDEX keys_idx ON t (KEYS(m)) USING 'sai'; CREATE INDEX entries_idx ON t (ENTRIES(m)) USING 'sai';
                    CREATE INDEX q_idx ON t (VALUES(q)) USING 'sai'; CREATE INDEX x_idx ON t (FULL(x)) USING 'sai';
                    CREATE INDEX y_idx ON t (y) USING 'sai';
                    """,
            "sasi",
            """
                    CREATE TABLE t (a int, c text, d text, p text, h text, k text, n text, r text, i int, j int, z int, v int,
                        PRIMARY KEY (a, c, d)) WITH CLUSTERING ORDER BY (c ASC, d DESC);
                    CREATE CUSTOM INDEX c_idx ON t (c) USING 'org.apache.cassandra.index.sasi.SASIIndex';
                    CREATE CUSTOM INDEX d_idx ON t (d) USING 'org.apache.cassandra.index.sasi.SASIIndex';
                    CREATE CUSTOM INDEX p_idx ON t (p) USING 'org.apache.cassandra.index.sasi.SASIIndex';
                    CREATE CUSTOM INDEX h_idx ON t (h) USING 'org.apache.cassandra.index.sasi.SASIIndex' WITH OPTIONS = {'mode': 'CONTAINS', 'analyzed': 'true'};
                    CREATE CUSTOM INDEX k_idx ON t (k) USING 'org.apache.cassandra.index.sasi.SASIIndex' WITH OPTIONS = {'mode': 'CONTAINS',
                        'analyzer_class': 'org.apache.cassandra.index.sasi.analyzer.NonTokenizingAnalyzer'};
                    CREATE CUSTOM INDEX n_idx ON t (n) USING 'org.apache.cassandra.index.sasi.SASIIndex' WITH OPTIONS = {'analyzed': 'false',
                        'analyzer_class': 'org.apache.cassandra.index.sasi.analyzer.StandardAnalyzer'};
                    CREATE CUSTOM INDEX r_idx ON t (r) USING 'org.apache.cassandra.index.sasi.SASIIndex' WITH OPTIONS = {'is_literal': 'false'};
                    CREATE CUSTOM INDEX i_idx ON t (i) USING 'org.apache.cassandra.index.sasi.SASIIndex';
                    CREATE CUSTOM INDEX j_idx ON t (j) USING 'org.apache.cassandra.index.sasi.SASIIndex' WITH OPTIONS = {'mode': 'SPARSE'};
                    CREATE CUSTOM INDEX z_idx ON t (z) USING 'org.apache.cassandra.index.sasi.SASIIndex' WITH OPTIONS = {'mode': 'CONTAINS'};
                    """,
            "ann",
            """
                    CREATE TABLE t (a int, b int, c int, d int, v vector<float, 3>, w vector<float, 3>, i int, j int,
                        PRIMARY KEY ((a, b), c, d));
                    CREATE INDEX v_idx ON t (v) USING 'sai'; CREATE INDEX i_idx ON t (i) USING 'sai';
                    """,
            "view",
            """
                    CREATE TABLE base (a int, b int, c int, v int, PRIMARY KEY (a, b));
                    CREATE MATERIALIZED VIEW t AS SELECT a, b, v FROM base WHERE a IS NOT NULL AND b IS NOT NULL AND v IS NOT NULL
                        PRIMARY KEY (v, a, b);
                    """));

    private Tables() {}

    static List<String> names() {
        return List.copyOf(SCRIPTS.keySet());
    }

    static Table named(String name) {
        return of(SCRIPTS.get(name));
    }

    /** The table t of a script. */
    static Table of(String script) {
        Source source = Source.of("schema.cql", script);
        Schema schema = Schema.EMPTY;
        for (Statement statement : Script.of(source).statements().toList()) {
            schema = schema.with(new Change((SchemaStatement) statement, source, Optional.empty()));
        }
        return schema.tables().values().stream()
                .filter(table -> table.name().name().equals("t"))
                .findFirst()
                .orElseThrow();
    }

    static Query resolve(Table table, String statement) {
        return resolve(table, statement, Target.DEFAULT);
    }

    static Query resolve(Table table, String statement, Target target) {
        Statement parsed = Script.of(Source.of("query.cql", statement + ";"), Dialect.STANDARD.withTarget(target))
                .statements()
                .findFirst()
                .orElseThrow();
        return Resolver.of(target).resolve((DataStatement.OnTable) parsed, table);
    }
}
