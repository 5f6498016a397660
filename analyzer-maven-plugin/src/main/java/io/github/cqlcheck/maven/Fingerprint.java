package io.github.cqlcheck.maven;

import io.github.cqlcheck.config.Baseline;
import io.github.cqlcheck.config.Settings;
import io.github.cqlcheck.rule.RuleInfo;
import io.github.cqlcheck.source.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Tells whether everything is as it was: a digest of all that was added, in that order. */
final class Fingerprint {
    /** How much of a long text is taken at once. */
    private static final int BLOCK = 1 << 16;

    private final MessageDigest digest;

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] of(byte[] bytes) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.digest.update(bytes);
        return fingerprint.value();
    }

    byte[] value() {
        return digest.digest();
    }

    Fingerprint add(Object... values) {
        for (Object value : values) {
            text(value.toString());
        }
        return this;
    }

    /** Adds what a map holds, whatever order it has. */
    Fingerprint addSorted(Map<?, ?> map) {
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) ->
                sorted.put(key.toString(), value instanceof Collection<?> many ? sorted(many) : value));
        return add(sorted.size(), sorted);
    }

    private static Collection<String> sorted(Collection<?> many) {
        Collection<String> sorted = new TreeSet<>();
        many.forEach(one -> sorted.add(one.toString()));
        return sorted;
    }

    Fingerprint addSources(List<Source> sources) {
        add(sources.size());
        for (Source source : sources) {
            add(source.name(), source.path(), source.isSample(), source.faults(), source.length());
            for (int from = 0; from < source.length(); from += BLOCK) {
                int to = Math.min(from + BLOCK, source.length());
                text(source.text().subSequence(from, to).toString());
            }
        }
        return this;
    }

    /** Adds everything of it that a finding may depend on, but for the texts of its scope, which many sources have in common. */
    Fingerprint addSettings(Settings settings) {
        add(settings.dialect().target(), settings.inlineConfig());
        add(sorted(settings.dialect().placeholders()));
        add(settings.levels().preset(), settings.levels().preview())
                .addSorted(settings.levels().given());
        settings.options().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(option -> add(option.getKey()).addSorted(option.getValue()));
        addSorted(settings.guardrails().off()).addSorted(settings.guardrails().warn());
        addSorted(settings.guardrails().fail()).addSorted(settings.guardrails().lists());
        settings.tables().entrySet().stream()
                .sorted(Comparator.comparing(table -> table.getKey().cql()))
                .forEach(table -> add(
                                table.getKey(),
                                table.getValue().rowsPerPartition(),
                                table.getValue().rows())
                        .add(table.getValue().ttlByApplication())
                        .addSorted(table.getValue().bytes()));
        settings.scope().ifPresent(scope -> add(scope.name()));
        return this;
    }

    /** Adds what it holds, and which of the files are there that it names. */
    Fingerprint addBaseline(KnownFindings known) {
        add(known.base().directory(), known.baseline().json());
        known.baseline().entries().stream()
                .map(Baseline.Entry::file)
                .distinct()
                .forEach(file -> add(known.base().holds(file)));
        return this;
    }

    Fingerprint addRules(List<RuleInfo> rules) {
        add(rules.size());
        rules.forEach(this::add);
        return this;
    }

    /** Adds what tells one state of files, and of the files below directories, from another. */
    Fingerprint addStates(Collection<Path> paths) {
        for (Path path : paths) {
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file : files.sorted().toList()) {
                    add(file, Files.size(file), Files.getLastModifiedTime(file));
                }
            } catch (IOException e) {
                // what cannot be looked at is never the same
                add(path, System.nanoTime());
            }
        }
        return this;
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_16BE);
        // without the length, texts could lend each other their ends
        for (int shift = 24; shift >= 0; shift -= 8) {
            digest.update((byte) (bytes.length >> shift));
        }
        digest.update(bytes);
    }
}
