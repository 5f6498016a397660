package io.github.cqlcheck.type;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.NativeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The native functions whose arguments have no fixed types; {@code token} is not among them, for it depends on the table. */
final class Makers {
    private static final DataType TEXT = DataType.of(NativeType.TEXT);
    private static final DataType INT = DataType.of(NativeType.INT);

    private final Map<String, Maker> all = new HashMap<>();

    private Makers() {}

    static Map<String, Maker> of(boolean since5) {
        Makers makers = new Makers();
        makers.json(since5);
        if (since5) {
            makers.aggregates();
            makers.collections();
            makers.masks();
            makers.vectors();
        }
        return Map.copyOf(makers.all);
    }

    /** {@code AggregateFcts}. */
    private void aggregates() {
        for (String name : List.of("max", "min")) {
            put(new Maker(
                    name,
                    List.of(Parameter.any(true)),
                    1,
                    true,
                    Function.identity(),
                    (given, receiver) -> Optional.of(given.get(0))));
        }
    }

    /** {@code ToJsonFct}, {@code FromJsonFct}. */
    private void json(boolean since5) {
        for (String name : since5 ? List.of("tojson", "to_json") : List.of("tojson")) {
            one(name, Parameter.any(false), given -> TEXT);
        }
        for (String name : since5 ? List.of("fromjson", "from_json") : List.of("fromjson")) {
            List<Parameter> parameters = List.of(Parameter.fixed(NativeType.TEXT));
            put(new Maker(name, parameters, 1, false, given -> List.of(TEXT), (given, receiver) -> receiver));
        }
    }

    /** {@code CollectionFcts}. */
    private void collections() {
        one(
                "map_keys",
                Parameter.map(),
                map -> Composites.frozen(
                        CqlType.Collection.Kind.SET, collection(map).key()));
        one(
                "map_values",
                Parameter.map(),
                map -> Composites.frozen(
                        CqlType.Collection.Kind.LIST, collection(map).value()));
        one("collection_count", Parameter.collection(), given -> INT);
        one("collection_min", Parameter.listOrSet(), given -> collection(given).value());
        one("collection_max", Parameter.listOrSet(), given -> collection(given).value());
        one("collection_sum", Parameter.numbers(), given -> collection(given).value());
        one("collection_avg", Parameter.numbers(), given -> collection(given).value());
    }

    private static DataType.Collection collection(DataType type) {
        return (DataType.Collection) type;
    }

    /** {@code MaskingFcts}. */
    private void masks() {
        one("mask_default", Parameter.any(false), Function.identity());
        one("mask_null", Parameter.any(false), Function.identity());
        put(new Maker(
                "mask_hash",
                List.of(Parameter.any(false), Parameter.fixed(NativeType.TEXT)),
                1,
                false,
                given -> given.size() == 1 ? given : List.of(given.get(0), TEXT),
                (given, receiver) -> Optional.of(DataType.of(NativeType.BLOB))));
        for (String name : List.of("mask_inner", "mask_outer")) {
            put(new Maker(
                    name,
                    List.of(
                            Parameter.fixed(NativeType.TEXT, NativeType.ASCII),
                            Parameter.fixed(NativeType.INT),
                            Parameter.fixed(NativeType.INT),
                            Parameter.fixed(NativeType.TEXT)),
                    3,
                    false,
                    Makers::masked,
                    (given, receiver) -> Optional.of(given.get(0))));
        }
        put(new Maker(
                "mask_replace",
                List.of(Parameter.any(true), Parameter.sameAs(0, true, Parameter.any(true))),
                2,
                false,
                Function.identity(),
                (given, receiver) -> Optional.of(given.get(1))));
    }

    private static List<DataType> masked(List<DataType> given) {
        List<DataType> types = new ArrayList<>(List.of(given.get(0), INT, INT));
        if (given.size() > types.size()) {
            types.add(TEXT);
        }
        return types;
    }

    /** {@code VectorFcts}: both vectors have one dimension. */
    private void vectors() {
        for (String name : List.of("similarity_cosine", "similarity_euclidean", "similarity_dot_product")) {
            put(new Maker(
                    name,
                    List.of(
                            Parameter.sameAs(1, false, Parameter.floats()),
                            Parameter.sameAs(0, false, Parameter.floats())),
                    2,
                    false,
                    given -> List.of(given.get(0), given.get(0)),
                    (given, receiver) -> given.get(0).equals(given.get(1))
                            ? Optional.of(DataType.of(NativeType.FLOAT))
                            : Optional.empty()));
        }
    }

    private void one(String name, Parameter parameter, Function<DataType, DataType> result) {
        put(new Maker(
                name,
                List.of(parameter),
                1,
                false,
                Function.identity(),
                (given, receiver) -> Optional.of(result.apply(given.get(0)))));
    }

    private void put(Maker maker) {
        all.put(maker.name(), maker);
    }
}
