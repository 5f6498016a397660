package io.github.cqlcheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.report.ReportFormat;
import io.github.cqlcheck.source.Source;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A report does not depend on how many threads wrote it. */
class ParallelismTest {
    /** Migrations that build on each other, queries on their tables, mistakes, and one file that is far longer than the others. */
    private static List<Source> sources() {
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String table = "shop.t" + i % 20;
            StringBuilder text = new StringBuilder();
            if (i < 20) {
                text.append("CREATE TABLE %s (id uuid, n int, v text, PRIMARY KEY ((id), n));\n".formatted(table));
            } else if (i % 7 == 0) {
                text.append("ALTER TABLE %s ADD c%d int;\nCREATE INDEX ON %s (v);\n".formatted(table, i, table));
            }
            for (int j = 0; j < (i == 30 ? 200 : 5); j++) {
                text.append("SELECT v FROM %s WHERE v = 'x' ALLOW FILTERING;\n".formatted(table));
                text.append("SELECT v FROM %s WHERE v = 'x' ALLOW FILTERING; -- cqlcheck-ignore %s: why\n"
                        .formatted(table, j % 2 == 0 ? "allow-filtering" : "null-tombstone"));
                text.append("SELECT v FROM %s WHERE id IN (?, ?, ?) AND n = %d;\n".formatted(table, j));
                text.append("INSERT INTO %s (id, n, v) VALUES (?, %d, 'x') USING TTL 60;\n".formatted(table, j));
            }
            text.append("SELEC v FROM %s;\n".formatted(table));
            sources.add(Source.of(
                    Path.of("shop/V%d__step.cql".formatted(i)), text.toString().getBytes()));
        }
        return sources;
    }

    @Test
    void theReportIsTheSame() throws IOException {
        List<Source> sources = sources();
        assertThat(Parallelism.of(sources)).isEqualTo(Parallelism.ALL_CORES);

        Analyzer analyzer = Analyzer.standard();
        String first = report(analyzer.analyze(sources, List.of(), Parallelism.ONE_THREAD));
        assertThat(first.lines()).hasSizeGreaterThan(1000);
        for (int seed = 0; seed < 2; seed++) {
            Collections.shuffle(sources, new Random(seed));
            assertThat(report(analyzer.analyze(sources, List.of(), Parallelism.ALL_CORES)))
                    .isEqualTo(first);
        }
    }

    @Test
    void aShortScriptIsReadByOneThread() {
        assertThat(Parallelism.of(List.of(Source.of("a", "SELECT 1"), Source.of("b", "SELECT 2"))))
                .isEqualTo(Parallelism.ONE_THREAD);
    }

    private static String report(Analysis analysis) throws IOException {
        assertThat(analysis.gaps().failures()).isEmpty();
        StringWriter text = new StringWriter();
        ReportFormat.CONCISE.report(false, 100, () -> Path.of("")).write(analysis, text);
        return text.toString();
    }
}
