package io.github.cqlcheck.report;

import de.jcup.sarif_2_1_0.model.Message;
import de.jcup.sarif_2_1_0.model.MultiformatMessageString;
import io.github.cqlcheck.rule.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a SARIF report. GitHub code scanning shows nothing else of a result, so the help and its CQL belong into
 * its message, and it shows related locations only where the message links to them. Where room is short only the first
 * sentence is shown: the finding's own message.
 */
final class SarifText {
    private SarifText() {}

    static Message message(String text) {
        Message message = new Message();
        message.setText(text);
        return message;
    }

    static MultiformatMessageString plain(String text) {
        MultiformatMessageString string = new MultiformatMessageString();
        string.setText(text);
        return string;
    }

    static MultiformatMessageString markdown(String text) {
        MultiformatMessageString string = plain(text);
        string.setMarkdown(text);
        return string;
    }

    /** What a finding says, with links to its labels by number. */
    static String of(Finding finding) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(sentence(finding.message()));
        finding.help().forEach(help -> paragraphs.add(help(help)));
        finding.fix().ifPresent(fix -> paragraphs.add(sentence("Help: " + fix.title())));
        if (!finding.labels().isEmpty()) {
            paragraphs.add(sentence("See " + links(finding.labels())));
        }
        return String.join("\n\n", paragraphs);
    }

    private static String help(Finding.Help help) {
        String text = "Help: " + help.text().strip();
        return help.cql().map(cql -> text + ":\n\n" + cql.strip()).orElseGet(() -> sentence(text));
    }

    /** {@code [the table](1), [the column](2)}; the numbers are those of the related locations. */
    private static String links(List<Finding.Label> labels) {
        List<String> links = new ArrayList<>();
        for (Finding.Label label : labels) {
            String text = label.message().isBlank() ? "this place" : label.message();
            links.add("[%s](%s)".formatted(text.replaceAll("[\\\\\\[\\]]", "\\\\$0"), links.size() + 1));
        }
        return String.join(", ", links);
    }

    private static String sentence(String clause) {
        String text = clause.strip();
        boolean ends = text.endsWith(".") || text.endsWith("!") || text.endsWith("?") || text.endsWith(":");
        return ends ? text : text + ".";
    }
}
