package io.github.cqlcheck.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
    @ParameterizedTest(name = "{0} : {1} : {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                // pattern        | path              | matches
                "*.cql            | a.cql             | true",
                "*.cql            | v1/a.cql          | false",
                "?.cql            | a.cql             | true",
                "?.cql            | ab.cql            | false",
                "**/*.cql         | a.cql             | true",
                "**/*.cql         | v1/a.cql          | true",
                "**/*.cql         | v1/v2/a.cql       | true",
                "v1/**/a.cql      | v1/a.cql          | true",
                "v1/**/a.cql      | v1/v2/v3/a.cql    | true",
                "v1/**/a.cql      | v2/a.cql          | false",
                "v1/**            | v1/v2/a.cql       | true",
                "v1/**            | v10/a.cql         | false",
                "v1/              | v1/v2/a.cql       | true",
                "v1\\**           | v1/v2/a.cql       | true",
                "**/v2/**         | v1/v2/v3/a.cql    | true",
                "**/v2/**         | v2/a.cql          | true",
                "**/**/a.cql      | a.cql             | true",
                "a[1].cql         | a[1].cql          | true",
                "a[1].cql         | a1.cql            | false",
                "{a,b}.cql        | a.cql             | false",
                "{a,b}.cql        | {a,b}.cql         | true",
            })
    void matchesAsAntDoes(String pattern, String path, boolean matches) {
        assertThat(Glob.any(List.of(pattern)).test(Path.of(path))).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({"a.cql, true", "b.cql, true", "c.cql, false"})
    void onePatternIsEnough(String path, boolean matches) {
        assertThat(Glob.any(List.of("a.*", "b.*")).test(Path.of(path))).isEqualTo(matches);
    }

    @ParameterizedTest(name = "{0} : {1} : {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                // pattern         | path from the directory | matches
                "*.cql             | a.cql                   | true",
                "*.cql             | v1/v2/a.cql             | true",
                "legacy            | legacy/a.cql            | true",
                "legacy            | v1/legacy/v2/a.cql      | true",
                "legacy/           | v1/legacy/v2/a.cql      | true",
                "legacy            | legacy2/a.cql           | false",
                "v1/legacy         | v1/legacy/a.cql         | true",
                "v1/legacy         | v0/v1/legacy/a.cql      | false",
                "/legacy           | legacy/a.cql            | true",
                "/legacy           | v1/legacy/a.cql         | false",
                "./legacy          | v1/legacy/a.cql         | false",
                "./legacy          | legacy/a.cql            | true",
                "v1/**/*.cql       | v1/v2/a.cql             | true",
                "v1/*              | v1/v2/a.cql             | true",
                "*.cql             | ../a.cql                | false",
                "**                | ../a.cql                | false",
                "v1, !a.cql        | v1/a.cql                | false",
                "v1, !a.cql        | v1/b.cql                | true",
                "v1, !/v1/v2/, b.* | v1/v2/a.cql             | false",
                "v1, !/v1/v2/, b.* | v1/v2/b.cql             | true",
                "!a.cql            | b.cql                   | false",
            })
    void matchesBelowADirectoryAsGitDoes(String patterns, String path, boolean matches) {
        Path directory = Path.of("project").toAbsolutePath();

        assertThat(Glob.anyBelow(directory, List.of(patterns.split(", "))).test(directory.resolve(path)))
                .isEqualTo(matches);
    }
}
