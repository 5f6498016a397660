package io.github.cqlcheck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.cqlcheck.Analyzer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The program, run in this process over a directory that arguments and transcripts call {@code DIR}. */
final class Program {
    static final String CLEAN = "CREATE TABLE shop.orders (id uuid PRIMARY KEY, total decimal);\n";

    /** One for all tests, because it reads the pages of all rules. */
    private static final Analyzer STANDARD = Analyzer.standard();

    private final Path directory;
    private final Map<String, String> variables = new HashMap<>();
    private byte[] in = {};
    private boolean terminal;
    private Supplier<Analyzer> analyzer = () -> STANDARD;

    Program(Path directory) {
        this.directory = directory;
    }

    Program file(String name, String text) {
        try {
            Path file = directory.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Program link(String name, String target) {
        try {
            Files.createSymbolicLink(directory.resolve(name), Path.of(target));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String name) {
        try {
            return Files.readString(directory.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Program in(String text) {
        return in(text.getBytes(UTF_8));
    }

    Program in(byte[] bytes) {
        in = bytes;
        return this;
    }

    Program variable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    Program terminal() {
        terminal = true;
        return this;
    }

    Program analyzer(Supplier<Analyzer> supplier) {
        analyzer = supplier;
        return this;
    }

    /** Runs a command line, split at spaces. */
    Result run(String arguments) {
        return run(arguments.isEmpty() ? new String[] {} : arguments.split(" +"));
    }

    Result run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        return run(out, arguments).withOut(named(out));
    }

    /** As {@link #run}, with a standard output that may not take what it gets. */
    Result run(OutputStream out, String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ExitCode exitCode = Cqlcheck.run(
                Arrays.stream(arguments)
                        .map(argument -> argument.replace("DIR", directory.toString()))
                        .toList(),
                new Environment(new ByteArrayInputStream(in), out, err, variables, terminal),
                analyzer);
        return new Result(exitCode.code(), "", named(err));
    }

    private String named(ByteArrayOutputStream stream) {
        return stream.toString(UTF_8).replace(directory.toString(), "DIR");
    }

    record Result(int exitCode, String out, String err) {
        Result withOut(String text) {
            return new Result(exitCode, text, err);
        }
    }
}
