package io.github.cqlcheck;

import io.github.cqlcheck.rule.Finding;

/**
 * A finding that is left out because a comment suppresses it.
 *
 * @param reason what the comment says why; empty if it does not
 */
public record Suppression(Finding finding, String reason) {}
