package io.github.cqlcheck.plan;

/** What several statements are sent in together. */
public enum Group {
    BATCH,
    TRANSACTION
}
