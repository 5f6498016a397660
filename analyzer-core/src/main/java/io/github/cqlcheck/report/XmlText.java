package io.github.cqlcheck.report;

import java.io.IOException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * How reports are laid out as XML 1.0: an element a line, indented, with LF. What XML has no way to write, such as most
 * control characters, becomes U+FFFD; in attributes, where every reader makes a space of a line break, so does this.
 */
final class XmlText {
    private static final String REPLACEMENT = "\uFFFD";

    private final Appendable out;
    private final XMLStreamWriter xml;
    private int depth;
    private boolean inline = true;

    XmlText(Appendable out) throws IOException {
        this.out = out;
        try {
            this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(new AppendableWriter(out));
        } catch (XMLStreamException e) {
            throw unwrapped(e);
        }
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values by turns
     */
    void start(String name, String... attributes) throws IOException {
        write(() -> {
            newLine();
            xml.writeStartElement(name);
            attributes(attributes);
        });
        depth++;
        inline = true;
    }

    /** An element without content. */
    void empty(String name, String... attributes) throws IOException {
        write(() -> {
            newLine();
            xml.writeEmptyElement(name);
            attributes(attributes);
        });
        inline = false;
    }

    /** The content of an element that has no other. */
    void text(String text) throws IOException {
        write(() -> xml.writeCharacters(allowed(text.replaceAll("\\R", "\n"))));
    }

    /** Closes the element opened last. */
    void end() throws IOException {
        depth--;
        write(() -> {
            if (!inline) {
                newLine();
            }
            xml.writeEndElement();
        });
        inline = false;
    }

    /** Ends the document. */
    void finish() throws IOException {
        write(() -> {
            xml.writeEndDocument();
            xml.flush();
        });
        out.append('\n');
    }

    private void newLine() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], allowed(attributes[i + 1].replaceAll("\\R|\t", " ")));
        }
    }

    /** The text with what the production Char of XML 1.0 leaves out replaced. */
    private static String allowed(String text) {
        StringBuilder allowed = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> {
            if (isAllowed(codePoint)) {
                allowed.appendCodePoint(codePoint);
            } else {
                allowed.append(REPLACEMENT);
            }
        });
        return allowed.toString();
    }

    private static boolean isAllowed(int codePoint) {
        return codePoint == '\t'
                || codePoint == '\n'
                || codePoint >= ' ' && codePoint < Character.MIN_SURROGATE
                || codePoint > Character.MAX_SURROGATE && codePoint < 0xFFFE
                || codePoint >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    private static void write(Step step) throws IOException {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw unwrapped(e);
        }
    }

    /** What went wrong with the sink, which is all that can. */
    private static IOException unwrapped(XMLStreamException e) {
        return e.getNestedException() instanceof IOException cause ? cause : new IOException(e);
    }
}
