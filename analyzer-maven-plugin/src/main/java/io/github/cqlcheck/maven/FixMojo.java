package io.github.cqlcheck.maven;

import io.github.cqlcheck.Analyzer;
import io.github.cqlcheck.fix.Revised;
import io.github.cqlcheck.fix.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;

/** Makes the safe edits that findings in the CQL files of a module offer. Files keep their encoding and line ends. */
@Mojo(name = "fix", threadSafe = true)
public final class FixMojo extends JudgingMojo {
    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Optional<Judging> judging = judging(layout());
        if (judging.isPresent()) {
            fix(judging.get());
        }
    }

    private void fix(Judging judging) throws MojoFailureException {
        Analyzer analyzer = judging.analyzer();
        Revision revision = Revision.of(
                        judging.sources(), analyzer::dialect, texts -> analyzer.analyze(texts, judging.definitions()))
                .fixed()
                .written();
        tell(revision, judging.unreadable());
        BuildLog.writeFailures(revision.analysis(), getLog());
        if (!revision.analysis().gaps().failures().isEmpty()) {
            throw new MojoFailureException("cqlcheck could not ask " + Threshold.failed(revision.analysis()));
        }
    }

    private void tell(Revision revision, List<String> unreadable) throws MojoFailureException {
        List<String> left = new ArrayList<>(unreadable);
        int fixed = 0;
        for (Revised file : revision.sources()) {
            file.problem()
                    .ifPresent(problem ->
                            left.add("%s (%s)".formatted(file.before().name(), problem)));
            file.harmful()
                    .forEach(finding -> getLog().error("internal error: the fix of %s would break %s; please report it"
                            .formatted(finding.rule(), file.before().name())));
            if (file.isChanged()) {
                fixed += file.fixed().size();
                getLog().info("cqlcheck fixed %s in %s"
                        .formatted(
                                Threshold.counted(file.fixed().size(), "finding"),
                                file.before().name()));
            }
        }
        if (!left.isEmpty()) {
            throw new MojoFailureException("cqlcheck could not fix " + String.join(", ", left));
        }
        if (fixed == 0) {
            getLog().info("cqlcheck found nothing to fix");
        }
    }
}
