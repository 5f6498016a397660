package io.github.cqlcheck.cli;

import io.github.cqlcheck.report.Version;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The page of the manual, made of what {@code --help} says. */
final class ManPage {
    private final StringBuilder page = new StringBuilder();

    private ManPage() {}

    static String of(CommandLine root) {
        ManPage page = new ManPage();
        page.write(root);
        return page.page.toString();
    }

    private void write(CommandLine root) {
        CommandSpec program = root.getCommandSpec();
        CommandSpec check = root.getSubcommands().get("check").getCommandSpec();
        line(".TH CQLCHECK 1 \"\" \"cqlcheck %s\" \"User Commands\"".formatted(Version.current()));
        heading("NAME");
        text("cqlcheck - finds Cassandra anti-patterns in CQL before the cluster does");
        heading("SYNOPSIS");
        literal(Arrays.stream(program.usageMessage().customSynopsis())
                .map(String::strip)
                .toList());
        heading("DESCRIPTION");
        text("cqlcheck reads CQL, finds what Apache Cassandra will refuse or suffer from, and says what to do instead."
                + " The command check is what it does if no command is named.");
        parameters(check);
        heading("OPTIONS");
        Usage.GROUPS.forEach(group -> group(group, check));
        heading("COMMANDS");
        Set<String> known = check.options().stream().map(ManPage::described).collect(Collectors.toSet());
        root.getSubcommands().forEach((name, command) -> {
            if (!name.equals("check")) {
                command(command.getCommandSpec(), known);
            }
        });
        heading("EXIT STATUS");
        program.usageMessage().exitCodeList().forEach((code, meaning) -> item(bold(code.strip()), meaning));
        footer(program);
        heading("SEE ALSO");
        text("cqlsh(1), and https://github.com/cqlcheck/cqlcheck for the rules, the formats of reports and pipelines");
    }

    private void group(Usage.Group group, CommandSpec command) {
        List<OptionSpec> options = group.options().stream()
                .map(command::findOption)
                .filter(option -> option != null)
                .toList();
        if (!options.isEmpty()) {
            line(".SS \"%s\"".formatted(escaped(group.heading().replaceFirst(":$", ""))));
            options.forEach(this::option);
        }
    }

    private void command(CommandSpec command, Set<String> known) {
        line(".SS \"cqlcheck %s\"".formatted(command.name()));
        text(description(command.usageMessage().description()));
        parameters(command);
        List<OptionSpec> own = command.options().stream()
                .filter(option -> !known.contains(described(option)))
                .toList();
        own.forEach(this::option);
        String common = command.options().stream()
                .filter(option -> known.contains(described(option)))
                .map(OptionSpec::longestName)
                .sorted()
                .collect(Collectors.joining(", "));
        if (!common.isEmpty()) {
            line(".PP");
            text("As above: %s.".formatted(common));
        }
    }

    private void parameters(CommandSpec command) {
        command.positionalParameters().stream()
                .filter(parameter -> !parameter.hidden())
                .forEach(parameter -> item(italic(parameter.paramLabel()), description(parameter.description())));
    }

    private void option(OptionSpec option) {
        String names = Arrays.stream(option.names()).map(ManPage::bold).collect(Collectors.joining(", "));
        String value = option.arity().max() == 0 ? "" : "=" + italic(option.paramLabel());
        item(names + value, description(option.description()));
    }

    /** The sections behind the options, each a line that ends in a colon and lines below it. */
    private void footer(CommandSpec program) {
        List<String> lines = Arrays.asList(program.usageMessage().footer());
        int start = 0;
        for (int i = 0; i <= lines.size(); i++) {
            if (i == lines.size() || lines.get(i).isEmpty()) {
                section(lines.subList(start, i));
                start = i + 1;
            }
        }
    }

    private void section(List<String> lines) {
        if (!lines.isEmpty()) {
            heading(lines.get(0).replaceFirst(":$", "").toUpperCase(java.util.Locale.ROOT));
            literal(lines.subList(1, lines.size()).stream().map(String::strip).toList());
        }
    }

    private static String described(ArgSpec option) {
        return ((OptionSpec) option).longestName() + description(option.description());
    }

    private static String description(String[] description) {
        return String.join(" ", description)
                .replace("%n", " ")
                .replace("%%", "%")
                .strip();
    }

    private void heading(String name) {
        line(".SH \"%s\"".formatted(escaped(name)));
    }

    private void item(String term, String text) {
        line(".TP");
        line(term);
        text(text);
    }

    private void literal(List<String> lines) {
        line(".nf");
        lines.forEach(this::text);
        line(".fi");
    }

    private void text(String text) {
        String escaped = escaped(text);
        // a line that starts with one of these is a request
        line(escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped);
    }

    private void line(String line) {
        page.append(line).append('\n');
    }

    private static String bold(String text) {
        return "\\fB%s\\fR".formatted(escaped(text));
    }

    private static String italic(String text) {
        return "\\fI%s\\fR".formatted(escaped(text));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\e")
                .replace("-", "\\-")
                .replace("\"", "\\(dq")
                .replace("…", "...");
    }
}
