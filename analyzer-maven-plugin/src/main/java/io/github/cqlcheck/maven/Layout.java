package io.github.cqlcheck.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.project.MavenProject;

/** Where the things of one module are; without a POM, those of the working directory. */
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

    /** Where CQL lies unless the user says otherwise, as far as it is there. */
    List<Path> usualDirectories() {
        List<String> usual = hasPom() ? USUAL_DIRECTORIES : List.of("");
        return usual.stream()
                .map(directory -> absolute(new File(directory)))
                .filter(Files::isDirectory)
                .toList();
    }

    /** Where reports go unless the user says otherwise. */
    Path usualReports() {
        // without a POM, Maven does not know where the module's directory is
        String build = hasPom() ? project.getBuild().getDirectory() : "target";
        return absolute(new File(build)).resolve("cqlcheck");
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
        return hasPom() ? project.getArtifactId() : module.toString();
    }

    /** Whether the module only holds other modules together and hands its configuration down to them. */
    boolean isParent() {
        return hasPom() && project.getPackaging().equals("pom");
    }

    private boolean hasPom() {
        return project.getFile() != null;
    }
}
