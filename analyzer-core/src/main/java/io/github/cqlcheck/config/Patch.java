package io.github.cqlcheck.config;

import io.github.cqlcheck.source.Position;
import io.github.cqlcheck.source.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What has changed in files: a unified diff, as {@code git diff} and {@code diff -u} write it. Immutable. */
public final class Patch {
    private final Source diff;
    private final List<FilePatch> files;
    private final boolean filtered;
    private final Map<String, FilePatch> byName = new HashMap<>();

    private Patch(Source diff, List<FilePatch> files, boolean filtered) throws ConfigurationException {
        this.diff = diff;
        this.files = List.copyOf(files);
        this.filtered = filtered;
        for (FilePatch file : files) {
            FilePatch before = file.after().isEmpty()
                    ? null
                    : byName.putIfAbsent(file.after().get(0), file);
            if (before != null && !(before.hunks().isEmpty() && file.hunks().isEmpty())) {
                throw new ConfigurationException(
                        diff,
                        new Position(file.line(), 1),
                        "changes %s a second time, after line %s; give one difference, such as git diff makes of two commits"
                                .formatted(file.after().get(0), before.line()));
            }
        }
        for (FilePatch file : files) {
            file.after().forEach(name -> byName.putIfAbsent(name, file));
        }
    }

    /**
     * Reads a difference.
     *
     * @throws ConfigurationException if it is none, with the line where it ceases to be one
     */
    public static Patch read(Source diff) throws ConfigurationException {
        return new Patch(diff, new PatchReader(diff).read(), false);
    }

    /**
     * As {@link #read(Source)}, for what git itself says of the files as they are. It may keep a file in another form than that has, as
     * Git LFS does; such a file counts as changed as a whole.
     */
    public static Patch ofGit(Source diff) throws ConfigurationException {
        return new Patch(diff, new PatchReader(diff).read(), true);
    }

    /** A file that is there no more. */
    public record Gone(String name, String text) {}

    /** The files that have been deleted. */
    public List<Gone> gone() {
        List<Gone> gone = new ArrayList<>();
        for (FilePatch file : files) {
            if (file.after().isEmpty() && !file.before().isEmpty()) {
                StringBuilder text = new StringBuilder();
                file.hunks().stream()
                        .flatMap(hunk -> hunk.lines().stream())
                        .forEach(line -> text.append(line.text()).append(line.ended() ? "\n" : ""));
                gone.add(new Gone(file.before().get(0), FilePatch.withoutMark(text.toString())));
            }
        }
        return gone;
    }

    /**
     * What a file was before.
     *
     * @param names what the difference may call it
     * @return empty if it has not changed
     * @throws ConfigurationException if the difference does not fit the file
     */
    public Optional<Reversal> reversal(Source source, Collection<String> names) throws ConfigurationException {
        Optional<FilePatch> found = names.stream()
                .filter(byName::containsKey)
                .map(byName::get)
                .findFirst()
                .filter(file -> file.whole()
                        || !file.hunks().isEmpty()
                        || !file.before().equals(file.after()));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Reversal.of(diff, found.get(), source));
        } catch (ConfigurationException e) {
            if (filtered) {
                return Optional.of(Reversal.whole(found.get(), source));
            }
            throw e;
        }
    }
}
