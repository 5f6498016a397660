package io.github.cqlcheck.maven;

import io.github.cqlcheck.report.Version;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.execution.BuildFailure;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.SessionData;

/** One execution of a goal among those of the other modules of the build. */
final class Reactor {
    private final MavenSession session;
    private final MojoExecution execution;
    private final MavenProject project;
    private final BuildMemory memory;

    Reactor(MavenSession session, MojoExecution execution, MavenProject project) {
        this.session = session;
        this.execution = execution;
        this.project = project;
        this.memory = memory(session.getRepositorySession().getData());
    }

    /** What lives as long as the build, whichever class loader asks. */
    @SuppressWarnings("unchecked")
    private static BuildMemory memory(SessionData data) {
        String key = "io.github.cqlcheck.maven " + Version.current();
        data.set(key, null, new ConcurrentHashMap<String, Object>());
        return new BuildMemory((Map<String, Object>) data.get(key));
    }

    BuildMemory memory() {
        return memory;
    }

    /** The directory in which all modules are. */
    Optional<Path> root() {
        boolean several =
                session.getAllProjects() != null && session.getAllProjects().size() > 1;
        return several ? Optional.of(Path.of(session.getExecutionRootDirectory())) : Optional.empty();
    }

    /** Whether the build hands on what it has built, so that a module must not get so far. */
    boolean deploys() {
        return session.getGoals().stream().anyMatch(goal -> goal.endsWith("deploy"));
    }

    /** Keeps what came out of this module; whether no other module is still to come. */
    boolean addAsLast(Outcome outcome) {
        synchronized (memory.entries()) {
            memory.add(key(project), session.getProjects().indexOf(project), outcome);
            return session.getProjects().stream().noneMatch(this::isToCome);
        }
    }

    /** The other execution in the POM whose reports in a directory those of this one are about to replace. */
    Optional<String> replacedIn(Path directory) {
        return memory.addWriter(directory, execution.getExecutionId())
                .filter(other -> !other.equals(execution.getExecutionId()))
                .filter(other -> execution.getSource() == MojoExecution.Source.LIFECYCLE);
    }

    private String key(MavenProject module) {
        return String.join(" ", module.getId(), execution.getGoal(), execution.getExecutionId());
    }

    private boolean isToCome(MavenProject module) {
        return runsThis(module) && !memory.holds(key(module)) && !isStopped(module);
    }

    /** Whether a module runs the goal, too. Where that is not certain, nobody waits for it. */
    private boolean runsThis(MavenProject module) {
        if (execution.getSource() == MojoExecution.Source.CLI) {
            return true;
        }
        Optional<PluginExecution> own = configured(project);
        Optional<PluginExecution> other = configured(module);
        return own.isPresent()
                && other.isPresent()
                && Optional.ofNullable(own.get().getPhase())
                        .equals(Optional.ofNullable(other.get().getPhase()));
    }

    private Optional<PluginExecution> configured(MavenProject module) {
        Plugin plugin = module.getPlugin(execution.getPlugin().getKey());
        List<PluginExecution> executions = plugin == null ? List.of() : plugin.getExecutions();
        return executions.stream()
                .filter(candidate -> candidate.getId().equals(execution.getExecutionId()))
                .filter(candidate -> candidate.getGoals().contains(execution.getGoal()))
                .findFirst();
    }

    /** Whether a module has failed, or needs one that has. */
    private boolean isStopped(MavenProject module) {
        if (!session.getResult().hasExceptions()) {
            return false;
        }
        return hasFailed(module)
                || session.getProjectDependencyGraph().getUpstreamProjects(module, true).stream()
                        .anyMatch(this::hasFailed);
    }

    private boolean hasFailed(MavenProject module) {
        return session.getResult().getBuildSummary(module) instanceof BuildFailure;
    }
}
