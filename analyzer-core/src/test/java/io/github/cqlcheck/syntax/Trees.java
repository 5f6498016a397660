package io.github.cqlcheck.syntax;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.Node;
import io.github.cqlcheck.ast.QualifiedName;
import io.github.cqlcheck.ast.Selector;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.source.Span;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/** Trees of records, as text. */
final class Trees {
    private Trees() {}

    /** All of a tree, its spans moved; line ends in texts are told alike. */
    static String dump(Object value, IntUnaryOperator move) {
        if (value instanceof Span span) {
            return "[%d,%d)".formatted(move.applyAsInt(span.start()), move.applyAsInt(span.end()));
        }
        if (value instanceof Record tree) {
            List<String> parts = new ArrayList<>();
            components(tree).forEach(component -> parts.add(dump(component, move)));
            return tree.getClass().getSimpleName() + parts;
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(inner -> dump(inner, move)).orElse("-");
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> dump(item, move)).toList().toString();
        }
        return value.toString().replace("\r\n", "\n").replace('\r', '\n');
    }

    /** A tree without spans and without what is absent, empty or false, names and values as CQL writes them. */
    static String shape(Object value) {
        if (value instanceof Name name) {
            return name.kind() == Name.Kind.QUOTED ? "\"" + name.text() + "\"" : name.text();
        }
        if (value instanceof QualifiedName name) {
            return name.keyspace().map(keyspace -> shape(keyspace) + ".").orElse("") + shape(name.name());
        }
        if (value instanceof Term.Literal literal) {
            return literal.kind() == Term.Literal.Kind.STRING ? "'" + literal.text() + "'" : literal.text();
        }
        if (value instanceof Term.BindMarker marker) {
            return marker.name().map(name -> ":" + shape(name)).orElse("?");
        }
        if (value instanceof Term.ColumnReference reference) {
            return shape(reference.column());
        }
        if (value instanceof Selector selector) {
            return shape(selector.expression())
                    + selector.alias().map(alias -> " AS " + shape(alias)).orElse("");
        }
        if (value instanceof CqlType type) {
            return type.toString();
        }
        if (value instanceof Optional<?> optional) {
            return shape(optional.orElseThrow());
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Trees::shape).toList().toString();
        }
        return value instanceof Record tree ? shapeOf(tree) : String.valueOf(value);
    }

    private static String shapeOf(Record tree) {
        List<String> parts = new ArrayList<>();
        RecordComponent[] names = tree.getClass().getRecordComponents();
        List<Object> values = components(tree);
        for (int i = 0; i < names.length; i++) {
            Object value = values.get(i);
            boolean nothing = value instanceof Span
                    || value.equals(false)
                    || value.equals(Optional.empty())
                    || value.equals(List.of())
                    || !(value instanceof Node) && shape(value).endsWith("()");
            boolean flag = value.equals(true)
                    || value instanceof Optional<?> present
                            && present.filter(Span.class::isInstance).isPresent();
            if (!nothing) {
                parts.add(flag ? names[i].getName() : names[i].getName() + "=" + shape(value));
            }
        }
        return tree.getClass().getSimpleName() + "(" + String.join(" ", parts) + ")";
    }

    /** The values of a record's components. */
    static List<Object> components(Record tree) {
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : tree.getClass().getRecordComponents()) {
            try {
                values.add(component.getAccessor().invoke(tree));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new AssertionError(e);
            }
        }
        return values;
    }
}
