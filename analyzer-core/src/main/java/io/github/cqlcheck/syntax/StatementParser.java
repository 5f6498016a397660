package io.github.cqlcheck.syntax;

import io.github.cqlcheck.ast.BrokenStatement;
import io.github.cqlcheck.ast.GatedSyntax;
import io.github.cqlcheck.ast.OtherStatement;
import io.github.cqlcheck.ast.Remark;
import io.github.cqlcheck.ast.SchemaStatement;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.grammar.CqlParser;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.source.Span;
import io.github.cqlcheck.target.Feature;
import io.github.cqlcheck.target.Target;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;
import org.antlr.v4.runtime.ANTLRErrorStrategy;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/** Parses the slices of a source one after the other. A broken one costs only itself. */
final class StatementParser implements Iterator<Statement> {
    /** How many tokens are parsed on trial in one source to tell what is wrong: what is no CQL is full of mistakes. */
    private static final int MAX_TRIES = 300_000;

    /** What a trial costs, in tokens, however short the statement is. */
    private static final int COST_OF_TRIAL = 20;

    private final Target target;
    private final Slicer slicer;
    private final Predicate<Slice> wanted;
    private final Shapes shapes;
    private final CqlParser parser;
    private final ANTLRErrorStrategy quickly = new AnyError();
    private final ANTLRErrorStrategy thoroughly = new FirstError();
    private final StatementBuilder builder;
    private final Deque<Slice> pending = new ArrayDeque<>();
    private final Deque<Statement> ready = new ArrayDeque<>();
    private int triesLeft = MAX_TRIES;

    StatementParser(Source source, Dialect dialect, Predicate<Slice> wanted) {
        this(source, dialect, wanted, new Shapes());
    }

    StatementParser(Source source, Dialect dialect, Predicate<Slice> wanted, Shapes shapes) {
        this.target = dialect.target();
        this.slicer = new Slicer(source, dialect);
        this.wanted = wanted;
        this.shapes = shapes;
        this.parser = new CqlParser(null);
        this.builder = new StatementBuilder();
        parser.removeErrorListeners();
        parser.setInterpreter(new QuickPrediction(parser));
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty()) {
            Optional<Slice> slice = pending.isEmpty() ? slicer.next() : Optional.of(pending.pop());
            List<Remark> remarks = slicer.remarks();
            ready.addAll(slicer.ignores());
            slice.filter(wanted).ifPresent(this::parse);
            if (!remarks.isEmpty()) {
                say(remarks);
            }
            if (slice.isEmpty() && ready.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Statement next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.pop();
    }

    /** Puts remarks where they belong: to the table that is made, or before the statements. */
    private void say(List<Remark> remarks) {
        List<Statement> statements = List.copyOf(ready);
        ready.clear();
        boolean belong = statements.stream()
                .anyMatch(statement ->
                        statement instanceof SchemaStatement.CreateTable || statement instanceof BrokenStatement);
        if (!belong) {
            ready.addAll(remarks);
        }
        for (Statement statement : statements) {
            ready.add(statement instanceof SchemaStatement.CreateTable table ? table.with(remarks) : statement);
        }
    }

    private void parse(Slice slice) {
        switch (slice.kind()) {
            case CQLSH_COMMAND ->
                ready.add(SqlHabit.shown(slice)
                        .<Statement>map(refusal -> refusal.statement(slice))
                        .orElseGet(() -> new OtherStatement(slice.span(), OtherStatement.Kind.CQLSH_COMMAND)));
            case TOO_LONG -> ready.add(tooLong(slice));
            case STATEMENT -> parseStatement(slice);
        }
    }

    private static BrokenStatement tooLong(Slice slice) {
        return new BrokenStatement(
                slice.span(),
                Slice.span(slice.first()),
                "the statement that starts here goes on for more than %d million characters"
                        .formatted(Slicer.MAX_LENGTH / 1_000_000),
                Optional.of("end it with ;, and a batch with APPLY BATCH"));
    }

    private void parseStatement(Slice slice) {
        try {
            ready.addAll(statement(slice));
        } catch (Refusal refusal) {
            Optional<VendorStatement> vendor = VendorStatement.of(slice, refusal);
            if (vendor.isPresent()) {
                ready.add(new OtherStatement(slice.span(), OtherStatement.Kind.VENDOR));
                gated(vendor.get().feature(), vendor.get().place(slice)).ifPresent(ready::add);
            } else if (refusal.cause() == Refusal.Cause.LACKS_SEMICOLON) {
                parseBefore(slice, refusal.index());
            } else {
                ready.add(broken(slice, refusal));
            }
        }
    }

    /** The broken statement, after which reading goes on where the next one may start. */
    private BrokenStatement broken(Slice slice, Refusal refusal) {
        int start = slice.start(0);
        if (refusal.cause() == Refusal.Cause.WRONG_QUOTES) {
            int string = refusal.index() - 1;
            int end = slicer.skipFrom(slicer.window().lineEnd(slice.start(string)));
            return refusal.statement(slice, new Span(start, end));
        }
        int prose = refusal.cause() == Refusal.Cause.UNEXPECTED
                ? Prose.length(slicer.window().ahead(start, Prose.MAX_LENGTH).toString())
                : 0;
        if (prose > 0) {
            slicer.resumeAt(start + prose);
            Span line = new Span(start, Math.min(slicer.window().lineEnd(start), start + prose));
            return new Refusal(line, "this is prose, not CQL", "comment it out with --")
                    .statement(slice, new Span(start, start + prose));
        }
        return refusal.statement(slice);
    }

    private void parseBefore(Slice slice, int next) {
        Slice before = slice.before(next);
        Token verb = slice.token(next);
        pending.push(slice.from(next));
        try {
            ready.addAll(statement(before));
            Span place = new Span(before.span().end() - 1, before.span().end());
            ready.add(new BrokenStatement(
                    place,
                    place,
                    "no ; between this statement and the %s that follows"
                            .formatted(verb.getText().toUpperCase(Locale.ROOT)),
                    Optional.of("end the statement with ;")));
        } catch (Refusal refusal) {
            ready.add(refusal.statement(before));
        }
    }

    /** The statement, and what of its syntax the target refuses. */
    private List<Statement> statement(Slice slice) {
        Shapes.Shape shape = shapes.of(slice).orElseGet(() -> shapes.add(slice, tree(slice)));
        Statement statement =
                builder.statement(shape.tree().statement(), shape.features().keySet());
        if (shape.features().isEmpty()) {
            return List.of(statement);
        }
        List<Statement> statements = new ArrayList<>();
        statements.add(statement);
        statements.addAll(gated(shape.features()));
        return statements;
    }

    /** What the target refuses, without what is part of something that it refuses as a whole. */
    private List<GatedSyntax> gated(Map<Feature, ParserRuleContext> features) {
        List<GatedSyntax> gated = new ArrayList<>();
        features.forEach(
                (feature, context) -> gated(feature, Nodes.span(context)).ifPresent(gated::add));
        return gated.stream()
                .filter(one -> gated.stream().noneMatch(other -> isWithin(one.span(), other.span())))
                .toList();
    }

    private static boolean isWithin(Span part, Span whole) {
        return whole.start() <= part.start() && part.end() <= whole.end() && !part.equals(whole);
    }

    private Optional<GatedSyntax> gated(Feature feature, Span place) {
        return target.has(feature) ? Optional.empty() : Optional.of(new GatedSyntax(place, feature, target));
    }

    /** SLL first, which is fast and nearly always enough; LL only to be sure of a failure and to say what it is. */
    private CqlParser.RootContext tree(Slice slice) {
        SliceStream tokens = new SliceStream(slice);
        try {
            parser.setErrorHandler(quickly);
            parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
            parser.setTokenStream(tokens);
            return parser.root();
        } catch (ParseCancellationException e) {
            tokens.seek(0);
            parser.setErrorHandler(thoroughly);
            parser.getInterpreter().setPredictionMode(PredictionMode.LL);
            parser.setTokenStream(tokens);
        }
        try {
            return parser.root();
        } catch (ParseCancellationException e) {
            RecognitionException cause = (RecognitionException) e.getCause();
            Mistake mistake = Mistake.at(slice, cause.getOffendingToken(), Expected.at(cause, parser));
            if (opensStatement(mistake)) {
                throw new Refusal(mistake.place(), "the next statement starts here", Optional.empty())
                        .with(Refusal.Cause.LACKS_SEMICOLON)
                        .at(mistake.index());
            }
            if (Quotes.endBefore(mistake, slicer.window())) {
                throw Quotes.refusal(mistake).with(Refusal.Cause.WRONG_QUOTES).at(mistake.index());
            }
            throw SyntaxErrors.refusal(mistake, this::reach).at(mistake.index());
        }
    }

    /** Whether the parser stumbled over the first word of another statement, so that only a semicolon is missing. */
    private boolean opensStatement(Mistake mistake) {
        int at = mistake.index();
        Slice slice = mistake.slice();
        if (mistake.atStart() || mistake.atEnd() || !Verbs.opensStatement(slice.type(at))) {
            return false;
        }
        boolean startsLine = slicer.window().isLineEndBetween(slice.end(at - 1), slice.start(at));
        boolean complete = mistake.expected().token(Token.EOF);
        return complete
                ? startsLine || reach(slice.from(at)) == Repair.Trial.ALL
                : startsLine && SqlHabit.in(mistake).isEmpty();
    }

    /** How far the parser gets with a slice of the target's language; nowhere once that was asked very often. */
    private int reach(Slice slice) {
        triesLeft -= slice.size() + COST_OF_TRIAL;
        if (triesLeft < 0 || slice.size() == 0) {
            return 0;
        }
        try {
            parser.setErrorHandler(quickly);
            parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
            parser.setTokenStream(new SliceStream(slice));
            return gated(FeatureFinder.in(parser.root())).isEmpty() ? Repair.Trial.ALL : 0;
        } catch (ParseCancellationException e) {
            int offset =
                    ((RecognitionException) e.getCause()).getOffendingToken().getStartIndex();
            return slice.indexAt(offset);
        } catch (Refusal e) {
            return 0;
        }
    }

    /** Stops at the first error without a word. */
    private static final class AnyError extends BailErrorStrategy {
        @Override
        public void reportError(Parser recognizer, RecognitionException e) {}
    }

    /** Stops at the first error; never lets ANTLR invent or drop a token, which would make the message wrong. */
    private static final class FirstError extends DefaultErrorStrategy {
        @Override
        public void reportError(Parser recognizer, RecognitionException e) {}

        @Override
        public void recover(Parser recognizer, RecognitionException e) {
            throw new ParseCancellationException(e);
        }

        @Override
        public Token recoverInline(Parser recognizer) {
            throw new ParseCancellationException(new InputMismatchException(recognizer));
        }

        @Override
        public void sync(Parser recognizer) {}
    }
}
