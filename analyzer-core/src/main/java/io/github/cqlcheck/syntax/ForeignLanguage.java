package io.github.cqlcheck.syntax;

import io.github.cqlcheck.ast.ForeignText;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Other languages whose files end in {@code .cql} too, told by how a text starts: HL7's Clinical Quality Language and
 * Neo4j's Cypher. No statement of Cassandra starts like one of them.
 */
final class ForeignLanguage {
    private record Language(String name, Pattern start) {
        static Language of(String name, String start) {
            return new Language(name, Pattern.compile(start, Pattern.CASE_INSENSITIVE));
        }
    }

    private static final List<Language> LANGUAGES = List.of(
            Language.of(
                    "HL7 Clinical Quality Language",
                    "(?:library|using|include|codesystem|valueset|code|concept|parameter|context|define)"
                            + "(?:\\s++(?:public|private|fluent|function)\\b){0,4}+\\s++(?:\"[^\"\\r\\n]*\"|[a-z_][\\w.]*)"),
            Language.of(
                    "Cypher",
                    "(?:(?:optional\\s+)?match|merge|create)\\s*+(?:\\w++\\s*+=\\s*+)?\\(\\s*+\\w*+\\s*+[:){]"
                            + "|(?:optional\\s+)?match\\s*\\(|unwind\\s|detach\\s+delete\\s"
                            + "|create\\s+constraint\\s|load\\s+csv\\s|call\\s+\\{|call\\s+[a-z]+\\.|:(?:begin|param|use)\\b"));

    /** No comment at the head of a file is longer. */
    private static final int MAX_HEAD = 1 << 20;

    private ForeignLanguage() {}

    /** What a source is in, told from its first words. */
    static Optional<ForeignText> of(Source source) {
        String head = source.text(new Span(0, Math.min(source.length(), MAX_HEAD)));
        return of(head).map(found -> new ForeignText(new Span(0, source.length()), found.place(), found.language()));
    }

    static Optional<ForeignText> of(String text) {
        int start = firstWord(text);
        for (Language language : LANGUAGES) {
            Matcher matcher = language.start().matcher(text).region(start, text.length());
            if (matcher.lookingAt()) {
                Span place = new Span(start, matcher.end());
                return Optional.of(new ForeignText(new Span(0, text.length()), place, language.name()));
            }
        }
        return Optional.empty();
    }

    /** The offset behind white space and comments. */
    private static int firstWord(String text) {
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("//", at) || text.startsWith("--", at)) {
                at = lineEnd(text, at);
            } else if (text.startsWith("/*", at)) {
                at = after(text, "*/", at + 2);
            } else {
                return at;
            }
        }
        return at;
    }

    private static int lineEnd(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    private static int after(String text, String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }
}
