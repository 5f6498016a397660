package io.github.cqlcheck.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.cqlcheck.source.SourceFiles;
import io.github.cqlcheck.target.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a project tells of itself: which Cassandra its builds, tests and deployments start, and where its CQL lies. */
record ProjectLook(List<Path> cql, List<Evidence> targets, Set<String> foreign) {
    /** In bytes; longer files are no configuration that people write. */
    private static final long MAX_LENGTH = 1 << 18;

    private static final int MAX_FILES = 5_000;

    private static final Pattern NAMES = Pattern.compile(
            "(?i)(docker-)?compose.*\\.ya?ml|.*dockerfile.*|pom\\.xml|.*\\.gradle(\\.kts)?|\\.env|makefile"
                    + "|.*\\.(ya?ml|java|kt|scala|go|py|rs|cs|ts|js|sh|toml)");

    private static final Pattern IMAGE = Pattern.compile(
            "\\b(?:library/)?(?<product>cassandra|scylladb/scylla|datastax/dse-server|dse-server|yugabytedb/yugabyte)"
                    + ":[vV]?(?<major>\\d+)(?:\\.(?<minor>\\d+))?");

    /** Directories whose CQL others wrote, or a program. */
    private static final Set<String> FOREIGN =
            Set.of("vendor", "third_party", "third-party", "build", "dist", "out", "generated", ".venv", "venv");

    /** A target, and the line that tells of it. */
    record Evidence(Target target, String image, String place) {}

    static ProjectLook at(Path directory) {
        List<Path> cql = new ArrayList<>();
        List<Path> candidates = new ArrayList<>();
        SourceFiles.under(directory, file -> true, (path, e) -> {}).forEach(file -> {
            if (SourceFiles.isCql(file)) {
                cql.add(file);
            } else if (NAMES.matcher(file.getFileName().toString()).matches()) {
                candidates.add(file);
            }
        });
        List<Evidence> targets = new ArrayList<>();
        candidates.stream().limit(MAX_FILES).forEach(file -> look(file, directory, targets));
        Set<String> foreign = new TreeSet<>();
        cql.forEach(file -> foreign(directory.relativize(file)).ifPresent(foreign::add));
        return new ProjectLook(cql, targets, foreign);
    }

    /** The only target that there is evidence of. */
    Optional<Evidence> target() {
        return targets.stream().map(Evidence::target).distinct().count() == 1
                ? Optional.of(targets.get(0))
                : Optional.empty();
    }

    private static Optional<String> foreign(Path file) {
        for (int i = 1; i < file.getNameCount(); i++) {
            if (FOREIGN.contains(file.getName(i - 1).toString().toLowerCase(Locale.ROOT))) {
                return Optional.of(file.subpath(0, i).toString().replace('\\', '/'));
            }
        }
        return Optional.empty();
    }

    private static void look(Path file, Path directory, List<Evidence> targets) {
        try {
            if (Files.size(file) > MAX_LENGTH) {
                return;
            }
            int line = 0;
            // one character a byte: images are written in ASCII, and no file is refused for its encoding
            for (String text : Files.readAllLines(file, ISO_8859_1)) {
                line++;
                Matcher image = IMAGE.matcher(text);
                while (image.find()) {
                    String place = "%s:%s"
                            .formatted(directory.relativize(file).toString().replace('\\', '/'), line);
                    target(image).ifPresent(target -> targets.add(new Evidence(target, image.group(), place)));
                }
            }
        } catch (IOException e) {
            // what cannot be read tells nothing
        }
    }

    private static Optional<Target> target(Matcher image) {
        String minor = image.group("minor") == null ? "" : image.group("minor");
        return switch (image.group("product")) {
            case "cassandra" -> cassandra(image.group("major"), minor);
            case "scylladb/scylla" -> Optional.of(Target.SCYLLADB);
            case "yugabytedb/yugabyte" -> Optional.of(Target.YUGABYTEDB);
            default -> Optional.of(Target.DSE);
        };
    }

    /** An image without a minor version is of the newest of its major one. */
    private static Optional<Target> cassandra(String major, String minor) {
        return switch (major) {
            case "3" -> Optional.of(Target.CASSANDRA_3_11);
            case "4" -> Optional.of(minor.equals("0") ? Target.CASSANDRA_4_0 : Target.CASSANDRA_4_1);
            case "5" -> Optional.of(Target.CASSANDRA_5_0);
            case "6" -> Optional.of(Target.CASSANDRA_6_0);
            default -> Optional.empty();
        };
    }
}
