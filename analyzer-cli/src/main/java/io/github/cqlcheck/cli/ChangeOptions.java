package io.github.cqlcheck.cli;

import io.github.cqlcheck.Analyzer;
import io.github.cqlcheck.Changes;
import io.github.cqlcheck.config.ConfigurationException;
import io.github.cqlcheck.config.Patch;
import io.github.cqlcheck.source.BasePath;
import io.github.cqlcheck.source.Reason;
import io.github.cqlcheck.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Option;

/** Which changes are to be judged, if not all that is there. */
final class ChangeOptions {
    @Option(
            names = "--diff-base",
            paramLabel = "REF",
            description =
                    "Report only what has come up since HEAD left this branch, tag or commit: findings on lines that"
                            + " git calls added, and those that other lines have thereby got. Schemas are read from all files.")
    private Optional<String> reference = Optional.empty();

    /** What is wrong with the options taken together. */
    Optional<String> contradiction(boolean readsDiff, boolean namesStandardInput, boolean changesTexts) {
        if (readsDiff && reference.isPresent()) {
            return Optional.of("--diff-base and --diff -: one difference, please; leave one of them out");
        }
        if (changesTexts && (readsDiff || reference.isPresent())) {
            return Optional.of("%s is about the files as they are; fix them first, or afterwards"
                    .formatted(readsDiff ? "--diff -" : "--diff-base"));
        }
        if (readsDiff && namesStandardInput) {
            return Optional.of("--diff - and the path -: standard input cannot be both");
        }
        if (reference.isPresent() && namesStandardInput) {
            return Optional.of("--diff-base is about files that git knows, and - is none");
        }
        return Optional.empty();
    }

    /**
     * What they say of all that is judged; empty if the difference cannot be had, which is complained about.
     *
     * @param readsDiff whether the difference comes through standard input
     */
    Optional<UnaryOperator<Analyzer>> change(
            Judging judging, boolean readsDiff, BasePath base, InputStream in, Complaints complaints) {
        try {
            if (readsDiff) {
                List<BasePath> bases = List.of(base, new BasePath(Path.of("")));
                return Optional.of(change(Patch.read(Source.read("--diff -", in)), bases, Set.of(), judging));
            }
            if (reference.isPresent()) {
                Git git = new Git(base.directory()).root();
                Source diff = Source.of("git diff", git.changesSince(git.mergeBase(reference.get())));
                return Optional.of(
                        change(Patch.ofGit(diff), List.of(new BasePath(git.directory())), git.untracked(), judging));
            }
            return Optional.of(UnaryOperator.identity());
        } catch (IOException e) {
            complaints.unreadable("--diff -", Reason.of(e));
        } catch (Git.Refusal e) {
            complaints.usage("--diff-base %s: %s".formatted(reference.orElseThrow(), e.getMessage()));
        } catch (ConfigurationException e) {
            e.mistakes().forEach(complaints::usage);
        }
        return Optional.empty();
    }

    private static UnaryOperator<Analyzer> change(
            Patch patch, List<BasePath> bases, Set<String> created, Judging judging) throws ConfigurationException {
        Changes.Texts texts = new Changes.Texts(bases, judging.sources(), judging.definitions(), judging.scoped());
        Changes changes = Changes.of(patch, texts, created, judging.reach());
        return analyzer -> analyzer.withChanges(changes);
    }
}
