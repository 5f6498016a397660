package io.github.cqlcheck.config;

import io.github.cqlcheck.source.Source;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The settings of a YAML file whose whole is a mapping. It is read event by event: nothing of it is made into objects, and no
 * alias is followed, so that neither tags nor aliases within aliases do any harm.
 */
final class YamlSettings {
    /** Far more than settings nest, and far less than would exhaust a stack. */
    private static final int MAX_DEPTH = 64;

    /** In UTF-16 units: several times the file that comes with Cassandra. */
    private static final int MAX_LENGTH = 1 << 20;

    private final Source file;
    private final Iterator<Event> events;

    /**
     * A setting.
     *
     * @param line where its name stands, from 1
     * @param value what it is set to; empty for a mapping or what no setting is
     * @param items the items of a list
     */
    record Setting(String name, int line, Optional<String> value, Optional<List<String>> items) {
        /** Whether it is left empty, or {@code null}. */
        boolean isNull() {
            return value.filter(text -> text.isEmpty() || text.equals("~") || text.equalsIgnoreCase("null"))
                    .isPresent();
        }
    }

    private YamlSettings(Source file) {
        this.file = file;
        LoadSettings settings = LoadSettings.builder().setLabel(file.name()).build();
        this.events = new Parse(settings).parseString(file.text().toString()).iterator();
    }

    /**
     * The settings of a file, by name; the last one of a name counts, as for Cassandra.
     *
     * @param block the name of a mapping whose settings are read as if they stood beside it
     */
    static Map<String, Setting> of(Source file, String block) throws ConfigurationException {
        Optional<Source.Fault> fault =
                file.faults().stream().filter(Source.Fault::fatal).findFirst();
        if (fault.isPresent()) {
            throw new ConfigurationException(file, fault.get().message());
        }
        if (file.length() > MAX_LENGTH) {
            throw new ConfigurationException(
                    file, "has more than %s characters, as no cassandra.yaml has".formatted(MAX_LENGTH));
        }
        try {
            return new YamlSettings(file).read(block);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
            throw new ConfigurationException(file, line, "is no YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw new ConfigurationException(file, "is no YAML: " + e.getMessage());
        }
    }

    private Map<String, Setting> read(String block) throws ConfigurationException {
        Map<String, Setting> settings = new LinkedHashMap<>();
        Event root = nextContent();
        if (root.getEventId() != Event.ID.MappingStart) {
            throw new ConfigurationException(
                    file, line(root), "holds no settings, which look like allow_filtering_enabled: false");
        }
        readMapping(settings, Optional.of(block));
        Event behind = nextContent();
        if (behind.getEventId() != Event.ID.StreamEnd) {
            throw new ConfigurationException(file, line(behind), "holds another document; keep one");
        }
        return settings;
    }

    private Event nextContent() {
        Event event = events.next();
        while (event.getEventId() == Event.ID.StreamStart
                || event.getEventId() == Event.ID.DocumentStart
                || event.getEventId() == Event.ID.DocumentEnd) {
            event = events.next();
        }
        return event;
    }

    private void readMapping(Map<String, Setting> settings, Optional<String> block) throws ConfigurationException {
        for (Event key = events.next(); key.getEventId() != Event.ID.MappingEnd; key = events.next()) {
            Optional<String> name = scalar(key);
            if (name.isEmpty()) {
                skip(key);
            }
            Event value = events.next();
            if (value.getEventId() == Event.ID.MappingStart && block.isPresent() && block.equals(name)) {
                readMapping(settings, Optional.empty());
            } else {
                Optional<List<String>> items =
                        value.getEventId() == Event.ID.SequenceStart ? items() : Optional.empty();
                if (value.getEventId() == Event.ID.MappingStart) {
                    skip(value);
                }
                int line = line(key);
                name.map(text -> new Setting(text, line, scalar(value), items))
                        .ifPresent(setting -> settings.put(setting.name(), setting));
            }
        }
    }

    /** Those of a sequence that has begun; empty if one of them is more than a word. */
    private Optional<List<String>> items() throws ConfigurationException {
        List<String> items = new ArrayList<>();
        boolean plain = true;
        for (Event item = events.next(); item.getEventId() != Event.ID.SequenceEnd; item = events.next()) {
            Optional<String> text = scalar(item);
            text.ifPresent(items::add);
            if (text.isEmpty()) {
                plain = false;
                skip(item);
            }
        }
        return plain ? Optional.of(items) : Optional.empty();
    }

    /** Reads on to the end of what has begun. */
    private void skip(Event begun) throws ConfigurationException {
        int depth = change(begun);
        while (depth > 0) {
            Event event = events.next();
            depth += change(event);
            if (depth > MAX_DEPTH) {
                throw new ConfigurationException(
                        file, line(event), "nests more than %s levels, as no setting does".formatted(MAX_DEPTH));
            }
        }
    }

    private static int change(Event event) {
        return switch (event.getEventId()) {
            case MappingStart, SequenceStart -> 1;
            case MappingEnd, SequenceEnd -> -1;
            case Alias, Comment, DocumentEnd, DocumentStart, Scalar, StreamEnd, StreamStart -> 0;
        };
    }

    private static Optional<String> scalar(Event event) {
        return event instanceof ScalarEvent scalar ? Optional.of(scalar.getValue()) : Optional.empty();
    }

    private static int line(Event event) {
        return event.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }
}
