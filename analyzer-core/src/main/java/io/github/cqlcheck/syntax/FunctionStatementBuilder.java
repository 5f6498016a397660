package io.github.cqlcheck.syntax;

import static io.github.cqlcheck.syntax.Nodes.all;
import static io.github.cqlcheck.syntax.Nodes.span;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.QualifiedName;
import io.github.cqlcheck.ast.SchemaStatement;
import io.github.cqlcheck.ast.SchemaStatement.CreateAggregate;
import io.github.cqlcheck.ast.SchemaStatement.CreateFunction;
import io.github.cqlcheck.ast.SchemaStatement.DropAggregate;
import io.github.cqlcheck.ast.SchemaStatement.DropFunction;
import io.github.cqlcheck.ast.SchemaStatement.Field;
import io.github.cqlcheck.grammar.CqlParser;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Parse trees of CREATE and DROP of functions and aggregates. */
final class FunctionStatementBuilder {

    SchemaStatement function(CqlParser.FunctionStatementContext context) {
        OtherStatementBuilder.checkNames(context);
        if (context instanceof CqlParser.CreateFunctionContext create) {
            return create(create);
        }
        if (context instanceof CqlParser.CreateAggregateContext create) {
            return create(create);
        }
        if (context instanceof CqlParser.DropFunctionContext drop) {
            return new DropFunction(
                    span(drop),
                    FunctionNames.defined(drop.functionName()),
                    drop.ifExists() != null,
                    Optional.ofNullable(drop.signature()).map(FunctionStatementBuilder::types));
        }
        CqlParser.DropAggregateContext drop = (CqlParser.DropAggregateContext) context;
        return new DropAggregate(
                span(drop),
                FunctionNames.defined(drop.functionName()),
                drop.ifExists() != null,
                Optional.ofNullable(drop.signature()).map(FunctionStatementBuilder::types));
    }

    private static CreateFunction create(CqlParser.CreateFunctionContext create) {
        QualifiedName name = FunctionNames.defined(create.functionName());
        List<Field> arguments = all(
                create.field(),
                field -> new Field(span(field), Nodes.name(field.identifier()), TypeBuilder.type(field.type())));
        CqlType result = TypeBuilder.type(create.type());
        Token language = create.IDENTIFIER().getSymbol();
        if (Keywords.isUnreserved(language)) {
            throw new Refusal(
                    Slice.span(language),
                    "%s is no language".formatted(language.getText()),
                    "functions are written in java");
        }
        return new CreateFunction(
                span(create),
                name,
                create.OR() != null,
                create.ifNotExists() != null,
                arguments,
                create.CALLED() != null,
                result,
                language.getText(),
                span(create.string()));
    }

    private static CreateAggregate create(CqlParser.CreateAggregateContext create) {
        QualifiedName name = FunctionNames.defined(create.functionName(0));
        List<Name> parts = create.functionName().stream()
                .skip(1)
                .map(FunctionStatementBuilder::partOfAggregate)
                .toList();
        Optional.ofNullable(create.reduceFunction()).ifPresent(reduce -> partOfAggregate(reduce.functionName()));
        return new CreateAggregate(
                span(create),
                name,
                create.OR() != null,
                create.ifNotExists() != null,
                types(create.signature()),
                parts.get(0),
                TypeBuilder.type(create.type()),
                parts.stream().skip(1).findFirst(),
                Optional.ofNullable(create.expression()).map(TermBuilder::value));
    }

    private static Name partOfAggregate(CqlParser.FunctionNameContext context) {
        QualifiedName name = FunctionNames.defined(context);
        name.keyspace().ifPresent(keyspace -> {
            throw new Refusal(
                    keyspace.span(),
                    "an aggregate is made of functions of its own keyspace",
                    "write %s alone".formatted(SyntaxErrors.quote(name.name().text())));
        });
        return name.name();
    }

    private static List<CqlType> types(CqlParser.SignatureContext context) {
        return all(context.type(), TypeBuilder::type);
    }
}
