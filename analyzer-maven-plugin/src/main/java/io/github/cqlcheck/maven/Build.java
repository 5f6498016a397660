package io.github.cqlcheck.maven;

import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.source.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Tells the build what came out of one module: writes the reports, and fails the build when it is time to. */
final class Build {
    private final Optional<Reactor> reactor;
    private final ReportFiles reports;
    private final boolean aggregate;
    private final boolean failsAtEnd;
    private final Log log;

    /**
     * For one execution.
     *
     * @param reactor the other modules; empty where there is no build around
     * @param reports of this module
     * @param aggregate whether there are reports of all modules, too
     * @param failsAtEnd whether a complaint waits until all modules had their turn
     */
    Build(Optional<Reactor> reactor, ReportFiles reports, boolean aggregate, boolean failsAtEnd, Log log) {
        this.reactor = reactor;
        this.reports = reports;
        this.aggregate = aggregate;
        // nothing with findings is to be deployed
        this.failsAtEnd = failsAtEnd && reactor.isPresent() && !reactor.get().deploys();
        this.log = log;
    }

    /** Of a module in which nothing was to be done. */
    void endSkipped() throws MojoExecutionException, MojoFailureException {
        end(outcome(Optional.empty(), Optional.empty()), "");
    }

    /** Of a module without CQL, which may have had some in an earlier build. */
    void endWithout() throws MojoExecutionException, MojoFailureException {
        forgetTheLastBuild();
        if (reactor.isEmpty()
                || reactor.get().memory().writer(reports.directory()).isEmpty()) {
            reports.delete();
        }
        endSkipped();
    }

    /**
     * Of a module that was analysed.
     *
     * @param complaint why it has to fail the build
     * @param repeated whether the analysis is that of an earlier build
     */
    void end(Analysis analysis, Optional<String> complaint, boolean repeated)
            throws MojoExecutionException, MojoFailureException {
        forgetTheLastBuild();
        reactor.flatMap(others -> others.replacedIn(reports.directory()))
                .ifPresent(replaced -> log.warn(
                        "the reports of the execution %s are overwritten; give each execution an outputDirectory of its own"
                                .formatted(replaced)));
        reports.write(analysis);
        String found = complaint.orElseGet(() -> Threshold.found(analysis));
        String unchanged = repeated ? ", unchanged since the last build" : "";
        String sentence = "cqlcheck found " + found + unchanged + reports.see();
        end(outcome(Optional.of(analysis), complaint), sentence);
    }

    private Outcome outcome(Optional<Analysis> analysis, Optional<String> complaint) {
        Path directory = together().orElse(reports).directory();
        return new Outcome(reports.layout().module(), directory, analysis, complaint);
    }

    private void end(Outcome outcome, String sentence) throws MojoExecutionException, MojoFailureException {
        boolean fails = outcome.complaint().isPresent();
        Outcome kept = failsAtEnd ? outcome : outcome.forgiven();
        boolean last = reactor.isEmpty() || reactor.get().addAsLast(kept);
        Optional<ReportFiles> together = last || fails && !failsAtEnd ? reportTogether() : Optional.empty();
        List<String> complaints = last && failsAtEnd ? reactor.get().memory().complaints() : List.of();
        if (fails && (!failsAtEnd || complaints.size() == 1)) {
            throw new MojoFailureException(sentence);
        }
        if (fails) {
            log.error(sentence + (last ? "" : "; the other modules are checked before the build fails"));
        } else if (!sentence.isEmpty()) {
            log.info(sentence);
        }
        if (!complaints.isEmpty()) {
            String modules = Threshold.counted(complaints.size(), "module");
            String see = together.map(ReportFiles::see).orElse("");
            throw new MojoFailureException(
                    "cqlcheck failed %s: %s%s".formatted(modules, String.join(", ", complaints), see));
        }
    }

    /** Where the reports of all modules go. */
    private Optional<ReportFiles> together() {
        Optional<Path> root = aggregate ? reactor.flatMap(Reactor::root) : Optional.empty();
        return root.map(directory -> reports.in(reports.layout().counterpart(reports.directory(), directory)));
    }

    /** Takes away the reports of all modules of an earlier build, in case this one does not get to the end. */
    private void forgetTheLastBuild() throws MojoExecutionException {
        Optional<ReportFiles> together = together();
        if (together.isPresent()
                && reactor.get().memory().isFirst(together.get().directory())) {
            together.get().delete();
        }
    }

    private Optional<ReportFiles> reportTogether() throws MojoExecutionException {
        Optional<ReportFiles> together = together();
        if (together.isEmpty()) {
            return Optional.empty();
        }
        BuildMemory memory = reactor.get().memory();
        synchronized (memory.entries()) {
            try {
                List<Analysis> analyses = memory.analyses(together.get().directory());
                if (analyses.isEmpty()) {
                    return Optional.empty();
                }
                together.get().write(Analysis.together(analyses));
                return together;
            } catch (IOException e) {
                throw new MojoExecutionException("cannot report on all modules together: " + Reason.of(e));
            }
        }
    }
}
