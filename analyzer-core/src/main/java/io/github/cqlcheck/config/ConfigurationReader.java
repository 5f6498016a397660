package io.github.cqlcheck.config;

import io.github.cqlcheck.config.YamlEntries.Named;
import io.github.cqlcheck.rule.Preset;
import io.github.cqlcheck.rule.RuleInfo;
import io.github.cqlcheck.schema.TableFacts;
import io.github.cqlcheck.schema.TableName;
import io.github.cqlcheck.source.Glob;
import io.github.cqlcheck.source.Reason;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.source.SourceFiles;
import io.github.cqlcheck.source.Spelling;
import io.github.cqlcheck.syntax.PlaceholderKind;
import io.github.cqlcheck.target.Guardrails;
import io.github.cqlcheck.target.Target;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one configuration file. It goes on behind a mistake, so that all are told at once. */
final class ConfigurationReader {
    /** In UTF-16 units. */
    private static final int MAX_LENGTH = 1 << 20;

    private static final String LEVEL = "level";

    /** A name as in CQL, or a placeholder for one. */
    private static final String NAME_PART = "(\"(?:[^\"]|\"\")+\"|[^\".]+)";

    private static final Pattern TABLE = Pattern.compile("(?:%s\\.)?%s".formatted(NAME_PART, NAME_PART));

    private final Path path;
    private final Path directory;
    private final YamlEntries yaml;
    private final Map<String, RuleInfo> rules = new HashMap<>();
    private final Collection<String> ruleNames;

    private boolean root;
    private ConfigurationFile.Patterns include = ConfigurationFile.Patterns.NONE;
    private ConfigurationFile.Patterns exclude = ConfigurationFile.Patterns.NONE;
    private final List<ConfigurationFile.Override> overrides = new ArrayList<>();
    private final List<ConfigurationFile.Schemas> schemas = new ArrayList<>();

    private ConfigurationReader(Path path, Source file, Collection<RuleInfo> rules) {
        this.path = path;
        this.directory = path.toAbsolutePath().normalize().getParent();
        this.yaml = new YamlEntries(file);
        this.ruleNames = Levels.names(rules);
        rules.forEach(rule -> this.rules.put(rule.id(), rule));
    }

    /**
     * Reads a file.
     *
     * @param name what messages call it
     * @throws ConfigurationException if it cannot be read, is no YAML, or sets what cannot be set
     */
    static ConfigurationFile read(Path path, String name, Collection<RuleInfo> rules) throws ConfigurationException {
        Source file;
        try {
            file = Source.read(path).named(name);
        } catch (IOException e) {
            throw new ConfigurationException(List.of("%s: cannot be read: %s".formatted(name, Reason.of(e))));
        }
        ConfigurationReader reader = new ConfigurationReader(path, file, rules);
        List<Choice> choices = reader.read(YamlFile.read(file, MAX_LENGTH));
        reader.yaml.complain();
        return new ConfigurationFile(
                path, reader.root, choices, reader.overrides, reader.schemas, reader.include, reader.exclude);
    }

    private List<Choice> read(Optional<YamlNode> root) {
        List<Choice> choices = new ArrayList<>();
        root.filter(node -> !YamlEntries.isNull(node))
                .flatMap(node -> yaml.mapping(node, "settings such as target: cassandra-4.1"))
                .ifPresent(mapping -> yaml.entries(mapping, entry -> readTop(entry, choices)));
        return choices;
    }

    private void readTop(Named entry, List<Choice> choices) {
        Optional<ConfigurationKey> key = key(entry, false);
        if (key.isEmpty() || YamlEntries.isNull(entry.value())) {
            return;
        }
        switch (key.get()) {
            case ROOT -> yaml.flag(entry).ifPresent(value -> root = value);
            case INCLUDE -> include = patterns(entry);
            case EXCLUDE -> exclude = patterns(entry);
            case SCHEMAS -> yaml.items(entry, "- files: services/orders/**").forEach(this::readSchemas);
            case OVERRIDES -> yaml.items(entry, "- files: legacy/**").forEach(this::readOverride);
            case TARGET, PRESET, PREVIEW, RULES, PLACEHOLDERS, GUARDRAILS, INLINE_CONFIG, TABLES ->
                read(key.get(), entry, choices);
        }
    }

    private void read(ConfigurationKey key, Named entry, List<Choice> choices) {
        switch (key) {
            case TARGET ->
                yaml.word(entry, List.of(Target.values()), Target::id)
                        .ifPresent(target -> add(entry, settings -> settings.withTarget(target), choices));
            case PRESET ->
                yaml.word(entry, List.of(Preset.values()), Preset::word)
                        .ifPresent(preset -> add(
                                entry,
                                settings ->
                                        settings.withLevels(settings.levels().withPreset(preset)),
                                choices));
            case PREVIEW ->
                yaml.flag(entry)
                        .ifPresent(run -> add(
                                entry,
                                settings ->
                                        settings.withLevels(settings.levels().withPreview(run)),
                                choices));
            case INLINE_CONFIG ->
                yaml.flag(entry)
                        .ifPresent(suppress -> add(entry, settings -> settings.withInlineConfig(suppress), choices));
            case PLACEHOLDERS ->
                placeholders(entry)
                        .ifPresent(kinds -> add(entry, settings -> settings.withPlaceholders(kinds), choices));
            case GUARDRAILS ->
                guardrails(entry).ifPresent(limits -> add(entry, settings -> settings.withGuardrails(limits), choices));
            case RULES ->
                yaml.mapping(entry.value(), "rules and their levels, such as allow-filtering: error")
                        .ifPresent(mapping -> yaml.entries(mapping, rule -> readRule(rule, choices)));
            case TABLES ->
                yaml.mapping(entry.value(), "tables and what is known of them, such as shop.orders: {rows: 40}")
                        .ifPresent(mapping -> yaml.entries(mapping, table -> readTable(table, choices)));
            case ROOT, INCLUDE, EXCLUDE, SCHEMAS, OVERRIDES -> throw new IllegalArgumentException(key.word());
        }
    }

    private void readOverride(YamlNode item) {
        List<Choice> choices = new ArrayList<>();
        List<Predicate<Path>> files = new ArrayList<>();
        yaml.mapping(item, "files: and what counts for them").ifPresent(mapping -> {
            yaml.entries(mapping, entry -> {
                if (entry.name().equals("files")) {
                    files.add(patterns(entry).any());
                } else {
                    key(entry, true)
                            .filter(key -> !YamlEntries.isNull(entry.value()))
                            .ifPresent(key -> read(key, entry, choices));
                }
            });
            if (files.isEmpty()) {
                yaml.mistake(item.position(), "says no files; add files: legacy/**, for example");
            }
        });
        files.forEach(of -> overrides.add(new ConfigurationFile.Override(of, choices)));
    }

    private void readSchemas(YamlNode item) {
        List<Predicate<Path>> files = new ArrayList<>();
        List<Path> definitions = new ArrayList<>();
        List<Predicate<Path>> defining = new ArrayList<>();
        yaml.mapping(item, "files: and schema:").ifPresent(mapping -> {
            yaml.entries(mapping, entry -> {
                switch (entry.name()) {
                    case "files" -> files.add(patterns(entry).any());
                    case "schema" ->
                        yaml.words(entry).forEach(word -> {
                            definitions.addAll(definitions(word, entry));
                            defining.add(defining(word));
                        });
                    default -> yaml.unknown(entry, List.of("files", "schema"));
                }
            });
            if (files.isEmpty()) {
                yaml.mistake(item.position(), "says no files; add files: services/orders/**, for example");
            }
        });
        files.forEach(of -> schemas.add(new ConfigurationFile.Schemas(
                yaml.origin(item.position()),
                of,
                definitions,
                file -> defining.stream().anyMatch(each -> each.test(file)))));
    }

    /** The files that a path or pattern means. */
    private List<Path> definitions(String word, Named entry) {
        Optional<Path> named = path(word, entry);
        if (named.isEmpty()) {
            return List.of();
        }
        List<Path> found = SourceFiles.named(named.get());
        if (found.isEmpty() && isPattern(word)) {
            Predicate<Path> wanted = Glob.anyBelow(directory, List.of(word));
            found = SourceFiles.under(directory, wanted, (unreadable, e) -> {});
        }
        if (found.isEmpty()) {
            yaml.mistake(entry.value().position(), "schema: no file is called %s here".formatted(word));
        }
        return found;
    }

    /** Whether a file, by its absolute path, is what a path or pattern means, be it there or not. */
    private Predicate<Path> defining(String word) {
        if (isPattern(word)) {
            return Glob.anyBelow(directory, List.of(word));
        }
        return file -> {
            Path named = directory.resolve(word).normalize();
            return file.equals(named) || file.startsWith(named) && SourceFiles.isCql(file);
        };
    }

    private static boolean isPattern(String word) {
        return word.indexOf('*') >= 0 || word.indexOf('?') >= 0;
    }

    private void readRule(Named entry, List<Choice> choices) {
        if (!ruleNames.contains(entry.name())) {
            yaml.mistake(
                    entry.position(),
                    "%s is neither a rule nor a category; %s"
                            .formatted(
                                    entry.name(),
                                    Spelling.meant(entry.name(), ruleNames)
                                            .map("did you mean %s?"::formatted)
                                            .orElse("cqlcheck rules lists them")));
            return;
        }
        String key = ConfigurationKey.RULES.word() + "." + entry.name();
        if (entry.value() instanceof YamlNode.Mapping mapping) {
            yaml.entries(mapping, setting -> readRuleSetting(entry.name(), setting, choices));
        } else {
            level(entry).ifPresent(level -> add(key, entry, level(entry.name(), level), choices));
        }
    }

    private void readRuleSetting(String rule, Named setting, List<Choice> choices) {
        String key = "%s.%s".formatted(ConfigurationKey.RULES.word(), rule);
        List<String> options =
                rules.containsKey(rule) ? List.copyOf(rules.get(rule).options().keySet()) : List.of();
        if (setting.name().equals(LEVEL)) {
            level(setting).ifPresent(level -> add(key, setting, level(rule, level), choices));
        } else if (options.contains(setting.name())) {
            Optional<Integer> value = setting.word()
                    .filter(word -> word.matches("[0-9][0-9_]{0,11}"))
                    .map(word -> Long.parseLong(word.replace("_", "")))
                    .filter(number -> number <= Integer.MAX_VALUE)
                    .map(Long::intValue);
            if (value.isPresent()) {
                UnaryOperator<Settings> effect = settings -> settings.withOption(rule, setting.name(), value.get());
                add(key + "." + setting.name(), setting, effect, choices);
            } else {
                yaml.expected(setting, "a whole number, 0 or more");
            }
        } else {
            List<String> words = new ArrayList<>(List.of(LEVEL));
            words.addAll(options);
            yaml.unknown(setting, words);
        }
    }

    private static UnaryOperator<Settings> level(String rule, Level level) {
        return settings -> settings.withLevels(settings.levels().with(rule, level));
    }

    private Optional<Level> level(Named entry) {
        // what YAML 1.1 takes for booleans are words of ours
        return yaml.word(entry, List.of(Level.values()), Level::toString);
    }

    private void readTable(Named entry, List<Choice> choices) {
        Matcher name = TABLE.matcher(entry.name());
        if (!name.matches()) {
            yaml.mistake(entry.position(), "%s is no name of a table, such as shop.orders".formatted(entry.name()));
            return;
        }
        TableName table = new TableName(name.group(1) == null ? "" : part(name.group(1)), part(name.group(2)));
        yaml.mapping(entry.value(), "what is known of the table, such as {rows: 40, ttl: app}")
                .ifPresent(mapping -> yaml.entries(mapping, fact -> readFact(table, fact, choices)));
    }

    private static String part(String written) {
        return written.startsWith("\"")
                ? written.substring(1, written.length() - 1).replace("\"\"", "\"")
                : written.toLowerCase(Locale.ROOT);
    }

    private void readFact(TableName table, Named fact, List<Choice> choices) {
        String value = fact.word().orElse("");
        Optional<String> mistake = TableFacts.mistake(fact.name(), value);
        if (mistake.isPresent()) {
            yaml.mistake(fact.position(), "%s: %s".formatted(fact.name(), mistake.get()));
            return;
        }
        String key = "%s.%s.%s".formatted(ConfigurationKey.TABLES.word(), table.cql(), fact.name());
        add(key, fact, settings -> settings.withFact(table, fact.name(), value), choices);
    }

    private Optional<Set<PlaceholderKind>> placeholders(Named entry) {
        List<String> all = Arrays.stream(PlaceholderKind.values())
                .map(PlaceholderKind::toString)
                .toList();
        if (entry.word().equals(Optional.of("all"))) {
            return Optional.of(EnumSet.allOf(PlaceholderKind.class));
        }
        if (entry.word().equals(Optional.of("none"))) {
            return Optional.of(EnumSet.noneOf(PlaceholderKind.class));
        }
        Set<PlaceholderKind> kinds = EnumSet.noneOf(PlaceholderKind.class);
        for (String word : yaml.words(entry)) {
            Optional<PlaceholderKind> kind = Arrays.stream(PlaceholderKind.values())
                    .filter(each -> each.toString().equals(word))
                    .findFirst();
            if (kind.isEmpty()) {
                yaml.mistake(
                        entry.value().position(),
                        "%s: %s is no kind of placeholder; %s"
                                .formatted(
                                        entry.name(),
                                        word,
                                        Spelling.meant(word, all)
                                                .map("did you mean %s?"::formatted)
                                                .orElse("there are %s, and all and none"
                                                        .formatted(String.join(", ", all)))));
                return Optional.empty();
            }
            kinds.add(kind.get());
        }
        return Optional.of(kinds);
    }

    private Optional<Guardrails> guardrails(Named entry) {
        Optional<Path> limits = entry.word().flatMap(word -> path(word, entry));
        if (entry.word().isEmpty()) {
            yaml.expected(entry, "a file such as ops/cassandra.yaml");
        }
        if (limits.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(GuardrailsFile.read(
                    Source.read(limits.get()).named(entry.word().orElseThrow())));
        } catch (IOException e) {
            yaml.mistake(
                    entry.value().position(),
                    "%s: %s cannot be read: %s"
                            .formatted(entry.name(), entry.word().orElseThrow(), Reason.of(e)));
        } catch (ConfigurationException e) {
            yaml.add(e);
        }
        return Optional.empty();
    }

    private Optional<Path> path(String word, Named entry) {
        try {
            return Optional.of(directory.resolve(word).normalize());
        } catch (InvalidPathException e) {
            if (!isPattern(word)) {
                yaml.mistake(
                        entry.value().position(), "%s: %s cannot be the name of a file".formatted(entry.name(), word));
                return Optional.empty();
            }
            return Optional.of(directory.resolve("*"));
        }
    }

    private ConfigurationFile.Patterns patterns(Named entry) {
        List<String> words = yaml.words(entry);
        String origin = yaml.origin(entry.position());
        return new ConfigurationFile.Patterns(
                words.stream()
                        .map(word -> new ConfigurationFile.Pattern(word, origin))
                        .toList(),
                Glob.anyBelow(directory, words));
    }

    private Optional<ConfigurationKey> key(Named entry, boolean forSomeFiles) {
        Optional<ConfigurationKey> key = ConfigurationKey.of(entry.name());
        if (key.isEmpty()) {
            yaml.unknown(entry, ConfigurationKey.words(forSomeFiles));
        } else if (forSomeFiles && !key.get().isForSomeFiles()) {
            yaml.mistake(
                    entry.position(),
                    "%s counts for the whole file only; it cannot stand among overrides".formatted(entry.name()));
            return Optional.empty();
        }
        return key;
    }

    private void add(Named entry, UnaryOperator<Settings> effect, List<Choice> choices) {
        add(entry.name(), entry, effect, choices);
    }

    private void add(String key, Named entry, UnaryOperator<Settings> effect, List<Choice> choices) {
        String value = entry.value() instanceof YamlNode.Sequence sequence
                ? "[%s]".formatted(String.join(", ", sequence.words().orElse(List.of())))
                : entry.word().orElse("");
        choices.add(new Choice(key, value, yaml.origin(entry.position()), effect));
    }
}
