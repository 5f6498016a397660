package io.github.cqlcheck.parity;

import io.github.cqlcheck.ast.SchemaStatement;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.source.Source;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The schema statements of scripts, run by Cassandra one after the other; those that it refuses change nothing. A keyspace that
 * no script makes is made when it is needed. What was made is dropped in the end.
 */
final class Replay implements AutoCloseable {
    private static final AtomicInteger KEYSPACES = new AtomicInteger();
    private static final Pattern MISSING = Pattern.compile("(?i).*\\bkeyspace '?(\\w+)'? (?:doesn't|does not) exist.*");
    private static final Pattern CREATED =
            Pattern.compile("(?is)\\s*create\\s+(?:keyspace|schema)\\s+(?:if\\s+not\\s+exists\\s+)?\"?(\\w+)\"?.*");

    private static final Pattern OPTIONS = Pattern.compile("(?is)\\bwith\\b.*$");

    private final Engine engine = Engine.instance();
    private final Set<String> made = new HashSet<>();
    private Optional<String> inUse;

    Replay() {
        String keyspace = "replay" + KEYSPACES.incrementAndGet();
        make(keyspace);
        inUse = Optional.of(keyspace);
    }

    /** Runs a statement if it is about the schema. */
    void run(Source source, Statement statement) {
        if (statement instanceof Statement.Use use) {
            String keyspace = use.keyspace().text();
            make(keyspace);
            inUse = Optional.of(keyspace);
        } else if (statement instanceof SchemaStatement) {
            String text = source.text(statement.span());
            // what follows is written for a table, whatever its options
            Stream.of(text, OPTIONS.matcher(text).replaceFirst(""))
                    .filter(written -> verdict(written).accepted())
                    .findFirst()
                    .ifPresent(written -> engine.change(written, inUse));
            Matcher created = CREATED.matcher(text);
            if (created.matches()) {
                // refused or not: what follows is written for it
                make(created.group(1).toLowerCase(Locale.ROOT));
            }
        }
    }

    /** What Cassandra says to a statement now; nothing is changed but for a keyspace that was missing. */
    Verdict verdict(String text) {
        Verdict verdict = engine.verdict(text, inUse);
        Matcher missing = MISSING.matcher(verdict.why());
        if (missing.matches() && made.add(missing.group(1))) {
            make(missing.group(1));
            return engine.verdict(text, inUse);
        }
        return verdict;
    }

    private void make(String keyspace) {
        engine.change(
                "CREATE KEYSPACE IF NOT EXISTS \"%s\" WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}"
                        .formatted(keyspace),
                Optional.empty());
        made.add(keyspace);
    }

    @Override
    public void close() {
        made.forEach(keyspace -> engine.change("DROP KEYSPACE IF EXISTS \"%s\"".formatted(keyspace), Optional.empty()));
    }
}
