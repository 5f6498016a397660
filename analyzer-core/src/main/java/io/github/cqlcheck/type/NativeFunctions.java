package io.github.cqlcheck.type;

import io.github.cqlcheck.ast.NativeType;
import io.github.cqlcheck.target.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The functions that a release of Cassandra brings along (Cassandra's {@code NativeFunctions} and the {@code …Fcts} that it
 * is filled from). Those whose arguments have no fixed types are {@link Makers}.
 */
final class NativeFunctions {
    /** Names, then types of the arguments, then the type of the result; {@code number} stands for each type of number. */
    private static final String SINCE_3_11 = """
            now() timeuuid
            uuid() uuid
            mintimeuuid(timestamp) timeuuid
            maxtimeuuid(timestamp) timeuuid
            todate(timeuuid) date
            todate(timestamp) date
            totimestamp(timeuuid) timestamp
            totimestamp(date) timestamp
            tounixtimestamp(timeuuid) bigint
            tounixtimestamp(timestamp) bigint
            tounixtimestamp(date) bigint
            """;

    private static final String UNTIL_4_1 = """
            dateof(timeuuid) timestamp
            unixtimestampof(timeuuid) bigint
            """;
    private static final String SINCE_4_0 = """
            currenttimeuuid() timeuuid
            currenttimestamp() timestamp
            currentdate() date
            currenttime() time
            """;
    private static final String SINCE_4_1 = """
            floor(timestamp, duration) timestamp
            floor(timestamp, duration, timestamp) timestamp
            floor(timeuuid, duration) timestamp
            floor(timeuuid, duration, timestamp) timestamp
            floor(date, duration) date
            floor(date, duration, date) date
            floor(time, duration) time
            """;
    private static final String SINCE_5_0 = """
            current_timeuuid() timeuuid
            current_timestamp() timestamp
            current_date() date
            current_time() time
            min_timeuuid(timestamp) timeuuid
            max_timeuuid(timestamp) timeuuid
            to_date(timeuuid) date
            to_date(timestamp) date
            to_timestamp(timeuuid) timestamp
            to_timestamp(date) timestamp
            to_unix_timestamp(timeuuid) bigint
            to_unix_timestamp(timestamp) bigint
            to_unix_timestamp(date) bigint
            abs(number) number
            exp(number) number
            log(number) number
            log10(number) number
            round(number) number
            """;
    private static final String SINCE_6_0 = """
            length(text) int
            """;

    /** What CAST makes of what: a type of CQL, and those that it can be cast to besides text and ascii. */
    private static final String CASTS = """
            ascii
            boolean
            date timestamp
            inet
            time
            timestamp date
            timeuuid date timestamp
            uuid
            """;

    /** Functions that are known by name only, because their arguments are of many kinds. */
    private static final Set<String> OPAQUE_SINCE_6_0 =
            Set.of("format_bytes", "format_time", "octet_length", "transformation_kind");

    /** Names that only the server itself uses. */
    private static final Set<String> INTERNAL = Set.of("count_rows", "countRows", "token");

    private static final Map<Target, NativeFunctions> BY_RELEASE = new HashMap<>();

    static {
        Arrays.stream(Target.values())
                .filter(Target::isCassandra)
                .forEach(release -> BY_RELEASE.put(release, new NativeFunctions(release)));
    }

    private final Map<String, List<Signature>> functions = new HashMap<>();
    private final Map<String, Maker> makers;
    private final Set<String> opaque;

    private NativeFunctions(Target release) {
        boolean since4 = release.isAtLeast(Target.CASSANDRA_4_0);
        boolean since41 = release.isAtLeast(Target.CASSANDRA_4_1);
        boolean since5 = release.isAtLeast(Target.CASSANDRA_5_0);
        boolean since6 = release.isAtLeast(Target.CASSANDRA_6_0);
        read(SINCE_3_11);
        read(since5 ? SINCE_5_0 : UNTIL_4_1);
        read(since4 ? SINCE_4_0 : "");
        read(since41 ? SINCE_4_1 : "");
        read(since6 ? SINCE_6_0 : "");
        conversions(since5);
        casts();
        aggregates(since41, since5);
        Operations.all(since41).forEach(this::add);
        makers = Makers.of(since5);
        opaque = since6 ? OPAQUE_SINCE_6_0 : Set.of();
    }

    /** Those of the release that a target follows. */
    static NativeFunctions of(Target target) {
        return BY_RELEASE.get(target.release());
    }

    List<Signature> named(String name) {
        return functions.getOrDefault(name, List.of());
    }

    Optional<Maker> maker(String name) {
        return Optional.ofNullable(makers.get(name));
    }

    boolean isOpaque(String name) {
        return opaque.contains(name);
    }

    /** All names that may be written. */
    Set<String> names() {
        Set<String> names = new HashSet<>(functions.keySet());
        names.addAll(makers.keySet());
        names.addAll(opaque);
        names.removeIf(name -> name.startsWith("_") || name.startsWith("cast") || INTERNAL.contains(name));
        return names;
    }

    private void add(Signature signature) {
        functions.computeIfAbsent(signature.name(), name -> new ArrayList<>()).add(signature);
    }

    private void read(String table) {
        table.lines().forEach(this::readLine);
    }

    private void readLine(String line) {
        String name = line.substring(0, line.indexOf('('));
        String arguments = line.substring(name.length() + 1, line.indexOf(')'));
        String result = line.substring(line.indexOf(')') + 2);
        if (result.equals("number")) {
            Compatibility.NUMBERS.forEach(number -> add(Signature.of(name, DataType.of(number), DataType.of(number))));
            return;
        }
        add(Signature.of(
                name,
                type(result),
                Arrays.stream(arguments.split(", "))
                        .filter(argument -> !argument.isEmpty())
                        .map(NativeFunctions::type)
                        .toArray(DataType[]::new)));
    }

    private static DataType type(String name) {
        return DataType.of(NativeType.named(name).orElseThrow());
    }

    /** {@code BytesConversionFcts}. */
    private void conversions(boolean since5) {
        DataType blob = DataType.of(NativeType.BLOB);
        for (NativeType simple : NativeType.values()) {
            if (simple == NativeType.BLOB) {
                continue;
            }
            DataType type = Compatibility.inFunction(DataType.of(simple));
            add(Signature.of(simple + "asblob", blob, type));
            add(Signature.of("blobas" + simple, type, blob));
            if (since5) {
                add(Signature.of(simple + "_as_blob", blob, type));
                add(Signature.of("blob_as_" + simple, type, blob));
            }
        }
    }

    /** {@code CastFcts}. */
    private void casts() {
        for (NativeType from : Compatibility.NUMBERS) {
            Compatibility.NUMBERS.stream()
                    .filter(to -> to != from && to != NativeType.COUNTER)
                    .forEach(to -> cast(from, to));
            cast(from, NativeType.ASCII);
            cast(from, NativeType.TEXT);
        }
        CASTS.lines().forEach(line -> {
            List<NativeType> types = Arrays.stream(line.split(" "))
                    .map(name -> NativeType.named(name).orElseThrow())
                    .toList();
            NativeType from = types.get(0);
            types.stream().skip(1).forEach(to -> cast(from, to));
            cast(from, NativeType.TEXT);
            if (from != NativeType.ASCII) {
                cast(from, NativeType.ASCII);
            }
        });
    }

    private void cast(NativeType from, NativeType to) {
        String name = to.toString();
        String legacy = "castAs" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        add(Signature.of("cast_as_" + name, DataType.of(to), DataType.of(from)));
        add(Signature.of(legacy, DataType.of(to), DataType.of(from)));
    }

    /** {@code AggregateFcts}; from 5.0 on {@code min} and {@code max} are made, and {@code count} takes anything as a blob. */
    private void aggregates(boolean since41, boolean since5) {
        DataType bigint = DataType.of(NativeType.BIGINT);
        for (String name : List.of("count_rows", "countRows")) {
            add(new Signature(name, List.of(), bigint, true, false));
        }
        if (since5) {
            add(new Signature("count", List.of(DataType.of(NativeType.BLOB)), bigint, true, false));
        } else {
            Arrays.stream(NativeType.values())
                    .filter(type -> type != NativeType.VARCHAR)
                    .map(DataType::of)
                    .map(type -> since41 ? Compatibility.inFunction(type) : type)
                    .forEach(type -> {
                        add(new Signature("count", List.of(type), bigint, true, false));
                        add(new Signature("max", List.of(type), type, true, false));
                        add(new Signature("min", List.of(type), type, true, false));
                    });
        }
        for (NativeType number : Compatibility.NUMBERS) {
            DataType type = DataType.of(number);
            add(new Signature("sum", List.of(type), type, true, false));
            add(new Signature("avg", List.of(type), type, true, false));
        }
    }
}
