package io.github.cqlcheck.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.rule.Category;
import io.github.cqlcheck.rule.Preset;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.RuleInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tables of rules in the README and in the index of the pages, which are written from the pages' facts. */
class RuleTableTest {
    private static final String START = "<!-- rules:start -->\n";
    private static final String END = "<!-- rules:end -->";

    @Test
    void theReadmeListsTheRules() throws IOException {
        check(Path.of("../README.md"), "docs/rules/");
    }

    @Test
    void theIndexListsTheRules() throws IOException {
        check(Page.DIRECTORY.resolve("README.md"), "");
    }

    private static void check(Path file, String pages) throws IOException {
        String text = Files.readString(file);
        int start = text.indexOf(START) + START.length();
        int end = text.indexOf(END);
        assertThat(start)
                .as("%s has the marks %s and %s", file, START.strip(), END)
                .isBetween(START.length(), end);
        String table = table(pages);
        if (Update.requested()) {
            Files.writeString(file, text.substring(0, start) + table + text.substring(end));
        } else {
            assertThat(text.substring(start, end))
                    .as("%s is out of date: mvn test -Dupdate rewrites it", file)
                    .isEqualTo(table);
        }
    }

    private static String table(String pages) {
        List<RuleInfo> rules = BuiltInRules.all().stream().map(Rule::info).toList();
        StringBuilder table = new StringBuilder();
        for (Category category : Category.values()) {
            List<RuleInfo> members =
                    rules.stream().filter(rule -> rule.category() == category).toList();
            if (!members.isEmpty()) {
                table.append("\n| %s | severity | what happens |\n|---|---|---|\n".formatted(category.word()));
                members.forEach(rule -> table.append("| [`%s`](%s%s.md) | %s | %s |\n"
                        .formatted(rule.id(), pages, rule.id(), severity(rule), rule.summary())));
            }
        }
        return table.append('\n').toString();
    }

    private static String severity(RuleInfo rule) {
        String preset =
                rule.preset() == Preset.RECOMMENDED ? "" : ", " + rule.preset().word();
        return rule.severity().word() + preset + (rule.isPreview() ? ", preview" : "");
    }
}
