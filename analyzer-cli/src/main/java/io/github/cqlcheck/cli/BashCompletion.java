package io.github.cqlcheck.cli;

import io.github.cqlcheck.cli.CommandWords.Kind;
import io.github.cqlcheck.cli.CommandWords.Option;
import io.github.cqlcheck.cli.CommandWords.Values;
import java.util.List;
import java.util.stream.Collectors;

/** What completes command lines in bash, from 3.2 on, with no need of other scripts. */
final class BashCompletion {
    private static final String SCRIPT = """
            # Completes command lines of cqlcheck in bash. Written by: cqlcheck completion bash

            # shellcheck disable=SC2207 # words have no blanks in them
            _cqlcheck() {
                local current=${COMP_WORDS[COMP_CWORD]} command=check key='' option words='' suffix='' at=$COMP_CWORD
                COMPREPLY=()
                if ((COMP_CWORD > 1)); then
                    case ${COMP_WORDS[1]} in
                        COMMANDS) command=${COMP_WORDS[1]} ;;
                    esac
                fi
                # bash takes = for a word
                if [[ $current == = ]]; then current=''; else at=$((at - 1)); fi
                [[ ${COMP_WORDS[at]} != = ]] || at=$((at - 1))
                option=${COMP_WORDS[at]}
                if [[ $option != -* ]] && ((at > 1 && COMP_CWORD - at > 1)); then
                    key=$option
                    at=$((at - 1))
                    [[ ${COMP_WORDS[at]} != = ]] || at=$((at - 1))
                    option=${COMP_WORDS[at]}
                elif [[ ${COMP_WORDS[COMP_CWORD]} == = && $option != -* ]]; then
                    key=$option
                    at=$((at - 1))
                    [[ ${COMP_WORDS[at]} != = ]] || at=$((at - 1))
                    option=${COMP_WORDS[at]}
                fi
                case "$command $option${key:+ =}" in
            CASES
                    *)
                        if [[ $current == -* ]]; then
                            case $command in
            OPTIONS
                            esac
                        else
                            case $command in
            OPERANDS
                            esac
                        fi
                        ;;
                esac
                COMPREPLY=($(compgen -W "$words" -- "$current"))
                if ((COMP_CWORD == 1)) && [[ $current != -* ]]; then
                    COMPREPLY=($(compgen -W "NAMES" -- "$current") $(compgen -f -- "$current"))
                    [[ -z ${COMPREPLY[*]} ]] || compopt -o filenames 2>/dev/null
                elif [[ -n $suffix ]]; then
                    compopt -o nospace 2>/dev/null
                fi
            }

            # where the function has nothing to say, files are completed
            complete -o default -F _cqlcheck cqlcheck
            """;

    private BashCompletion() {}

    static String script(List<CommandWords> commands) {
        List<String> names = commands.stream().map(CommandWords::name).toList();
        return SCRIPT.replace("COMMANDS)", String.join(" | ", names) + ")")
                .replace("\"NAMES\"", quoted(names))
                .replace(
                        "CASES\n", commands.stream().map(BashCompletion::values).collect(Collectors.joining()))
                .replace(
                        "OPTIONS\n",
                        commands.stream()
                                .map(command -> choice(command.name(), command.optionNames()))
                                .collect(Collectors.joining()))
                .replace(
                        "OPERANDS\n",
                        commands.stream()
                                .filter(command -> command.operands().kind() == Kind.WORDS)
                                .map(command -> choice(
                                        command.name(), command.operands().words()))
                                .collect(Collectors.joining()));
    }

    private static String choice(String name, List<String> words) {
        return " ".repeat(20) + "%s) words=%s ;;\n".formatted(name, quoted(words));
    }

    private static String values(CommandWords command) {
        return command.options().stream()
                .filter(Option::takesValue)
                .map(option -> values(command.name(), option))
                .collect(Collectors.joining());
    }

    private static String values(String command, Option option) {
        Values values = option.values();
        String does = switch (values.kind()) {
            case NONE, FILE -> "return";
            case TEXT -> "compopt +o default 2>/dev/null; return";
            case WORDS, LIST -> "words=" + quoted(values.words());
            case PAIR, FILE_OF ->
                "words=%s suffix=1"
                        .formatted(quoted(
                                values.words().stream().map(word -> word + "=").toList()));
        };
        String behindEquals = switch (values.kind()) {
            case PAIR -> entry(command, option, " =", "words=" + quoted(values.seconds()));
            case FILE_OF -> entry(command, option, " =", "return");
            case NONE, FILE, TEXT, WORDS, LIST -> "";
        };
        return entry(command, option, "", does) + behindEquals;
    }

    private static String entry(String command, Option option, String behind, String does) {
        String patterns = option.names().stream()
                .map(name -> "\"%s %s%s\"".formatted(command, name, behind))
                .collect(Collectors.joining(" | "));
        return " ".repeat(8) + "%s) %s ;;\n".formatted(patterns, does);
    }

    private static String quoted(List<String> words) {
        return "'" + String.join(" ", words) + "'";
    }
}
