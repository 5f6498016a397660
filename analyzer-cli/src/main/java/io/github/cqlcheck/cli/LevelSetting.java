package io.github.cqlcheck.cli;

import io.github.cqlcheck.config.Level;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code allow-filtering=error}: a rule or a category, and its level. */
record LevelSetting(String name, Level level) {
    static final class Converter implements ITypeConverter<LevelSetting> {
        @Override
        public LevelSetting convert(String value) {
            int equals = value.indexOf('=');
            if (equals < 1) {
                throw new TypeConversionException("expected RULE=LEVEL but was '%s'".formatted(value));
            }
            return new LevelSetting(
                    value.substring(0, equals).strip(),
                    new Words<>(Level.class).convert(value.substring(equals + 1).strip()));
        }
    }
}
