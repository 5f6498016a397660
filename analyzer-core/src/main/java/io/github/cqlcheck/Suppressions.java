package io.github.cqlcheck;

import io.github.cqlcheck.ast.IgnoreComment;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.rule.IgnoreUse;
import io.github.cqlcheck.rule.IgnoreUse.Standing;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the comments of one source suppress. It meets the comments and statements in the order in which they are read, where a
 * comment behind a statement may come before it or after; which belongs to which, their places tell. Not thread-safe.
 */
final class Suppressions {
    private final Source source;
    private final List<Region> regions = new ArrayList<>();

    /** Comments whose statement has not come yet. */
    private final List<Region> waiting = new ArrayList<>();

    /** Those that begin what has not ended yet, the innermost first. */
    private final Deque<Region> open = new ArrayDeque<>();

    private Optional<Span> last = Optional.empty();
    private boolean lastUnjudged;

    /** Those about the statement met last. */
    private final List<Region> attached = new ArrayList<>();

    private int first = Integer.MAX_VALUE;
    private boolean unjudged;

    private boolean asked;

    /** The regions behind the finding that was asked last. */
    private final Deque<Region> ahead = new ArrayDeque<>();

    /** Those that it lay in. */
    private final List<Region> active = new ArrayList<>();

    /** A comment and the text that it is about, where findings may be suppressed. */
    private static final class Region {
        private final IgnoreComment comment;
        private Optional<Span> span = Optional.empty();
        private Optional<IgnoreComment> end = Optional.empty();
        private boolean unjudged;
        private final Set<String> present = new HashSet<>();
        private boolean acted;

        Region(IgnoreComment comment) {
            this.comment = comment;
        }

        boolean names(String rule) {
            return comment.rules().isEmpty() && is(IgnoreComment.Kind.FILE)
                    || comment.rules().stream().anyMatch(named -> named.text().equals(rule));
        }

        boolean is(IgnoreComment.Kind kind) {
            return comment.kind().equals(Optional.of(kind));
        }

        int start() {
            return span.orElseThrow().start();
        }

        int end() {
            return span.orElseThrow().end();
        }
    }

    Suppressions(Source source) {
        this.source = source;
    }

    boolean isEmpty() {
        return regions.isEmpty();
    }

    /** Meets a comment or statement, before the statement is judged. */
    void meet(Statement statement) {
        if (statement instanceof IgnoreComment comment) {
            meet(comment);
        } else if (IgnoreComment.canBeAbout(statement, source)) {
            Span span = statement.span();
            last = Optional.of(span);
            lastUnjudged = false;
            attached.clear();
            first = Math.min(first, span.start());
            waiting.removeIf(region -> isTaken(region, span));
        }
    }

    /** The statement met last touches a table that is not known: rules that stay silent on it might have spoken. */
    void unjudged() {
        unjudged = true;
        lastUnjudged = true;
        // what is open around one that knows of it already does so too
        open.stream().takeWhile(region -> !region.unjudged).forEach(region -> region.unjudged = true);
        attached.forEach(region -> region.unjudged = true);
    }

    private void meet(IgnoreComment comment) {
        Region region = new Region(comment);
        regions.add(region);
        comment.kind().ifPresent(kind -> {
            switch (kind) {
                case STATEMENT -> {
                    if (last.isEmpty() || !isTaken(region, last.get())) {
                        waiting.add(region);
                    } else {
                        region.unjudged = lastUnjudged;
                    }
                }
                case FILE -> {
                    if (first > comment.span().start()) {
                        region.span = Optional.of(new Span(0, source.length()));
                    }
                }
                case BEGIN -> open.push(region);
                case END -> {
                    Optional.ofNullable(open.poll()).ifPresent(begun -> {
                        begun.end = Optional.of(comment);
                        begun.span = Optional.of(begun.comment.span().to(comment.span()));
                        region.span = Optional.of(comment.span());
                    });
                }
            }
        });
    }

    /** Gives a comment its statement, if it belongs to it. */
    private boolean isTaken(Region region, Span statement) {
        boolean taken = region.comment.belongsTo(statement, source.text());
        if (taken) {
            region.span = Optional.of(region.comment.span().to(statement));
            attached.add(region);
        }
        return taken;
    }

    /** The comment that suppresses a finding, if one does. Findings are asked in the order of their places, each once. */
    Optional<IgnoreComment> suppressing(Finding finding) {
        if (!asked) {
            asked = true;
            regions.stream()
                    .filter(region -> region.span.isPresent() && !region.is(IgnoreComment.Kind.END))
                    .sorted(Comparator.comparingInt(Region::start))
                    .forEach(ahead::add);
        }
        int at = finding.place().span().start();
        while (!ahead.isEmpty() && ahead.peek().start() <= at) {
            active.add(ahead.poll());
        }
        active.removeIf(region -> region.end() < at);
        Optional<IgnoreComment> suppressing = Optional.empty();
        for (Region region : active) {
            region.present.add(finding.rule());
            if (region.names(finding.rule())) {
                region.acted = true;
                // the innermost, which is about fewer findings and says more about this one
                suppressing = Optional.of(region.comment);
            }
        }
        return suppressing;
    }

    /**
     * What the comments came to, now that all findings have been asked.
     *
     * @param rules the ids of all rules
     * @param running the ids of those that ran
     */
    List<IgnoreUse> uses(Set<String> rules, Set<String> running) {
        return regions.stream()
                .map(region -> new IgnoreUse(
                        region.comment,
                        standing(region, running.containsAll(rules)),
                        region.end,
                        idle(region, running),
                        region.present,
                        rules))
                .toList();
    }

    private Standing standing(Region region, boolean allRan) {
        if (region.span.isEmpty()) {
            return region.comment
                    .kind()
                    .map(kind -> switch (kind) {
                        case STATEMENT -> Standing.NO_STATEMENT;
                        case FILE -> Standing.NOT_AT_TOP;
                        case BEGIN -> Standing.NO_END;
                        case END -> Standing.NO_BEGIN;
                    })
                    .orElse(Standing.ACTS);
        }
        boolean idle = region.is(IgnoreComment.Kind.FILE)
                && region.comment.rules().isEmpty()
                && !region.acted
                && allRan
                && !unjudged;
        return idle ? Standing.IDLE : Standing.ACTS;
    }

    private List<IgnoreComment.Part> idle(Region region, Set<String> running) {
        boolean uncertain = region.unjudged || unjudged && region.is(IgnoreComment.Kind.FILE);
        if (uncertain || region.span.isEmpty() || region.is(IgnoreComment.Kind.END)) {
            return List.of();
        }
        return region.comment.rules().stream()
                .filter(rule -> running.contains(rule.text()) && !region.present.contains(rule.text()))
                .toList();
    }
}
