package io.github.cqlcheck.syntax;

import io.github.cqlcheck.ast.OtherStatement;
import io.github.cqlcheck.ast.OtherStatement.Kind;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.grammar.CqlParser;
import io.github.cqlcheck.source.Span;
import io.github.cqlcheck.target.Feature;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;

/** The parse tree of a statement to a {@link Statement}; throws {@link Refusal} for what the grammar let through. */
final class StatementBuilder {
    /** What keeps a statement from being read as what it is to Cassandra. */
    private static final Set<Feature> WITHOUT_MODEL = EnumSet.of(
            Feature.BOOLEAN_OR,
            Feature.FUNCTION_ORDERING,
            Feature.FUNCTION_RELATIONS,
            Feature.JSON_OPERATORS,
            Feature.MUTATION_FRAGMENTS,
            Feature.NESTED_CONDITIONS,
            Feature.SELECT_WITHOUT_TABLE);

    private final SchemaStatementBuilder schema = new SchemaStatementBuilder();
    private final DataStatementBuilder data = new DataStatementBuilder();
    private final TransactionBuilder transaction = new TransactionBuilder(data);
    private final FunctionStatementBuilder function = new FunctionStatementBuilder();
    private final RoleStatementBuilder role = new RoleStatementBuilder();
    private final OtherStatementBuilder other = new OtherStatementBuilder();

    /** The statement; {@code features} is the syntax in it that not every target takes. */
    Statement statement(CqlParser.StatementContext context, Set<Feature> features) {
        ParserRuleContext child = (ParserRuleContext) context.getChild(0);
        Span span = Nodes.span(child);
        if (!Collections.disjoint(features, WITHOUT_MODEL)) {
            return new OtherStatement(span, Kind.VENDOR);
        }
        return switch (child.getRuleIndex()) {
            case CqlParser.RULE_selectStatement -> data.select(context.selectStatement());
            case CqlParser.RULE_insertStatement -> data.insert(context.insertStatement());
            case CqlParser.RULE_updateStatement -> data.update(context.updateStatement());
            case CqlParser.RULE_deleteStatement -> data.delete(context.deleteStatement());
            case CqlParser.RULE_batchStatement -> data.batch(context.batchStatement());
            case CqlParser.RULE_transactionStatement -> transaction.transaction(context.transactionStatement());
            case CqlParser.RULE_letStatement -> transaction.let(context.letStatement());
            case CqlParser.RULE_truncateStatement -> data.truncate(context.truncateStatement());
            case CqlParser.RULE_useStatement ->
                new Statement.Use(span, Nodes.name(context.useStatement().identifier()));
            case CqlParser.RULE_keyspaceStatement -> schema.keyspace(context.keyspaceStatement());
            case CqlParser.RULE_tableStatement -> schema.table(context.tableStatement());
            case CqlParser.RULE_typeStatement -> schema.type(context.typeStatement());
            case CqlParser.RULE_indexStatement -> schema.index(context.indexStatement());
            case CqlParser.RULE_viewStatement -> schema.view(context.viewStatement());
            case CqlParser.RULE_functionStatement -> function.function(context.functionStatement());
            case CqlParser.RULE_triggerStatement -> other.trigger(context.triggerStatement());
            case CqlParser.RULE_roleStatement -> role.role(context.roleStatement());
            case CqlParser.RULE_userStatement -> role.user(context.userStatement());
            case CqlParser.RULE_identityStatement -> other.identity(context.identityStatement());
            case CqlParser.RULE_permissionStatement -> role.permission(context.permissionStatement());
            case CqlParser.RULE_commentStatement -> other.comment(context.commentStatement());
            case CqlParser.RULE_templateStatement -> new OtherStatement(span, Kind.TEMPLATE);
            case CqlParser.RULE_describeStatement -> other.describe(context.describeStatement());
            default -> throw new AssertionError(child.getClass());
        };
    }
}
