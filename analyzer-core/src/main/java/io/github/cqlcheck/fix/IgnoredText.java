package io.github.cqlcheck.fix;

import io.github.cqlcheck.ast.IgnoreComment;
import io.github.cqlcheck.ast.IgnoreComment.Part;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.rule.Finding.Fix.Edit;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.source.Span;
import io.github.cqlcheck.syntax.Dialect;
import io.github.cqlcheck.syntax.Script;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A text with comments that suppress what was found in its statements.
 *
 * @param ignored the findings that they suppress
 */
record IgnoredText(Source source, List<Finding> ignored) {
    /** The rule about such comments, which they cannot suppress. */
    private static final String ABOUT_COMMENTS = "unused-ignore";

    /**
     * A statement.
     *
     * @param start where it starts, or a comment above it with findings
     * @param comments those that suppress findings in it
     */
    private record Commented(Span span, int start, List<IgnoreComment> comments, List<Finding> findings) {
        Set<String> rules() {
            return findings.stream().map(Finding::rule).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    static IgnoredText of(Source source, List<Finding> findings, IgnoreReason reason, Dialect dialect)
            throws IOException {
        List<Commented> statements = new Walk(source, findings).through(dialect);
        if (statements.isEmpty()) {
            return new IgnoredText(source, List.of());
        }
        List<Edit> edits = statements.stream()
                .map(statement -> edit(statement, reason, source))
                .toList();
        Source commented = source.with(edits);
        if (!Readable.like(source, dialect).takes(commented)) {
            throw new IOException("comments would break its statements");
        }
        return new IgnoredText(
                commented,
                statements.stream()
                        .flatMap(statement -> statement.findings().stream())
                        .toList());
    }

    private static Edit edit(Commented statement, IgnoreReason reason, Source source) {
        return statement.comments().stream()
                .flatMap(comment -> merged(comment, statement, reason).stream())
                .findFirst()
                .orElseGet(() -> inserted(statement, reason, source));
    }

    /** The rules of a comment that gives the same reason, and further ones. */
    private static Optional<Edit> merged(IgnoreComment comment, Commented statement, IgnoreReason reason) {
        List<Part> named = comment.rules();
        int from = Math.min(comment.span().start(), statement.span().start());
        boolean fits = !named.isEmpty() && comment.colon() && comment.reason().equals(reason.text());
        if (!fits || statement.start() < from) {
            return Optional.empty();
        }
        Set<String> rules = new TreeSet<>(statement.rules());
        named.forEach(rule -> rules.add(rule.text()));
        Span stretch = named.get(0).span().to(named.get(named.size() - 1).span());
        return Optional.of(new Edit(stretch, String.join(", ", rules)));
    }

    /** A line above the statement; or a comment before it, if something else stands before it on its line. */
    private static Edit inserted(Commented statement, IgnoreReason reason, Source source) {
        String said = "%s %s: %s".formatted(IgnoreComment.MARK, String.join(", ", statement.rules()), reason.text());
        int start = statement.start();
        Span line = source.lineSpan(source.line(start));
        String indentation = source.text(new Span(line.start(), start));
        if (indentation.isBlank()) {
            return new Edit(
                    new Span(line.start(), line.start()),
                    "%s-- %s%s".formatted(indentation, said, lineEnd(source, source.line(start))));
        }
        return new Edit(new Span(start, start), "/* %s */ ".formatted(said));
    }

    /** What ends a line, or the one above it where the text ends. */
    private static String lineEnd(Source source, int line) {
        CharSequence text = source.text();
        int end = source.lineSpan(line).end();
        if (end == text.length()) {
            return line == 1 ? "\n" : lineEnd(source, line - 1);
        }
        boolean pair = text.charAt(end) == '\r' && end + 1 < text.length() && text.charAt(end + 1) == '\n';
        return pair ? "\r\n" : String.valueOf(text.charAt(end));
    }

    /** Finds the statements with findings, and what comments they have. */
    private static final class Walk {
        private final Source source;
        private final TreeMap<Integer, List<Finding>> findings = new TreeMap<>();
        private final List<Commented> found = new ArrayList<>();

        /** Comments whose statement has not come yet. */
        private final List<IgnoreComment> waiting = new ArrayList<>();

        private Optional<Commented> last = Optional.empty();

        /** Behind the last statement, and the rest of its line. */
        private int behind;

        Walk(Source source, List<Finding> findings) {
            this.source = source;
            for (Finding finding : findings) {
                if (!finding.rule().equals(ABOUT_COMMENTS)) {
                    this.findings
                            .computeIfAbsent(finding.place().span().start(), start -> new ArrayList<>())
                            .add(finding);
                }
            }
        }

        List<Commented> through(Dialect dialect) {
            Script.of(source, dialect).statements().forEach(this::meet);
            return found.stream()
                    .filter(statement -> !statement.findings().isEmpty())
                    .toList();
        }

        private void meet(Statement statement) {
            if (statement instanceof IgnoreComment comment) {
                if (comment.kind().equals(Optional.of(IgnoreComment.Kind.STATEMENT))) {
                    meet(comment);
                }
            } else if (IgnoreComment.canBeAbout(statement, source)) {
                meet(statement.span());
            }
        }

        private void meet(IgnoreComment comment) {
            Optional<Commented> owner = last.filter(known -> comment.belongsTo(known.span(), source.text()));
            owner.ifPresentOrElse(known -> known.comments().add(comment), () -> waiting.add(comment));
        }

        private void meet(Span span) {
            List<Finding> ofComments = findings.isEmpty() ? List.of() : findingsAbove(span);
            List<Finding> all = new ArrayList<>(ofComments);
            take(findings.subMap(span.start(), true, span.end(), true), all);
            Commented statement = new Commented(span, start(span, ofComments), new ArrayList<>(), List.copyOf(all));
            waiting.removeIf(comment -> comment.belongsTo(span, source.text())
                    && statement.comments().add(comment));
            if (!all.isEmpty()) {
                found.add(statement);
            }
            last = Optional.of(statement);
            if (!findings.isEmpty()) {
                behind = Math.max(
                        behind, source.lineSpan(source.line(span.end())).end());
            }
        }

        /** Those in comments above a statement. */
        private List<Finding> findingsAbove(Span statement) {
            List<Finding> taken = new ArrayList<>();
            if (behind < statement.start()) {
                take(findings.subMap(behind, true, statement.start(), false), taken);
                taken.removeIf(this::isFault);
            }
            return taken;
        }

        private static void take(Map<Integer, List<Finding>> some, List<Finding> taken) {
            some.values().forEach(taken::addAll);
            some.clear();
        }

        private boolean isFault(Finding finding) {
            return source.faults().stream()
                    .anyMatch(fault -> fault.span().equals(finding.place().span()));
        }

        /** Where a statement starts, or the first of the comments above it that have findings. */
        private int start(Span statement, List<Finding> ofComments) {
            return ofComments.isEmpty()
                    ? statement.start()
                    : startOfComment(ofComments.get(0).place().span().start());
        }

        private int startOfComment(int offset) {
            int at = behind;
            int start = at;
            while (at <= offset) {
                start = at;
                at = isAt("--", at) || isAt("//", at)
                        ? source.lineSpan(source.line(at)).end()
                        : isAt("/*", at) ? endOfComment(at) : at + 1;
            }
            return start;
        }

        /** Behind it; what only looks like one, as the {@code *.cql} behind a slash in a template's comment, has no end. */
        private int endOfComment(int start) {
            for (int at = start + 2; at < source.length() - 1; at++) {
                if (isAt("*/", at)) {
                    return at + 2;
                }
            }
            return start + 2;
        }

        private boolean isAt(String mark, int at) {
            return mark.contentEquals(source.text().subSequence(at, Math.min(source.length(), at + mark.length())));
        }
    }
}
