package io.github.cqlcheck.config;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.cqlcheck.config.FilePatch.Hunk;
import io.github.cqlcheck.config.FilePatch.Line;
import io.github.cqlcheck.config.FilePatch.Side;
import io.github.cqlcheck.source.Position;
import io.github.cqlcheck.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a unified diff. As with {@code patch}, what stands between the files is taken for prose, and the counts in the head of a
 * hunk say which lines belong to it.
 */
final class PatchReader {
    private static final String GIT = "diff --git ";
    private static final String OLD = "--- ";
    private static final String NEW = "+++ ";
    private static final String NO_FILE = "/dev/null";

    private static final Pattern HEAD = Pattern.compile(
            "@@ -(?<old>\\d{1,9})(,(?<oldCount>\\d{1,9}))? \\+(?<new>\\d{1,9})(,(?<newCount>\\d{1,9}))? @@.*");

    private static final Pattern BINARY = Pattern.compile("Binary files (?<old>.+) and (?<new>.+) differ");

    /** What git puts before the names: a and b, or what the sides are: commit, index, working tree, object. */
    private static final Pattern PREFIX = Pattern.compile("[abciow]/.+");

    private static final Pattern ESCAPE = Pattern.compile("\\\\([0-7]{3}|.)");

    private static final Map<String, String> ESCAPES = Map.of(
            "a", "\u0007", "b", "\b", "f", "\f", "n", "\n", "r", "\r", "t", "\t", "v", "\u000B", "\\", "\\", "\"",
            "\"");

    private final Source diff;
    private final String[] lines;
    private final List<FilePatch> files = new ArrayList<>();
    private int at;

    /** Whether the lines that git writes before those of a file are being read. */
    private boolean inHeader;

    private boolean begun;
    private int begin;
    private Optional<String> old = Optional.empty();
    private Optional<String> now = Optional.empty();
    /** Whether git says that it puts nothing before the names. */
    private boolean bare;

    /** Whether git says that it puts something before them. */
    private boolean prefixed;

    private boolean renamed;
    private boolean copied;
    private boolean whole;
    private final List<Hunk> hunks = new ArrayList<>();

    PatchReader(Source diff) {
        this.diff = diff;
        this.lines = diff.text().toString().split("\n");
    }

    List<FilePatch> read() throws ConfigurationException {
        if (diff.faults().stream().anyMatch(Source.Fault::fatal)) {
            throw mistake(0, "is no text");
        }
        while (at < lines.length) {
            readLine(line(at));
        }
        flush();
        if (files.isEmpty() && !diff.text().toString().isBlank()) {
            throw mistake(0, "holds no difference; expected what git diff or diff -u writes");
        }
        return files;
    }

    private void readLine(String line) throws ConfigurationException {
        if (line.startsWith("diff --cc ") || line.startsWith("diff --combined ") || line.startsWith("@@@")) {
            throw mistake(at, "is the difference to several commits at once; compare with one, as git diff main does");
        }
        if (line.startsWith(GIT)) {
            begin();
            inHeader = true;
            halve(line.substring(GIT.length()));
        } else if (line.startsWith(OLD) && at + 1 < lines.length && line(at + 1).startsWith(NEW)) {
            readNames(line);
            at++;
        } else if (line.startsWith("@@")) {
            readHunk(line);
            return;
        } else if (inHeader) {
            readHeader(line);
        } else if (line.startsWith("+") && begun) {
            throw mistake(at, "the hunk before has more lines than its head says");
        }
        at++;
    }

    private void begin() {
        flush();
        begun = true;
        begin = at;
        old = Optional.empty();
        now = Optional.empty();
        bare = false;
        prefixed = false;
        renamed = false;
        copied = false;
        whole = false;
        hunks.clear();
    }

    private void flush() {
        if (begun) {
            // a copy is a new file, and the hunks tell how it differs from another
            files.add(new FilePatch(
                    copied ? List.of() : names(old), names(now), copied ? List.of() : hunks, whole, begin + 1));
        }
        begun = false;
        inHeader = false;
    }

    /** What git says in one line of both names; they are the same, or lines below tell them. */
    private void halve(String names) {
        int middle = names.length() / 2;
        if (names.length() % 2 == 1 && names.charAt(middle) == ' ') {
            old = Optional.of(name(names.substring(0, middle)));
            now = Optional.of(name(names.substring(middle + 1)));
            bare = old.equals(now);
            prefixed = !bare
                    && withoutPrefix(old).isPresent()
                    && withoutPrefix(old).equals(withoutPrefix(now));
        }
    }

    private void readHeader(String line) {
        Matcher binary = BINARY.matcher(line);
        if (line.startsWith("rename from ") || line.startsWith("copy from ")) {
            renamed = true;
            copied = line.startsWith("copy");
            old = Optional.of(name(line.substring(line.indexOf(" from ") + 6)));
        } else if (line.startsWith("rename to ") || line.startsWith("copy to ")) {
            now = Optional.of(name(line.substring(line.indexOf(" to ") + 4)));
        } else if (line.startsWith("new file mode ")) {
            old = Optional.empty();
        } else if (line.startsWith("deleted file mode ")) {
            now = Optional.empty();
        } else if (binary.matches()) {
            whole = true;
            old = file(binary.group("old"));
            now = file(binary.group("new"));
        } else if (line.equals("GIT binary patch")) {
            whole = true;
        }
    }

    private void readNames(String line) {
        if (!inHeader) {
            begin();
        }
        inHeader = false;
        if (!renamed) {
            old = file(line.substring(OLD.length()));
            now = file(line(at + 1).substring(NEW.length()));
        }
    }

    private void readHunk(String line) throws ConfigurationException {
        Matcher head = HEAD.matcher(line);
        if (!head.matches()) {
            throw mistake(at, "expected the head of a hunk, as in @@ -12,7 +12,9 @@");
        }
        if (!begun || old.isEmpty() && now.isEmpty()) {
            throw mistake(at, "expected lines --- and +++ with the names of the file before the first hunk");
        }
        inHeader = false;
        int hunk = at;
        int oldCount = count(head.group("oldCount"));
        int newCount = count(head.group("newCount"));
        List<Line> read = new ArrayList<>();
        int oldLeft = oldCount;
        int newLeft = newCount;
        at++;
        while (oldLeft > 0 || newLeft > 0) {
            Side side = at < lines.length ? side(lines[at]) : null;
            if (side == null || side != Side.NEW && oldLeft == 0 || side != Side.OLD && newLeft == 0) {
                throw mistake(
                        Math.min(at, lines.length - 1),
                        "the hunk of line %s has not the lines that its head says".formatted(hunk + 1));
            }
            oldLeft -= side == Side.NEW ? 0 : 1;
            newLeft -= side == Side.OLD ? 0 : 1;
            String text = lines[at].isEmpty() ? "" : lines[at].substring(1);
            boolean ended = at + 1 >= lines.length || !lines[at + 1].startsWith("\\");
            read.add(new Line(side, text, ended, at + 1));
            at += ended ? 1 : 2;
        }
        hunks.add(new Hunk(oldCount, Integer.parseInt(head.group("new")), newCount, read));
    }

    private static int count(String digits) {
        return digits == null ? 1 : Integer.parseInt(digits);
    }

    /** Null if it is no line of a hunk. */
    private static Side side(String line) {
        // some programs strip the space from an empty line
        char first = line.isEmpty() || line.equals("\r") ? ' ' : line.charAt(0);
        return first == ' ' ? Side.BOTH : first == '+' ? Side.NEW : first == '-' ? Side.OLD : null;
    }

    private String line(int index) {
        String line = lines[index];
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    private static Optional<String> file(String shown) {
        return Optional.of(name(shown)).filter(name -> !name.equals(NO_FILE));
    }

    /** A name without the quotes that git puts around unusual ones, and without the time behind it. */
    private static String name(String shown) {
        if (!shown.startsWith("\"")) {
            int tab = shown.indexOf('\t');
            return tab < 0 ? shown : shown.substring(0, tab);
        }
        int end = shown.lastIndexOf('"');
        // octal digits are bytes of UTF-8, and so is what stands there as it is
        String bytes = new String(shown.substring(1, Math.max(1, end)).getBytes(UTF_8), ISO_8859_1);
        String unescaped = ESCAPE.matcher(bytes)
                .replaceAll(escape -> Matcher.quoteReplacement(
                        escape.group(1).length() == 3
                                ? String.valueOf((char) (Integer.parseInt(escape.group(1), 8) & 0xFF))
                                : ESCAPES.getOrDefault(escape.group(1), escape.group(1))));
        return new String(unescaped.getBytes(ISO_8859_1), UTF_8);
    }

    /** What a name may stand for: git puts a/ and b/ before them, unless it is told not to. */
    private List<String> names(Optional<String> name) {
        if (name.isEmpty() || bare || renamed) {
            return name.stream().toList();
        }
        Optional<String> without = withoutPrefix(name);
        if (prefixed) {
            return without.stream().toList();
        }
        return old.equals(now)
                ? List.of(name.get())
                : Stream.concat(without.stream(), name.stream()).toList();
    }

    private static Optional<String> withoutPrefix(Optional<String> name) {
        return name.filter(each -> PREFIX.matcher(each).matches()).map(each -> each.substring(2));
    }

    private ConfigurationException mistake(int index, String message) {
        return new ConfigurationException(diff, new Position(index + 1, 1), message);
    }
}
