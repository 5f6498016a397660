package io.github.cqlcheck.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;

/** How all reports that are streamed as JSON are laid out. */
final class JsonText {
    private JsonText() {}

    /** Writes to {@code out} as it is told to; who owns {@code out} closes it. */
    static JsonGenerator generator(Appendable out) throws IOException {
        JsonGenerator json = new JsonFactory()
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .createGenerator(new AppendableWriter(out));
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(indenter));
        return json;
    }

    /** The field that says which cqlcheck this is. */
    static void tool(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeStringField("name", "cqlcheck");
        json.writeStringField("version", Version.current());
        json.writeEndObject();
    }
}
