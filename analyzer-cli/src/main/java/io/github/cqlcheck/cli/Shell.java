package io.github.cqlcheck.cli;

import java.util.List;
import java.util.Locale;

/** Shells that complete command lines. */
enum Shell {
    BASH("bash-completion/completions/cqlcheck") {
        @Override
        String script(List<CommandWords> commands) {
            return BashCompletion.script(commands);
        }
    },
    ZSH("zsh/site-functions/_cqlcheck") {
        @Override
        String script(List<CommandWords> commands) {
            return ZshCompletion.script(commands);
        }
    },
    FISH("fish/vendor_completions.d/cqlcheck.fish") {
        @Override
        String script(List<CommandWords> commands) {
            return FishCompletion.script(commands);
        }
    };

    private final String file;

    Shell(String file) {
        this.file = file;
    }

    /** What completes command lines of a program with these commands, the first of which needs no name. */
    abstract String script(List<CommandWords> commands);

    /** Where below {@code share} the shell looks for the script. */
    String file() {
        return file;
    }

    /** The word in options: {@code bash}, {@code zsh}, {@code fish}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
