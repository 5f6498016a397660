package io.github.cqlcheck.type;

/**
 * What a value is for (Cassandra's {@code ColumnSpecification}).
 *
 * @param name as messages say it: {@code column id of shop.users}, {@code an element of tags}
 */
record Receiver(String name, DataType type) {
    /** For what stands where nothing but its type is known. */
    static Receiver unnamed(DataType type) {
        return new Receiver("", type);
    }

    /** The end of a sentence that says that something is not of the type: {@code , which column id is}. */
    String clause() {
        return name.isEmpty() ? "" : ", which %s is".formatted(name);
    }

    Receiver element(DataType element) {
        return new Receiver("an element of " + name, element);
    }

    Receiver key(DataType key) {
        return new Receiver("a key of " + name, key);
    }

    Receiver value(DataType value) {
        return new Receiver("a value of " + name, value);
    }

    Receiver field(String field, DataType type) {
        return new Receiver("field %s of %s".formatted(field, name), type);
    }

    Receiver component(int index, DataType type) {
        return new Receiver("component %s of %s".formatted(index + 1, name), type);
    }

    Receiver argument(Invocation call, int index, DataType type) {
        return new Receiver("argument %s of %s".formatted(index + 1, call.shown()), type);
    }
}
