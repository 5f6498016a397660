package io.github.cqlcheck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.cqlcheck.Analyzer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** What lies beside the program in its distribution and is made of it: the build writes these files. */
public final class DistributionFiles {
    private DistributionFiles() {}

    /** Writes them below a directory. */
    public static void main(String[] arguments) throws IOException {
        for (Map.Entry<String, String> file : all().entrySet()) {
            Path path = Path.of(arguments[0]).resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue(), UTF_8);
        }
    }

    /** Their paths and texts. */
    static Map<String, String> all() {
        Environment nowhere = new Environment(
                new ByteArrayInputStream(new byte[0]),
                new ByteArrayOutputStream(),
                new ByteArrayOutputStream(),
                Map.of(),
                false);
        Complaints complaints = new Complaints(nowhere);
        Analyzer analyzer = Analyzer.standard();
        CommandLine program = Cqlcheck.commandLine(
                nowhere, new StandardOutput(nowhere.out(), complaints), complaints, () -> analyzer);
        List<CommandWords> commands = CommandWords.of(program, analyzer.rules());
        Map<String, String> files = new LinkedHashMap<>();
        for (Shell shell : Shell.values()) {
            files.put("share/" + shell.file(), shell.script(commands));
        }
        files.put("share/man/man1/cqlcheck.1", ManPage.of(program));
        return files;
    }
}
