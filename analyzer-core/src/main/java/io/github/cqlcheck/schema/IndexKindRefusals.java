package io.github.cqlcheck.schema;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.NativeType;
import io.github.cqlcheck.ast.SchemaStatement.IndexTarget;
import io.github.cqlcheck.ast.SchemaStatement.IndexTarget.Part;
import io.github.cqlcheck.schema.SchemaRefusal.Reason;
import io.github.cqlcheck.target.Target;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the kinds of indexes say against columns and options: {@code StorageAttachedIndex} and {@code SASIIndex}. */
final class IndexKindRefusals {
    private static final Set<NativeType> NOT_ATTACHED =
            Set.of(NativeType.BLOB, NativeType.COUNTER, NativeType.DURATION);
    private static final Set<NativeType> TEXTS = Set.of(NativeType.ASCII, NativeType.TEXT, NativeType.VARCHAR);
    private static final Set<String> OF_TEXT = Set.of("ascii", "case_sensitive", "normalize");
    private static final Set<String> OF_VECTORS =
            Set.of("construction_beam_width", "maximum_node_connections", "optimize_for", "similarity_function");

    /** The analyzers of SASI, and whether they are for text alone. */
    private static final Map<String, Boolean> ANALYZERS = Map.of(
            "org.apache.cassandra.index.sasi.analyzer.DelimiterAnalyzer", true,
            "org.apache.cassandra.index.sasi.analyzer.NoOpAnalyzer", false,
            "org.apache.cassandra.index.sasi.analyzer.NonTokenizingAnalyzer", true,
            "org.apache.cassandra.index.sasi.analyzer.StandardAnalyzer", true);

    private final Refusals refusals;
    private final Table table;
    private final IndexTarget target;
    private final Column column;
    private final CqlType type;
    private final Map<String, String> options;

    IndexKindRefusals(Refusals refusals, Table table, IndexTarget target, Map<String, String> options) {
        this.refusals = refusals;
        this.table = table;
        this.target = target;
        this.column = table.column(target.column().text()).orElseThrow();
        this.type = WrittenTypes.explicit(column.type());
        this.options = options;
    }

    void judgeStorageAttached() {
        Optional<String> unknown = options.keySet().stream()
                .filter(option -> !OF_TEXT.contains(option) && !OF_VECTORS.contains(option))
                .filter(option -> !option.equals("class_name") && !option.equals("target"))
                .sorted()
                .findFirst();
        if (unknown.isPresent()) {
            refuseOption("SAI has no option %s".formatted(unknown.get()));
            return;
        }
        List<CqlType> terms = terms();
        boolean analyzed = options.keySet().stream().anyMatch(OF_TEXT::contains);
        if (analyzed) {
            judgeAnalysis(terms);
        }
        boolean vector = type instanceof CqlType.Vector;
        if (options.keySet().stream().anyMatch(OF_VECTORS::contains)) {
            judgeVectorOptions(vector);
        }
        terms.stream()
                .filter(term -> !(type instanceof CqlType.Frozen)
                        && term.asNative().filter(NOT_ATTACHED::contains).isPresent())
                .findFirst()
                .ifPresent(term -> refuseType("SAI does not index values of type %s".formatted(term)));
        if (type instanceof CqlType.Vector of) {
            judgeVector(of);
        }
    }

    /** The types of what is looked for in the column. */
    private List<CqlType> terms() {
        boolean parts = target.part() != Part.FULL && refusals.target().isAtLeast(Target.CASSANDRA_6_0);
        if (!((parts ? type.thawed() : type) instanceof CqlType.Collection collection)) {
            return List.of(type);
        }
        List<CqlType> arguments = collection.arguments();
        return switch (target.part()) {
            case KEYS -> List.of(arguments.get(0));
            case ENTRIES -> arguments;
            case SIMPLE, VALUES, FULL -> List.of(arguments.get(arguments.size() - 1));
        };
    }

    private void judgeAnalysis(List<CqlType> terms) {
        boolean text = target.part() != Part.ENTRIES
                && terms.get(0).asNative().filter(TEXTS::contains).isPresent();
        if (column.isPrimaryKey()) {
            refuseOption("%s is in the key, and analyzing it is not supported".formatted(column.name()));
        } else if (!text) {
            refuseOption("only text is analyzed, and %s is none".formatted(column.name()));
        } else {
            options.forEach((option, value) -> {
                boolean known = value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false");
                if (OF_TEXT.contains(option) && !known) {
                    refuseOption("%s is true or false, not %s".formatted(option, value));
                }
            });
        }
    }

    private void judgeVectorOptions(boolean vector) {
        if (!vector) {
            refuseOption("only vectors take these options, and %s is none".formatted(column.name()));
            return;
        }
        if (options.containsKey("maximum_node_connections") || options.containsKey("construction_beam_width")) {
            refuseOption("the shape of the graph is fixed unless the server is started otherwise");
        }
        oneOf("similarity_function", "COSINE, DOT_PRODUCT or EUCLIDEAN", Set.of("COSINE", "DOT_PRODUCT", "EUCLIDEAN"));
        oneOf("optimize_for", "LATENCY or RECALL", Set.of("LATENCY", "RECALL"));
    }

    private void oneOf(String option, String words, Set<String> values) {
        String value = options.get(option);
        if (value != null && !values.contains(value.toUpperCase(Locale.ROOT))) {
            refuseOption("%s is %s, not %s".formatted(option, words, value));
        }
    }

    private void judgeVector(CqlType.Vector vector) {
        String similarity =
                options.getOrDefault("similarity_function", "COSINE").toUpperCase(Locale.ROOT);
        if (!vector.element().asNative().equals(Optional.of(NativeType.FLOAT))) {
            refuseType("SAI indexes vectors of float, and %s is a %s".formatted(column.name(), vector));
        } else if (vector.dimension() == 1 && similarity.equals("COSINE")) {
            refuseType("the cosine of vectors with one dimension says nothing");
        }
    }

    void judgeSasi() {
        if (WrittenTypes.isMultiCell(type)) {
            refuseType("SASI does not index collections, and %s is one".formatted(column.name()));
            return;
        }
        if (column.isPartitionKey()) {
            refuseType("SASI does not index partition keys, and %s is in it".formatted(column.name()));
            return;
        }
        boolean text = type.asNative().filter(TEXTS::contains).isPresent();
        String analyzer = options.get("analyzer_class");
        if (analyzer != null) {
            judgeAnalyzer(analyzer, text && !column.descending());
        }
        judgeMode(text, analyzer);
    }

    private void judgeAnalyzer(String analyzer, boolean text) {
        if (!ANALYZERS.containsKey(analyzer)) {
            if (!analyzer.contains(".") || analyzer.startsWith("org.apache.cassandra.")) {
                refuseOption("there is no analyzer %s".formatted(analyzer));
            }
        } else if (ANALYZERS.get(analyzer) && !text) {
            refuseOption("this analyzer takes text, and %s is none".formatted(column.name()));
        } else if (analyzer.endsWith(".NonTokenizingAnalyzer")
                && options.containsKey("case_sensitive")
                && (options.containsKey("normalize_lowercase") || options.containsKey("normalize_uppercase"))) {
            refuseOption("case_sensitive goes with neither normalize_lowercase nor normalize_uppercase");
        }
    }

    private void judgeMode(boolean text, String analyzer) {
        String mode = options.getOrDefault("mode", "PREFIX").toUpperCase(Locale.ROOT);
        if (!Set.of("CONTAINS", "PREFIX", "SPARSE").contains(mode)) {
            refuseOption("mode is PREFIX, CONTAINS or SPARSE, not %s".formatted(options.get("mode")));
            return;
        }
        boolean literal = options.containsKey("is_literal")
                ? Boolean.parseBoolean(options.get("is_literal"))
                : text && !column.descending();
        boolean analyzed = Boolean.parseBoolean(options.getOrDefault("analyzed", String.valueOf(analyzer != null)));
        if (mode.equals("SPARSE") && (literal || analyzed)) {
            refuseOption(
                    "SPARSE is for numbers, and %s is %s".formatted(column.name(), analyzed ? "analyzed" : "text"));
        }
        String memory = options.get("max_compaction_flush_memory_in_mb");
        if (memory != null && !memory.matches("[+-]?[0-9]{1,18}")) {
            refuseOption("max_compaction_flush_memory_in_mb is a number, not %s".formatted(memory));
        }
    }

    private void refuseOption(String message) {
        refusals.add(Reason.INDEX_OPTION, target.span(), message, Optional.empty(), table.place());
    }

    private void refuseType(String message) {
        refusals.add(Reason.INDEX_ON_TYPE, target.span(), message, Optional.empty(), table.place());
    }
}
