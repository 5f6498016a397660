package io.github.cqlcheck.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Statements with one or two small changes: a token or a character left out, doubled, swapped with its neighbour, moved,
 * replaced or added. Tokens are told apart by a pattern that knows nothing of the grammar. The same seed and statements
 * give the same mutants.
 */
final class Mutants {
    private static final Pattern TOKEN =
            Pattern.compile("'(?:[^']|'')*'|\"[^\"]*\"|\\$\\$.*?\\$\\$|\\w+|\\s+|[!<>+-]=|\\.\\.|.", Pattern.DOTALL);

    /** What differs between statements that are alike: strings, numbers, names in small letters, the space between. */
    private static final Pattern DETAIL = Pattern.compile("'.*'|\\d[\\w.]*|[a-z][a-z0-9_]*|\\s+", Pattern.DOTALL);

    private static final Pattern KEYWORD = Pattern.compile("[A-Z]{2,}");

    private static final int MAX_LENGTH = 2_000;
    private static final String CHARACTERS =
            "abcdefpxyzEFNPT0123456789_ \n\t'\"$?:;,.=<>!+-*/%()[]{}#@&|~^\\`\u00B5\u00E9\u2019\u00A0";
    private static final String LITERALS =
            "'' \"\" $$$$ -1 1. 1e5 -1.5 NaN -NaN Infinity true null 1h -1d P1D PT1H 0x 0xA ? :a .. != += -= ; -- // /* */";

    private final SplittableRandom random;
    private final List<String> originals;
    private final List<String> words;

    /** Mutants of some statements, of which one of each kind is as good as all. */
    Mutants(long seed, Stream<String> statements) {
        Map<String, String> shapes = new LinkedHashMap<>();
        statements.filter(text -> text.length() <= MAX_LENGTH).forEach(text -> shapes.putIfAbsent(shape(text), text));
        this.random = new SplittableRandom(seed);
        this.originals = List.copyOf(shapes.values());
        this.words = Stream.concat(
                        Stream.of(LITERALS.split(" ")),
                        originals.stream()
                                .flatMap(text -> tokens(text).stream())
                                .filter(token -> KEYWORD.matcher(token).matches()))
                .distinct()
                .toList();
    }

    /** How many statements there are to change. */
    int originals() {
        return originals.size();
    }

    /** The next mutant; it may have been there before. */
    String next() {
        String text = mutant(pick(originals));
        return random.nextInt(4) == 0 ? mutant(text) : text;
    }

    private String mutant(String text) {
        if (random.nextInt(3) == 0) {
            List<String> characters = text.chars().mapToObj(Character::toString).toList();
            String other = Character.toString(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
            return changed(characters, other);
        }
        List<String> tokens = tokens(text);
        return changed(
                tokens,
                switch (random.nextInt(3)) {
                    case 0 -> pick(words);
                    case 1 -> pick(tokens(pick(originals)));
                    default -> tokens.isEmpty() ? ";" : pick(tokens);
                });
    }

    private String changed(List<String> parts, String other) {
        if (parts.isEmpty()) {
            return other;
        }
        List<String> changed = new ArrayList<>(parts);
        int at = random.nextInt(parts.size());
        switch (random.nextInt(6)) {
            case 0 -> changed.remove(at);
            case 1 -> changed.add(at, parts.get(at));
            case 2 -> changed.add(Math.max(0, at - 1), changed.remove(at));
            case 3 -> changed.add(random.nextInt(parts.size()), changed.remove(at));
            case 4 -> changed.set(at, other);
            default -> changed.add(at, other);
        }
        return String.join("", changed);
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(result -> result.group()).toList();
    }

    private static String shape(String text) {
        StringBuilder shape = new StringBuilder();
        for (String token : tokens(text)) {
            boolean detail = DETAIL.matcher(token).matches();
            shape.append(detail ? kind(token) : token);
        }
        return shape.toString();
    }

    private static char kind(String detail) {
        char first = detail.charAt(0);
        if (Character.isWhitespace(first)) {
            return ' ';
        }
        return Character.isDigit(first) ? '1' : first == '\'' ? first : 'a';
    }
}
