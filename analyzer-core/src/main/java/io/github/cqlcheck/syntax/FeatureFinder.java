package io.github.cqlcheck.syntax;

import static java.util.Map.entry;

import io.github.cqlcheck.grammar.CqlLexer;
import io.github.cqlcheck.grammar.CqlParser;
import io.github.cqlcheck.target.Feature;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/**
 * Finds the syntax in a parse tree that not every target takes. It looks at the tree and at the types of its tokens only,
 * never at their text.
 */
final class FeatureFinder {
    /** The parts of the grammar that show a feature wherever they stand. */
    private static final Map<Class<? extends ParserRuleContext>, Feature> SHOWN = new HashMap<>(Map.ofEntries(
            entry(CqlParser.AddIdentityContext.class, Feature.IDENTITIES),
            entry(CqlParser.AllCidrsOptionContext.class, Feature.CIDR_ACCESS),
            entry(CqlParser.AllDatacentersOptionContext.class, Feature.DATACENTER_ACCESS),
            entry(CqlParser.AllMbeansContext.class, Feature.MBEAN_PERMISSIONS),
            entry(CqlParser.AllTablesContext.class, Feature.ALL_TABLES_RESOURCE),
            entry(CqlParser.AlterGraphLabelContext.class, Feature.GRAPH_LABELS),
            entry(CqlParser.AlterRowTtlContext.class, Feature.ROW_TTL),
            entry(CqlParser.AlterTypeContext.class, Feature.ALTERED_TYPES),
            entry(CqlParser.AlterViewContext.class, Feature.MATERIALIZED_VIEWS),
            entry(CqlParser.BetweenContext.class, Feature.BETWEEN),
            entry(CqlParser.BypassCacheContext.class, Feature.BYPASS_CACHE),
            entry(CqlParser.BypassGuardrailsContext.class, Feature.BYPASS_GUARDRAILS),
            entry(CqlParser.CidrsOptionContext.class, Feature.CIDR_ACCESS),
            entry(CqlParser.ColumnCheckContext.class, Feature.CHECK_CONSTRAINTS),
            entry(CqlParser.CommentContext.class, Feature.COMMENTS),
            entry(CqlParser.CopyTableContext.class, Feature.COPIED_TABLES),
            entry(CqlParser.CoveringContext.class, Feature.COVERING_INDEXES),
            entry(CqlParser.CreateAggregateContext.class, Feature.FUNCTIONS),
            entry(CqlParser.CreateFunctionContext.class, Feature.FUNCTIONS),
            entry(CqlParser.CreateIndexContext.class, Feature.INDEXES),
            entry(CqlParser.CreateTriggerContext.class, Feature.TRIGGERS),
            entry(CqlParser.CreateViewContext.class, Feature.MATERIALIZED_VIEWS),
            entry(CqlParser.CustomIndexExpressionContext.class, Feature.CUSTOM_EXPRESSIONS),
            entry(CqlParser.CustomTypeContext.class, Feature.CUSTOM_TYPES),
            entry(CqlParser.DatacentersOptionContext.class, Feature.DATACENTER_ACCESS),
            entry(CqlParser.DefaultMaskContext.class, Feature.COLUMN_MASKS),
            entry(CqlParser.DescribedPasswordsContext.class, Feature.DESCRIBED_PASSWORDS),
            entry(CqlParser.DropAggregateContext.class, Feature.FUNCTIONS),
            entry(CqlParser.DropColumnCheckContext.class, Feature.CHECK_CONSTRAINTS),
            entry(CqlParser.DropColumnMaskContext.class, Feature.COLUMN_MASKS),
            entry(CqlParser.DropFunctionContext.class, Feature.FUNCTIONS),
            entry(CqlParser.DropIdentityContext.class, Feature.IDENTITIES),
            entry(CqlParser.DropTriggerContext.class, Feature.TRIGGERS),
            entry(CqlParser.DropViewContext.class, Feature.MATERIALIZED_VIEWS),
            entry(CqlParser.EdgeLabelContext.class, Feature.GRAPH_LABELS),
            entry(CqlParser.EndTransactionContext.class, Feature.END_TRANSACTION),
            entry(CqlParser.FunctionComparisonContext.class, Feature.FUNCTION_RELATIONS),
            entry(CqlParser.FunctionMaskContext.class, Feature.COLUMN_MASKS),
            entry(CqlParser.FunctionOrderingContext.class, Feature.FUNCTION_ORDERING),
            entry(CqlParser.FunctionTraitContext.class, Feature.FUNCTION_TRAITS),
            entry(CqlParser.FurtherAlterationContext.class, Feature.COMBINED_ALTERATIONS),
            entry(CqlParser.GeneratedPasswordContext.class, Feature.GENERATED_CREDENTIALS),
            entry(CqlParser.GeneratedPasswordOptionContext.class, Feature.GENERATED_CREDENTIALS),
            entry(CqlParser.HashedContext.class, Feature.HASHED_PASSWORDS),
            entry(CqlParser.IndexOrderContext.class, Feature.INDEX_ORDER),
            entry(CqlParser.JsonOperatorContext.class, Feature.JSON_OPERATORS),
            entry(CqlParser.LetStatementContext.class, Feature.TRANSACTIONS),
            entry(CqlParser.ListSuperusersContext.class, Feature.LIST_SUPERUSERS),
            entry(CqlParser.LocalTargetContext.class, Feature.LOCAL_INDEXES),
            entry(CqlParser.MbeanResourceContext.class, Feature.MBEAN_PERMISSIONS),
            entry(CqlParser.MutationFragmentsContext.class, Feature.MUTATION_FRAGMENTS),
            entry(CqlParser.NearestToContext.class, Feature.ANN_ORDERING),
            entry(CqlParser.NotNullContext.class, Feature.NOT_NULL_COLUMNS),
            entry(CqlParser.OffsetContext.class, Feature.ROW_OFFSETS),
            entry(CqlParser.OrContext.class, Feature.BOOLEAN_OR),
            entry(CqlParser.PartialIndexContext.class, Feature.PARTIAL_INDEXES),
            entry(CqlParser.ReduceFunctionContext.class, Feature.REDUCE_FUNCTIONS),
            entry(CqlParser.RowTtlContext.class, Feature.ROW_TTL),
            entry(CqlParser.SecurityLabelContext.class, Feature.SECURITY_LABELS),
            entry(CqlParser.SelectOptionsContext.class, Feature.INDEX_HINTS),
            entry(CqlParser.TokenBetweenContext.class, Feature.BETWEEN),
            entry(CqlParser.TransactionStatementContext.class, Feature.TRANSACTIONS),
            entry(CqlParser.TruncateStatementContext.class, Feature.TRUNCATION),
            entry(CqlParser.TupleBetweenContext.class, Feature.BETWEEN),
            entry(CqlParser.UniqueContext.class, Feature.UNIQUE_INDEXES),
            entry(CqlParser.UsingServiceLevelContext.class, Feature.SERVICE_LEVELS),
            entry(CqlParser.UsingTimeoutContext.class, Feature.TIMEOUTS),
            entry(CqlParser.VertexLabelContext.class, Feature.GRAPH_LABELS)));

    /** Reserved before 4.0. */
    private static final Set<Integer> UNRESERVED_WORDS =
            Set.of(CqlLexer.DEFAULT, CqlLexer.MBEAN, CqlLexer.MBEANS, CqlLexer.REPLACE, CqlLexer.UNSET);

    private Map<Feature, ParserRuleContext> found = Map.of();

    private FeatureFinder() {}

    /** Each feature that a statement uses, with the first place that shows it. */
    static Map<Feature, ParserRuleContext> in(ParserRuleContext tree) {
        FeatureFinder finder = new FeatureFinder();
        finder.visit(tree, false);
        return finder.found;
    }

    private void visit(ParserRuleContext context, boolean selected) {
        int rule = context.getRuleIndex();
        switch (rule) {
            case CqlParser.RULE_insertBody,
                    CqlParser.RULE_insertedColumns,
                    CqlParser.RULE_insertedValues,
                    CqlParser.RULE_insertStatement,
                    CqlParser.RULE_qualifiedName,
                    CqlParser.RULE_root,
                    CqlParser.RULE_statement -> {
                // nothing but their parts shows anything
            }
            case CqlParser.RULE_expression -> visitExpression((CqlParser.ExpressionContext) context);
            case CqlParser.RULE_primary -> visitPrimary((CqlParser.PrimaryContext) context, selected);
            case CqlParser.RULE_accessor -> visitAccessor((CqlParser.AccessorContext) context, selected);
            default -> {
                find(SHOWN.get(context.getClass()), context);
                visitRelation(context);
                visitDefinition(context);
                visitRole(context);
            }
        }
        boolean within = selected || rule == CqlParser.RULE_selectors;
        for (int i = 0; i < context.getChildCount(); i++) {
            if (context.children.get(i) instanceof ParserRuleContext child && !isPlain(child)) {
                visit(child, within);
            }
        }
    }

    /** Whether it is a lone name or value, as most parts of most statements are: they show nothing and need no look. */
    private static boolean isPlain(ParserRuleContext context) {
        boolean lone = context.getStart() == context.getStop()
                && (context.getRuleIndex() == CqlParser.RULE_expression
                        || context.getRuleIndex() == CqlParser.RULE_identifier);
        return lone && !Keywords.isName(context.getStart().getType());
    }

    private void find(Feature feature, ParserRuleContext context, boolean present) {
        if (present) {
            find(feature, context);
        }
    }

    private void find(Feature feature, ParserRuleContext context) {
        if (feature != null) {
            found = found.isEmpty() ? new EnumMap<>(Feature.class) : found;
            found.putIfAbsent(feature, context);
        }
    }

    private void visitAccessor(CqlParser.AccessorContext context, boolean selected) {
        find(
                Feature.SELECTED_ELEMENTS,
                context.getParent(),
                selected && context instanceof CqlParser.ElementAccessContext);
        find(Feature.SELECTED_SLICES, context.getParent(), selected && context instanceof CqlParser.SliceAccessContext);
    }

    private void visitPrimary(CqlParser.PrimaryContext context, boolean selected) {
        if (context instanceof CqlParser.FunctionCallContext call) {
            visitCall(call);
        }
        find(Feature.CAST_TERMS, context, !selected && context instanceof CqlParser.CastContext);
        find(
                Feature.SELECTED_TUPLES,
                context,
                selected && (isCompound(context) && readsRow(context) || isNestedHint(context)));
    }

    /** Whether the hint of a type stands before anything but a value: {@code (int) (int) 1}, {@code (int) f(1)}. */
    private static boolean isNestedHint(CqlParser.PrimaryContext context) {
        CqlParser.HintedContext behind = context.getRuleContext(CqlParser.HintedContext.class, 0);
        CqlParser.PrimaryContext hinted = behind == null ? null : behind.primary();
        return hinted instanceof CqlParser.CastContext
                || hinted instanceof CqlParser.CountAllContext
                || hinted instanceof CqlParser.FunctionCallContext
                || hinted != null && hinted.getRuleContext(CqlParser.HintedContext.class, 0) != null;
    }

    private static boolean isCompound(CqlParser.PrimaryContext context) {
        return context instanceof CqlParser.BraceLiteralContext
                || context instanceof CqlParser.ListLiteralContext
                || context instanceof CqlParser.ParameterizedTypeHintContext
                || context instanceof CqlParser.ParenthesizedContext;
    }

    /** Whether a column stands in an expression, or a field with nothing but its name. */
    private static boolean readsRow(ParseTree tree) {
        if (tree instanceof CqlParser.ColumnReferenceContext) {
            return true;
        }
        // what looks like a column is a type in a hint, and the name of a field before a colon
        boolean name = tree instanceof CqlParser.ParenthesizedContext hint && hint.hinted() != null
                || tree instanceof CqlParser.EntryContext entry && entry.paired != null;
        boolean first = true;
        for (int i = 0; i < tree.getChildCount(); i++) {
            if (tree.getChild(i) instanceof ParserRuleContext child) {
                boolean skipped = name && first && isName(child);
                first = false;
                if (!skipped && readsRow(child)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isName(ParserRuleContext context) {
        boolean field = context.getChildCount() == 2 && context.getChild(1) instanceof CqlParser.FieldAccessContext;
        return context instanceof CqlParser.ExpressionContext
                && (field || context.getChildCount() == 1)
                && isColumn(context.getChild(0));
    }

    private void visitRelation(ParserRuleContext context) {
        if (context instanceof CqlParser.InContext in) {
            find(Feature.NOT_RELATIONS, in, in.NOT() != null);
        } else if (context instanceof CqlParser.TupleInContext in) {
            find(Feature.NOT_RELATIONS, in, in.NOT() != null);
        } else if (context instanceof CqlParser.ContainsContext contains) {
            find(Feature.NOT_RELATIONS, contains, contains.NOT() != null);
            find(Feature.CONTAINS_CONDITIONS, contains, isCondition(contains));
        } else if (context instanceof CqlParser.LikeContext like) {
            find(Feature.LIKE_CONDITIONS, like, isCondition(like));
        } else if (context instanceof CqlParser.NestedRelationContext nested) {
            find(Feature.NESTED_CONDITIONS, nested, !nested.AND().isEmpty());
        } else if (context instanceof CqlParser.GroupByContext groupBy) {
            find(
                    Feature.GROUP_BY_FUNCTIONS,
                    groupBy,
                    !groupBy.expression().stream().allMatch(FeatureFinder::isColumn));
        }
    }

    /** Whether a relation stands in an IF clause. */
    private static boolean isCondition(ParseTree context) {
        ParseTree parent = context.getParent();
        return parent instanceof CqlParser.IfClauseContext
                || parent instanceof CqlParser.NestedRelationContext && isCondition(parent);
    }

    private void visitDefinition(ParserRuleContext context) {
        if (context instanceof CqlParser.KeyspaceWordContext word) {
            find(Feature.SCHEMA_FOR_KEYSPACE, word, word.SCHEMA() != null);
        } else if (context instanceof CqlParser.CreateKeyspaceContext create) {
            find(
                    Feature.BARE_KEYSPACES,
                    create,
                    create.optionList() == null && create.hole().isEmpty());
        } else if (context instanceof CqlParser.IfExistsContext || context instanceof CqlParser.IfNotExistsContext) {
            find(Feature.ALTER_IF_EXISTS, context, isOfAlter(context));
        } else if (context instanceof CqlParser.AddColumnContext add) {
            find(Feature.COLUMN_LISTS, add, !add.COMMA().isEmpty());
        } else if (context instanceof CqlParser.DropColumnContext drop) {
            find(Feature.COLUMN_LISTS, drop, !drop.COMMA().isEmpty());
        } else if (context instanceof CqlParser.ClusteringOrderContext order) {
            find(
                    Feature.BARE_CLUSTERING_ORDER,
                    order,
                    order.getChildCount() == 1 && order.getStart().getType() != CqlLexer.PLACEHOLDER);
        } else if (context instanceof CqlParser.OptionPairContext pair) {
            CqlParser.ExpressionContext value = pair.expression(1);
            int first = value.getStart().getType();
            find(Feature.STRUCTURED_OPTIONS, value, first == CqlLexer.LEFT_BRACE || first == CqlLexer.LEFT_BRACKET);
        } else if (context instanceof CqlParser.ParameterizedTypeContext type) {
            find(Feature.VECTORS, type, type.getStart().getType() == CqlLexer.VECTOR);
        } else if (context instanceof CqlParser.UnreservedWordContext word) {
            find(
                    Feature.UNRESERVED_WORDS,
                    word,
                    UNRESERVED_WORDS.contains(word.getStart().getType()));
        }
    }

    private static boolean isOfAlter(ParserRuleContext context) {
        ParserRuleContext parent = context.getParent();
        return parent.getStart().getType() == CqlLexer.ALTER
                || parent instanceof CqlParser.TableAlterationContext
                || parent instanceof CqlParser.TypeAlterationContext;
    }

    private void visitRole(ParserRuleContext context) {
        if (context instanceof CqlParser.CreateRoleContext create) {
            find(Feature.GENERATED_CREDENTIALS, create, create.GENERATED() != null || create.roleName() == null);
        } else if (context instanceof CqlParser.RoleNameContext name) {
            boolean user = name.getParent().getRuleIndex() == CqlParser.RULE_userStatement
                    || name.getParent().getRuleIndex() == CqlParser.RULE_identityStatement;
            find(
                    Feature.KEYWORD_USERS,
                    name,
                    user && name.identifier() != null && name.identifier().unreservedWord() != null);
        } else if (context instanceof CqlParser.SomePermissionsContext permissions) {
            find(Feature.PERMISSION_LISTS, permissions, permissions.permission().size() > 1);
        } else if (context instanceof CqlParser.PermissionContext permission) {
            find(
                    Feature.MASK_PERMISSIONS,
                    permission,
                    permission.UNMASK() != null || permission.SELECT_MASKED() != null);
        }
    }

    private void visitExpression(CqlParser.ExpressionContext context) {
        find(Feature.ARITHMETIC, context, isComputed(context));
    }

    private static boolean isComputed(CqlParser.ExpressionContext expression) {
        for (int i = 1; i < expression.getChildCount(); i++) {
            ParseTree part = expression.getChild(i);
            // -NaN was always read, as a sign and a word
            boolean signed = expression.getChild(i - 1) instanceof TerminalNode && !isSpecialFloat(part);
            boolean operator = part instanceof CqlParser.OperatorContext operation && operation.jsonOperator() == null;
            if (signed || operator && !isIncrement(expression)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSpecialFloat(ParseTree operand) {
        if (!(operand instanceof CqlParser.ConstantContext constant)) {
            return false;
        }
        int first = constant.getStart().getType();
        return first == CqlLexer.NAN || first == CqlLexer.INFINITY;
    }

    /** {@code SET a = a + 1} and {@code SET a = [1] + a} are older than arithmetic. */
    private static boolean isIncrement(CqlParser.ExpressionContext sum) {
        int last = sum.getChildCount() - 1;
        boolean column = isColumn(sum.getChild(0)) && sum.getChild(1) instanceof CqlParser.OperatorContext
                || isColumn(sum.getChild(last)) && sum.getChild(last - 1) instanceof CqlParser.OperatorContext;
        return sum.getParent() instanceof CqlParser.AssignColumnContext
                && column
                && sum.operator().size() == 1
                && (sum.operator(0).PLUS() != null || sum.operator(0).MINUS() != null);
    }

    private void visitCall(CqlParser.FunctionCallContext call) {
        int function = call.function.getStop().getType();
        boolean ofColumn = call.given.given.stream().allMatch(FeatureFinder::isColumn);
        find(Feature.ELEMENT_TIMES, call, !ofColumn && (function == CqlLexer.TTL || function == CqlLexer.WRITETIME));
    }

    /** Whether it is the lone name of a column, as an expression or as the only part of one. */
    private static boolean isColumn(ParseTree tree) {
        return tree instanceof CqlParser.ExpressionContext expression
                ? expression.getChildCount() == 1 && isColumn(expression.getChild(0))
                : tree instanceof CqlParser.ColumnReferenceContext;
    }
}
