package io.github.cqlcheck.rules;

import io.github.cqlcheck.target.Guardrails;
import io.github.cqlcheck.target.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A rule's page as it lies in the repository.
 *
 * @param id its file name without the ending
 */
record Page(String id, String text) {
    static final Path DIRECTORY = Path.of("../docs/rules");

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```cql\n(.*?)^```$");

    /** All of them, sorted by id. */
    static List<Page> all() {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.filter(file -> file.toString().endsWith(".md") && !file.endsWith("README.md"))
                    .map(Page::read)
                    .sorted(Comparator.comparing(Page::id))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Page read(Path file) {
        try {
            return new Page(file.getFileName().toString().replaceFirst("\\.md$", ""), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The headings of the second level, in order. */
    List<String> headings() {
        return text.lines()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring("## ".length()))
                .toList();
    }

    /** What stands in the front matter before the colons. */
    List<String> facts() {
        return text.lines()
                .skip(1)
                .takeWhile(line -> !line.equals("---"))
                .map(line -> line.replaceFirst(":.*", ""))
                .toList();
    }

    /** What its examples are for. */
    Target target() {
        return fact("target").flatMap(Target::of).orElse(Target.DEFAULT);
    }

    /** What the cluster allows that its examples are for. */
    Guardrails guardrails() {
        return fact("guardrails").map(Fixture::guardrails).orElse(Guardrails.none());
    }

    private Optional<String> fact(String name) {
        String start = name + ": ";
        return text.lines()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .map(line -> line.substring(start.length()));
    }

    /** The CQL under a heading, block by block. */
    List<String> blocks(String heading) {
        int start = text.indexOf("\n## " + heading + "\n");
        int end = text.indexOf("\n## ", start + 1);
        List<String> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(text.substring(start, end < 0 ? text.length() : end));
        while (matcher.find()) {
            blocks.add(matcher.group(1));
        }
        return blocks;
    }
}
