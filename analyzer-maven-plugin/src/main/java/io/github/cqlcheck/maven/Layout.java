package io.github.cqlcheck.maven;

import io.github.cqlcheck.source.SourceFiles;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/** Where the things of one module are. */
final class Layout {
    private static final List<String> USUAL_DIRECTORIES =
            List.of("src/main/resources", "src/main/cql", "src/test/resources");

    private final MavenProject project;
    private final Path module;
    private final Path root;

    /**
     * The layout.
     *
     * @param module the module's directory
     * @param root where the names of files start
     */
    Layout(MavenProject project, File module, File root) {
        this.project = project;
        this.module = module.toPath();
        this.root = root.toPath().toAbsolutePath().normalize();
    }

    Path root() {
        return root;
    }

    /** The root of the repository that the build lies in; its own, if it lies in none. */
    Path repository() {
        return Stream.iterate(root, Objects::nonNull, Path::getParent)
                .filter(SourceFiles::isRepositoryRoot)
                .findFirst()
                .orElse(root);
    }

    /** Where CQL lies unless the user says otherwise, as far as it is there. */
    List<Path> usualDirectories() {
        return USUAL_DIRECTORIES.stream()
                .map(directory -> absolute(new File(directory)))
                .filter(Files::isDirectory)
                .toList();
    }

    /** Where reports go unless the user says otherwise. */
    Path usualReports() {
        return absolute(new File(project.getBuild().getDirectory())).resolve("cqlcheck");
    }

    /**
     * What a directory of this module is in another one, such as the root of the build; the same where it is not a matter of
     * the module.
     */
    Path counterpart(Path directory, Path other) {
        Path own = absolute(new File(""));
        return directory.startsWith(own) ? absolute(other.toFile()).resolve(own.relativize(directory)) : directory;
    }

    /** The same file, below the root of the build if it is there even if the way to it leads over a symbolic link. */
    Path absolute(File file) {
        Path path = module.resolve(file.toPath()).toAbsolutePath().normalize();
        if (path.startsWith(root)) {
            return path;
        }
        try {
            Path real = path.toRealPath();
            return real.startsWith(root) ? real : path;
        } catch (IOException e) {
            return path;
        }
    }

    /** A path as the user wants to read it: below the root if it is there, with forward slashes. */
    String name(Path path) {
        Path shown = path.startsWith(root) ? root.relativize(path) : path;
        return shown.toString().replace('\\', '/');
    }

    /** What the user calls the module. */
    String module() {
        return project.getArtifactId();
    }

    /** Whether the module only holds other modules together and hands its configuration down to them. */
    boolean isParent() {
        return project.getPackaging().equals("pom");
    }
}
