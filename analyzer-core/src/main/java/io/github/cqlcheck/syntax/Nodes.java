package io.github.cqlcheck.syntax;

import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.QualifiedName;
import io.github.cqlcheck.grammar.CqlLexer;
import io.github.cqlcheck.grammar.CqlParser;
import io.github.cqlcheck.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.Interval;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Spans and names, which all builders need. */
final class Nodes {
    /** A hole between quotes; no table has such a name, and hardly a column. */
    private static final Pattern HOLE = Pattern.compile("[$#]\\{|\\{\\{|\\{\\w*\\}|%(?:\\(\\w+\\))?[sdv]\\b|<%|@\\w+@");

    private Nodes() {}

    static Span span(ParserRuleContext context) {
        Token stop = context.getStop();
        int start = context.getStart().getStartIndex();
        return new Span(start, stop == null ? start : Math.max(start, stop.getStopIndex() + 1));
    }

    static Span span(TerminalNode node) {
        return Slice.span(node.getSymbol());
    }

    static <C, N> List<N> all(List<C> contexts, Function<C, N> builder) {
        Object[] nodes = new Object[contexts.size()];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = builder.apply(contexts.get(i));
        }
        @SuppressWarnings("unchecked")
        List<N> all = (List<N>) List.of(nodes);
        return all;
    }

    /** The name of anything but a column. */
    static Name name(CqlParser.IdentifierContext context) {
        return given(context.getStart());
    }

    private static Name given(Token token) {
        Name name = name(token);
        if (name.text().isEmpty()) {
            throw new Refusal(name.span(), "a name has at least one character", Optional.empty());
        }
        return name;
    }

    /** The name of a column that a statement asks for: some, from before CQL, are empty. */
    static Name column(CqlParser.IdentifierContext context) {
        return name(context.getStart());
    }

    /** The name that a single token is. */
    static Name name(Token token) {
        Span span = Slice.span(token);
        String text = token.getText();
        return switch (token.getType()) {
            case CqlLexer.QUOTED_NAME -> quoted(span, text);
            case CqlLexer.PLACEHOLDER -> new Name(span, text, Name.Kind.PLACEHOLDER);
            default -> new Name(span, text.toLowerCase(Locale.ROOT), Name.Kind.PLAIN);
        };
    }

    /** What a template fills in between quotes is no more known than without them. */
    private static Name quoted(Span span, String text) {
        return HOLE.matcher(text).find()
                ? new Name(span, text, Name.Kind.PLACEHOLDER)
                : new Name(span, text.substring(1, text.length() - 1).replace("\"\"", "\""), Name.Kind.QUOTED);
    }

    static List<Name> names(List<CqlParser.IdentifierContext> contexts) {
        return all(contexts, Nodes::name);
    }

    static List<Name> columns(List<CqlParser.IdentifierContext> contexts) {
        return all(contexts, Nodes::column);
    }

    static QualifiedName name(CqlParser.QualifiedNameContext context) {
        Name last = given(context.getStop());
        return context.getStart() == context.getStop()
                ? new QualifiedName(last.span(), Optional.empty(), last)
                : new QualifiedName(span(context), Optional.of(given(context.getStart())), last);
    }

    static String text(CqlParser.StringContext context) {
        return text(context.getStart());
    }

    /** The value of a string token, {@code '…'} or {@code $$…$$}. */
    static String text(Token string) {
        return string.getType() == CqlLexer.DOLLAR_STRING
                ? inner(string, 2)
                : inner(string, 1).replace("''", "'");
    }

    /** The text of a token without so many characters at both ends. */
    private static String inner(Token token, int quotes) {
        int from = token.getStartIndex() + quotes;
        int to = token.getStopIndex() - quotes;
        return from > to ? "" : token.getInputStream().getText(new Interval(from, to));
    }
}
