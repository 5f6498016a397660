package io.github.cqlcheck.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** What {@code --help} shows beyond each command's own words: options under headings, exit codes, examples. */
final class Usage {
    private static final int WIDEST = 100;
    private static final int NARROWEST = 60;

    /**
     * Picocli's own way to headings is an {@code ArgGroup}, which forgets what the whole group was set to when one of its options
     * comes a second time.
     */
    static final List<Group> GROUPS = List.of(
            new Group(
                    "What is read:",
                    List.of(
                            "--query",
                            "--schema",
                            "--target",
                            "--placeholders",
                            "--stdin-filename",
                            "--config",
                            "--no-config",
                            "--force-exclude")),
            new Group(
                    "What is looked for:",
                    List.of("--preset", "--preview", "--level", "--no-inline-config", "--guardrails")),
            new Group("What is new:", List.of("--baseline", "--no-baseline", "--force", "--diff-base")),
            new Group("What is changed:", List.of("--fix", "--diff", "--add-ignores")),
            new Group("What is written:", List.of("--format", "--output", "--color", "--base-path")),
            new Group("What fails:", List.of("--fail-on")),
            new Group("This program:", List.of("--help", "--version")));

    private static final List<String> EXAMPLES = List.of(
            "",
            "Examples:",
            "  cqlcheck                                    every CQL file below the working directory",
            "  cqlcheck schema.cql queries/                these",
            "  cqlcheck --schema schema.cql queries/       these queries, against that schema",
            "  cqlcheck --target cassandra-4.1 .           for an older cluster",
            "  cqlcheck --fix .                            mend what can be mended safely",
            "  cqlcheck --output sarif=build/cql.sarif .   text to read, and SARIF for the code review",
            "  cqlcheck --fail-on error --format concise . for a script",
            "  git show :q.cql | cqlcheck --stdin-filename q.cql --schema . -");

    private static final List<String> PLAN_EXAMPLES = List.of(
            "",
            "Examples:",
            "  cqlcheck plan                               every statement below the working directory",
            "  cqlcheck plan --schema schema.cql queries/  these, against that schema",
            "  cqlcheck plan --schema schema.cql -q 'SELECT name FROM shop.customers WHERE email = ?'",
            "  cqlcheck plan --format json .               for a script");

    private static final List<String> ENVIRONMENT = List.of(
            "",
            "Environment:",
            "  COLUMNS             how wide text may be; else as wide as the terminal, or 100 without one",
            "  NO_COLOR            as --color never, unless --color says otherwise",
            "  CLICOLOR_FORCE      as --color always, unless --color says otherwise",
            "  JAVA_HOME           the Java that runs this program: 17 or newer",
            "  CQLCHECK_OPTS       options for Java, such as -Xmx4g",
            "  CQLCHECK_CLASSPATH  jars with rules of your own, set apart as in Java's class path");

    record Group(String heading, List<String> options) {}

    private Usage() {}

    static void describe(CommandLine root, int width) {
        root.setUsageHelpWidth(Math.max(NARROWEST, Math.min(width, WIDEST)));
        CommandLine check = root.getSubcommands().get("check");
        check.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, Usage::groups);
        root.getSubcommands()
                .get("baseline")
                .getSubcommands()
                .values()
                .forEach(command ->
                        command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, Usage::groups));
        CommandLine plan = root.getSubcommands().get("plan");
        plan.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, Usage::groups);
        // check is what the program does unless told otherwise, so its options belong on the first page
        for (String section : List.of(
                UsageMessageSpec.SECTION_KEY_PARAMETER_LIST_HEADING,
                UsageMessageSpec.SECTION_KEY_PARAMETER_LIST,
                UsageMessageSpec.SECTION_KEY_OPTION_LIST)) {
            IHelpSectionRenderer renderer = check.getHelpSectionMap().get(section);
            root.getHelpSectionMap().put(section, help -> renderer.render(check.getHelp()));
        }
        for (CommandLine command : List.of(root, check)) {
            command.getCommandSpec()
                    .usageMessage()
                    .exitCodeListHeading("%nExit codes (the highest that applies):%n")
                    .exitCodeList(exitCodes(Map.of()))
                    .footer(EXAMPLES.toArray(String[]::new));
        }
        plan.getCommandSpec()
                .usageMessage()
                .exitCodeListHeading("%nExit codes (the highest that applies):%n")
                .exitCodeList(exitCodes(Map.of(
                        ExitCode.CLEAN, "every statement has a plan, served or not",
                        ExitCode.FINDINGS,
                                "a statement has none: it is no CQL, its table is not known, or a template decides")))
                .footer(PLAN_EXAMPLES.toArray(String[]::new));
        root.getCommandSpec()
                .usageMessage()
                .footer(Stream.of(EXAMPLES, ENVIRONMENT).flatMap(List::stream).toArray(String[]::new));
    }

    /** What the codes mean; {@code others} for those that mean something else than to {@code check}. */
    private static Map<String, String> exitCodes(Map<ExitCode, String> others) {
        Map<String, String> meanings = new LinkedHashMap<>();
        Arrays.stream(ExitCode.values())
                .forEach(code -> meanings.put(" " + code.code(), others.getOrDefault(code, code.meaning())));
        return meanings;
    }

    private static String groups(Help help) {
        return GROUPS.stream()
                .filter(group -> !options(help, group).isEmpty())
                .map(group -> group(help, group))
                .collect(Collectors.joining());
    }

    private static String group(Help help, Group group) {
        List<OptionSpec> options = options(help, group);
        Help.Layout layout = help.createDefaultLayout(
                help.commandSpec().options(), help.commandSpec().positionalParameters(), help.colorScheme());
        layout.addOptions(options, help.parameterLabelRenderer());
        return "%n%s%n%s".formatted(group.heading(), layout);
    }

    /** Those of a group that a command has. */
    private static List<OptionSpec> options(Help help, Group group) {
        return group.options().stream()
                .map(name -> help.commandSpec().findOption(name))
                .filter(Objects::nonNull)
                .toList();
    }
}
