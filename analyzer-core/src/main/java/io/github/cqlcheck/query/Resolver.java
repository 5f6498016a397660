package io.github.cqlcheck.query;

import io.github.cqlcheck.ast.DataStatement;
import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.QualifiedName;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.target.Target;
import io.github.cqlcheck.type.Functions;
import io.github.cqlcheck.type.TypeChecker;
import io.github.cqlcheck.type.Types;
import java.util.List;
import java.util.Optional;

/**
 * Finds the access path of a statement: what Cassandra's {@code StatementRestrictions} and
 * {@code SelectStatement.checkNeedsFiltering} of 5.0 come to when they prepare it, without throwing. Not thread-safe: it keeps what it
 * looked up, so a change of the schema asks for a new one.
 */
public final class Resolver {
    private final Target target;
    private final Types types;
    private final Functions functions;

    /** What was looked up for the last table: a script asks for the same one over and over. */
    private Optional<ValueTypes> latest = Optional.empty();

    private Resolver(Target target, Types types, Functions functions) {
        this.target = target;
        this.types = types;
        this.functions = functions;
    }

    /** One for a target, which looks user-defined types and functions up to tell which values fit where they are put. */
    public static Resolver of(Target target, Types types, Functions functions) {
        return new Resolver(target, types, functions);
    }

    /** One for a target, which knows no user-defined types and functions, and so says nothing against their values. */
    public static Resolver of(Target target) {
        return of(target, Types.UNKNOWN, Functions.UNKNOWN);
    }

    /** What the statement will do, given the table that it means. */
    public Query resolve(DataStatement.OnTable statement, Table table) {
        ValueTypes values = values(table);
        AccessPath path = statement instanceof DataStatement.Select select
                ? new ReadPath(select, table, values).path()
                : WritePath.of(statement, table, values);
        return Query.of(statement, table, path, target, name -> functions.overloads(within(table, name)));
    }

    private ValueTypes values(Table table) {
        if (latest.filter(values -> values.table() == table).isEmpty()) {
            TypeChecker checker = new TypeChecker(
                    name -> types.type(within(table, name)), name -> functions.overloads(within(table, name)), target);
            latest = Optional.of(new ValueTypes(checker, table, target));
        }
        return latest.orElseThrow();
    }

    /** What the statements of a batch will do together, given what each will do. */
    public BatchQuery resolve(DataStatement.Batch batch, List<Query> writes) {
        return new BatchQuery(batch, writes, Batches.refusals(batch, writes));
    }

    /** A name as a statement about a table means it: types and functions are those of the table's keyspace. */
    private static QualifiedName within(Table table, QualifiedName name) {
        String keyspace = table.name().keyspace();
        return name.keyspace().isPresent() || keyspace.isEmpty()
                ? name
                : new QualifiedName(
                        name.span(), Optional.of(new Name(name.span(), keyspace, Name.Kind.QUOTED)), name.name());
    }
}
