package io.github.cqlcheck.config;

import io.github.cqlcheck.rule.RuleInfo;
import io.github.cqlcheck.source.Reason;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.source.SourceFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What configuration files say about files of CQL. They are found from each file upwards, to the root of its repository; what
 * a nearer one sets goes before what one further out sets, and within one file, what it sets for some files goes before what
 * it sets for all. Not thread-safe.
 *
 * <pre>{@code
 * Configuration configuration = Configuration.searched(analyzer::rules, Path.of(""));
 * Analysis analysis = analyzer.withSettings(configuration::settings).analyze(sources);
 * }</pre>
 */
public final class Configuration {
    private final Supplier<? extends Collection<RuleInfo>> rules;
    private final Path working;

    /** The one file that counts for all; if there is none, they are searched. */
    private final Optional<List<ConfigurationFile>> given;

    private final Map<Path, Optional<ConfigurationFile>> files = new HashMap<>();
    private final Map<Path, List<ConfigurationFile>> byDirectory = new HashMap<>();
    private final Map<ConfigurationFile.Schemas, SchemaScope> scopes = new HashMap<>();
    private final Set<String> mistakes = new LinkedHashSet<>();

    private Configuration(
            Supplier<? extends Collection<RuleInfo>> rules, Path working, Optional<List<ConfigurationFile>> given) {
        this.rules = rules;
        this.working = working.toAbsolutePath().normalize();
        this.given = given;
    }

    /** No configuration file counts. */
    public static Configuration none() {
        return new Configuration(List::of, Path.of(""), Optional.of(List.of()));
    }

    /**
     * The files that lie in the directories of what is asked about, and above.
     *
     * @param rules those that can be configured; asked for only if there is a file
     * @param working the directory that messages name files from
     */
    public static Configuration searched(Supplier<? extends Collection<RuleInfo>> rules, Path working) {
        return new Configuration(rules, working, Optional.empty());
    }

    /** One file counts for all, wherever they lie; its patterns are about paths below its own directory. */
    public static Configuration of(Path file, Supplier<? extends Collection<RuleInfo>> rules, Path working) {
        Configuration configuration = new Configuration(rules, working, Optional.of(new ArrayList<>()));
        configuration.file(file).ifPresent(configuration.given.orElseThrow()::add);
        return configuration;
    }

    /** What is wrong with the files that counted so far, a line each. A file with a mistake counts as if it were not there. */
    public List<String> mistakes() {
        return List.copyOf(mistakes);
    }

    /** What counts for a source; one that is no file counts as one in the working directory. */
    public Settings settings(Source source) {
        return settings(source.path().orElseGet(() -> working.resolve("standard-input.cql")));
    }

    /** What counts for a file, whether it is there or not. */
    public Settings settings(Path file) {
        Settings settings = Settings.STANDARD;
        for (Choice choice : choices(file).values()) {
            settings = choice.effect().apply(settings);
        }
        Optional<SchemaScope> scope = scope(file);
        return scope.map(settings::withScope).orElse(settings);
    }

    /** What is set for a file, by key, each as the nearest has it. */
    public Map<String, Choice> choices(Path file) {
        Map<String, Choice> choices = new LinkedHashMap<>();
        for (ConfigurationFile each : files(file)) {
            each.choices().forEach(choice -> put(choice, choices));
            each.overrides().stream()
                    .filter(override -> override.files().test(file))
                    .forEach(override -> override.choices().forEach(choice -> put(choice, choices)));
        }
        return choices;
    }

    /** Replaces what was chosen before, and takes effect behind all that was. */
    private static void put(Choice choice, Map<String, Choice> choices) {
        choices.remove(choice.key());
        choices.put(choice.key(), choice);
    }

    /** The patterns of {@code include} that count for a file, each with where it stands. */
    public Map<String, String> included(Path file) {
        return patterns(file, ConfigurationFile::include);
    }

    /** The patterns of {@code exclude} that count for a file, each with where it stands. */
    public Map<String, String> excluded(Path file) {
        return patterns(file, ConfigurationFile::exclude);
    }

    private interface PatternsOf {
        ConfigurationFile.Patterns of(ConfigurationFile file);
    }

    private Map<String, String> patterns(Path file, PatternsOf kind) {
        Map<String, String> patterns = new LinkedHashMap<>();
        files(file)
                .forEach(
                        each -> kind.of(each).all().forEach(pattern -> patterns.put(pattern.text(), pattern.origin())));
        return patterns;
    }

    /** Whether a file that is found in a directory is to be read: CQL by its name or included, and not excluded. */
    public boolean takes(Path file) {
        List<ConfigurationFile> here = files(file);
        boolean wanted = SourceFiles.isCql(file)
                || here.stream().anyMatch(each -> each.include().any().test(file));
        return wanted && !excludes(file);
    }

    /** Whether a file is left out of those found in directories. */
    public boolean excludes(Path file) {
        return files(file).stream().anyMatch(each -> each.exclude().any().test(file));
    }

    private Optional<SchemaScope> scope(Path file) {
        List<ConfigurationFile> here = files(file);
        Path absolute = file.toAbsolutePath().normalize();
        for (int i = here.size() - 1; i >= 0; i--) {
            List<ConfigurationFile.Schemas> entries = here.get(i).schemas();
            Optional<ConfigurationFile.Schemas> entry = entries.stream()
                    .filter(each -> each.files().test(file))
                    .findFirst()
                    .or(() -> entries.stream()
                            .filter(each -> each.defining().test(absolute))
                            .findFirst());
            if (entry.isPresent()) {
                return Optional.of(scopes.computeIfAbsent(entry.get(), this::scope));
            }
        }
        return Optional.empty();
    }

    private SchemaScope scope(ConfigurationFile.Schemas entry) {
        List<Source> definitions = new ArrayList<>();
        for (Path file : entry.definitions()) {
            try {
                definitions.add(Source.read(file).named(name(file)));
            } catch (IOException e) {
                mistakes.add("%s: %s cannot be read: %s".formatted(entry.origin(), name(file), Reason.of(e)));
            }
        }
        return new SchemaScope(entry.origin(), definitions, entry.defining());
    }

    /** The files that count for a file, the outermost first. */
    private List<ConfigurationFile> files(Path file) {
        return given.orElseGet(
                () -> inDirectory(file.toAbsolutePath().normalize().getParent()));
    }

    private List<ConfigurationFile> inDirectory(Path directory) {
        List<ConfigurationFile> known = byDirectory.get(directory);
        if (known != null) {
            return known;
        }
        List<ConfigurationFile> found = new ArrayList<>();
        Path parent = directory.getParent();
        if (parent != null && !SourceFiles.isRepositoryRoot(directory)) {
            found.addAll(inDirectory(parent));
        }
        List<Path> here = SourceFiles.existing(directory, ConfigurationKey.FILE_NAMES);
        if (here.size() > 1) {
            mistakes.add("%s: there is %s beside it; keep one"
                    .formatted(name(here.get(1)), here.get(0).getFileName()));
        }
        for (Path path : here) {
            Optional<ConfigurationFile> file = file(path);
            if (file.filter(ConfigurationFile::root).isPresent()) {
                found.clear();
            }
            file.ifPresent(found::add);
        }
        byDirectory.put(directory, found);
        return found;
    }

    private Optional<ConfigurationFile> file(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Optional<ConfigurationFile> known = files.get(absolute);
        if (known != null) {
            return known;
        }
        Optional<ConfigurationFile> read = Optional.empty();
        try {
            read = Optional.of(ConfigurationReader.read(absolute, name(absolute), rules.get()));
        } catch (ConfigurationException e) {
            mistakes.addAll(e.mistakes());
        }
        files.put(absolute, read);
        return read;
    }

    /** A file as messages call it: from the working directory if it lies below. */
    private String name(Path file) {
        Path shown = file.startsWith(working) ? working.relativize(file) : file;
        return shown.toString().replace('\\', '/');
    }
}
