package io.github.cqlcheck.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/** Where the bytes of a text can be had again. */
sealed interface Origin {
    byte[] bytes() throws IOException;

    /** The file that they were read from, if it is the user's. */
    default Optional<Path> file() {
        return Optional.empty();
    }

    /** A text that never was bytes. */
    record OfText(String text) implements Origin {
        @Override
        public byte[] bytes() {
            return text.getBytes(UTF_8);
        }
    }

    /** Bytes at hand. */
    record Held(byte[] held) implements Origin {
        @Override
        public byte[] bytes() {
            return held.clone();
        }
    }

    /** What came through a pipe with a name: it can be read once only. */
    record Piped(Path path, byte[] held) implements Origin {
        @Override
        public byte[] bytes() {
            return held.clone();
        }

        @Override
        public Optional<Path> file() {
            return Optional.of(path);
        }
    }

    /** What came through a stream and is too long to be held. */
    record Spool(Path path) implements Origin {
        @Override
        public byte[] bytes() throws IOException {
            return Files.readAllBytes(path);
        }
    }

    /**
     * A file.
     *
     * @param modified when it was changed last, as it was read
     * @param size in bytes, as it was read
     */
    record OfFile(Path path, FileTime modified, long size) implements Origin {
        static OfFile of(Path path, BasicFileAttributes attributes) {
            return new OfFile(path, attributes.lastModifiedTime(), attributes.size());
        }

        @Override
        public byte[] bytes() throws IOException {
            return Files.readAllBytes(path);
        }

        @Override
        public Optional<Path> file() {
            return Optional.of(path);
        }

        /** Whether nothing says that it was written to since. */
        boolean isUntouched() throws IOException {
            BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
            return now.size() == size && now.lastModifiedTime().equals(modified);
        }
    }
}
