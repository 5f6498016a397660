package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.Identifiers;
import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.Node;
import io.github.cqlcheck.ast.SchemaStatement.ColumnDefinition;
import io.github.cqlcheck.ast.SchemaStatement.CreateTable;
import io.github.cqlcheck.ast.SchemaStatement.CreateType;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.SchemaChange;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.source.Place;
import io.github.cqlcheck.source.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Definitions that look as if they changed what is there, and are skipped. */
final class IfNotExistsDrift implements Rule {
    /** A number, and what the step is about. */
    private static final Pattern NAMED = Pattern.compile("[^.]*\\d[-_]+[A-Za-z][^.]*\\..*");

    @Override
    public void check(SchemaChange change, Findings findings) {
        if (change.statement() instanceof CreateTable create && create.ifNotExists()) {
            change.before()
                    .table()
                    .filter(Table::certain)
                    .ifPresent(table -> drift(create, table)
                            .ifPresent(how -> report(create.name(), table.name().cql(), how, table.place(), findings)));
        } else if (change.statement() instanceof CreateType create && create.ifNotExists()) {
            change.before()
                    .type()
                    .ifPresent(type -> drift(fields(create), type.fields())
                            .ifPresent(how -> report(create.name(), type.name().cql(), how, type.place(), findings)));
        }
    }

    private static void report(Node name, String what, String how, Place first, Findings findings) {
        boolean steps = isStep(first.source()) && isStep(findings.source());
        if (!steps && !findings.isHere(first)) {
            return;
        }
        findings.add(name.span(), "Cassandra skips this definition: %s exists already, %s".formatted(what, how))
                .label(first, "this definition counts")
                .help("say the difference with ALTER");
    }

    /** Whether a file is one step of several, and not the whole schema as of a version: {@code v003.cql}. */
    private static boolean isStep(Source source) {
        return NAMED.matcher(source.name().substring(source.name().lastIndexOf('/') + 1))
                .matches();
    }

    private static Optional<String> drift(CreateTable create, Table table) {
        Map<String, CqlType> defined = new LinkedHashMap<>();
        for (ColumnDefinition column : create.columns()) {
            if (column.name().isPlaceholder()) {
                return Optional.empty();
            }
            defined.put(column.name().text(), column.type());
        }
        Map<String, CqlType> existing = new LinkedHashMap<>();
        table.columns().forEach(column -> existing.put(column.name(), column.type()));
        return drift(defined, existing).or(() -> key(create, table));
    }

    private static Optional<String> key(CreateTable create, Table table) {
        List<String> partition = table.partitionKey().stream().map(Column::name).toList();
        List<String> clustering = table.clustering().stream().map(Column::name).toList();
        boolean other = create.primaryKey()
                .filter(key -> !names(key.partitionKey()).equals(partition)
                        || !names(key.clustering()).equals(clustering))
                .isPresent();
        return other ? Optional.of("with " + table.primaryKeyCql()) : Optional.empty();
    }

    private static List<String> names(List<Name> names) {
        return names.stream().map(Name::text).toList();
    }

    private static Map<String, CqlType> fields(CreateType create) {
        Map<String, CqlType> fields = new LinkedHashMap<>();
        create.fields().forEach(field -> fields.put(field.name().text(), field.type()));
        return fields;
    }

    /** How what exists differs from what is defined here, in words. */
    private static Optional<String> drift(Map<String, CqlType> defined, Map<String, CqlType> existing) {
        if (defined.values().stream().anyMatch(CqlType.Unknown.class::isInstance)) {
            return Optional.empty();
        }
        for (Map.Entry<String, CqlType> one : defined.entrySet()) {
            CqlType there = existing.get(one.getKey());
            String name = Identifiers.cql(one.getKey());
            if (there == null) {
                return Optional.of("without " + name);
            }
            if (!same(there, one.getValue())) {
                return Optional.of("with %s %s".formatted(name, there.toString()));
            }
        }
        return existing.keySet().stream()
                .filter(name -> !defined.containsKey(name))
                .findFirst()
                .map(name -> "with " + Identifiers.cql(name));
    }

    private static boolean same(CqlType left, CqlType right) {
        return left.toString()
                .replace("varchar", "text")
                .equals(right.toString().replace("varchar", "text"));
    }
}
