package io.github.cqlcheck;

import io.github.cqlcheck.config.SchemaScope;
import io.github.cqlcheck.config.Settings;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.syntax.Dialect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The sources of a run, in parts that know nothing of each other's definitions; only one where nobody asks for more. */
final class Parts {
    private Parts() {}

    /**
     * Sources that see each other's definitions.
     *
     * @param definitions further sources, read for their definitions only
     * @param settings what counts for each of them
     */
    record Part(List<Source> sources, List<Source> definitions, Map<Source, Settings> settings) {
        /** How a source is read. */
        Dialect dialect(Source source) {
            return settings.get(source).dialect();
        }
    }

    /** @param definitions further sources, whose definitions all see */
    static List<Part> of(List<Source> sources, List<Source> definitions, Function<Source, Settings> settings) {
        Map<Source, Settings> known = new LinkedHashMap<>();
        sources.forEach(source -> known.put(source, settings.apply(source)));
        Map<Optional<SchemaScope>, List<Source>> byScope = new LinkedHashMap<>();
        known.forEach((source, of) ->
                byScope.computeIfAbsent(of.scope(), scope -> new ArrayList<>()).add(source));
        if (byScope.isEmpty()) {
            byScope.put(Optional.empty(), List.of());
        }
        List<Part> parts = new ArrayList<>();
        byScope.forEach((scope, members) -> {
            List<Source> further = new ArrayList<>(definitions);
            scope.ifPresent(of -> further.addAll(of.definitions()));
            Map<Source, Settings> here = new LinkedHashMap<>();
            members.forEach(source -> here.put(source, known.get(source)));
            further.forEach(source -> here.put(source, settings.apply(source)));
            parts.add(new Part(members, further, here));
        });
        return parts;
    }
}
