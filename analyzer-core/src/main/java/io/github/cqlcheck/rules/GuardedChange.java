package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.Identifiers;
import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.SchemaStatement;
import io.github.cqlcheck.ast.SchemaStatement.AlterKeyspace;
import io.github.cqlcheck.ast.SchemaStatement.AlterTable;
import io.github.cqlcheck.ast.SchemaStatement.AlterType;
import io.github.cqlcheck.ast.SchemaStatement.AlterView;
import io.github.cqlcheck.ast.SchemaStatement.CreateFunction;
import io.github.cqlcheck.ast.SchemaStatement.CreateIndex;
import io.github.cqlcheck.ast.SchemaStatement.CreateKeyspace;
import io.github.cqlcheck.ast.SchemaStatement.CreateTable;
import io.github.cqlcheck.ast.SchemaStatement.CreateType;
import io.github.cqlcheck.ast.SchemaStatement.CreateView;
import io.github.cqlcheck.ast.SchemaStatement.DropKeyspace;
import io.github.cqlcheck.ast.SchemaStatement.DropTable;
import io.github.cqlcheck.ast.SchemaStatement.Field;
import io.github.cqlcheck.ast.SchemaStatement.Option;
import io.github.cqlcheck.ast.SchemaStatement.TypeAlteration.AddField;
import io.github.cqlcheck.rule.SchemaChange;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.schema.UserType;
import io.github.cqlcheck.source.Span;
import io.github.cqlcheck.target.GuardrailLimit;
import io.github.cqlcheck.target.GuardrailSwitch;
import java.util.List;
import java.util.Optional;

/** A schema statement under guardrails. */
record GuardedChange(Guard guard, SchemaChange change) {

    void judge() {
        SchemaStatement statement = change.statement();
        if (statement instanceof CreateTable create) {
            new GuardedTable(guard, change.before().table()).judge(create);
        } else if (statement instanceof AlterTable alter) {
            new GuardedTable(guard, change.before().table()).judge(alter);
        } else if (statement instanceof DropTable drop) {
            guard.judge(
                    GuardrailSwitch.DROP_TRUNCATE_TABLE,
                    drop.name().span(),
                    "DROP TABLE",
                    "have the operators drop %s".formatted(drop.name()));
        } else if (statement instanceof CreateIndex create) {
            judge(create);
        } else if (statement instanceof CreateView create) {
            judge(create);
        } else if (statement instanceof AlterView alter) {
            GuardedTable.judgeNames(alter.options(), guard);
        } else if (statement instanceof CreateFunction create) {
            guard.judge(
                    GuardrailSwitch.USER_DEFINED_FUNCTIONS,
                    create.name().span(),
                    "functions of users",
                    "work it out in the application");
        } else {
            judgeType(statement);
            judgeKeyspace(statement);
        }
    }

    private void judge(CreateIndex create) {
        Span place =
                create.name().map(Name::span).orElse(create.targets().get(0).span());
        boolean sasi = create.using().filter(type -> type.endsWith("SASIIndex")).isPresent();
        if (guard.isOff(GuardrailSwitch.SECONDARY_INDEXES)) {
            guard.judge(
                    GuardrailSwitch.SECONDARY_INDEXES,
                    place,
                    "secondary indexes",
                    "keep a table for each query that has to be fast");
        } else if (sasi && guard.isOff(GuardrailSwitch.SASI_INDEXES)) {
            guard.judge(GuardrailSwitch.SASI_INDEXES, place, "SASI indexes", "make it an SAI index, or keep a table");
        } else {
            change.before()
                    .table()
                    .filter(table -> table.certain() && !(create.ifNotExists() && has(table, create)))
                    .ifPresent(table -> guard.judge(
                            GuardrailLimit.SECONDARY_INDEXES_PER_TABLE,
                            table.indexes().size() + 1L,
                            place,
                            "%s with %s indexes"
                                    .formatted(
                                            table.name().cql(), table.indexes().size() + 1),
                            "keep a table for each query that has to be fast, and drop the index it replaces"));
        }
    }

    /** Whether the table has an index of that name; one without a name is counted before it is compared. */
    private static boolean has(Table table, CreateIndex create) {
        return table.indexes().stream()
                .anyMatch(index -> create.name()
                        .filter(name -> name.text().equals(index.name()))
                        .isPresent());
    }

    private void judge(CreateView create) {
        if (guard.isOff(GuardrailSwitch.MATERIALIZED_VIEWS)) {
            guard.judge(
                    GuardrailSwitch.MATERIALIZED_VIEWS,
                    create.name().span(),
                    "materialized views",
                    "keep a table with the view's key, and write it together with %s".formatted(create.base()));
            return;
        }
        GuardedTable.judgeNames(create.options().options(), guard);
        int views = change.before().views() + 1;
        guard.judge(
                GuardrailLimit.MATERIALIZED_VIEWS_PER_TABLE,
                views,
                create.name().span(),
                "%s with %s materialized views".formatted(create.base(), views),
                "keep a table with the view's key, and write it together with %s".formatted(create.base()));
    }

    private void judgeType(SchemaStatement statement) {
        if (statement instanceof CreateType create) {
            judgeFields(
                    create.fields().size(), create.name().span(), create.name().toString());
            create.fields().forEach(field -> GuardedTable.judgeVectors(field.type(), guard));
        } else if (statement instanceof AlterType alter && alter.alteration() instanceof AddField add) {
            Field field = add.field();
            change.before()
                    .type()
                    .map(UserType::fields)
                    .filter(fields -> !fields.containsKey(field.name().text()))
                    .ifPresent(fields -> judgeFields(
                            fields.size() + 1, field.span(), alter.name().toString()));
            GuardedTable.judgeVectors(field.type(), guard);
        }
    }

    private void judgeFields(int fields, Span place, String type) {
        guard.judge(
                GuardrailLimit.FIELDS_PER_UDT,
                fields,
                place,
                "%s with %s fields".formatted(type, fields),
                "make the fields columns of a table, or split the type");
    }

    private void judgeKeyspace(SchemaStatement statement) {
        if (statement instanceof DropKeyspace drop) {
            guard.judge(
                    GuardrailSwitch.DROP_KEYSPACE,
                    drop.name().span(),
                    "DROP KEYSPACE",
                    "have the operators drop %s".formatted(Identifiers.cql(drop.name())));
            return;
        }
        Optional<List<Option>> options = statement instanceof CreateKeyspace create
                ? Optional.of(create.options())
                : statement instanceof AlterKeyspace alter ? Optional.of(alter.options()) : Optional.empty();
        options.ifPresent(of -> GuardedKeyspace.judge(of, guard));
        Replication.of(statement, guard.findings()).ifPresent(of -> GuardedKeyspace.judge(of, guard));
    }
}
