package io.github.cqlcheck.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Puts a text in the place of the file that it was made from, as a whole: whoever reads the file finds the old text or the new
 * one, even if the program is stopped halfway. Permissions stay, and so does a symbolic link that leads to the file.
 */
public final class FileReplacement {
    private static final Set<PosixFilePermission> WRITING =
            Set.of(PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private FileReplacement() {}

    /**
     * Writes a text that was made from one read from a file.
     *
     * @throws IOException if the file is read-only or has changed since it was read, among other reasons
     */
    public static void write(Source before, Source after) throws IOException {
        Path file = writable(before.file().orElseThrow());
        before.bytes();
        replace(file, after.bytes());
    }

    /**
     * Writes a text in UTF-8, whether the file is there or not.
     *
     * @throws IOException if the file is read-only, among other reasons
     */
    public static void write(Path named, String text) throws IOException {
        boolean exists = Files.exists(named, LinkOption.NOFOLLOW_LINKS);
        replace(exists ? writable(named) : named.toAbsolutePath(), text.getBytes(UTF_8));
    }

    /** The file that a name leads to. */
    private static Path writable(Path named) throws IOException {
        if (!Files.isRegularFile(named)) {
            throw new IOException(Files.exists(named) ? "it is not a regular file" : "it is no longer there");
        }
        Path file = named.toRealPath();
        // a file is replaced by the right to write to its directory, so that nothing else would ask
        if (!Files.isWritable(file) || isReadOnly(file)) {
            throw new AccessDeniedException(named.toString());
        }
        return file;
    }

    private static void replace(Path file, byte[] bytes) throws IOException {
        Path written = Files.createTempFile(file.getParent(), ".cqlcheck-", ".tmp");
        written.toFile().deleteOnExit();
        try {
            write(written, bytes);
            if (Files.exists(file)) {
                keepAttributes(file, written);
            } else {
                allowReading(written);
            }
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /** Makes a temporary file, which only its owner may read, one like others. */
    private static void allowReading(Path file) throws IOException {
        PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (posix != null) {
            posix.setPermissions(PosixFilePermissions.fromString("rw-r--r--"));
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** Whether nobody may write to it; the system's administrator could all the same. */
    private static boolean isReadOnly(Path file) throws IOException {
        PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return posix != null && posix.readAttributes().permissions().stream().noneMatch(WRITING::contains);
    }

    private static void keepAttributes(Path from, Path to) throws IOException {
        PosixFileAttributeView posix = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        if (posix == null) {
            return;
        }
        PosixFileAttributes old = posix.readAttributes();
        PosixFileAttributeView made = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        keepOwner(old, made);
        made.setPermissions(old.permissions());
    }

    private static void keepOwner(PosixFileAttributes old, PosixFileAttributeView made) throws IOException {
        PosixFileAttributes attributes = made.readAttributes();
        try {
            if (!attributes.group().equals(old.group())) {
                made.setGroup(old.group());
            }
            if (!attributes.owner().equals(old.owner())) {
                made.setOwner(old.owner());
            }
        } catch (IOException e) {
            // who may write to the file of another need not be allowed to give one away
            return;
        }
    }
}
