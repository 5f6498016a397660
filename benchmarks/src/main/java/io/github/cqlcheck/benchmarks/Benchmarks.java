package io.github.cqlcheck.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs {@link ReadingBenchmark}, each of its methods in a process of its own and all of them once a round, so that what
 * else the machine does meets them all alike, and prints the medians.
 */
public final class Benchmarks {
    private static final String MEASURE = "cassandra";
    private static final List<String> METHODS = List.of(MEASURE, "cqlcheck", "cqlcheckWithoutReuse", "cqlcheckLexing");

    private Benchmarks() {}

    /** The arguments: how many rounds, 5 if not said, and how many statements, 200,000 if not said. */
    public static void main(String[] arguments) throws RunnerException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        int statements = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200_000;
        long characters = new MixedScript(1)
                .statements(statements)
                .mapToLong(String::length)
                .sum();
        Map<String, List<Double>> speeds = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (String method : METHODS) {
                double milliseconds = run(method, statements)
                        .getPrimaryResult()
                        .getStatistics()
                        .getPercentile(50);
                speeds.computeIfAbsent(method, name -> new ArrayList<>()).add(characters / milliseconds / 1000);
            }
        }
        print(
                "%n%,d statements, %.1f million characters; medians of %d rounds%n%n",
                statements, characters / 1e6, rounds);
        speeds.forEach((method, each) -> print(
                "%-22s %6.1f million characters a second, %.2f times %s%n",
                method, median(each), median(ratios(each, speeds.get(MEASURE))), MEASURE));
    }

    private static RunResult run(String method, int statements) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(Pattern.quote(ReadingBenchmark.class.getName() + "." + method) + "$")
                .param("count", Integer.toString(statements))
                .forks(1)
                .warmupIterations(5)
                .measurementIterations(5)
                .jvmArgs("-Xms2g", "-Xmx2g", "-XX:+UseSerialGC")
                .build();
        return new Runner(options).runSingle();
    }

    private static List<Double> ratios(List<Double> speeds, List<Double> measure) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < speeds.size(); i++) {
            ratios.add(speeds.get(i) / measure.get(i));
        }
        return ratios;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static void print(String format, Object... values) {
        System.out.printf(format, values);
    }
}
