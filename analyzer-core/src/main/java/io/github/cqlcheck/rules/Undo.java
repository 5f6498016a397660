package io.github.cqlcheck.rules;

import io.github.cqlcheck.source.Source;
import java.util.regex.Pattern;

/** Files whose very name says that they take away. */
final class Undo {
    private static final Pattern WORDS = Pattern.compile(
            "(?i)(^|[^a-z])(undo|down|rollback|revert|tear[-_]?down|clean([-_]?up)?|reset|destroy|uninstall|wipe|purge)([^a-z]|$)|^U\\d");

    private static final Pattern TEARS = Pattern.compile("(?i)^(drop|delete|truncate|remove|clear)([^a-z].*|all.*)?$");

    private Undo() {}

    /** Whether a file is the way back of a migration, or a script that clears up. */
    static boolean is(Source source) {
        String file = source.name().substring(source.name().lastIndexOf('/') + 1);
        String stem = file.replaceFirst("\\.\\w+$", "");
        return WORDS.matcher(stem).find() || TEARS.matcher(stem).matches();
    }
}
