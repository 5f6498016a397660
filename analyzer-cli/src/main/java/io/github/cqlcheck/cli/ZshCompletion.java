package io.github.cqlcheck.cli;

import io.github.cqlcheck.cli.CommandWords.Option;
import io.github.cqlcheck.cli.CommandWords.Values;
import java.util.List;
import java.util.stream.Collectors;

/** What completes command lines in zsh. */
final class ZshCompletion {
    private static final String SCRIPT = """
            #compdef cqlcheck
            # Completes command lines of cqlcheck in zsh. Written by: cqlcheck completion zsh

            # WORD=WORD, or WORD=FILE if there are no second words: the first words, --, the second words
            _cqlcheck_pair() {
                local -a first second
                first=("${(@)argv[1,${argv[(i)--]}-1]}")
                second=("${(@)argv[${argv[(i)--]}+1,-1]}")
                if ! compset -P '*='; then
                    compadd -S '=' -a first
                elif (( $#second )); then
                    compadd -a second
                else
                    _files
                fi
            }

            FUNCTIONS
            _cqlcheck() {
                local -a commands
                commands=(
            NAMES
                )
                if (( CURRENT > 2 && $+functions[_cqlcheck_$words[2]] )); then
                    local command=$words[2]
                    shift words
                    (( CURRENT-- ))
                    _cqlcheck_$command
                else
                    (( CURRENT == 2 )) && _describe command commands
                    _cqlcheck_check
                fi
            }

            if [[ $funcstack[1] == _cqlcheck ]]; then
                _cqlcheck "$@"
            else
                compdef _cqlcheck cqlcheck
            fi
            """;

    private ZshCompletion() {}

    static String script(List<CommandWords> commands) {
        return SCRIPT.replace(
                        "FUNCTIONS\n",
                        commands.stream().map(ZshCompletion::function).collect(Collectors.joining()))
                .replace(
                        "NAMES\n",
                        commands.stream()
                                .map(command -> " ".repeat(8)
                                        + quoted(command.name() + ":"
                                                + command.summary().replace(":", "\\:"))
                                        + "\n")
                                .collect(Collectors.joining()));
    }

    private static String function(CommandWords command) {
        StringBuilder function = new StringBuilder("_cqlcheck_%s() {\n    _arguments -s -S".formatted(command.name()));
        command.options().forEach(option -> option.names().forEach(name -> add(argument(name, option), function)));
        String operands = action(command.operands());
        if (!operands.isEmpty()) {
            add("*" + operands, function);
        }
        return function.append("\n}\n\n").toString();
    }

    private static void add(String argument, StringBuilder function) {
        function.append(" \\\n        ").append(quoted(argument));
    }

    private static String argument(String name, Option option) {
        String summary = option.summary()
                .replace("\\", "\\\\")
                .replace("[", "\\[")
                .replace("]", "\\]")
                .replace(":", "\\:");
        String behind = !option.takesValue() ? "" : name.startsWith("--") ? "=" : "+";
        String exclusive = option.repeatable() ? "*" : "(%s)".formatted(String.join(" ", option.names()));
        return "%s%s%s[%s]%s".formatted(exclusive, name, behind, summary, action(option.values()));
    }

    private static String action(Values values) {
        String label = ":" + values.label().replaceAll("[^A-Za-z=]", "");
        String words = String.join(" ", values.words());
        return switch (values.kind()) {
            case NONE -> "";
            case TEXT -> label + ": ";
            case FILE -> label + ":_files";
            case WORDS -> "%s:(%s)".formatted(label, words);
            case LIST -> "%s:_values -s , %s %s".formatted(label, values.label(), words);
            case PAIR -> "%s:{_cqlcheck_pair %s -- %s}".formatted(label, words, String.join(" ", values.seconds()));
            case FILE_OF -> "%s:{_cqlcheck_pair %s --}".formatted(label, words);
        };
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
