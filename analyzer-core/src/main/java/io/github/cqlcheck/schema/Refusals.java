package io.github.cqlcheck.schema;

import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.QualifiedName;
import io.github.cqlcheck.ast.SchemaStatement.AlterKeyspace;
import io.github.cqlcheck.ast.SchemaStatement.AlterTable;
import io.github.cqlcheck.ast.SchemaStatement.AlterType;
import io.github.cqlcheck.ast.SchemaStatement.AlterView;
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
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.schema.SchemaRefusal.Reason;
import io.github.cqlcheck.source.Place;
import io.github.cqlcheck.source.Span;
import io.github.cqlcheck.source.Spelling;
import io.github.cqlcheck.target.Target;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What the server would say against a schema statement, in its order, as Cassandra 5.0 does (the classes of its package
 * {@code cql3.statements.schema}). What is not known is not refused.
 */
final class Refusals {
    private final List<SchemaRefusal> refusals = new ArrayList<>();
    private final Change change;
    private final Known known;
    private final Target target;

    private Refusals(Change change, Known known, Target target) {
        this.change = change;
        this.known = known;
        this.target = target;
    }

    static List<SchemaRefusal> of(Change change, Known known, Target target) {
        Refusals refusals = new Refusals(change, known, target);
        refusals.judge(change.statement());
        return List.copyOf(refusals.refusals);
    }

    private void judge(Statement statement) {
        if (statement instanceof CreateTable create) {
            new TableRefusals(this).judge(create);
        } else if (statement instanceof CopyTable copy) {
            // others do not get as far: they cannot read it
            if (target.isAtLeast(Target.CASSANDRA_6_0)) {
                new CopyRefusals(this).judge(copy);
            }
        } else if (statement instanceof AlterTable alter) {
            new AlterationRefusals(this).judge(alter);
        } else if (statement instanceof DropTable drop) {
            new AlterationRefusals(this).judge(drop);
        } else if (statement instanceof CreateIndex create) {
            new IndexRefusals(this).judge(create);
        } else if (statement instanceof DropIndex drop) {
            new IndexRefusals(this).judge(drop);
        } else if (statement instanceof CreateView create) {
            new ViewRefusals(this).judge(create);
        } else if (statement instanceof AlterView alter) {
            new ViewRefusals(this).judge(alter);
        } else if (statement instanceof DropView drop) {
            new ViewRefusals(this).judge(drop);
        } else if (statement instanceof CreateType create) {
            new TypeRefusals(this).judge(create);
        } else if (statement instanceof AlterType alter) {
            new TypeRefusals(this).judge(alter);
        } else if (statement instanceof DropType drop) {
            new TypeRefusals(this).judge(drop);
        } else if (statement instanceof CreateKeyspace create) {
            new KeyspaceRefusals(this).judge(create);
        } else if (statement instanceof AlterKeyspace alter) {
            new KeyspaceRefusals(this).judge(alter);
        } else if (statement instanceof DropKeyspace drop) {
            new KeyspaceRefusals(this).judge(drop);
        }
    }

    /** The statement that is judged. */
    Change change() {
        return change;
    }

    Known known() {
        return known;
    }

    /** The server that says it. */
    Target target() {
        return target;
    }

    /** The keyspace that a statement is about. */
    String keyspace(QualifiedName name) {
        return Known.keyspace(name, change.keyspaceInUse());
    }

    Optional<Table> table(QualifiedName name) {
        return known.table(name, change.keyspaceInUse());
    }

    void add(Reason reason, Span place, String message) {
        refusals.add(new SchemaRefusal(reason, place, message, Optional.empty(), Optional.empty()));
    }

    void add(Reason reason, Span place, String message, String help) {
        refusals.add(new SchemaRefusal(reason, place, message, Optional.of(help), Optional.empty()));
    }

    /** A refusal that another definition is the reason of. */
    void add(Reason reason, Span place, String message, Optional<String> help, Place because) {
        refusals.add(new SchemaRefusal(reason, place, message, help, Optional.of(because)));
    }

    /** A name that means nothing, and what was meant if that can be guessed. */
    void addUndefined(Reason reason, Name name, String message, Collection<String> candidates) {
        refusals.add(new SchemaRefusal(reason, name.span(), message, meant(name, candidates), Optional.empty()));
    }

    void addUndefined(Reason reason, Name name, String message, Collection<String> candidates, Place because) {
        refusals.add(new SchemaRefusal(reason, name.span(), message, meant(name, candidates), Optional.of(because)));
    }

    private static Optional<String> meant(Name name, Collection<String> candidates) {
        return Spelling.meant(name.text(), candidates).map("did you mean %s?"::formatted);
    }

    /** Whether nothing says which keyspace a name is in, which is refused before anything else. */
    boolean isUnplaced(QualifiedName name) {
        if (!known.isComplete() || !keyspace(name).isEmpty()) {
            return false;
        }
        add(Reason.NO_KEYSPACE, name.span(), "nothing says which keyspace %s is in".formatted(name.name()));
        return true;
    }

    /** Whether there is no keyspace for the statement to work in, which is refused. */
    boolean lacksKeyspace(QualifiedName name) {
        String keyspace = keyspace(name);
        if (!known.isComplete() || known.keyspace(keyspace).isPresent()) {
            return false;
        }
        add(Reason.UNDEFINED_KEYSPACE, name.span(), "there is no keyspace %s".formatted(keyspace));
        return true;
    }

    /** Refuses the name of a thing that does not exist, if that is known. */
    void addMissing(Reason reason, QualifiedName name, boolean ifExists, String what) {
        if (known.isComplete() && !ifExists) {
            add(reason, name.span(), "there is no %s %s".formatted(what, name));
        }
    }
}
