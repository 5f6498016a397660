package io.github.cqlcheck.maven;

import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.rule.RuleInfo;
import io.github.cqlcheck.source.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the last build made of a module, in a file: the fingerprint of all that went into the analysis, the fingerprint of the
 * analysis, and the analysis.
 */
record LastAnalysis(Path file) {
    private static final int DIGEST = Fingerprint.of(new byte[0]).length;

    /** The analysis, if all that goes into it is as it was. */
    Optional<Analysis> read(byte[] fingerprint, List<RuleInfo> rules, List<Source> sources) throws IOException {
        byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        if (bytes.length < 2 * DIGEST) {
            return Optional.empty();
        }
        byte[] analysis = Arrays.copyOfRange(bytes, 2 * DIGEST, bytes.length);
        boolean same = Arrays.equals(fingerprint, Arrays.copyOf(bytes, DIGEST));
        boolean whole = Arrays.equals(Fingerprint.of(analysis), Arrays.copyOfRange(bytes, DIGEST, 2 * DIGEST));
        if (!same || !whole) {
            return Optional.empty();
        }
        Map<String, RuleInfo> known = rules.stream().collect(Collectors.toMap(RuleInfo::id, Function.identity()));
        return Optional.of(AnalysisBytes.analysis(analysis, known::get, AnalysisBytes.Sources.of(sources)));
    }

    void write(byte[] fingerprint, Analysis analysis) throws IOException {
        byte[] bytes = AnalysisBytes.of(analysis);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(fingerprint);
        all.writeBytes(Fingerprint.of(bytes));
        all.writeBytes(bytes);
        Files.createDirectories(file.getParent());
        Path whole = Files.createTempFile(file.getParent(), "new", null);
        try {
            Files.write(whole, all.toByteArray());
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(whole);
        }
    }
}
