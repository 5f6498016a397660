package io.github.cqlcheck.config;

import io.github.cqlcheck.config.YamlEntries.Named;
import io.github.cqlcheck.source.Position;
import io.github.cqlcheck.source.Source;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the file of a baseline. All JSON is YAML, so that its mistakes are told as those of the configuration are. */
final class BaselineReader {
    /** In UTF-16 units: several hundred thousand entries. */
    private static final int MAX_LENGTH = 1 << 26;

    private static final Pattern CONFLICT = Pattern.compile("(?m)^(<<<<<<<|=======|>>>>>>>)( |\\R|$)");

    /** Between entries that were each the last one of a side, when both sides are kept. */
    private static final Pattern NO_COMMA = Pattern.compile("\\} *(?=\\R\\s*\\{)");

    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{8}");

    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,8}");

    private static final List<String> FIELDS = List.of("version", "findings");

    private static final List<String> FIELDS_OF_ENTRY = List.of("file", "rule", "fingerprint", "count", "message");

    private static final String ANEW = "cqlcheck baseline create --force writes it anew";

    private final Source file;
    private final YamlEntries json;
    private final Map<Baseline.Kind, Baseline.Entry> entries = new LinkedHashMap<>();
    private Optional<String> version = Optional.empty();
    private boolean listed;

    private BaselineReader(Source file) {
        this.file = file;
        this.json = new YamlEntries(file);
    }

    static Collection<Baseline.Entry> read(Source named) throws ConfigurationException {
        if (named.faults().stream().anyMatch(Source.Fault::fatal)) {
            throw new ConfigurationException(named, "is a binary file; " + ANEW);
        }
        // in JSON a tab is white space or wrong, in YAML mostly wrong
        String text = named.text().toString().replace('\t', ' ');
        Source file = Source.of(named.name(), NO_COMMA.matcher(text).replaceAll("},"));
        BaselineReader reader = new BaselineReader(file);
        reader.refuseWhatIsNoJson();
        return reader.read(YamlFile.read(file, MAX_LENGTH, "JSON").orElseThrow());
    }

    private void refuseWhatIsNoJson() throws ConfigurationException {
        String text = file.text().toString();
        Matcher conflict = CONFLICT.matcher(text);
        if (conflict.find()) {
            throw new ConfigurationException(
                    file,
                    file.position(conflict.start()),
                    "holds the marks of a merge conflict; keep the lines of both sides, or " + ANEW);
        }
        if (!text.stripLeading().startsWith("{")) {
            throw new ConfigurationException(
                    file, new Position(1, 1), "is %s; %s".formatted(text.isBlank() ? "empty" : "no JSON object", ANEW));
        }
    }

    private Collection<Baseline.Entry> read(YamlNode root) throws ConfigurationException {
        Optional<YamlNode.Mapping> mapping = json.mapping(root, "a JSON object");
        Position start = root.position();
        mapping.ifPresent(object -> json.entries(object, this::readVersion));
        if (version.isEmpty()) {
            json.mistake(start, "expected a \"version\" but there is none; " + ANEW);
        } else if (!version.get().equals(String.valueOf(BaselineText.VERSION))) {
            throw new ConfigurationException(
                    file,
                    start,
                    "is a baseline of version %s, and this cqlcheck reads version %s; use the cqlcheck that wrote it, or %s"
                            .formatted(version.get(), BaselineText.VERSION, ANEW));
        }
        json.complain();
        mapping.ifPresent(object -> json.entries(object, this::readField));
        if (!listed) {
            json.mistake(start, "expected a list \"findings\" but there is none; " + ANEW);
        }
        json.complain();
        return entries.values();
    }

    private void readVersion(Named field) {
        if (field.name().equals("version")) {
            version = field.word().or(() -> Optional.of(field.value().shown()));
        }
    }

    private void readField(Named field) {
        if (!FIELDS.contains(field.name())) {
            json.unknown(field, FIELDS);
        } else if (field.name().equals("findings")) {
            listed = true;
            json.items(field, "[{\"file\": \"a.cql\"")
                    .forEach(item -> json.mapping(item, "an entry such as {\"file\": \"a.cql\"")
                            .ifPresent(this::readEntry));
        }
    }

    private void readEntry(YamlNode.Mapping object) {
        Map<String, Named> fields = new HashMap<>();
        json.entries(object, field -> {
            if (FIELDS_OF_ENTRY.contains(field.name())) {
                fields.put(field.name(), field);
            } else {
                json.unknown(field, FIELDS_OF_ENTRY);
            }
        });
        Optional<String> path = text(fields, "file", object);
        Optional<String> rule = text(fields, "rule", object);
        Optional<String> fingerprint = text(fields, "fingerprint", object)
                .filter(word -> matches(
                        FINGERPRINT, word, fields.get("fingerprint"), "eight digits of base 16, as in 3f2a9c1b"));
        Optional<Integer> count = text(fields, "count", object)
                .filter(word -> matches(COUNT, word, fields.get("count"), "a whole number above 0"))
                .map(Integer::valueOf);
        if (path.isEmpty() || rule.isEmpty() || fingerprint.isEmpty() || count.isEmpty()) {
            return;
        }
        String message =
                Optional.ofNullable(fields.get("message")).flatMap(Named::word).orElse("");
        Baseline.Entry entry = new Baseline.Entry(path.get(), rule.get(), fingerprint.get(), count.get(), message);
        // one of each side of a merge: what is too much is gone, which a check tells and prune removes
        entries.merge(entry.kind(), entry, (one, other) -> one.count() < other.count() ? other : one);
    }

    private Optional<String> text(Map<String, Named> fields, String name, YamlNode.Mapping object) {
        Named field = fields.get(name);
        if (field == null) {
            json.mistake(object.position(), "expected an entry with a \"%s\"; %s".formatted(name, ANEW));
            return Optional.empty();
        }
        Optional<String> text = field.word().filter(word -> !word.isEmpty());
        if (text.isEmpty()) {
            json.expected(field, "a text");
        }
        return text;
    }

    private boolean matches(Pattern pattern, String word, Named field, String expected) {
        boolean matches = pattern.matcher(word).matches();
        if (!matches) {
            json.expected(field, expected);
        }
        return matches;
    }
}
