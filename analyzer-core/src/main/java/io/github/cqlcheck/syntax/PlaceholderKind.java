package io.github.cqlcheck.syntax;

import java.util.Locale;

/** A way to write a hole that a template engine fills before Cassandra sees the text. */
public enum PlaceholderKind {
    ANGLE("<x>"),
    AT("@x@"),
    BRACE("{x}"),
    DOLLAR("$x, $x$"),
    DOLLAR_BRACE("${x}"),
    DOUBLE_BRACE("{{x}}, {% … %}"),
    ERB("<%= x %>, <% … %>"),
    HASH_BRACE("#{x}"),
    NUMBERED("?1"),
    PERCENT("%s, %(x)s");

    private final String looks;

    PlaceholderKind(String looks) {
        this.looks = looks;
    }

    /** How such holes look, as an example. */
    public String looks() {
        return looks;
    }

    /** The word for it that users write: {@code dollar-brace}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
