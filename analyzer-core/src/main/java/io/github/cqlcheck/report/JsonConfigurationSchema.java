package io.github.cqlcheck.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.cqlcheck.config.ConfigurationKey;
import io.github.cqlcheck.config.Level;
import io.github.cqlcheck.rule.Category;
import io.github.cqlcheck.rule.Preset;
import io.github.cqlcheck.rule.RuleInfo;
import io.github.cqlcheck.syntax.PlaceholderKind;
import io.github.cqlcheck.target.Target;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The JSON Schema (draft 7) of the configuration file, by which editors complete and check it. */
public final class JsonConfigurationSchema {
    private final JsonGenerator json;
    private final Collection<RuleInfo> rules;

    private JsonConfigurationSchema(JsonGenerator json, Collection<RuleInfo> rules) {
        this.json = json;
        this.rules = rules;
    }

    /** Writes the schema for files that configure these rules. */
    public static void write(Collection<RuleInfo> rules, Appendable out) throws IOException {
        try (JsonGenerator json = JsonText.generator(out)) {
            new JsonConfigurationSchema(json, rules).write();
        }
        out.append('\n');
    }

    private void write() throws IOException {
        json.writeStartObject();
        json.writeStringField("$schema", "http://json-schema.org/draft-07/schema#");
        json.writeStringField("title", "cqlcheck.yaml");
        json.writeStringField(
                "description", "What cqlcheck looks for in the CQL files below the directory of this file.");
        types("object", "null");
        properties(false);
        json.writeObjectFieldStart("definitions");
        words("level", Arrays.stream(Level.values()).map(Level::toString).toList());
        words(
                "placeholder",
                Arrays.stream(PlaceholderKind.values())
                        .map(PlaceholderKind::toString)
                        .toList());
        json.writeObjectFieldStart("patterns");
        oneOrMore(() -> json.writeStringField("type", "string"));
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    /** What may stand in the whole file, or among the overrides for some files. */
    private void properties(boolean forSomeFiles) throws IOException {
        json.writeBooleanField("additionalProperties", false);
        json.writeObjectFieldStart("properties");
        if (forSomeFiles) {
            patterns("files", "The files that this counts for: patterns of paths, relative to this file.");
        }
        for (ConfigurationKey key : ConfigurationKey.values()) {
            if (!forSomeFiles || key.isForSomeFiles()) {
                json.writeObjectFieldStart(key.word());
                json.writeStringField("description", key.description());
                value(key);
                json.writeEndObject();
            }
        }
        json.writeEndObject();
    }

    private void value(ConfigurationKey key) throws IOException {
        switch (key) {
            case ROOT, PREVIEW, INLINE_CONFIG -> types("boolean", "null");
            case TARGET -> oneOf(Arrays.stream(Target.values()).map(Target::id).toList());
            case PRESET ->
                oneOf(Arrays.stream(Preset.values()).map(Preset::word).toList());
            case GUARDRAILS -> types("string", "null");
            case PLACEHOLDERS -> {
                json.writeArrayFieldStart("anyOf");
                json.writeStartObject();
                oneOf(List.of("all", "none"));
                json.writeEndObject();
                json.writeStartObject();
                oneOrMore(() -> reference("placeholder"));
                json.writeEndObject();
                json.writeEndArray();
            }
            case INCLUDE, EXCLUDE -> nullOr("patterns");
            case RULES -> rules();
            case TABLES -> tables();
            case SCHEMAS -> schemas();
            case OVERRIDES -> overrides();
        }
    }

    private void rules() throws IOException {
        types("object", "null");
        json.writeBooleanField("additionalProperties", false);
        json.writeObjectFieldStart("properties");
        for (Category category : Category.values()) {
            json.writeObjectFieldStart(category.word());
            json.writeStringField("description", "All rules of this category.");
            reference("level");
            json.writeEndObject();
        }
        for (RuleInfo rule : rules) {
            json.writeObjectFieldStart(rule.id());
            json.writeStringField("description", rule.summary());
            json.writeArrayFieldStart("anyOf");
            json.writeStartObject();
            reference("level");
            json.writeEndObject();
            json.writeStartObject();
            options(rule.options());
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void options(Map<String, Integer> options) throws IOException {
        json.writeStringField("type", "object");
        json.writeBooleanField("additionalProperties", false);
        json.writeObjectFieldStart("properties");
        json.writeObjectFieldStart("level");
        reference("level");
        json.writeEndObject();
        for (Map.Entry<String, Integer> option : options.entrySet()) {
            json.writeObjectFieldStart(option.getKey());
            json.writeStringField("type", "integer");
            json.writeNumberField("minimum", 0);
            json.writeNumberField("default", option.getValue());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void tables() throws IOException {
        types("object", "null");
        json.writeObjectFieldStart("additionalProperties");
        json.writeStringField("type", "object");
        json.writeBooleanField("additionalProperties", false);
        json.writeObjectFieldStart("properties");
        count("rows", "How many rows the table has in all.");
        count("rows-per-partition", "How many rows the largest partitions get.");
        json.writeObjectFieldStart("ttl");
        json.writeStringField("description", "app: the application lets the rows expire.");
        json.writeArrayFieldStart("enum");
        json.writeString("app");
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        json.writeObjectFieldStart("patternProperties");
        count("^bytes\\(.+\\)$", "How large the values of a column are, in bytes, on average.");
        json.writeEndObject();
        json.writeEndObject();
    }

    private void count(String name, String description) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("description", description);
        types("integer", "string");
        json.writeNumberField("minimum", 1);
        json.writeStringField("pattern", "^[0-9][0-9_]*$");
        json.writeEndObject();
    }

    private void schemas() throws IOException {
        types("array", "null");
        json.writeObjectFieldStart("items");
        json.writeStringField("type", "object");
        json.writeBooleanField("additionalProperties", false);
        required("files");
        json.writeObjectFieldStart("properties");
        patterns("files", "The files that see the definitions: patterns of paths, relative to this file.");
        patterns("schema", "The files with the definitions: paths or patterns, relative to this file.");
        json.writeEndObject();
        json.writeEndObject();
    }

    private void overrides() throws IOException {
        types("array", "null");
        json.writeObjectFieldStart("items");
        json.writeStringField("type", "object");
        required("files");
        properties(true);
        json.writeEndObject();
    }

    private void patterns(String name, String description) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("description", description);
        json.writeArrayFieldStart("allOf");
        json.writeStartObject();
        reference("patterns");
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private interface Part {
        void write() throws IOException;
    }

    private void oneOrMore(Part item) throws IOException {
        json.writeArrayFieldStart("anyOf");
        json.writeStartObject();
        item.write();
        json.writeEndObject();
        json.writeStartObject();
        json.writeStringField("type", "array");
        json.writeObjectFieldStart("items");
        item.write();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void nullOr(String definition) throws IOException {
        json.writeArrayFieldStart("anyOf");
        json.writeStartObject();
        reference(definition);
        json.writeEndObject();
        json.writeStartObject();
        json.writeStringField("type", "null");
        json.writeEndObject();
        json.writeEndArray();
    }

    private void words(String name, List<String> words) throws IOException {
        json.writeObjectFieldStart(name);
        strings("enum", words);
        json.writeEndObject();
    }

    /** One of some words, or nothing. */
    private void oneOf(List<String> words) throws IOException {
        json.writeArrayFieldStart("enum");
        for (String word : words) {
            json.writeString(word);
        }
        json.writeNull();
        json.writeEndArray();
    }

    private void types(String type, String other) throws IOException {
        strings("type", List.of(type, other));
    }

    private void required(String name) throws IOException {
        strings("required", List.of(name));
    }

    private void strings(String name, List<String> words) throws IOException {
        json.writeArrayFieldStart(name);
        for (String word : words) {
            json.writeString(word);
        }
        json.writeEndArray();
    }

    private void reference(String definition) throws IOException {
        json.writeStringField("$ref", "#/definitions/" + definition);
    }
}
