package io.github.cqlcheck.cli;

import io.github.cqlcheck.cli.CommandWords.Kind;
import io.github.cqlcheck.cli.CommandWords.Option;
import io.github.cqlcheck.cli.CommandWords.Values;
import java.util.List;
import java.util.stream.Collectors;

/** What completes command lines in fish. */
final class FishCompletion {
    private FishCompletion() {}

    static String script(List<CommandWords> commands) {
        StringBuilder script = new StringBuilder(
                "# Completes command lines of cqlcheck in fish. Written by: cqlcheck completion fish\n\n");
        String names = commands.stream().map(CommandWords::name).collect(Collectors.joining(" "));
        String others = commands.stream().skip(1).map(CommandWords::name).collect(Collectors.joining(" "));
        for (CommandWords command : commands) {
            complete(
                    "not __fish_seen_subcommand_from " + names,
                    "-a %s -d %s".formatted(command.name(), quoted(command.summary())),
                    script);
        }
        for (CommandWords command : commands) {
            String condition = command == commands.get(0)
                    ? "not __fish_seen_subcommand_from " + others
                    : "__fish_seen_subcommand_from " + command.name();
            command.options().forEach(option -> complete(condition, option(option), script));
            if (command.operands().kind() == Kind.WORDS) {
                String words = String.join(" ", command.operands().words());
                complete(condition, "-f -a " + quoted(words), script);
            }
        }
        return script.toString();
    }

    private static void complete(String condition, String what, StringBuilder script) {
        script.append("complete -c cqlcheck -n ")
                .append(quoted(condition))
                .append(' ')
                .append(what)
                .append('\n');
    }

    private static String option(Option option) {
        String names = option.names().stream()
                .map(name -> name.startsWith("--") ? "-l " + name.substring(2) : "-s " + name.substring(1))
                .collect(Collectors.joining(" "));
        return "%s -d %s%s".formatted(names, quoted(option.summary()), values(option.values()));
    }

    private static String values(Values values) {
        return switch (values.kind()) {
            case NONE -> "";
            case TEXT -> " -x";
            case FILE -> " -r -F";
            case WORDS, LIST -> " -x -a " + quoted(String.join(" ", values.words()));
            case PAIR, FILE_OF ->
                " -r -a "
                        + quoted(values.words().stream().map(word -> word + "=").collect(Collectors.joining(" ")));
        };
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
