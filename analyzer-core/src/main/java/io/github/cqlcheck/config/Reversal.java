package io.github.cqlcheck.config;

import io.github.cqlcheck.config.FilePatch.Hunk;
import io.github.cqlcheck.config.FilePatch.Line;
import io.github.cqlcheck.config.FilePatch.Side;
import io.github.cqlcheck.source.Position;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
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
        return patch.whole() ? whole(patch, source) : new Reversing(diff, source).reverse(name(patch), patch.hunks());
    }

    /** Of a text all of whose lines count as new. */
    static Reversal whole(FilePatch patch, Source source) {
        return new Reversal(name(patch), source.text().toString(), List.of(new Span(0, source.length())), Map.of(0, 0));
    }

    private static Optional<String> name(FilePatch patch) {
        return patch.before().stream().findFirst();
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

        /** Lines that went; one that came is the same but for its end, where something is written behind what had none. */
        private final Deque<Line> gone = new ArrayDeque<>();

        /** How many of them say the same. */
        private final Map<String, Integer> saying = new HashMap<>();

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
                giveBackAll();
            }
            keepTo(now.length());
            return new Reversal(name, old.toString(), added, kept);
        }

        private void reverse(Line each) throws ConfigurationException {
            if (each.side() == Side.OLD) {
                gone.add(each);
                saying.merge(bare(each.text()), 1, Integer::sum);
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
                giveBackAll();
                keep();
            } else if (saying.getOrDefault(bare(each.text()), 0) > 0) {
                giveBackTo(each);
                offset = end;
                line++;
            } else {
                added.add(new Span(offset, end));
                offset = end;
                line++;
            }
        }

        /** The lines that went, up to the one that a new one is the same as. */
        private void giveBackTo(Line now) {
            while (!bare(gone.element().text()).equals(bare(now.text()))) {
                giveBack();
            }
            kept.put(offset, old.length());
            giveBack();
        }

        private void giveBackAll() {
            while (!gone.isEmpty()) {
                giveBack();
            }
        }

        private void giveBack() {
            Line each = gone.remove();
            String text = each.text();
            saying.merge(bare(text), -1, Integer::sum);
            old.append(old.length() == 0 ? FilePatch.withoutMark(text) : text).append(each.ended() ? "\n" : "");
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
            return FilePatch.withoutMark(bare.endsWith("\r") ? bare.substring(0, bare.length() - 1) : bare);
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
