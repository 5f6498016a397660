package io.github.cqlcheck.config;

import io.github.cqlcheck.source.Position;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.target.GuardrailLimit;
import io.github.cqlcheck.target.GuardrailList;
import io.github.cqlcheck.target.GuardrailSwitch;
import io.github.cqlcheck.target.Guardrails;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the guardrails of a cluster from its {@code cassandra.yaml}. What else the file sets may be whatever it is. DataStax
 * Enterprise keeps its guardrails in a block {@code guardrails}, which is read as well.
 */
public final class GuardrailsFile {
    private static final String BLOCK = "guardrails";

    /** The words that YAML 1.1, in which Cassandra reads the file, takes for booleans. */
    private static final Set<String> TRUE = Set.of("true", "yes", "on");

    private static final Set<String> FALSE = Set.of("false", "no", "off");

    /** {@code DataStorageSpec}, whose units are these. */
    private static final Pattern SIZE = Pattern.compile("(\\d{1,18})(B|KiB|MiB|GiB)");

    private static final Map<String, Integer> SHIFTS = Map.of("B", 0, "KiB", 10, "MiB", 20, "GiB", 30);

    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9_]{0,18}");

    /** In UTF-16 units: several times the file that comes with Cassandra. */
    private static final int MAX_LENGTH = 1 << 20;

    private final Source file;
    private Guardrails guardrails = Guardrails.none();
    private boolean setsAny;

    private GuardrailsFile(Source file) {
        this.file = file;
    }

    /**
     * The guardrails that a file sets.
     *
     * @throws ConfigurationException if it is no YAML, if a guardrail is set to what it cannot be, or if the file sets none
     */
    public static Guardrails read(Source file) throws ConfigurationException {
        GuardrailsFile reader = new GuardrailsFile(file);
        for (Setting setting : reader.settings().values()) {
            reader.read(setting);
        }
        if (!reader.setsAny) {
            throw new ConfigurationException(
                    file,
                    "sets no guardrail that can be judged from CQL; cqlcheck explain cluster-guardrail lists those");
        }
        return reader.guardrails;
    }

    private record Setting(String name, Position position, YamlNode value) {}

    /** By name; the last one of a name counts, as for Cassandra. */
    private Map<String, Setting> settings() throws ConfigurationException {
        Optional<YamlNode> root = YamlFile.read(file, MAX_LENGTH);
        if (!(root.orElse(null) instanceof YamlNode.Mapping mapping)) {
            throw new ConfigurationException(
                    file,
                    root.map(YamlNode::position).orElse(new Position(1, 1)),
                    "holds no settings, which look like allow_filtering_enabled: false");
        }
        Map<String, Setting> settings = new LinkedHashMap<>();
        for (YamlNode.Entry entry : mapping.entries()) {
            if (entry.value() instanceof YamlNode.Mapping block
                    && entry.key().word().equals(Optional.of(BLOCK))) {
                block.entries().forEach(inner -> put(inner, settings));
            } else {
                put(entry, settings);
            }
        }
        return settings;
    }

    private static void put(YamlNode.Entry entry, Map<String, Setting> settings) {
        entry.key()
                .word()
                .ifPresent(
                        name -> settings.put(name, new Setting(name, entry.key().position(), entry.value())));
    }

    private void read(Setting setting) throws ConfigurationException {
        Optional<GuardrailSwitch> flag = GuardrailSwitch.of(setting.name());
        Optional<GuardrailLimit.Setting> limit = GuardrailLimit.of(setting.name());
        Optional<GuardrailList> list = GuardrailList.of(setting.name());
        setsAny |= flag.isPresent() || limit.isPresent() || list.isPresent();
        if (setting.value() instanceof YamlNode.Scalar scalar && scalar.isNull()) {
            return;
        }
        if (flag.isPresent()) {
            readSwitch(flag.get(), setting);
        } else if (limit.isPresent()) {
            readLimit(limit.get(), setting);
        } else if (list.isPresent()) {
            readList(list.get(), setting);
        }
    }

    private void readSwitch(GuardrailSwitch flag, Setting setting) throws ConfigurationException {
        String word = value(setting, "true or false").toLowerCase(Locale.ROOT);
        if (FALSE.contains(word)) {
            guardrails = guardrails.withOff(flag, setting.name());
        } else if (!TRUE.contains(word)) {
            throw mistake(setting, "true or false");
        }
    }

    private void readLimit(GuardrailLimit.Setting limit, Setting setting) throws ConfigurationException {
        boolean unit = limit.limit().isSize() && !limit.inKibibytes();
        String expected =
                unit ? "a size such as 5MiB, or nothing for no limit" : "a whole number above 0, or -1 for no limit";
        String text = value(setting, expected);
        if (text.equals("-1")) {
            return;
        }
        long value = unit ? bytes(text) : number(text);
        if (value <= 0) {
            throw mistake(setting, expected);
        }
        Guardrails.Threshold threshold =
                new Guardrails.Threshold(setting.name(), text, limit.inKibibytes() ? value << 10 : value);
        guardrails = limit.fails()
                ? guardrails.withFail(limit.limit(), threshold)
                : guardrails.withWarn(limit.limit(), threshold);
    }

    /** 0 if it is none, which no limit may be. */
    private static long number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return 0;
        }
        long number = Long.parseLong(text.replace("_", ""));
        return number <= Integer.MAX_VALUE ? number : 0;
    }

    /** 0 if it is none, or more than a number holds. */
    private static long bytes(String text) {
        Matcher size = SIZE.matcher(text);
        if (!size.matches()) {
            return 0;
        }
        long number = Long.parseLong(size.group(1));
        int shift = SHIFTS.get(size.group(2));
        return number <= Long.MAX_VALUE >> shift ? number << shift : 0;
    }

    private void readList(GuardrailList list, Setting setting) throws ConfigurationException {
        Optional<List<String>> words =
                setting.value() instanceof YamlNode.Sequence sequence ? sequence.words() : Optional.empty();
        List<String> names = words.orElseThrow(() -> mistake(setting, "a list such as [cdc, read_repair]"));
        guardrails = guardrails.withList(
                list, names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList());
    }

    private String value(Setting setting, String expected) throws ConfigurationException {
        return setting.value().word().map(String::strip).orElseThrow(() -> mistake(setting, expected));
    }

    private ConfigurationException mistake(Setting setting, String expected) {
        return new ConfigurationException(
                file,
                setting.position(),
                "%s: expected %s but was %s"
                        .formatted(setting.name(), expected, setting.value().shown()));
    }
}
