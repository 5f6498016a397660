package io.github.cqlcheck.config;

import io.github.cqlcheck.source.Position;
import io.github.cqlcheck.source.Source;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads a YAML file, event by event: nothing of it is made into objects of its own choice, and no alias is followed, so that
 * neither tags nor aliases within aliases do any harm.
 */
final class YamlFile {
    /** Far more than settings nest, and far less than would exhaust a stack. */
    private static final int MAX_DEPTH = 64;

    private final Source file;
    private final Iterator<Event> events;

    private YamlFile(Source file) {
        this.file = file;
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file.name())
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        this.events = new Parse(settings).parseString(file.text().toString()).iterator();
    }

    /**
     * What the file holds; empty if it holds comments at most.
     *
     * @param maxLength how long it may be, in UTF-16 units
     */
    static Optional<YamlNode> read(Source file, int maxLength) throws ConfigurationException {
        return read(file, maxLength, "YAML");
    }

    /**
     * As {@link #read(Source, int)}.
     *
     * @param language what the file should be written in, if that is less than all of YAML
     */
    static Optional<YamlNode> read(Source file, int maxLength, String language) throws ConfigurationException {
        Optional<Source.Fault> fault =
                file.faults().stream().filter(Source.Fault::fatal).findFirst();
        if (fault.isPresent()) {
            throw new ConfigurationException(file, fault.get().message());
        }
        if (file.length() > maxLength) {
            throw new ConfigurationException(
                    file, "has more than %s characters, as no such file has".formatted(maxLength));
        }
        try {
            return new YamlFile(file).read();
        } catch (MarkedYamlEngineException e) {
            Position position = e.getProblemMark().map(YamlFile::position).orElse(new Position(1, 1));
            throw new ConfigurationException(file, position, "is no %s: %s".formatted(language, e.getProblem()));
        } catch (YamlEngineException e) {
            throw new ConfigurationException(file, "is no %s: %s".formatted(language, e.getMessage()));
        }
    }

    private Optional<YamlNode> read() throws ConfigurationException {
        Event first = nextContent();
        if (first.getEventId() == Event.ID.StreamEnd) {
            return Optional.empty();
        }
        YamlNode root = node(first, 0);
        Event behind = nextContent();
        if (behind.getEventId() != Event.ID.StreamEnd) {
            throw new ConfigurationException(file, position(behind), "holds another document; keep one");
        }
        return Optional.of(root);
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

    private YamlNode node(Event begun, int depth) throws ConfigurationException {
        Position position = position(begun);
        if (depth > MAX_DEPTH) {
            throw new ConfigurationException(
                    file, position, "nests more than %s levels, as no setting does".formatted(MAX_DEPTH));
        }
        if (begun instanceof ScalarEvent scalar) {
            Optional<String> tag = scalar.getTag().filter(name -> name.startsWith("!") && name.length() > 1);
            if (tag.isPresent()) {
                throw new ConfigurationException(
                        file, position, "what starts with ! is text only in quotes: \"%s\"".formatted(tag.get()));
            }
            return new YamlNode.Scalar(position, scalar.getValue(), scalar.getScalarStyle() != ScalarStyle.PLAIN);
        }
        if (begun instanceof AliasEvent alias) {
            return new YamlNode.Alias(position, alias.getAlias().getValue());
        }
        return begun.getEventId() == Event.ID.SequenceStart ? sequence(position, depth) : mapping(position, depth);
    }

    private YamlNode.Sequence sequence(Position position, int depth) throws ConfigurationException {
        List<YamlNode> items = new ArrayList<>();
        for (Event item = events.next(); item.getEventId() != Event.ID.SequenceEnd; item = events.next()) {
            items.add(node(item, depth + 1));
        }
        return new YamlNode.Sequence(position, items);
    }

    private YamlNode.Mapping mapping(Position position, int depth) throws ConfigurationException {
        List<YamlNode.Entry> entries = new ArrayList<>();
        for (Event key = events.next(); key.getEventId() != Event.ID.MappingEnd; key = events.next()) {
            YamlNode name = node(key, depth + 1);
            entries.add(new YamlNode.Entry(name, node(events.next(), depth + 1)));
        }
        return new YamlNode.Mapping(position, entries);
    }

    private static Position position(Event event) {
        return event.getStartMark().map(YamlFile::position).orElse(new Position(1, 1));
    }

    private static Position position(Mark mark) {
        return new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
