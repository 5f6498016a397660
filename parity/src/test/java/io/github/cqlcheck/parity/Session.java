package io.github.cqlcheck.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Statements one after the other, put to Cassandra and to cqlcheck; what changes the schema changes it for both. */
final class Session {
    private static final Pattern CHANGE = Pattern.compile("(?is)\\s*(create|alter|drop)\\b.*");
    private static final Pattern USE = Pattern.compile("(?is)\\s*use\\s+(\\S+?)\\s*;?\\s*");

    private static final AtomicInteger KEYSPACES = new AtomicInteger();

    private final Engine engine = Engine.instance();
    private final Cqlcheck cqlcheck = new Cqlcheck();
    private final List<String> schema = new ArrayList<>();
    private Optional<String> keyspace = Optional.empty();

    /** One whose names mean those of a keyspace that nobody else has. */
    static Session inNewKeyspace() {
        Session session = new Session();
        String keyspace = "parity" + KEYSPACES.incrementAndGet();
        session.engine.change(
                "CREATE KEYSPACE %s WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}"
                        .formatted(keyspace),
                Optional.empty());
        session.keyspace = Optional.of(keyspace);
        return session;
    }

    /** Whether a statement changes what the next ones meet. */
    static boolean changes(String statement) {
        return CHANGE.matcher(statement).matches() || USE.matcher(statement).matches();
    }

    /** What both say; nothing is changed. */
    Answers ask(String statement) {
        Verdict cassandra = engine.verdict(statement, keyspace);
        Optional<Verdict> ours = SchemaSentences.dependOnTheServer(cassandra.why())
                ? Optional.empty()
                : cqlcheck.verdict(statement, keyspace);
        return new Answers(List.copyOf(schema), statement, cassandra, ours);
    }

    Answers next(String statement) {
        Answers answers = ask(statement);
        var use = USE.matcher(statement);
        if (use.matches()) {
            Optional<String> used = Optional.of(use.group(1).toLowerCase(Locale.ROOT));
            keyspace = engine.takes(used) ? used : keyspace;
        } else if (answers.cassandra().accepted() && CHANGE.matcher(statement).matches()) {
            engine.change(statement, keyspace);
            cqlcheck.change(statement, keyspace);
            schema.add(statement);
        }
        return answers;
    }
}
