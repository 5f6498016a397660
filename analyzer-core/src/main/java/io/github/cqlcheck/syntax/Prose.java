package io.github.cqlcheck.syntax;

import static java.util.Locale.ROOT;

import io.github.cqlcheck.source.Spelling;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences in between statements that nobody made a comment of. */
final class Prose {
    /** What is longer ends for us in the middle; the rest is told of by itself. */
    static final int MAX_LENGTH = 4_000;

    /** So many words in a row, without any sign of CQL, start no statement. */
    private static final int SENTENCE = 3;

    /** Words that English cannot do without and that mean nothing in CQL. */
    private static final Set<String> ENGLISH = Set.of(
            "above",
            "an",
            "are",
            "be",
            "been",
            "below",
            "but",
            "can",
            "could",
            "following",
            "here",
            "how",
            "it",
            "its",
            "must",
            "our",
            "please",
            "should",
            "so",
            "that",
            "the",
            "them",
            "then",
            "there",
            "these",
            "they",
            "this",
            "those",
            "was",
            "we",
            "when",
            "which",
            "while",
            "will",
            "would",
            "you",
            "your");

    private static final Pattern BULLET = Pattern.compile("[\\s*\\-#=~>•\\d.)]*+");
    private static final Pattern WORD = Pattern.compile("[(\"'‘“]?\\p{L}[\\p{L}'’-]*+[.,:;!?)\"'’”…]*+");
    private static final Pattern LINE = Pattern.compile("([^\\r\\n]*+)(\\r\\n|\\n|\\r|$)");
    private static final Pattern COMMENT = Pattern.compile("\\s*+(?:--|//|/\\*).*");

    private Prose() {}

    /** The length of the paragraph of prose that a text starts with; 0 if it starts with none. */
    static int length(String text) {
        Matcher line = LINE.matcher(text);
        int end = 0;
        while (line.find() && !line.group().isEmpty()) {
            String content = line.group(1);
            boolean ends = end == 0
                    ? !opens(content)
                    : content.isBlank() || COMMENT.matcher(content).matches() || opensStatement(content);
            if (ends) {
                break;
            }
            end = line.end(1);
        }
        return end;
    }

    /** Whether a line, where a statement should stand, opens a paragraph of prose. */
    private static boolean opens(String line) {
        List<String> words = words(line);
        if (words.size() < SENTENCE) {
            return false;
        }
        String first = words.get(0).toUpperCase(ROOT);
        boolean verb = Verbs.WORDS.contains(first)
                || Spelling.meant(first, Verbs.WORDS).isPresent();
        boolean shouted = first.length() > 1 && words.get(0).equals(first);
        return !verb && !shouted || english(words) > 1;
    }

    private static boolean opensStatement(String line) {
        List<String> words = words(line);
        return !words.isEmpty() && Verbs.WORDS.contains(words.get(0).toUpperCase(ROOT)) && english(words) < 2;
    }

    private static long english(List<String> words) {
        return words.stream()
                .filter(word ->
                        ENGLISH.contains(word.replaceAll("[^\\p{L}]", "").toLowerCase(ROOT)))
                .count();
    }

    /** The words that a line starts with, up to the first thing that is none. */
    private static List<String> words(String line) {
        Matcher bullet = BULLET.matcher(line);
        String text = bullet.lookingAt() ? line.substring(bullet.end()) : line;
        return Arrays.stream(text.split("\\s+"))
                .takeWhile(word -> WORD.matcher(word).matches())
                .toList();
    }
}
