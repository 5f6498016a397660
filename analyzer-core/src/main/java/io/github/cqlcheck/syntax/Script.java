package io.github.cqlcheck.syntax;

import io.github.cqlcheck.ast.BrokenStatement;
import io.github.cqlcheck.ast.ForeignText;
import io.github.cqlcheck.ast.GatedSyntax;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.source.Source;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The statements of a source, parsed one by one as they are asked for, so that a script of a million statements needs no
 * more memory than its longest one. What cannot be parsed is a {@link BrokenStatement}, a text in another language one
 * {@link ForeignText}; reading a script never throws for what the text says. Immutable and thread-safe; each stream
 * starts anew.
 */
public final class Script {
    private final Source source;
    private final Dialect dialect;
    private final Optional<ForeignText> foreign;

    private Script(Source source, Dialect dialect) {
        this.source = source;
        this.dialect = dialect;
        this.foreign = ForeignLanguage.of(source);
    }

    /** A script that is read as {@link Dialect#STANDARD}. */
    public static Script of(Source source) {
        return of(source, Dialect.STANDARD);
    }

    /**
     * A script read as a dialect: behind a statement with syntax that its target refuses, and another target takes, comes a
     * {@link GatedSyntax}.
     */
    public static Script of(Source source, Dialect dialect) {
        return new Script(source, dialect);
    }

    /** All statements, in the order of the text; what is wrong with the file's bytes comes first. */
    public Stream<Statement> statements() {
        Stream<Statement> faults = source.faults().stream()
                .map(fault ->
                        new BrokenStatement(fault.span(), fault.span(), fault.message(), Optional.of(fault.help())));
        return Stream.concat(
                faults,
                foreign.isPresent() ? foreign.stream() : stream(new StatementParser(source, dialect, slice -> true)));
    }

    /** Only the statements that say what exists or where: schema statements and USE. The others are not even parsed. */
    public Stream<Statement> definitions() {
        return foreign.isPresent() ? Stream.empty() : stream(new StatementParser(source, dialect, Slice::isDefinition));
    }

    /** The statements, all at once: for tests and short texts. */
    public List<Statement> toList() {
        return statements().toList();
    }

    private static Stream<Statement> stream(Iterator<Statement> statements) {
        Iterable<Statement> iterable = () -> statements;
        return StreamSupport.stream(iterable.spliterator(), false);
    }
}
