package io.github.cqlcheck.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes a dump of any size: the definitions of ten tables, then INSERTs into them. */
public final class InsertScript {
    private static final int TABLES = 10;

    private InsertScript() {}

    /** The arguments: the file, and how many megabytes it shall have. */
    public static void main(String[] arguments) throws IOException {
        long bytes = Long.parseLong(arguments[1]) * 1_000_000;
        Dice dice = new Dice(1);
        List<SampleType.UserDefined> userTypes =
                List.of(new SampleType.UserDefined("address_0", dice.times(3, () -> SampleType.nativeType(dice))));
        List<SampleTable> tables = new ArrayList<>();
        for (int i = 0; i < TABLES; i++) {
            tables.add(SampleTable.any(i, dice, userTypes));
        }
        try (Writer file = Files.newBufferedWriter(Path.of(arguments[0]), UTF_8)) {
            long written = write(file, userTypes.get(0).definition());
            for (SampleTable table : tables) {
                written += write(file, table.definition(dice));
            }
            while (written < bytes) {
                written += write(file, new SampleStatement(dice.any(tables), dice, dice).row());
            }
        }
    }

    private static long write(Writer file, String statement) throws IOException {
        String line = statement + ";\n";
        file.write(line);
        return line.getBytes(UTF_8).length;
    }
}
