package io.github.cqlcheck.report;

import static io.github.cqlcheck.report.Sample.analysis;
import static io.github.cqlcheck.report.Sample.finding;
import static io.github.cqlcheck.report.Sample.place;
import static io.github.cqlcheck.report.Sample.written;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.rule.Finding.Label;
import io.github.cqlcheck.source.Place;
import io.github.cqlcheck.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every text, every place and every width. */
class TextReportLawsTest {
    static final String[] PIECES = {
        "SELECT ",
        "id",
        ", ",
        "a = ?",
        "\t",
        "表格",
        "😀",
        "e\u0301",
        "\u200D",
        "\u001B[31m",
        "\u0000",
        "\u202E",
        " ",
        "'x'",
        ";",
        "\n",
        "\r\n",
        "\r"
    };

    @ParameterizedTest
    @ValueSource(ints = {40, 41, 57, 80, 120})
    void noLineIsWiderThanTheTerminal(int width) {
        for (int seed = 0; seed < 400; seed++) {
            Finding finding = random(new Random(seed));
            String report = written(new TextReport(false, width), analysis(finding));
            assertThat(report.lines()).as("seed %d", seed).allMatch(line -> Glyphs.width(line) <= width);
            assertThat(Glyphs.shown(report.replace("\n", "")))
                    .as("seed %d", seed)
                    .isEqualTo(report.replace("\n", ""));
            assertThat(report.lines()).as("seed %d", seed).noneMatch(line -> line.endsWith("| "));
        }
    }

    /** Only colour codes are added, and each of them ends on its line. */
    @Test
    void colourChangesNothingElse() {
        for (int seed = 0; seed < 400; seed++) {
            Finding finding = random(new Random(seed));
            String coloured = written(new TextReport(true, 80), analysis(finding));
            assertThat(coloured.replaceAll("\u001B\\[[0-9;]+m", ""))
                    .isEqualTo(written(new TextReport(false, 80), analysis(finding)));
            assertThat(coloured.replaceAll("\u001B\\[[1-9][0-9;]*m[^\u001B\n]+\u001B\\[0m", ""))
                    .doesNotContain("\u001B");
        }
    }

    /** The carets stand below what the finding is about, if the window shows all of it. */
    @Test
    void caretsStandBelowTheirText() {
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            Source source = Source.of("q.cql", text(random, 40, PIECES.length - 3));
            Place place = randomPlace(source, random);
            String covered = Glyphs.shown(place.text());
            if (Glyphs.width(covered) == 0) {
                continue;
            }
            List<String> lines = written(new TextReport(false, 1_000), analysis(finding(place, "m")))
                    .lines()
                    .toList();
            int from = lines.get(4).indexOf('^');
            int to = lines.get(4).lastIndexOf('^') + 1;
            assertThat(columns(lines.get(3), from, to)).as("seed %d", seed).contains(covered.strip());
            assertThat(to - from).as("seed %d", seed).isEqualTo(Glyphs.width(covered));
        }
    }

    private static Finding random(Random random) {
        Source source = Source.of("q.cql", text(random, random.nextInt(400), PIECES.length));
        List<Label> labels = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            labels.add(new Label(randomPlace(source, random), text(random, random.nextInt(12), 4)));
        }
        return finding(randomPlace(source, random), "hurts", labels.toArray(Label[]::new));
    }

    static String text(Random random, int pieces, int kinds) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(kinds)]);
        }
        return text.toString();
    }

    static Place randomPlace(Source source, Random random) {
        int one = boundary(source, random);
        int other = boundary(source, random);
        return place(source, Math.min(one, other), Math.max(one, other));
    }

    private static int boundary(Source source, Random random) {
        int codePoints =
                source.text().toString().codePointCount(0, source.text().length());
        return source.text().toString().offsetByCodePoints(0, random.nextInt(codePoints + 1));
    }

    /** What a terminal shows in some columns of a line. */
    private static String columns(String line, int from, int to) {
        StringBuilder text = new StringBuilder();
        int column = 0;
        for (int codePoint : line.codePoints().toArray()) {
            if (column >= from && column < to || column == to && Glyphs.width(codePoint) == 0) {
                text.appendCodePoint(codePoint);
            }
            column += Glyphs.width(codePoint);
        }
        return text.toString();
    }
}
