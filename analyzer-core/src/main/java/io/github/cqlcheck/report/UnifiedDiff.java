package io.github.cqlcheck.report;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.cqlcheck.fix.Revised;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What has changed in a file, as {@code git apply} and {@code patch -p1} read it in a directory. Lines are taken byte by byte, so
 * that the diff of a file in any encoding, with any line ends, applies to it. Not thread-safe.
 */
public final class UnifiedDiff {
    private static final int CONTEXT = 3;

    /** So many lines have to be the same for two texts to go on together, because a lone {@code );} is in every table. */
    private static final int ANCHOR = 3;

    /** How far apart they may be. */
    private static final int FARTHEST = 2_000;

    private final RelativePaths paths;

    /** Diffs whose paths are relative to a directory. */
    public UnifiedDiff(Path base) {
        this.paths = new RelativePaths(base);
    }

    /**
     * The diff of a source.
     *
     * @throws IOException if its bytes cannot be had
     */
    public byte[] of(Revised revised) throws IOException {
        // a whole path gets no second slash, so that patch -d / finds the file
        String name = "/" + paths.of(revised.before()).replaceFirst("^/", "");
        ByteArrayOutputStream diff = new ByteArrayOutputStream();
        diff.writeBytes("--- %s\n+++ %s\n"
                .formatted(quoted("a" + name), quoted("b" + name))
                .getBytes(UTF_8));
        List<String> before = lines(revised.before().bytes());
        List<String> after = lines(revised.after().bytes());
        for (Hunk hunk : hunks(changes(before, after))) {
            diff.writeBytes(hunk.text(before, after).getBytes(ISO_8859_1));
        }
        return diff.toByteArray();
    }

    /** A name as git writes it: in quotes if it has characters that would not be read back, with a tab if it has blanks. */
    private static String quoted(String name) {
        if (name.chars().noneMatch(character -> character < ' ' || character == '"' || character == '\\')) {
            return name.contains(" ") ? name + "\t" : name;
        }
        StringBuilder quoted = new StringBuilder("\"");
        name.chars().forEach(character -> {
            if (character == '"' || character == '\\') {
                quoted.append('\\').append((char) character);
            } else if (character < ' ') {
                quoted.append("\\0").append(character >> 3).append(character & 7);
            } else {
                quoted.append((char) character);
            }
        });
        return quoted.append('"').toString();
    }

    /** With their line ends; each byte is a character. */
    private static List<String> lines(byte[] bytes) {
        List<String> lines = new ArrayList<>();
        String text = new String(bytes, ISO_8859_1);
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start) + 1;
            end = end == 0 ? text.length() : end;
            lines.add(text.substring(start, end));
            start = end;
        }
        return lines;
    }

    /** Lines that go, and lines that come in their place; indices, the ends not included. */
    private record Change(int from, int to, int newFrom, int newTo) {}

    private static List<Change> changes(List<String> before, List<String> after) {
        List<Change> changes = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                i++;
                j++;
            } else {
                Change change = change(before, i, after, j);
                changes.add(change);
                i = change.to();
                j = change.newTo();
            }
        }
        return changes;
    }

    /** The shortest change behind which both texts are the same for a while. */
    private static Change change(List<String> before, int i, List<String> after, int j) {
        for (int length = 1; length <= FARTHEST; length++) {
            for (int gone = 0; gone <= length; gone++) {
                if (meet(before, i + gone, after, j + length - gone)) {
                    return new Change(i, i + gone, j, j + length - gone);
                }
            }
        }
        return new Change(i, before.size(), j, after.size());
    }

    private static boolean meet(List<String> before, int i, List<String> after, int j) {
        if (i > before.size() || j > after.size()) {
            return false;
        }
        for (int line = 0; line < ANCHOR; line++) {
            boolean ended = i + line >= before.size();
            if (ended || j + line >= after.size()) {
                return ended && j + line >= after.size();
            }
            if (!before.get(i + line).equals(after.get(j + line))) {
                return false;
            }
        }
        return true;
    }

    /** Changes close to each other share the lines between them. */
    private static List<Hunk> hunks(List<Change> changes) {
        List<Hunk> hunks = new ArrayList<>();
        List<Change> near = new ArrayList<>();
        for (Change change : changes) {
            if (!near.isEmpty() && change.from() - near.get(near.size() - 1).to() > 2 * CONTEXT) {
                hunks.add(new Hunk(List.copyOf(near)));
                near.clear();
            }
            near.add(change);
        }
        if (!near.isEmpty()) {
            hunks.add(new Hunk(near));
        }
        return hunks;
    }

    private record Hunk(List<Change> changes) {
        String text(List<String> before, List<String> after) {
            Change first = changes.get(0);
            Change last = changes.get(changes.size() - 1);
            int above = Math.min(CONTEXT, first.from());
            int below = Math.min(CONTEXT, before.size() - last.to());
            StringBuilder text = new StringBuilder("@@ -%s +%s @@\n"
                    .formatted(
                            range(first.from() - above, last.to() + below),
                            range(first.newFrom() - above, last.newTo() + below)));
            int at = first.from() - above;
            for (Change change : changes) {
                add(' ', before.subList(at, change.from()), text);
                add('-', before.subList(change.from(), change.to()), text);
                add('+', after.subList(change.newFrom(), change.newTo()), text);
                at = change.to();
            }
            add(' ', before.subList(at, at + below), text);
            return text.toString();
        }

        private static String range(int from, int to) {
            int length = to - from;
            int start = length == 0 ? from : from + 1;
            return length == 1 ? String.valueOf(start) : start + "," + length;
        }

        private static void add(char sign, List<String> lines, StringBuilder text) {
            for (String line : lines) {
                text.append(sign).append(line);
                if (!line.endsWith("\n")) {
                    text.append("\n\\ No newline at end of file\n");
                }
            }
        }
    }
}
