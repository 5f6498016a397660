package io.github.cqlcheck.syntax;

import static io.github.cqlcheck.syntax.Nodes.all;
import static io.github.cqlcheck.syntax.Nodes.span;

import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.SchemaStatement.ClusteringOrder;
import io.github.cqlcheck.ast.SchemaStatement.Option;
import io.github.cqlcheck.ast.SchemaStatement.OptionValue;
import io.github.cqlcheck.ast.SchemaStatement.TableOptions;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.grammar.CqlParser;
import io.github.cqlcheck.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;

/** Parse trees of what stands behind WITH. */
final class OptionBuilder {
    private static final String GIVEN_TWICE = "%s is given twice";

    /** The options of SELECT that name indexes, as Cassandra 6 reads them: in small letters. */
    private static final Set<String> HINTS = Set.of("excluded_indexes", "included_indexes");

    private OptionBuilder() {}

    /**
     * The options of a table or view.
     *
     * @param holes what may stand for more of them
     */
    static TableOptions tableOptions(List<CqlParser.TableOptionContext> contexts, List<CqlParser.HoleContext> holes) {
        List<ClusteringOrder> order = new ArrayList<>();
        List<Option> options = new ArrayList<>();
        boolean compact = false;
        for (CqlParser.TableOptionContext context : contexts) {
            if (context instanceof CqlParser.ClusteringOrdersContext orders) {
                orders.clusteringOrder().forEach(column -> order.add(clusteringOrder(column)));
            } else if (context instanceof CqlParser.PlainOptionContext plain) {
                options.add(option(plain.option()));
            } else if (context instanceof CqlParser.CompactStorageContext) {
                compact = true;
            }
        }
        holes.forEach(hole -> options.add(unknown(hole)));
        Duplicates.check(order, ClusteringOrder::column, "%s is ordered twice");
        return new TableOptions(order, compact, once(options));
    }

    private static ClusteringOrder clusteringOrder(CqlParser.ClusteringOrderContext context) {
        return new ClusteringOrder(span(context), Nodes.name(context.identifier()), context.DESC() != null);
    }

    /**
     * The options of a keyspace or view.
     *
     * @param context null if there are none
     * @param holes what may stand for more of them
     */
    static List<Option> options(CqlParser.OptionListContext context, List<CqlParser.HoleContext> holes) {
        List<Option> options = new ArrayList<>();
        if (context != null) {
            options.addAll(all(context.option(), OptionBuilder::option));
        }
        holes.forEach(hole -> options.add(unknown(hole)));
        return once(options);
    }

    private static Option unknown(ParserRuleContext hole) {
        Span span = span(hole);
        Name name = new Name(span, hole.getText(), Name.Kind.PLACEHOLDER);
        return new Option(span, name, new OptionValue.Unknown(span, hole.getText()));
    }

    /** The options that ALTER TABLE sets. */
    static List<Option> altered(List<CqlParser.AlteredOptionContext> contexts) {
        return once(contexts.stream()
                .map(CqlParser.AlteredOptionContext::option)
                .filter(Objects::nonNull)
                .map(OptionBuilder::option)
                .toList());
    }

    /** The options of an index. */
    static List<Option> ofIndex(List<CqlParser.IndexOptionContext> contexts) {
        return once(contexts.stream()
                .filter(CqlParser.PlainIndexOptionContext.class::isInstance)
                .map(CqlParser.PlainIndexOptionContext.class::cast)
                .map(context -> option(context.option()))
                .toList());
    }

    /** Refuses what CREATE TABLE … LIKE cannot set; the tree does not keep it. */
    static void checkCopied(List<CqlParser.CopyOptionContext> contexts) {
        once(contexts.stream()
                .filter(CqlParser.CopyWithOptionContext.class::isInstance)
                .map(CqlParser.CopyWithOptionContext.class::cast)
                .map(context -> option(context.option()))
                .toList());
    }

    /** Refuses what a SELECT cannot be told about indexes; the tree does not keep it. */
    static void checkHints(CqlParser.SelectOptionsContext context) {
        if (context == null) {
            return;
        }
        for (CqlParser.OptionContext option : context.optionList().option()) {
            boolean names = option instanceof CqlParser.NamedOptionContext named
                    && named.optionValue() instanceof CqlParser.NamesOptionContext;
            if (!names) {
                option(option);
            } else if (!HINTS.contains(option.getStart().getText())) {
                throw new Refusal(
                        span(option),
                        "only included_indexes and excluded_indexes take the names of indexes",
                        Optional.empty());
            }
        }
        Duplicates.check(context.optionList().option(), option -> Nodes.name(option.getStart()), GIVEN_TWICE);
    }

    private static List<Option> once(List<Option> options) {
        Duplicates.check(options, Option::name, GIVEN_TWICE);
        return options;
    }

    private static Option option(CqlParser.OptionContext context) {
        Span span = span(context);
        if (context instanceof CqlParser.NamedOptionContext named) {
            return new Option(span, Nodes.name(named.identifier()), value(named.optionValue()));
        }
        return unknown(context);
    }

    private static OptionValue value(CqlParser.OptionValueContext context) {
        Span span = span(context);
        if (context instanceof CqlParser.ConstantOptionContext constant) {
            return new OptionValue.Scalar(span, TermBuilder.literal(constant.constant()));
        }
        if (context instanceof CqlParser.MapOptionContext map) {
            return map(map.optionEntry(), span);
        }
        if (context instanceof CqlParser.NamesOptionContext) {
            throw new Refusal(span, "an option takes no names", "a map has key : value entries");
        }
        Name word = Nodes.name(((CqlParser.WordOptionContext) context).identifier());
        if (word.isPlaceholder()) {
            return new OptionValue.Unknown(span, word.text());
        }
        if (Keywords.isUnreserved(context.getStart())) {
            return new OptionValue.Scalar(span, new Term.Literal(span, Term.Literal.Kind.WORD, word.text()));
        }
        String text = SyntaxErrors.quote(word.text());
        throw new Refusal(span, "%s is not a value".formatted(text), "text takes single quotes: '%s'".formatted(text));
    }

    /** The map of an option; its keys and values are constants. */
    static OptionValue.MapValue map(List<CqlParser.OptionEntryContext> contexts, Span span) {
        List<OptionValue.Entry> entries = new ArrayList<>();
        for (CqlParser.OptionEntryContext context : contexts) {
            if (context instanceof CqlParser.OptionPairContext pair) {
                Term key = TermBuilder.value(pair.expression(0));
                Term value = TermBuilder.value(pair.expression(1));
                checkConstant(key, false);
                checkConstant(value, true);
                entries.add(new OptionValue.Entry(span(pair), key, value));
            } else {
                Term hole = new Term.Placeholder(span(context), context.getText());
                entries.add(new OptionValue.Entry(span(context), hole, hole));
            }
        }
        Duplicates.checkConstants(entries, OptionValue.Entry::key, GIVEN_TWICE);
        return new OptionValue.MapValue(span, entries);
    }

    /** Refuses what no option holds; some products take maps and lists in them. */
    private static void checkConstant(Term term, boolean structured) {
        boolean constant = term instanceof Term.Placeholder
                || term instanceof Term.Literal literal && literal.kind() != Term.Literal.Kind.NULL
                || structured && (term instanceof Term.MapLiteral || term instanceof Term.ListLiteral);
        if (!constant) {
            throw new Refusal(
                    term.span(), "an option is made of constants", "write text in single quotes: {'class': 'x'}");
        }
    }
}
