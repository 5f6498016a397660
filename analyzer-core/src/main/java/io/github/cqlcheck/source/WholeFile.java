package io.github.cqlcheck.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file that is written as a whole: whoever reads it finds the old text or the new one, whatever stops the program. */
public final class WholeFile {
    private static final Set<PosixFilePermission> WRITING =
            Set.of(PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private static final Set<PosixFilePermission> USUAL = PosixFilePermissions.fromString("rw-r--r--");

    private WholeFile() {}

    /**
     * Writes a text in UTF-8, in place of what is there.
     *
     * @throws IOException if there is a file that is read-only, among other reasons
     */
    public static void write(Path named, String text) throws IOException {
        boolean exists = Files.exists(named);
        Path file = exists ? named.toRealPath() : named.toAbsolutePath();
        // a file is replaced by the right to write to its directory, so that nothing else would ask
        if (exists && (!Files.isWritable(file) || isReadOnly(file))) {
            throw new AccessDeniedException(named.toString());
        }
        Path written = Files.createTempFile(file.getParent(), ".cqlcheck-", ".tmp");
        try {
            Files.write(written, text.getBytes(UTF_8));
            PosixFileAttributeView posix = Files.getFileAttributeView(written, PosixFileAttributeView.class);
            if (posix != null) {
                posix.setPermissions(exists ? Files.getPosixFilePermissions(file) : USUAL);
            }
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /** Whether nobody may write to it; the system's administrator could all the same. */
    private static boolean isReadOnly(Path file) throws IOException {
        PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return posix != null && posix.readAttributes().permissions().stream().noneMatch(WRITING::contains);
    }
}
