package io.github.cqlcheck.benchmarks;

import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.syntax.Parts;
import io.github.cqlcheck.syntax.Script;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.antlr.runtime.RecognitionException;
import org.apache.cassandra.cql3.CQLFragmentParser;
import org.apache.cassandra.cql3.CqlParser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** From text to statements: the whole script by cqlcheck, statement by statement by Apache Cassandra's own parser. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReadingBenchmark {
    @Param("200000")
    public int count;

    private List<String> statements;
    private String script;

    @Setup(Level.Trial)
    public void generate() {
        statements = new MixedScript(1).statements(count).toList();
        script = String.join(";\n", statements);
    }

    @Benchmark
    public void cassandra(Blackhole consumer) throws RecognitionException {
        for (String statement : statements) {
            consumer.consume(CQLFragmentParser.parseAnyUnhandled(CqlParser::query, statement));
        }
    }

    @Benchmark
    public void cqlcheck(Blackhole consumer) {
        Script.of(Source.of("mixed.cql", script)).statements().forEach(consumer::consume);
    }

    @Benchmark
    public void cqlcheckWithoutReuse(Blackhole consumer) {
        Parts.statementsWithoutReuse(Source.of("mixed.cql", script), consumer::consume);
    }

    @Benchmark
    public void cqlcheckLexing(Blackhole consumer) {
        Parts.slices(Source.of("mixed.cql", script), consumer::consume);
    }
}
