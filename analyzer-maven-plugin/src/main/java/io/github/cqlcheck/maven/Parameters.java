package io.github.cqlcheck.maven;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;

/** What the user wrote in the POM or after {@code -D}, turned into what it names; a mistake costs one clear line. */
final class Parameters {
    private Parameters() {}

    /** The constant that a word names, in whatever case. */
    static <E extends Enum<E>> E choice(String parameter, String word, List<E> allowed) throws MojoExecutionException {
        for (E constant : allowed) {
            if (word(constant).equalsIgnoreCase(word.strip())) {
                return constant;
            }
        }
        String words = allowed.stream().map(Parameters::word).collect(Collectors.joining(", "));
        throw mistake(parameter, word, "is not one of " + words);
    }

    static MojoExecutionException mistake(String parameter, Object value, String whatIsWrong) {
        return new MojoExecutionException("parameter %s: '%s' %s".formatted(parameter, value, whatIsWrong));
    }

    private static String word(Enum<?> constant) {
        return constant.toString().toLowerCase(Locale.ROOT);
    }
}
