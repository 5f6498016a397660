package io.github.cqlcheck.cli;

import io.github.cqlcheck.report.ReportFormat;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A report that goes to a file: {@code sarif=build/cqlcheck.sarif}. */
record OutputFile(ReportFormat format, Path file) {
    @Override
    public String toString() {
        return format + "=" + file;
    }

    static final class Converter implements ITypeConverter<OutputFile> {
        @Override
        public OutputFile convert(String value) {
            int equals = value.indexOf('=');
            Optional<ReportFormat> format = Arrays.stream(ReportFormat.values())
                    .filter(candidate ->
                            equals >= 0 && candidate.toString().equalsIgnoreCase(value.substring(0, equals)))
                    .findFirst();
            String file = value.substring(equals + 1);
            if (format.isEmpty() || file.isEmpty()) {
                throw new TypeConversionException("expected FORMAT=FILE with a format of %s but was '%s'"
                        .formatted(
                                Arrays.stream(ReportFormat.values())
                                        .map(ReportFormat::toString)
                                        .collect(Collectors.joining(", ")),
                                value));
            }
            if (file.equals("-")) {
                throw new TypeConversionException(
                        "this is for files; for standard output use --format " + format.get());
            }
            try {
                return new OutputFile(format.get(), Path.of(file));
            } catch (InvalidPathException e) {
                throw new TypeConversionException("'%s' cannot be the name of a file".formatted(file));
            }
        }
    }
}
