package io.github.cqlcheck.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a configuration file may set. */
public enum ConfigurationKey {
    ROOT(Use.WHOLE_FILE, "Whether this is the outermost file: those in the directories above it are not read."),
    TARGET(Use.ANYWHERE, "What the CQL is for: a release of Apache Cassandra, or a product that speaks its language."),
    PRESET(Use.ANYWHERE, "Which rules run unless they are named: recommended, strict (advice besides) or all."),
    PREVIEW(Use.ANYWHERE, "Whether rules of the preset run as well that no release has had yet."),
    RULES(
            Use.ANYWHERE,
            "What findings of a rule, or of all rules of a category, are: error, warning, note, on (what the rule says case"
                    + " by case) or off. A rule with options takes a block with its level and its options."),
    PLACEHOLDERS(Use.ANYWHERE, "Which holes of templates may stand in the CQL: all, none, or a list of their kinds."),
    GUARDRAILS(
            Use.ANYWHERE,
            "The cassandra.yaml of the cluster, relative to this file: what its guardrails refuse, or warn of, is a finding."),
    INLINE_CONFIG(Use.ANYWHERE, "Whether comments such as -- cqlcheck-ignore suppress findings."),
    TABLES(
            Use.ANYWHERE,
            "What only you know of your tables, by their names: rows, rows-per-partition, ttl and bytes(column)."),
    INCLUDE(
            Use.WHOLE_FILE,
            "Patterns of further files to read where a directory is searched, such as '*.cql.vm'; relative to this file."),
    EXCLUDE(
            Use.WHOLE_FILE,
            "Patterns of files and directories to leave out where a directory is searched; relative to this file."),
    SCHEMAS(
            Use.WHOLE_FILE,
            "Which definitions belong to which files. Files of an entry see its definitions and each other's, and no others."),
    OVERRIDES(Use.WHOLE_FILE, "What else counts for some of the files; later entries go before earlier ones.");

    /** The names under which a file is found, in a directory or in those above it. */
    public static final List<String> FILE_NAMES =
            List.of("cqlcheck.yaml", ".cqlcheck.yaml", "cqlcheck.yml", ".cqlcheck.yml");

    private enum Use {
        WHOLE_FILE,
        ANYWHERE
    }

    private final Use use;
    private final String description;

    ConfigurationKey(Use use, String description) {
        this.use = use;
        this.description = description;
    }

    /** The word in the file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it does, in one or two sentences. */
    public String description() {
        return description;
    }

    /** Whether it may stand among the overrides for some files. */
    public boolean isForSomeFiles() {
        return use == Use.ANYWHERE;
    }

    static Optional<ConfigurationKey> of(String word) {
        return Arrays.stream(values()).filter(key -> key.word().equals(word)).findFirst();
    }

    /** The words that may stand in a file, or among the overrides for some files. */
    static List<String> words(boolean forSomeFiles) {
        return Arrays.stream(values())
                .filter(key -> !forSomeFiles || key.isForSomeFiles())
                .map(ConfigurationKey::word)
                .toList();
    }
}
