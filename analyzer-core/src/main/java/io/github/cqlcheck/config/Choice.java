package io.github.cqlcheck.config;

import java.util.function.UnaryOperator;

/**
 * One thing that a configuration file sets.
 *
 * @param key what it sets, such as {@code rules.allow-filtering}; of several choices of one key the nearest counts
 * @param value as written
 * @param origin the file and line where it stands
 * @param effect what it changes
 */
public record Choice(String key, String value, String origin, UnaryOperator<Settings> effect) {}
