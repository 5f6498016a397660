package io.github.cqlcheck.config;

import io.github.cqlcheck.config.FilePatch.Hunk;
import io.github.cqlcheck.config.FilePatch.Line;
import io.github.cqlcheck.config.FilePatch.Side;
import io.github.cqlcheck.source.Position;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** A text as it was before its lines were changed, and which of them are new. */
public final class Reversal {
    private final Optional<String> name;
    private final String text;
    private final List<Span> added;

    /** Where in the old text the stretches start that both have, by where they start in the new one. */
    private final TreeMap<Integer, Integer> kept;

    private Reversal(Optional<String> name, String text, List<Span> added, Map<Integer, Integer> kept) {
        this.name = name;
        this.text = text;
        this.added = List.copyOf(added);
        this.kept = new TreeMap<>(kept);
    }

    /** What the file was called; empty if there was none. */
    public Optional<String> name() {
        return name;
    }

    /** The old text. */
    public String text() {
        return text;
    }

    /** Whether a span of the new text has to do with a line that was added. */
    public boolean isAdded(Span span) {
        int end = Math.max(span.end(), span.start() + 1);
        return added.stream().anyMatch(each -> each.start() < end && span.start() < each.end());
    }

    /** Where a place of the new text was in the old one; empty if its line is new. */
    public OptionalInt before(int offset) {
        Map.Entry<Integer, Integer> stretch = kept.floorEntry(offset);
        return stretch == null || isAdded(new Span(offset, offset))
                ? OptionalInt.empty()
                : OptionalInt.of(stretch.getValue() + offset - stretch.getKey());
    }

    static Reversal of(Source diff, FilePatch patch, Source source) throws ConfigurationException {
        Optional<String> before = patch.before().stream().findFirst();
        if (patch.whole()) {
            return new Reversal(before, source.text().toString(), List.of(new Span(0, source.length())), Map.of(0, 0));
        }
        return new Reversing(diff, source).reverse(before, patch.hunks());
    }

    /** One text on its way back. Lines end at LF here, as in a difference, whatever else ends lines of CQL. */
    private static final class Reversing {
        private final Source diff;
        private final Source source;
        private final String now;
        private final StringBuilder old = new StringBuilder();
        private final List<Span> added = new ArrayList<>();
        private final Map<Integer, Integer> kept = new TreeMap<>();
        private int offset;

        /** How many lines there are before the offset. */
        private int line;

        Reversing(Source diff, Source source) {
            this.diff = diff;
            this.source = source;
            this.now = source.text().toString();
        }

        Reversal reverse(Optional<String> name, List<Hunk> hunks) throws ConfigurationException {
            for (Hunk hunk : hunks) {
                int number = hunk.lines().isEmpty() ? 1 : hunk.lines().get(0).number();
                if (hunk.linesBefore() < line) {
                    throw misfit(number, "whose hunks it has in another order");
                }
                while (line < hunk.linesBefore()) {
                    if (offset == now.length()) {
                        throw misfit(number, "which ends in line %s".formatted(line));
                    }
                    keep();
                }
                for (Line each : hunk.lines()) {
                    reverse(each);
                }
            }
            keepTo(now.length());
            return new Reversal(name, old.toString(), added, kept);
        }

        private void reverse(Line each) throws ConfigurationException {
            if (each.side() == Side.OLD) {
                old.append(each.text()).append(each.ended() ? "\n" : "");
                return;
            }
            if (offset == now.length()) {
                throw misfit(each.number(), "which ends in line %s".formatted(line));
            }
            int end = lineEnd();
            if (!bare(now.substring(offset, end)).equals(bare(each.text()))) {
                throw misfit(each.number(), "whose line %s is another".formatted(line + 1));
            }
            if (each.side() == Side.BOTH) {
                keep();
            } else {
                added.add(new Span(offset, end));
                offset = end;
                line++;
            }
        }

        /** Where the line ends that starts here, behind its line end. */
        private int lineEnd() {
            int end = now.indexOf('\n', offset);
            return end < 0 ? now.length() : end + 1;
        }

        private void keep() {
            keepTo(lineEnd());
            line++;
        }

        private void keepTo(int end) {
            kept.put(offset, old.length());
            old.append(now, offset, end);
            offset = end;
        }

        /** A line without what git may turn into something else, and without a byte order mark. */
        private static String bare(String text) {
            String bare = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
            bare = bare.endsWith("\r") ? bare.substring(0, bare.length() - 1) : bare;
            return bare.startsWith("\uFEFF") ? bare.substring(1) : bare;
        }

        private ConfigurationException misfit(int number, String why) {
            return new ConfigurationException(
                    diff,
                    new Position(number, 1),
                    "does not fit %s, %s; make the difference again, to the files as they are"
                            .formatted(source.name(), why));
        }
    }
}
