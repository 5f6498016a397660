package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.SchemaStatement.Option;
import io.github.cqlcheck.ast.SchemaStatement.OptionValue;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.rule.Finding.Fix;
import io.github.cqlcheck.rule.Finding.Fix.Edit;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rules.RemovedOptions.Removal;
import io.github.cqlcheck.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Options that releases before the target had. */
final class RemovedTableOption implements Rule {
    private static final Map<String, String> RENAMED = Map.of(
            "chunk_length_kb", "'chunk_length_in_kb'",
            "index_interval", "min_index_interval",
            "sstable_compression", "'class'");

    private static final Map<String, String> CACHING = Map.of(
            "all", "{'keys': 'ALL', 'rows_per_partition': 'ALL'}",
            "keys_only", "{'keys': 'ALL', 'rows_per_partition': 'NONE'}",
            "none", "{'keys': 'NONE', 'rows_per_partition': 'NONE'}",
            "rows_only", "{'keys': 'NONE', 'rows_per_partition': 'ALL'}");

    @Override
    public void check(Statement statement, Findings findings) {
        for (Removal removal : RemovedOptions.in(statement, findings.target())) {
            Findings.Draft draft = findings.add(
                            removal.place(),
                            "%s refuses the statement: %s"
                                    .formatted(findings.target().displayName(), reason(removal)))
                    .help(remedy(removal));
            fix(removal, statement, findings).ifPresent(draft::fix);
        }
    }

    private static String reason(Removal removal) {
        return removal.isWord()
                ? "caching is a map since 3.0"
                : "%s is gone with %s"
                        .formatted(
                                removal.name(),
                                removal.goneWith().displayName().replace("Cassandra 3.11", "Cassandra 3.0"));
    }

    private static String remedy(Removal removal) {
        return switch (removal.name()) {
            case "caching" -> "write %s".formatted(caching(removal).orElse(CACHING.get("keys_only")));
            case "crc_check_chance" -> "take it out of compression and make it an option of the table";
            case "chunk_length_kb", "index_interval", "sstable_compression" ->
                "write %s".formatted(RENAMED.get(removal.name()));
            default -> "leave it out";
        };
    }

    private static Optional<String> caching(Removal removal) {
        String text = removal.option().value() instanceof OptionValue.Scalar scalar
                ? scalar.literal().text()
                : "";
        return text.startsWith("{")
                ? Optional.of(text.replace('"', '\''))
                : Optional.ofNullable(CACHING.get(text.toLowerCase(Locale.ROOT)));
    }

    private static Optional<Fix> fix(Removal removal, Statement statement, Findings findings) {
        Option option = removal.option();
        if (removal.isWord()) {
            return caching(removal)
                    .map(map -> new Fix(
                            "Write caching as a map",
                            List.of(new Edit(option.value().span(), map))));
        }
        if (RENAMED.containsKey(removal.name())) {
            Span place = removal.isWhole() ? option.name().span() : removal.place();
            String name = RENAMED.get(removal.name());
            return Optional.of(new Fix("Write %s".formatted(name), List.of(new Edit(place, name))));
        }
        return removal.isWhole()
                ? superfluous(option, statement, findings)
                        .map(place -> new Fix("Leave out " + removal.name(), List.of(new Edit(place, ""))))
                : Optional.empty();
    }

    /** What goes with an option: the AND before it or, for the first, behind it. */
    private static Optional<Span> superfluous(Option option, Statement statement, Findings findings) {
        List<Option> options = RemovedOptions.options(statement);
        int index = options.indexOf(option);
        if (index > 0) {
            Span before =
                    new Span(options.get(index - 1).span().end(), option.span().start());
            if (isAnd(before, findings)) {
                return Optional.of(new Span(before.start(), option.span().end()));
            }
        }
        if (index == 0 && options.size() > 1) {
            Span behind = new Span(option.span().end(), options.get(1).span().start());
            boolean goesToo = RemovedOptions.in(statement, findings.target()).stream()
                    .anyMatch(removal -> removal.option() == options.get(1) && removal.isWhole());
            if (!goesToo && isAnd(behind, findings)) {
                return Optional.of(new Span(option.span().start(), behind.end()));
            }
        }
        return Optional.empty();
    }

    private static boolean isAnd(Span between, Findings findings) {
        return between.start() < between.end() && findings.text(between).strip().equalsIgnoreCase("and");
    }
}
