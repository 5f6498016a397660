package io.github.cqlcheck.report;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * How HTML is written: whatever text is put in, it cannot become markup, and every element that is opened is closed. The result
 * is well-formed XML, too. What would reorder or hide what a reader sees is replaced, as {@link Glyphs} does for a terminal.
 */
final class HtmlText {
    /** Those behind whose end a new line begins, which nobody but a reader of the source sees. */
    private static final Set<String> BLOCKS = Set.of(
            "article",
            "blockquote",
            "body",
            "div",
            "dl",
            "figure",
            "footer",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "head",
            "header",
            "html",
            "li",
            "main",
            "nav",
            "p",
            "pre",
            "section",
            "style",
            "table",
            "tbody",
            "thead",
            "title",
            "tr",
            "ul");

    private final Appendable out;
    private final Deque<String> open = new ArrayDeque<>();

    HtmlText(Appendable out) throws IOException {
        this.out = out;
        out.append("<!DOCTYPE html>\n");
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values by turns
     */
    HtmlText start(String element, String... attributes) throws IOException {
        tag(element, attributes);
        out.append('>');
        open.push(element);
        return this;
    }

    /** An element that never has content, such as {@code meta}. */
    HtmlText empty(String element, String... attributes) throws IOException {
        tag(element, attributes);
        out.append("/>\n");
        return this;
    }

    /** An element with nothing but text in it. */
    HtmlText element(String element, String text, String... attributes) throws IOException {
        return start(element, attributes).text(text).end();
    }

    private void tag(String element, String... attributes) throws IOException {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escaped(attributes[i + 1].replaceAll("\\R", " "));
            out.append('"');
        }
    }

    /** Text; its line breaks stay. */
    HtmlText text(String text) throws IOException {
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                out.append('\n');
            }
            escaped(lines[i]);
        }
        return this;
    }

    /** A style sheet of ours, as it is. */
    HtmlText style(String css) throws IOException {
        start("style");
        out.append('\n').append(css);
        return end();
    }

    /** Closes the element opened last. */
    HtmlText end() throws IOException {
        String element = open.pop();
        out.append("</").append(element).append('>');
        if (BLOCKS.contains(element)) {
            out.append('\n');
        }
        return this;
    }

    private void escaped(String text) throws IOException {
        String shown = Glyphs.shown(text);
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\uFFFE', '\uFFFF' -> out.append('\uFFFD');
                default -> out.append(c);
            }
        }
    }
}
