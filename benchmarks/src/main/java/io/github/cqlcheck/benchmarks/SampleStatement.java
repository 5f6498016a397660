package io.github.cqlcheck.benchmarks;

import io.github.cqlcheck.benchmarks.SampleTable.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A statement on a table: one pair of dice says how it is built, and another what values it has. */
record SampleStatement(SampleTable table, Dice form, Dice values) {

    /** An INSERT of all columns, as in a dump. */
    String row() {
        return "INSERT INTO %s (%s) VALUES (%s)"
                .formatted(table.name(), names(table.columns()), joined(table.columns(), this::cell));
    }

    /** An empty cell of a row is null, and a key is never empty. */
    private String cell(Column column) {
        boolean empty = !table.key().contains(column) && values.percent(5);
        return empty ? "null" : column.type().literal(values);
    }

    /** What an application or a person may ask. */
    String any() {
        int chance = form.below(100);
        boolean markers = form.percent(50);
        if (chance < 28) {
            return insert(markers);
        }
        if (chance < 30) {
            return "INSERT INTO %s JSON '%s'%s".formatted(table.name(), Texts.json(values), using());
        }
        if (chance < 50) {
            return update(markers);
        }
        if (chance < 85) {
            return select(markers);
        }
        return chance < 94 ? delete(markers) : batch(markers);
    }

    private String insert(boolean markers) {
        List<Column> columns = Stream.concat(table.key().stream(), form.some(table.rest()).stream())
                .toList();
        String end = form.any("", "", "", " IF NOT EXISTS") + using();
        return form.any(
                        "INSERT INTO %s (%s) VALUES (%s)%s",
                        "INSERT INTO %s (%s) VALUES (%s)%s", "insert into %s\n  (%s)\nvalues\n  (%s)%s")
                .formatted(table.name(), names(columns), joined(columns, column -> value(column, markers)), end);
    }

    private String value(Column column, boolean marker) {
        return marker
                ? form.any("?", "?", "?", ":id", ":status", ":\"Owner\"")
                : column.type().literal(values);
    }

    private String using() {
        return form.any("", "", "", "", " USING TTL 86400", " USING TIMESTAMP 1700000000000000 AND TTL ?", "");
    }

    private String update(boolean markers) {
        String assignments = form.some(table.rest()).stream()
                .limit(6)
                .map(column -> assignment(column, markers))
                .collect(Collectors.joining(", "));
        String condition = form.any("", "", "", "", " IF EXISTS", " IF " + comparison(form.any(table.rest()), markers));
        return "UPDATE %s%s SET %s WHERE %s%s".formatted(table.name(), using(), assignments, rows(markers), condition);
    }

    private String assignment(Column column, boolean markers) {
        String name = column.name();
        if (column.type() instanceof SampleType.Mapping map) {
            return form.percent(50)
                    ? "%s['%s'] = %s"
                            .formatted(name, Texts.word(values), map.value().literal(values))
                    : "%s = %s + %s".formatted(name, name, value(column, markers));
        }
        if (column.type() instanceof SampleType.Sequence) {
            return "%s = %s %s %s".formatted(name, name, form.any("+", "-"), value(column, markers));
        }
        return name + " = " + value(column, markers);
    }

    /** What leads to rows: the whole key, or what comes first of it. */
    private String rows(boolean markers) {
        int size = form.percent(70) ? table.keySize() : form.between(1, table.keySize());
        List<String> relations = new ArrayList<>();
        for (Column column : table.key().subList(0, size)) {
            relations.add(
                    form.percent(5)
                            ? "%s IN (%s)"
                                    .formatted(
                                            column.name(),
                                            String.join(
                                                    ", ",
                                                    values.times(1 + values.skewed(4), () -> value(column, markers))))
                            : column.name() + " = " + value(column, markers));
        }
        return String.join(" AND ", relations);
    }

    private String comparison(Column column, boolean markers) {
        return "%s %s %s".formatted(column.name(), form.any("=", ">", "<=", "!="), value(column, markers));
    }

    private String select(boolean markers) {
        StringBuilder select = new StringBuilder(form.any("SELECT ", "SELECT ", "SELECT ", "select "));
        select.append(form.any("", "", "", "", "", "JSON ", "DISTINCT "));
        select.append(form.percent(35) ? "*" : selectors()).append(" FROM ").append(table.name());
        if (form.percent(92)) {
            select.append(" WHERE ").append(rows(markers));
            select.append(form.percent(25) ? " AND " + comparison(form.any(table.rest()), markers) : "");
            select.append(form.percent(5) ? " AND token(key_0) > token(?)" : "");
        }
        select.append(form.percent(10) && table.keySize() > 1 ? " ORDER BY key_1 DESC" : "");
        select.append(form.percent(4) ? " PER PARTITION LIMIT 2" : "");
        select.append(form.percent(40) ? " LIMIT " + form.any("10", "100", "?", "5000") : "");
        return select.append(form.percent(8) ? " ALLOW FILTERING" : "").toString();
    }

    private String selectors() {
        return form.some(table.columns()).stream()
                .limit(form.between(1, 8))
                .map(column -> form.any(
                        column.name(),
                        column.name(),
                        column.name(),
                        column.name(),
                        column.name() + " AS c" + form.below(9),
                        "writetime(%s)".formatted(column.name()),
                        "count(*)",
                        "CAST(%s AS text)".formatted(column.name())))
                .collect(Collectors.joining(", "));
    }

    private String delete(boolean markers) {
        String deletions = form.percent(30)
                ? form.some(table.rest()).stream().limit(3).map(Column::name).collect(Collectors.joining(", ")) + " "
                : "";
        String timestamp = form.percent(10) ? " USING TIMESTAMP 1700000000000000" : "";
        return "DELETE %sFROM %s%s WHERE %s".formatted(deletions, table.name(), timestamp, rows(markers));
    }

    /** Several rows, as many as there happen to be, and what goes with them. */
    private String batch(boolean markers) {
        StringBuilder batch = new StringBuilder(form.any("BEGIN BATCH\n", "BEGIN UNLOGGED BATCH\n"));
        for (int rows = 1 + values.skewed(3); rows > 0; rows--) {
            batch.append("  ").append(row()).append(";\n");
        }
        batch.append("  ")
                .append(form.percent(50) ? update(markers) : delete(markers))
                .append(";\n");
        return batch.append("APPLY BATCH").toString();
    }

    private static String names(List<Column> columns) {
        return joined(columns, Column::name);
    }

    private static String joined(List<Column> columns, Function<Column, String> part) {
        return columns.stream().map(part).collect(Collectors.joining(", "));
    }
}
