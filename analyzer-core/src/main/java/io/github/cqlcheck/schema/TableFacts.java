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

    /**
     * The same and one more.
     *
     * @param name as in a comment: {@code rows-per-partition}, {@code rows}, {@code ttl}, {@code bytes(column)}
     * @throws IllegalArgumentException if there is no such fact, or if it cannot be so; see {@link #mistake}
     */
    public TableFacts and(String name, String value) {
        if (mistake(name, value).isPresent()) {
            throw new IllegalArgumentException(name + "=" + value);
        }
        return with(name, value);
    }

    /** What is wrong with a fact, and what would be right. */
    public static Optional<String> mistake(String name, String value) {
        if (!isKnown(name)) {
            return Optional.of("cqlcheck knows no %s of a table; %s".formatted(name, instead(name)));
        }
        return isRight(name, value)
                ? Optional.empty()
                : Optional.of("expected %s but was '%s'"
                        .formatted(
                                name.equals("ttl") ? "app, if the application sets it" : "a whole number above 0",
                                value));
    }

    /** What this says, and else what another says. */
    public TableFacts orElse(TableFacts other) {
        Map<String, Long> all = new HashMap<>(other.bytes);
        all.putAll(bytes);
        return new TableFacts(
                rowsPerPartition.isPresent() ? rowsPerPartition : other.rowsPerPartition,
                rows.isPresent() ? rows : other.rows,
                ttlByApplication || other.ttlByApplication,
                all);
    }

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
        if (!isKnown(name)) {
            return Optional.of(new Mistake(
                    span(remark, fact, 1),
                    "cqlcheck knows no %s of a table".formatted(name),
                    instead(name),
                    Spelling.meant(name, NAMES)));
        }
        String wanted = name.equals("ttl") ? "ttl=app, if the application sets it" : name + "=1000, for example";
        return isRight(name, value)
                ? Optional.empty()
                : Optional.of(new Mistake(
                        span(remark, fact, 0),
                        "%s says nothing to cqlcheck".formatted(fact.group()),
                        "write " + wanted,
                        Optional.empty()));
    }

    private static boolean isKnown(String name) {
        return BYTES.matcher(name).matches() || NAMES.contains(name);
    }

    private static boolean isRight(String name, String value) {
        return name.equals("ttl") ? value.equals("app") : NUMBER.matcher(value).matches() && number(value) > 0;
    }

    private static String instead(String name) {
        return Spelling.meant(name, NAMES)
                .map("did you mean %s?"::formatted)
                .orElse("there are " + String.join(", ", NAMES));
    }

    private static Span span(Remark remark, Matcher fact, int group) {
        return new Span(remark.start() + fact.start(group), remark.start() + fact.end(group));
    }
}
