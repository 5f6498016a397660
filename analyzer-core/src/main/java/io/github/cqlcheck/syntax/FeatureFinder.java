package io.github.cqlcheck.syntax;

import io.github.cqlcheck.grammar.CqlLexer;
import io.github.cqlcheck.grammar.CqlParser;
import io.github.cqlcheck.grammar.CqlParserBaseListener;
import io.github.cqlcheck.target.Feature;
import java.util.EnumMap;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.ParseTreeWalker;

/**
 * Finds the syntax in a parse tree that not every target takes. It looks at the tree and at the types of its tokens only,
 * never at their text.
 */
final class FeatureFinder extends CqlParserBaseListener {
    private final Map<Feature, ParserRuleContext> found = new EnumMap<>(Feature.class);

    /** How many SELECT clauses the walk is in. */
    private int selections;

    private FeatureFinder() {}

    /** Each feature that a statement uses, with the first place that shows it. */
    static Map<Feature, ParserRuleContext> in(ParserRuleContext tree) {
        FeatureFinder finder = new FeatureFinder();
        ParseTreeWalker.DEFAULT.walk(finder, tree);
        return finder.found;
    }

    private void found(Feature feature, ParserRuleContext context) {
        found.putIfAbsent(feature, context);
    }

    private void found(Feature feature, ParserRuleContext context, boolean present) {
        if (present) {
            found(feature, context);
        }
    }

    private static boolean isIn(ParseTree context, Class<? extends ParserRuleContext> outer) {
        ParseTree parent = context.getParent();
        while (parent != null && !outer.isInstance(parent)) {
            parent = parent.getParent();
        }
        return parent != null;
    }

    /** The rules all of whose alternatives show a feature. */
    @Override
    public void enterEveryRule(ParserRuleContext context) {
        switch (context.getRuleIndex()) {
            case CqlParser.RULE_columnMask -> found(Feature.COLUMN_MASKS, context);
            case CqlParser.RULE_functionStatement -> found(Feature.FUNCTIONS, context);
            case CqlParser.RULE_graphLabel -> found(Feature.GRAPH_LABELS, context);
            case CqlParser.RULE_identityStatement -> found(Feature.IDENTITIES, context);
            case CqlParser.RULE_triggerStatement -> found(Feature.TRIGGERS, context);
            case CqlParser.RULE_viewStatement -> found(Feature.MATERIALIZED_VIEWS, context);
            default -> {}
        }
    }

    // Queries

    @Override
    public void enterMutationFragments(CqlParser.MutationFragmentsContext context) {
        found(Feature.MUTATION_FRAGMENTS, context);
    }

    @Override
    public void enterGroupBy(CqlParser.GroupByContext context) {
        found(
                Feature.GROUP_BY_FUNCTIONS,
                context,
                !context.expression().stream().allMatch(FeatureFinder::isColumn));
    }

    @Override
    public void enterNearestTo(CqlParser.NearestToContext context) {
        found(Feature.ANN_ORDERING, context);
    }

    @Override
    public void enterFunctionOrdering(CqlParser.FunctionOrderingContext context) {
        found(Feature.FUNCTION_ORDERING, context);
    }

    @Override
    public void enterOffset(CqlParser.OffsetContext context) {
        found(Feature.ROW_OFFSETS, context);
    }

    @Override
    public void enterSelectOptions(CqlParser.SelectOptionsContext context) {
        found(Feature.INDEX_HINTS, context);
    }

    @Override
    public void enterBypassCache(CqlParser.BypassCacheContext context) {
        found(Feature.BYPASS_CACHE, context);
    }

    // Relations

    @Override
    public void enterOr(CqlParser.OrContext context) {
        found(Feature.BOOLEAN_OR, context);
    }

    @Override
    public void enterNestedRelation(CqlParser.NestedRelationContext context) {
        found(Feature.NESTED_CONDITIONS, context, context.AND().size() > 0);
    }

    @Override
    public void enterIn(CqlParser.InContext context) {
        found(Feature.NOT_RELATIONS, context, context.NOT() != null);
    }

    @Override
    public void enterTupleIn(CqlParser.TupleInContext context) {
        found(Feature.NOT_RELATIONS, context, context.NOT() != null);
    }

    @Override
    public void enterContains(CqlParser.ContainsContext context) {
        found(Feature.NOT_RELATIONS, context, context.NOT() != null);
        found(Feature.CONTAINS_CONDITIONS, context, isIn(context, CqlParser.IfClauseContext.class));
    }

    @Override
    public void enterLike(CqlParser.LikeContext context) {
        found(Feature.LIKE_CONDITIONS, context, isIn(context, CqlParser.IfClauseContext.class));
    }

    @Override
    public void enterBetween(CqlParser.BetweenContext context) {
        found(Feature.BETWEEN, context);
    }

    @Override
    public void enterTokenBetween(CqlParser.TokenBetweenContext context) {
        found(Feature.BETWEEN, context);
    }

    @Override
    public void enterTupleBetween(CqlParser.TupleBetweenContext context) {
        found(Feature.BETWEEN, context);
    }

    @Override
    public void enterCustomIndexExpression(CqlParser.CustomIndexExpressionContext context) {
        found(Feature.CUSTOM_EXPRESSIONS, context);
    }

    @Override
    public void enterFunctionComparison(CqlParser.FunctionComparisonContext context) {
        found(Feature.FUNCTION_RELATIONS, context);
    }

    @Override
    public void enterJsonOperator(CqlParser.JsonOperatorContext context) {
        found(Feature.JSON_OPERATORS, context);
    }

    // Writes

    @Override
    public void enterBypassGuardrails(CqlParser.BypassGuardrailsContext context) {
        found(Feature.BYPASS_GUARDRAILS, context);
    }

    @Override
    public void enterUsingTimeout(CqlParser.UsingTimeoutContext context) {
        found(Feature.TIMEOUTS, context);
    }

    @Override
    public void enterUsingServiceLevel(CqlParser.UsingServiceLevelContext context) {
        found(Feature.SERVICE_LEVELS, context);
    }

    @Override
    public void enterTransactionStatement(CqlParser.TransactionStatementContext context) {
        found(Feature.TRANSACTIONS, context);
    }

    @Override
    public void enterLetStatement(CqlParser.LetStatementContext context) {
        found(Feature.TRANSACTIONS, context);
    }

    @Override
    public void enterTruncateStatement(CqlParser.TruncateStatementContext context) {
        found(Feature.TRUNCATION, context);
    }

    // Definitions

    @Override
    public void enterKeyspaceWord(CqlParser.KeyspaceWordContext context) {
        found(Feature.SCHEMA_FOR_KEYSPACE, context, context.SCHEMA() != null);
    }

    @Override
    public void enterCreateKeyspace(CqlParser.CreateKeyspaceContext context) {
        found(Feature.BARE_KEYSPACES, context, context.optionList() == null);
    }

    @Override
    public void enterIfExists(CqlParser.IfExistsContext context) {
        ParserRuleContext parent = context.getParent();
        boolean altered = parent instanceof CqlParser.AlterKeyspaceContext
                || parent instanceof CqlParser.AlterTableContext
                || parent instanceof CqlParser.AlterTypeContext
                || parent instanceof CqlParser.AlterViewContext
                || parent instanceof CqlParser.AlterRoleContext
                || parent instanceof CqlParser.AlterUserContext;
        found(Feature.ALTER_IF_EXISTS, context, altered || isAlteration(parent));
    }

    @Override
    public void enterIfNotExists(CqlParser.IfNotExistsContext context) {
        found(Feature.ALTER_IF_EXISTS, context, isAlteration(context.getParent()));
    }

    private static boolean isAlteration(ParserRuleContext context) {
        return context instanceof CqlParser.TableAlterationContext
                || context instanceof CqlParser.TypeAlterationContext;
    }

    @Override
    public void enterCopyTable(CqlParser.CopyTableContext context) {
        found(Feature.COPIED_TABLES, context);
    }

    @Override
    public void enterRowTtl(CqlParser.RowTtlContext context) {
        found(Feature.ROW_TTL, context);
    }

    @Override
    public void enterAlterRowTtl(CqlParser.AlterRowTtlContext context) {
        found(Feature.ROW_TTL, context);
    }

    @Override
    public void enterNotNull(CqlParser.NotNullContext context) {
        found(Feature.NOT_NULL_COLUMNS, context);
    }

    @Override
    public void enterDropColumnMask(CqlParser.DropColumnMaskContext context) {
        found(Feature.COLUMN_MASKS, context);
    }

    @Override
    public void enterColumnCheck(CqlParser.ColumnCheckContext context) {
        found(Feature.CHECK_CONSTRAINTS, context);
    }

    @Override
    public void enterDropColumnCheck(CqlParser.DropColumnCheckContext context) {
        found(Feature.CHECK_CONSTRAINTS, context);
    }

    @Override
    public void enterFurtherAlteration(CqlParser.FurtherAlterationContext context) {
        found(Feature.COMBINED_ALTERATIONS, context);
    }

    @Override
    public void enterAddColumn(CqlParser.AddColumnContext context) {
        found(Feature.COLUMN_LISTS, context, context.COMMA().size() > 0);
    }

    @Override
    public void enterDropColumn(CqlParser.DropColumnContext context) {
        found(Feature.COLUMN_LISTS, context, context.COMMA().size() > 0);
    }

    @Override
    public void enterAlterGraphLabel(CqlParser.AlterGraphLabelContext context) {
        found(Feature.GRAPH_LABELS, context);
    }

    @Override
    public void enterClusteringOrder(CqlParser.ClusteringOrderContext context) {
        found(Feature.BARE_CLUSTERING_ORDER, context, context.ASC() == null && context.DESC() == null);
    }

    @Override
    public void enterOptionPair(CqlParser.OptionPairContext context) {
        int value = context.expression(1).getStart().getType();
        found(
                Feature.STRUCTURED_OPTIONS,
                context.expression(1),
                value == CqlLexer.LEFT_BRACE || value == CqlLexer.LEFT_BRACKET);
    }

    @Override
    public void enterAlterType(CqlParser.AlterTypeContext context) {
        found(Feature.ALTERED_TYPES, context);
    }

    @Override
    public void enterCreateIndex(CqlParser.CreateIndexContext context) {
        found(Feature.INDEXES, context);
    }

    @Override
    public void enterUnique(CqlParser.UniqueContext context) {
        found(Feature.UNIQUE_INDEXES, context);
    }

    @Override
    public void enterCovering(CqlParser.CoveringContext context) {
        found(Feature.COVERING_INDEXES, context);
    }

    @Override
    public void enterPartialIndex(CqlParser.PartialIndexContext context) {
        found(Feature.PARTIAL_INDEXES, context);
    }

    @Override
    public void enterIndexOrder(CqlParser.IndexOrderContext context) {
        found(Feature.INDEX_ORDER, context);
    }

    @Override
    public void enterLocalTarget(CqlParser.LocalTargetContext context) {
        found(Feature.LOCAL_INDEXES, context);
    }

    @Override
    public void enterFunctionTrait(CqlParser.FunctionTraitContext context) {
        found(Feature.FUNCTION_TRAITS, context);
    }

    @Override
    public void enterReduceFunction(CqlParser.ReduceFunctionContext context) {
        found(Feature.REDUCE_FUNCTIONS, context);
    }

    // Roles, permissions, comments

    @Override
    public void enterCreateRole(CqlParser.CreateRoleContext context) {
        found(Feature.GENERATED_CREDENTIALS, context, context.GENERATED() != null || context.roleName() == null);
    }

    @Override
    public void enterGeneratedPassword(CqlParser.GeneratedPasswordContext context) {
        found(Feature.GENERATED_CREDENTIALS, context);
    }

    @Override
    public void enterGeneratedPasswordOption(CqlParser.GeneratedPasswordOptionContext context) {
        found(Feature.GENERATED_CREDENTIALS, context);
    }

    @Override
    public void enterHashed(CqlParser.HashedContext context) {
        found(Feature.HASHED_PASSWORDS, context);
    }

    @Override
    public void enterAllDatacentersOption(CqlParser.AllDatacentersOptionContext context) {
        found(Feature.DATACENTER_ACCESS, context);
    }

    @Override
    public void enterDatacentersOption(CqlParser.DatacentersOptionContext context) {
        found(Feature.DATACENTER_ACCESS, context);
    }

    @Override
    public void enterAllCidrsOption(CqlParser.AllCidrsOptionContext context) {
        found(Feature.CIDR_ACCESS, context);
    }

    @Override
    public void enterCidrsOption(CqlParser.CidrsOptionContext context) {
        found(Feature.CIDR_ACCESS, context);
    }

    @Override
    public void enterListSuperusers(CqlParser.ListSuperusersContext context) {
        found(Feature.LIST_SUPERUSERS, context);
    }

    @Override
    public void enterSomePermissions(CqlParser.SomePermissionsContext context) {
        found(Feature.PERMISSION_LISTS, context, context.permission().size() > 1);
    }

    @Override
    public void enterPermission(CqlParser.PermissionContext context) {
        found(Feature.MASK_PERMISSIONS, context, context.UNMASK() != null || context.SELECT_MASKED() != null);
    }

    @Override
    public void enterAllTables(CqlParser.AllTablesContext context) {
        found(Feature.ALL_TABLES_RESOURCE, context);
    }

    @Override
    public void enterAllMbeans(CqlParser.AllMbeansContext context) {
        found(Feature.MBEAN_PERMISSIONS, context);
    }

    @Override
    public void enterMbeanResource(CqlParser.MbeanResourceContext context) {
        found(Feature.MBEAN_PERMISSIONS, context);
    }

    @Override
    public void enterComment(CqlParser.CommentContext context) {
        found(Feature.COMMENTS, context);
    }

    @Override
    public void enterSecurityLabel(CqlParser.SecurityLabelContext context) {
        found(Feature.SECURITY_LABELS, context);
    }

    @Override
    public void enterDescribedPasswords(CqlParser.DescribedPasswordsContext context) {
        found(Feature.DESCRIBED_PASSWORDS, context);
    }

    // Expressions

    @Override
    public void enterAllColumns(CqlParser.AllColumnsContext context) {
        selections++;
    }

    @Override
    public void exitAllColumns(CqlParser.AllColumnsContext context) {
        selections--;
    }

    @Override
    public void enterSelectorList(CqlParser.SelectorListContext context) {
        selections++;
    }

    @Override
    public void exitSelectorList(CqlParser.SelectorListContext context) {
        selections--;
    }

    @Override
    public void enterElementAccess(CqlParser.ElementAccessContext context) {
        found(Feature.SELECTED_ELEMENTS, context, selections > 0);
    }

    @Override
    public void enterSliceAccess(CqlParser.SliceAccessContext context) {
        found(Feature.SELECTED_SLICES, context, selections > 0);
    }

    @Override
    public void enterNegation(CqlParser.NegationContext context) {
        int operand = context.expression().getStart().getType();
        boolean specialFloat = operand == CqlLexer.NAN || operand == CqlLexer.INFINITY;
        found(Feature.ARITHMETIC, context, !specialFloat);
    }

    @Override
    public void enterMultiplication(CqlParser.MultiplicationContext context) {
        found(Feature.ARITHMETIC, context);
    }

    /** {@code SET a = a + 1} and {@code SET a = [1] + a} are older than arithmetic. */
    @Override
    public void enterAddition(CqlParser.AdditionContext context) {
        boolean assigned = context.getParent() instanceof CqlParser.AssignColumnContext
                && context.expression().stream().anyMatch(FeatureFinder::isColumn);
        found(Feature.ARITHMETIC, context, !assigned);
    }

    @Override
    public void enterConstantValue(CqlParser.ConstantValueContext context) {
        found(Feature.SELECTED_VALUES, context, selections > 0);
    }

    @Override
    public void enterNullValue(CqlParser.NullValueContext context) {
        found(Feature.SELECTED_VALUES, context, selections > 0);
    }

    @Override
    public void enterBindMarkerValue(CqlParser.BindMarkerValueContext context) {
        found(Feature.SELECTED_VALUES, context, selections > 0);
    }

    @Override
    public void enterListLiteral(CqlParser.ListLiteralContext context) {
        found(Feature.SELECTED_VALUES, context, selections > 0);
    }

    @Override
    public void enterBraceLiteral(CqlParser.BraceLiteralContext context) {
        found(Feature.SELECTED_VALUES, context, selections > 0);
    }

    @Override
    public void enterParenthesized(CqlParser.ParenthesizedContext context) {
        found(Feature.SELECTED_VALUES, context, selections > 0);
    }

    @Override
    public void enterParameterizedTypeHint(CqlParser.ParameterizedTypeHintContext context) {
        found(Feature.SELECTED_VALUES, context, selections > 0);
    }

    @Override
    public void enterCast(CqlParser.CastContext context) {
        found(Feature.CAST_TERMS, context, selections == 0);
    }

    @Override
    public void enterFunctionCall(CqlParser.FunctionCallContext context) {
        switch (context.functionName().getStop().getType()) {
            case CqlLexer.MAXWRITETIME -> found(Feature.MAXWRITETIME, context);
            case CqlLexer.TTL, CqlLexer.WRITETIME ->
                found(
                        Feature.ELEMENT_TIMES,
                        context,
                        !context.arguments().expression().stream().allMatch(FeatureFinder::isColumn));
            default -> {}
        }
    }

    private static boolean isColumn(CqlParser.ExpressionContext context) {
        return context instanceof CqlParser.PrimaryExpressionContext expression
                && expression.primary() instanceof CqlParser.ColumnReferenceContext;
    }

    // Types and names

    @Override
    public void enterParameterizedType(CqlParser.ParameterizedTypeContext context) {
        found(Feature.VECTORS, context, context.getStart().getType() == CqlLexer.VECTOR);
    }

    @Override
    public void enterCustomType(CqlParser.CustomTypeContext context) {
        found(Feature.CUSTOM_TYPES, context);
    }

    @Override
    public void enterUnreservedWord(CqlParser.UnreservedWordContext context) {
        switch (context.getStart().getType()) {
            case CqlLexer.DEFAULT, CqlLexer.MBEAN, CqlLexer.MBEANS, CqlLexer.REPLACE, CqlLexer.UNSET ->
                found(Feature.UNRESERVED_WORDS, context);
            default -> {}
        }
    }
}
