package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.IgnoreComment;
import io.github.cqlcheck.ast.IgnoreComment.Kind;
import io.github.cqlcheck.ast.IgnoreComment.Part;
import io.github.cqlcheck.rule.Finding.Fix;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.IgnoreUse;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.source.Span;
import io.github.cqlcheck.source.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Comments that suppress nothing, or do not say why they suppress what they do. */
final class UnusedIgnore implements Rule {
    @Override
    public void check(IgnoreUse use, Findings findings) {
        Optional<Kind> kind = use.comment().kind();
        if (kind.isEmpty()) {
            reportWord(use.comment().word(), findings);
        } else if (use.standing() != IgnoreUse.Standing.ACTS) {
            reportStanding(use, findings);
        } else if (kind.get() != Kind.END) {
            reportRules(use, kind.get(), findings);
        }
    }

    private static void reportWord(Part word, Findings findings) {
        List<String> words = Arrays.stream(Kind.values()).map(Kind::word).toList();
        Optional<String> meant = Spelling.meant(word.text(), words);
        findings.add(word.span(), "cqlcheck knows no %s".formatted(word.text()))
                .help(meant.map("did you mean %s?"::formatted).orElse("there are " + String.join(", ", words)));
    }

    private static void reportStanding(IgnoreUse use, Findings findings) {
        Span place = use.comment().span();
        switch (use.standing()) {
            case ACTS -> {}
            case IDLE ->
                findings.add(place, "suppresses nothing: there is no finding in this file")
                        .fix(removal(use, findings.source()));
            case NO_STATEMENT ->
                findings.add(place, "suppresses nothing: no statement follows")
                        .help("put it above its statement, or behind it on its last line")
                        .fix(removal(use, findings.source()));
            case NOT_AT_TOP ->
                findings.add(place, "suppresses nothing: it stands behind a statement")
                        .help("move it above the first statement, or write %s and %s around those that it is about"
                                .formatted(Kind.BEGIN.word(), Kind.END.word()));
            case NO_END ->
                findings.add(place, "suppresses nothing: no %s follows".formatted(Kind.END.word()))
                        .help("write -- %s where it ends".formatted(Kind.END.word()));
            case NO_BEGIN ->
                findings.add(place, "ends nothing: no %s stands before it".formatted(Kind.BEGIN.word()))
                        .fix(removal(use, findings.source()));
        }
    }

    private static void reportRules(IgnoreUse use, Kind kind, Findings findings) {
        IgnoreComment comment = use.comment();
        if (comment.rules().isEmpty() && kind != Kind.FILE) {
            findings.add(comment.span(), "suppresses nothing: it names no rule")
                    .help("name what it suppresses, and say why, as in %s allow-filtering: forty rows"
                            .formatted(kind.word()))
                    .fix(removal(use, findings.source()));
            return;
        }
        List<Part> useless = comment.rules().stream()
                .filter(rule -> use.idle().contains(rule) || !use.rules().contains(rule.text()))
                .toList();
        if (!useless.isEmpty() && use.idle().size() == comment.rules().size()) {
            findings.add(
                            comment.span(),
                            "suppresses nothing: there is no finding of %s"
                                    .formatted(comment.rules().stream()
                                            .map(Part::text)
                                            .collect(Collectors.joining(" or "))))
                    .fix(removal(use, findings.source()));
            return;
        }
        useless.forEach(rule -> reportRule(rule, use, findings));
        boolean lacking = comment.reason().isEmpty() && findings.option("reason-required") > 0;
        boolean joined = !comment.reason().isEmpty() && !comment.colon();
        if (lacking || joined) {
            reportReason(comment, findings);
        }
    }

    private static void reportRule(Part rule, IgnoreUse use, Findings findings) {
        if (use.rules().contains(rule.text())) {
            findings.add(rule.span(), "there is no finding of %s to suppress".formatted(rule.text()))
                    .fix(removal(rule, use, findings.source()));
            return;
        }
        Optional<String> present = Spelling.meant(rule.text(), use.present());
        Findings.Draft draft = findings.add(rule.span(), "there is no rule %s".formatted(rule.text()))
                .help(present.or(() -> Spelling.meant(rule.text(), use.rules()))
                        .map("did you mean %s?"::formatted)
                        .orElse("cqlcheck rules lists those there are"));
        draft.fix(present.map(meant -> new Fix("write " + meant, List.of(new Fix.Edit(rule.span(), meant))))
                .orElseGet(() -> removal(rule, use, findings.source())));
    }

    private static void reportReason(IgnoreComment comment, Findings findings) {
        Findings.Draft draft = findings.add(comment.span(), "does not say why");
        if (comment.reason().isEmpty()) {
            draft.help("give the reason behind a colon, as in %s: forty rows".formatted(said(comment)));
        } else {
            int end = (comment.rules().isEmpty()
                            ? comment.word()
                            : comment.rules().get(comment.rules().size() - 1))
                    .span()
                    .end();
            draft.help("set the reason apart by a colon: %s: %s".formatted(said(comment), comment.reason()))
                    .fix(new Fix("write a colon", List.of(new Fix.Edit(new Span(end, end), ":"))));
        }
    }

    private static String said(IgnoreComment comment) {
        String rules = comment.rules().stream().map(Part::text).collect(Collectors.joining(", "));
        return (comment.word().text() + " " + rules).strip();
    }

    /** Takes a rule out of the comment, or the comment away if it names no other. */
    private static Fix removal(Part rule, IgnoreUse use, Source source) {
        List<Part> rules = use.comment().rules();
        if (rules.size() == 1) {
            return removal(use, source);
        }
        int index = rules.indexOf(rule);
        Span span = index == 0
                ? new Span(rule.span().start(), rules.get(1).span().start())
                : new Span(rules.get(index - 1).span().end(), rule.span().end());
        return new Fix("take %s out".formatted(rule.text()), List.of(new Fix.Edit(span, "")));
    }

    /** Takes the comment away, and the one that ends what it begins. */
    private static Fix removal(IgnoreUse use, Source source) {
        List<Fix.Edit> edits = new ArrayList<>();
        edits.add(removal(use.comment().span(), source.text()));
        use.end().ifPresent(end -> edits.add(removal(end.span(), source.text())));
        return new Fix("delete the comment", edits);
    }

    /** A comment with the blanks beside it goes, and with it its line if nothing else stands there. */
    private static Fix.Edit removal(Span comment, CharSequence text) {
        int from = comment.start();
        while (from > 0 && isBlank(text.charAt(from - 1))) {
            from--;
        }
        int to = comment.end();
        while (to < text.length() && isBlank(text.charAt(to))) {
            to++;
        }
        boolean startsLine = from == 0 || isLineEnd(text.charAt(from - 1));
        boolean endsLine = to == text.length() || isLineEnd(text.charAt(to));
        if (startsLine && endsLine) {
            return new Fix.Edit(new Span(from, behindLineEnd(text, to)), "");
        }
        if (startsLine) {
            return new Fix.Edit(new Span(comment.start(), to), "");
        }
        return new Fix.Edit(new Span(from, to), endsLine ? "" : " ");
    }

    private static int behindLineEnd(CharSequence text, int at) {
        if (at == text.length()) {
            return at;
        }
        boolean pair = text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
        return pair ? at + 2 : at + 1;
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\t';
    }

    private static boolean isLineEnd(char character) {
        return character == '\n' || character == '\r';
    }
}
