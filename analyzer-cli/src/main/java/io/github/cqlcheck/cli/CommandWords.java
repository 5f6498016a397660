package io.github.cqlcheck.cli;

import io.github.cqlcheck.config.Level;
import io.github.cqlcheck.config.Levels;
import io.github.cqlcheck.report.ReportFormat;
import io.github.cqlcheck.rule.RuleInfo;
import io.github.cqlcheck.syntax.PlaceholderKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What can stand in the command line of a command.
 *
 * @param summary one sentence about it
 * @param operands what its operands are
 */
record CommandWords(String name, String summary, List<Option> options, Values operands) {
    private static final String DEFAULT_COMMAND = "check";

    CommandWords {
        options = List.copyOf(options);
    }

    /**
     * An option.
     *
     * @param names the short one first
     * @param repeatable whether it may come again
     */
    record Option(List<String> names, String summary, Values values, boolean repeatable) {
        Option {
            names = List.copyOf(names);
        }

        boolean takesValue() {
            return values.kind() != Kind.NONE;
        }
    }

    /** What a word may be. */
    enum Kind {
        /** There is none. */
        NONE,
        /** One of some words. */
        WORDS,
        /** Some of some words, set apart by commas. */
        LIST,
        /** One of some words, and behind a = one of others. */
        PAIR,
        /** One of some words, and behind a = a file. */
        FILE_OF,
        /** A file or directory. */
        FILE,
        /** Whatever the user has to say. */
        TEXT
    }

    /** What a word may be, and which words there are for it. */
    record Values(Kind kind, String label, List<String> words, List<String> seconds) {
        Values {
            words = List.copyOf(words);
            seconds = List.copyOf(seconds);
        }

        private static Values of(Kind kind, String label) {
            return new Values(kind, label, List.of(), List.of());
        }
    }

    /** The commands of the program, the one that needs no name first. */
    static List<CommandWords> of(CommandLine root, List<RuleInfo> rules) {
        List<CommandWords> commands = new ArrayList<>();
        for (Map.Entry<String, CommandLine> command : root.getSubcommands().entrySet()) {
            CommandWords words = of(command.getKey(), command.getValue().getCommandSpec(), rules);
            commands.add(words.name().equals(DEFAULT_COMMAND) ? 0 : commands.size(), words);
        }
        return commands;
    }

    private static CommandWords of(String name, CommandSpec command, List<RuleInfo> rules) {
        Values operands = name.equals("help")
                ? new Values(
                        Kind.WORDS,
                        "COMMAND",
                        List.copyOf(command.root().subcommands().keySet()),
                        List.of())
                : command.positionalParameters().stream()
                        .findFirst()
                        .map(operand -> values(operand, rules))
                        .orElse(Values.of(Kind.NONE, ""));
        return new CommandWords(
                name,
                summary(command.usageMessage().description()),
                command.options().stream()
                        .filter(option -> !option.hidden())
                        .map(option -> new Option(
                                Arrays.asList(option.names()),
                                summary(option.description()),
                                option.arity().max() == 0 ? Values.of(Kind.NONE, "") : values(option, rules),
                                option.isMultiValue()))
                        .toList(),
                operands);
    }

    private static Values values(ArgSpec argument, List<RuleInfo> rules) {
        String label = argument.paramLabel();
        List<String> constants = constants(argument);
        if (!constants.isEmpty()) {
            return new Values(Kind.WORDS, label, constants, List.of());
        }
        return switch (label) {
            case "PATH", "FILE", "DIR", "NAME" -> Values.of(Kind.FILE, label);
            case "RULE" ->
                new Values(Kind.WORDS, label, rules.stream().map(RuleInfo::id).toList(), List.of());
            case "RULE=LEVEL" -> new Values(Kind.PAIR, label, Levels.names(rules), words(Level.values()));
            case "FORMAT=FILE" -> new Values(Kind.FILE_OF, label, words(ReportFormat.values()), List.of());
            case "KIND[,KIND]..." ->
                new Values(
                        Kind.LIST,
                        "KIND",
                        Stream.concat(Stream.of("all", "none"), words(PlaceholderKind.values()).stream())
                                .toList(),
                        List.of());
            default -> Values.of(Kind.TEXT, label);
        };
    }

    private static List<String> constants(ArgSpec argument) {
        return Stream.concat(Stream.<Class<?>>of(argument.type()), Arrays.stream(argument.auxiliaryTypes()))
                .filter(Class::isEnum)
                .findFirst()
                .map(type -> words(type.getEnumConstants()))
                .orElse(List.of());
    }

    private static List<String> words(Object[] constants) {
        return Arrays.stream(constants).map(Object::toString).toList();
    }

    /** The first sentence, or what stands before what it lists. */
    private static String summary(String[] description) {
        String text = String.join(" ", description)
                .replace("%n", " ")
                .replace("%%", "%")
                .strip();
        return text.replaceFirst("(?s)(\\. |[:;(] ?| \\().*", "")
                .replaceFirst("\\.$", "")
                .strip();
    }

    /** Those of all names of options. */
    List<String> optionNames() {
        return options.stream().flatMap(option -> option.names().stream()).toList();
    }
}
