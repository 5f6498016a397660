package io.github.cqlcheck.schema;

import io.github.cqlcheck.ast.Remark;
import io.github.cqlcheck.source.Span;
import io.github.cqlcheck.source.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What only its owner knows of a table, from a comment such as
 * {@code -- cqlcheck: rows-per-partition=20000, ttl=app, bytes(body)=2000}.
 *
 * @param rowsPerPartition how many rows the largest partitions get
 * @param rows how many rows the table has in all
 * @param ttlByApplication whether the application lets its rows expire
 * @param bytes how large the values of some columns are, in bytes, on average
 */
public record TableFacts(
        OptionalLong rowsPerPartition, OptionalLong rows, boolean ttlByApplication, Map<String, Long> bytes) {
    public static final TableFacts NONE = new TableFacts(OptionalLong.empty(), OptionalLong.empty(), false, Map.of());

    /** So few rows are read as quickly as one. */
    private static final long FEW_ROWS = 1_000;

    private static final Pattern FACT = Pattern.compile("([^\\s,=]+)(?:\\s*=\\s*([^\\s,]*))?");
    private static final Pattern BYTES = Pattern.compile("bytes\\((\\w+|\"[^\"]+\")\\)");
    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9_]{0,17}");
    private static final List<String> NAMES = List.of("rows-per-partition", "rows", "ttl", "bytes(column)");

    public TableFacts {
        bytes = Map.copyOf(bytes);
    }

    /** Whether the table is so small that reading all of it does no harm. */
    public boolean isTiny() {
        return rows.isPresent() && rows.getAsLong() <= FEW_ROWS;
    }

    /**
     * Something in a remark that says nothing.
     *
     * @param meant what the place would say if its name were spelt right
     */
    public record Mistake(Span place, String message, String help, Optional<String> meant) {}

    /** What remarks say; what is wrong in them is left out. */
    static TableFacts of(List<Remark> remarks) {
        TableFacts facts = NONE;
        for (Remark remark : remarks) {
            Matcher fact = FACT.matcher(remark.text());
            while (fact.find()) {
                if (mistake(remark, fact).isEmpty()) {
                    facts = facts.with(fact.group(1), fact.group(2));
                }
            }
        }
        return facts;
    }

    /** What is wrong in a remark. */
    public static List<Mistake> mistakes(Remark remark) {
        List<Mistake> mistakes = new ArrayList<>();
        Matcher fact = FACT.matcher(remark.text());
        while (fact.find()) {
            mistake(remark, fact).ifPresent(mistakes::add);
        }
        return mistakes;
    }

    private TableFacts with(String name, String value) {
        Matcher size = BYTES.matcher(name);
        if (size.matches()) {
            Map<String, Long> sizes = new HashMap<>(bytes);
            sizes.put(size.group(1).replace("\"", ""), number(value));
            return new TableFacts(rowsPerPartition, rows, ttlByApplication, sizes);
        }
        return switch (name) {
            case "rows-per-partition" -> new TableFacts(OptionalLong.of(number(value)), rows, ttlByApplication, bytes);
            case "rows" -> new TableFacts(rowsPerPartition, OptionalLong.of(number(value)), ttlByApplication, bytes);
            default -> new TableFacts(rowsPerPartition, rows, true, bytes);
        };
    }

    private static long number(String text) {
        return Long.parseLong(text.replace("_", ""));
    }

    private static Optional<Mistake> mistake(Remark remark, Matcher fact) {
        String name = fact.group(1);
        String value = fact.group(2) == null ? "" : fact.group(2);
        if (!BYTES.matcher(name).matches() && !NAMES.contains(name)) {
            Optional<String> meant = Spelling.meant(name, NAMES);
            return Optional.of(new Mistake(
                    span(remark, fact, 1),
                    "cqlcheck knows no %s of a table".formatted(name),
                    meant.map("did you mean %s?"::formatted).orElse("there are " + String.join(", ", NAMES)),
                    meant));
        }
        boolean right =
                name.equals("ttl") ? value.equals("app") : NUMBER.matcher(value).matches() && number(value) > 0;
        String wanted = name.equals("ttl") ? "ttl=app, if the application sets it" : name + "=1000, for example";
        return right
                ? Optional.empty()
                : Optional.of(new Mistake(
                        span(remark, fact, 0),
                        "%s says nothing to cqlcheck".formatted(fact.group()),
                        "write " + wanted,
                        Optional.empty()));
    }

    private static Span span(Remark remark, Matcher fact, int group) {
        return new Span(remark.start() + fact.start(group), remark.start() + fact.end(group));
    }
}
