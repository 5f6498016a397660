package io.github.cqlcheck.syntax;

import static io.github.cqlcheck.syntax.Nodes.all;
import static io.github.cqlcheck.syntax.Nodes.span;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.SchemaStatement;
import io.github.cqlcheck.ast.SchemaStatement.AlterKeyspace;
import io.github.cqlcheck.ast.SchemaStatement.AlterTable;
import io.github.cqlcheck.ast.SchemaStatement.AlterType;
import io.github.cqlcheck.ast.SchemaStatement.AlterView;
import io.github.cqlcheck.ast.SchemaStatement.ColumnDefinition;
import io.github.cqlcheck.ast.SchemaStatement.CopyTable;
import io.github.cqlcheck.ast.SchemaStatement.CreateIndex;
import io.github.cqlcheck.ast.SchemaStatement.CreateKeyspace;
import io.github.cqlcheck.ast.SchemaStatement.CreateTable;
import io.github.cqlcheck.ast.SchemaStatement.CreateType;
import io.github.cqlcheck.ast.SchemaStatement.CreateView;
import io.github.cqlcheck.ast.SchemaStatement.DropIndex;
import io.github.cqlcheck.ast.SchemaStatement.DropKeyspace;
import io.github.cqlcheck.ast.SchemaStatement.DropTable;
import io.github.cqlcheck.ast.SchemaStatement.DropType;
import io.github.cqlcheck.ast.SchemaStatement.DropView;
import io.github.cqlcheck.ast.SchemaStatement.Field;
import io.github.cqlcheck.ast.SchemaStatement.IndexTarget;
import io.github.cqlcheck.ast.SchemaStatement.PrimaryKey;
import io.github.cqlcheck.ast.SchemaStatement.Renaming;
import io.github.cqlcheck.ast.SchemaStatement.TableAlteration;
import io.github.cqlcheck.ast.SchemaStatement.TypeAlteration;
import io.github.cqlcheck.grammar.CqlParser;
import io.github.cqlcheck.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Parse trees of CREATE, ALTER and DROP of keyspaces, tables, types, indexes and views. */
final class SchemaStatementBuilder {

    SchemaStatement keyspace(CqlParser.KeyspaceStatementContext context) {
        Span span = span(context);
        if (context instanceof CqlParser.CreateKeyspaceContext create) {
            return new CreateKeyspace(
                    span,
                    Nodes.name(create.identifier()),
                    create.ifNotExists() != null,
                    OptionBuilder.options(create.optionList(), create.hole()));
        }
        if (context instanceof CqlParser.AlterKeyspaceContext alter) {
            return new AlterKeyspace(
                    span,
                    Nodes.name(alter.identifier()),
                    alter.ifExists() != null,
                    OptionBuilder.options(alter.optionList(), alter.hole()));
        }
        CqlParser.DropKeyspaceContext drop = (CqlParser.DropKeyspaceContext) context;
        return new DropKeyspace(span, Nodes.name(drop.identifier()), drop.ifExists() != null);
    }

    SchemaStatement table(CqlParser.TableStatementContext context) {
        Span span = span(context);
        if (context instanceof CqlParser.CreateTableContext create) {
            return createTable(create);
        }
        if (context instanceof CqlParser.CopyTableContext copy) {
            OptionBuilder.checkCopied(copy.copyOption());
            return new CopyTable(
                    span,
                    Nodes.name(copy.qualifiedName(0)),
                    Nodes.name(copy.qualifiedName(1)),
                    copy.ifNotExists() != null,
                    copy.copyOption().stream().anyMatch(CqlParser.CopyIndexesContext.class::isInstance));
        }
        if (context instanceof CqlParser.AlterTableContext alter) {
            return new AlterTable(
                    span, Nodes.name(alter.qualifiedName()), alter.ifExists() != null, alterations(alter));
        }
        CqlParser.DropTableContext drop = (CqlParser.DropTableContext) context;
        return new DropTable(span, Nodes.name(drop.qualifiedName()), drop.ifExists() != null);
    }

    private CreateTable createTable(CqlParser.CreateTableContext create) {
        List<ColumnDefinition> columns = new ArrayList<>();
        Optional<PrimaryKey> primaryKey = Optional.empty();
        for (CqlParser.TableElementContext element : create.tableElement()) {
            Optional<PrimaryKey> declared;
            if (element instanceof CqlParser.TableUnknownContext unknown) {
                columns.add(unknown(unknown.hole()));
                continue;
            }
            if (element instanceof CqlParser.TableColumnContext column) {
                ColumnDefinition definition = column(column.columnDefinition());
                columns.add(definition);
                declared = definition.primaryKey()
                        ? Optional.of(new PrimaryKey(definition.span(), List.of(definition.name()), List.of()))
                        : Optional.empty();
            } else {
                declared = Optional.of(primaryKey(((CqlParser.TablePrimaryKeyContext) element).primaryKey()));
            }
            if (declared.isPresent() && primaryKey.isPresent()) {
                throw new Refusal(
                        declared.get().span(),
                        "the table has a primary key already",
                        "name all key columns in one PRIMARY KEY (…)");
            }
            primaryKey = primaryKey.or(() -> declared);
        }
        Duplicates.check(columns, ColumnDefinition::name, "the table has a column %s already");
        return new CreateTable(
                span(create),
                Nodes.name(create.qualifiedName()),
                create.ifNotExists() != null,
                columns,
                primaryKey,
                OptionBuilder.tableOptions(create.tableOption(), create.hole()),
                List.of());
    }

    /** What stands for columns that a template names; the table has at least one that is not known. */
    private static ColumnDefinition unknown(CqlParser.HoleContext hole) {
        CqlType type = new CqlType.Unknown(span(hole), hole.getText());
        return new ColumnDefinition(span(hole), Nodes.name(hole.getStart()), type, false, false);
    }

    private static ColumnDefinition column(CqlParser.ColumnDefinitionContext context) {
        checkMask(context.columnMask());
        Constraints.check(context.columnCheck(), Nodes.name(context.identifier()));
        return new ColumnDefinition(
                span(context),
                Nodes.name(context.identifier()),
                TypeBuilder.type(context.type()),
                context.STATIC() != null,
                context.PRIMARY() != null);
    }

    private static PrimaryKey primaryKey(CqlParser.PrimaryKeyContext context) {
        List<Name> partitionKey = context.partitionKey() instanceof CqlParser.CompositePartitionKeyContext composite
                ? Nodes.names(composite.identifier())
                : List.of(Nodes.name(((CqlParser.SimplePartitionKeyContext) context.partitionKey()).identifier()));
        return new PrimaryKey(span(context), partitionKey, Nodes.names(context.identifier()));
    }

    private static List<TableAlteration> alterations(CqlParser.AlterTableContext context) {
        List<TableAlteration> alterations = new ArrayList<>();
        if (context.tableAlteration() == null) {
            Span span = span(context.hole(0));
            return List.of(new TableAlteration.AddColumns(span, false, List.of(unknown(context.hole(0)))));
        }
        alterations.add(alteration(context.tableAlteration()));
        context.furtherAlteration().forEach(further -> alterations.add(alteration(further.tableAlteration())));
        return alterations;
    }

    private static TableAlteration alteration(CqlParser.TableAlterationContext context) {
        Span span = span(context);
        if (context instanceof CqlParser.AddColumnContext add) {
            return new TableAlteration.AddColumns(
                    span, add.ifNotExists() != null, all(add.addedColumn(), SchemaStatementBuilder::added));
        }
        if (context instanceof CqlParser.AddColumnsContext add) {
            return new TableAlteration.AddColumns(
                    span, add.ifNotExists() != null, all(add.addedColumn(), SchemaStatementBuilder::added));
        }
        if (context instanceof CqlParser.DropColumnContext drop) {
            checkTimestamp(drop.INTEGER());
            return new TableAlteration.DropColumns(span, drop.ifExists() != null, Nodes.names(drop.identifier()));
        }
        if (context instanceof CqlParser.DropColumnsContext drop) {
            checkTimestamp(drop.INTEGER());
            return new TableAlteration.DropColumns(span, drop.ifExists() != null, Nodes.names(drop.identifier()));
        }
        if (context instanceof CqlParser.RenameColumnsContext rename) {
            return new TableAlteration.RenameColumns(
                    span, rename.ifExists() != null, all(rename.renaming(), SchemaStatementBuilder::renaming));
        }
        if (context instanceof CqlParser.AlterTableOptionsContext alter) {
            return new TableAlteration.ChangeOptions(span, OptionBuilder.altered(alter.alteredOption()));
        }
        if (context instanceof CqlParser.AlterColumnTypeContext alter) {
            return new TableAlteration.ChangeType(
                    span, Nodes.column(alter.identifier()), TypeBuilder.type(alter.type()));
        }
        if (context instanceof CqlParser.AlterColumnMaskContext alter) {
            checkMask(alter.columnMask());
            return new TableAlteration.ChangeMask(span, alter.ifExists() != null, Nodes.column(alter.identifier()));
        }
        if (context instanceof CqlParser.AlterColumnCheckContext alter) {
            Constraints.check(alter.columnCheck(), Nodes.column(alter.identifier()));
            return new TableAlteration.ChangeOther(span);
        }
        if (context instanceof CqlParser.DropColumnMaskContext alter) {
            return new TableAlteration.ChangeMask(span, alter.ifExists() != null, Nodes.column(alter.identifier()));
        }
        return context instanceof CqlParser.DropCompactStorageContext
                ? new TableAlteration.DropCompactStorage(span)
                : new TableAlteration.ChangeOther(span);
    }

    private static void checkTimestamp(TerminalNode number) {
        if (number == null) {
            return;
        }
        try {
            Long.parseLong(number.getText());
        } catch (NumberFormatException e) {
            throw new Refusal(span(number), "a timestamp has at most 64 bits", "give microseconds since 1970");
        }
    }

    /** The tree keeps no mask, but what it says has to be right. */
    private static void checkMask(CqlParser.ColumnMaskContext context) {
        if (context instanceof CqlParser.FunctionMaskContext mask) {
            FunctionNames.defined(mask.functionName());
            TermBuilder.values(mask.arguments().expression());
        }
    }

    private static ColumnDefinition added(CqlParser.AddedColumnContext context) {
        checkMask(context.columnMask());
        Constraints.check(context.columnCheck(), Nodes.name(context.identifier()));
        return new ColumnDefinition(
                span(context),
                Nodes.name(context.identifier()),
                TypeBuilder.type(context.type()),
                context.STATIC() != null,
                false);
    }

    private static Renaming renaming(CqlParser.RenamingContext context) {
        List<Name> names = Nodes.names(context.identifier());
        return new Renaming(span(context), names.get(0), names.get(1));
    }

    SchemaStatement type(CqlParser.TypeStatementContext context) {
        Span span = span(context);
        if (context instanceof CqlParser.CreateTypeContext create) {
            return new CreateType(
                    span,
                    TypeBuilder.userType(create.qualifiedName()),
                    create.ifNotExists() != null,
                    all(create.field(), SchemaStatementBuilder::field));
        }
        if (context instanceof CqlParser.AlterTypeContext alter) {
            return new AlterType(
                    span,
                    TypeBuilder.userType(alter.qualifiedName()),
                    alter.ifExists() != null,
                    alteration(alter.typeAlteration()));
        }
        CqlParser.DropTypeContext drop = (CqlParser.DropTypeContext) context;
        return new DropType(span, TypeBuilder.userType(drop.qualifiedName()), drop.ifExists() != null);
    }

    private static TypeAlteration alteration(CqlParser.TypeAlterationContext context) {
        Span span = span(context);
        if (context instanceof CqlParser.AddFieldContext add) {
            return new TypeAlteration.AddField(span, add.ifNotExists() != null, field(add.field()));
        }
        if (context instanceof CqlParser.RenameFieldsContext rename) {
            return new TypeAlteration.RenameFields(
                    span, rename.ifExists() != null, all(rename.renaming(), SchemaStatementBuilder::renaming));
        }
        CqlParser.AlterFieldTypeContext alter = (CqlParser.AlterFieldTypeContext) context;
        return new TypeAlteration.ChangeFieldType(span, Nodes.name(alter.identifier()), TypeBuilder.type(alter.type()));
    }

    private static Field field(CqlParser.FieldContext context) {
        return new Field(span(context), Nodes.name(context.identifier()), TypeBuilder.type(context.type()));
    }

    SchemaStatement index(CqlParser.IndexStatementContext context) {
        if (context instanceof CqlParser.CreateIndexContext create) {
            return new CreateIndex(
                    span(context),
                    Optional.ofNullable(create.identifier()).map(Nodes::name),
                    create.CUSTOM() != null,
                    create.ifNotExists() != null,
                    Nodes.name(create.qualifiedName()),
                    targets(create.indexTarget()),
                    Optional.ofNullable(create.string()).map(Nodes::text),
                    OptionBuilder.ofIndex(create.indexOption()));
        }
        CqlParser.DropIndexContext drop = (CqlParser.DropIndexContext) context;
        return new DropIndex(span(context), Nodes.name(drop.qualifiedName()), drop.ifExists() != null);
    }

    /** The columns indexed; the partition key that a local index of ScyllaDB names before them is none. */
    private static List<IndexTarget> targets(List<CqlParser.IndexTargetContext> contexts) {
        return contexts.stream()
                .filter(context -> !(context instanceof CqlParser.LocalTargetContext))
                .map(SchemaStatementBuilder::target)
                .toList();
    }

    private static IndexTarget target(CqlParser.IndexTargetContext context) {
        if (context instanceof CqlParser.ColumnTargetContext column) {
            return new IndexTarget(span(context), Nodes.column(column.identifier()), IndexTarget.Part.SIMPLE);
        }
        CqlParser.CollectionTargetContext collection = (CqlParser.CollectionTargetContext) context;
        IndexTarget.Part part =
                IndexTarget.Part.valueOf(collection.getStart().getText().toUpperCase(Locale.ROOT));
        return new IndexTarget(span(context), Nodes.column(collection.identifier()), part);
    }

    SchemaStatement view(CqlParser.ViewStatementContext context) {
        Span span = span(context);
        if (context instanceof CqlParser.CreateViewContext create) {
            create.tableOption().stream()
                    .filter(CqlParser.CompactStorageContext.class::isInstance)
                    .findFirst()
                    .ifPresent(option -> {
                        throw new Refusal(span(option), "a view has no COMPACT STORAGE", Optional.empty());
                    });
            return new CreateView(
                    span,
                    Nodes.name(create.qualifiedName(0)),
                    create.ifNotExists() != null,
                    Nodes.name(create.qualifiedName(1)),
                    SelectorBuilder.selectors(create.selectors()),
                    RelationBuilder.where(create.rows(), List.of()),
                    primaryKey(create.primaryKey()),
                    OptionBuilder.tableOptions(create.tableOption(), create.hole()));
        }
        if (context instanceof CqlParser.AlterViewContext alter) {
            return new AlterView(
                    span,
                    Nodes.name(alter.qualifiedName()),
                    alter.ifExists() != null,
                    OptionBuilder.options(alter.optionList(), List.of()));
        }
        CqlParser.DropViewContext drop = (CqlParser.DropViewContext) context;
        return new DropView(span, Nodes.name(drop.qualifiedName()), drop.ifExists() != null);
    }
}
