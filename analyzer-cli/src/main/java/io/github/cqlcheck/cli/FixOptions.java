package io.github.cqlcheck.cli;

import io.github.cqlcheck.fix.IgnoreReason;
import io.github.cqlcheck.fix.Revision;
import io.github.cqlcheck.report.ReportFormat;
import io.github.cqlcheck.source.Source;
import java.util.Optional;
import java.util.Stack;
import java.util.function.Predicate;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What a check changes in the texts. */
final class FixOptions {
    @Option(
            names = "--fix",
            description =
                    "Make the safe edits that findings offer, and report what remains. Files keep their encoding and"
                            + " line ends; of - the text goes to standard output, and the report to standard error.")
    private boolean fix;

    @Option(
            names = "--diff",
            arity = "0",
            parameterConsumer = Dash.class,
            description =
                    "Show as a unified diff what --fix would change, or --add-ignores; write and report nothing. Exit"
                            + " with 1 if there is something, else with 0. But --diff - reads a diff, and reports only"
                            + " what the changes in it cause.")
    private Diff diff = Diff.NONE;

    private enum Diff {
        NONE,
        SHOWN,
        READ
    }

    @Option(
            names = "--add-ignores",
            paramLabel = "REASON",
            converter = Reason.class,
            description =
                    "Write a comment -- cqlcheck-ignore above each statement with findings that suppresses them and"
                            + " says why; with --fix, for what that leaves.")
    private Optional<IgnoreReason> reason = Optional.empty();

    /** Whether anything is to be changed. */
    boolean changesTexts() {
        return fix || onlyShows() || reason.isPresent();
    }

    /** Whether what would be changed is only shown. */
    boolean onlyShows() {
        return diff == Diff.SHOWN;
    }

    /** Whether a difference is read from standard input instead. */
    boolean readsDiff() {
        return diff == Diff.READ;
    }

    /**
     * The texts as they shall be.
     *
     * @param commented those whose comments suppress findings
     */
    Revision revise(Revision read, Predicate<Source> commented) {
        Revision fixed = fix || reason.isEmpty() ? read.fixed() : read;
        return reason.map(why -> fixed.ignored(why.text(), commented)).orElse(fixed);
    }

    /** Whether comments are to be written. */
    boolean addsIgnores() {
        return reason.isPresent();
    }

    /** What is wrong with the options taken together. */
    Optional<String> contradiction(boolean standardInput, ReportFormat format, boolean outputs, boolean inlineConfig) {
        if (addsIgnores() && !inlineConfig) {
            return Optional.of("--add-ignores with --no-inline-config would suppress again what comments suppress"
                    + " already; leave one of them out");
        }
        if (onlyShows() && (outputs || format != ReportFormat.TEXT)) {
            return Optional.of("--diff shows edits in place of a report; leave --format and --output out");
        }
        if (changesTexts() && !onlyShows() && standardInput && !format.isProse()) {
            return Optional.of(
                    "%s writes the text of - to standard output; write the report to a file with --output %s=FILE"
                            .formatted(fix ? "--fix" : "--add-ignores", format));
        }
        return Optional.empty();
    }

    static final class Reason implements ITypeConverter<IgnoreReason> {
        @Override
        public IgnoreReason convert(String value) {
            try {
                return IgnoreReason.of(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    /** Tells {@code --diff -} from {@code --diff}: the dash right behind it is no path. */
    static final class Dash implements IParameterConsumer {
        @Override
        public void consumeParameters(Stack<String> arguments, ArgSpec option, CommandSpec command) {
            boolean dash = !arguments.isEmpty() && arguments.peek().equals("-");
            if (dash) {
                arguments.pop();
            }
            option.setValue(dash ? Diff.READ : Diff.SHOWN);
        }
    }
}
