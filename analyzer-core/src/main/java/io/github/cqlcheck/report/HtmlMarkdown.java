package io.github.cqlcheck.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much Markdown as the rules' pages use, in HTML: headings, paragraphs, quotations, lists, tables, code, links. Not thread-safe. */
final class HtmlMarkdown {
    private static final Pattern HEADING = Pattern.compile("#{1,6} +(.*)");
    private static final Pattern ITEM = Pattern.compile("(?:[-*+]|\\d+\\.) +(.*)");
    private static final Pattern FENCE = Pattern.compile("(```+|~~~+).*");
    private static final Pattern RULE_BELOW_HEADS = Pattern.compile("\\|[-:| ]+\\|?");
    private static final Pattern CELL_END = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern INLINE = Pattern.compile("(?<tick>`+)(?<code>.+?)\\k<tick>"
            + "|\\*\\*(?<bold>.+?)\\*\\*" + "|\\[(?<label>[^]]+)]\\((?<target>[^)]+)\\)");

    private final HtmlText html;
    private final UnaryOperator<String> links;
    private final List<String> paragraph = new ArrayList<>();
    private boolean inList;

    /** @param links where a link leads to in this report; empty if nowhere */
    HtmlMarkdown(HtmlText html, UnaryOperator<String> links) {
        this.html = html;
        this.links = links;
    }

    /** Writes a page. Its headings become those of one level. */
    void write(String markdown, String headings) throws IOException {
        List<String> lines = markdown.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            Matcher fence = FENCE.matcher(line.strip());
            Matcher heading = HEADING.matcher(line);
            Matcher item = ITEM.matcher(line);
            if (fence.matches()) {
                endBlock();
                at = code(lines, at, fence.group(1));
            } else if (heading.matches()) {
                endBlock();
                html.start(headings);
                inline(heading.group(1));
                html.end();
            } else if (line.startsWith("|")) {
                endBlock();
                at = table(lines, at);
            } else if (line.startsWith(">")) {
                endBlock();
                at = quotation(lines, at);
            } else if (line.isBlank()) {
                endParagraph();
            } else if (item.matches()) {
                item(item.group(1));
            } else {
                if (paragraph.isEmpty() && !line.startsWith(" ")) {
                    endBlock();
                }
                paragraph.add(line.strip());
            }
        }
        endBlock();
    }

    private void item(String text) throws IOException {
        endParagraph();
        if (!inList) {
            html.start("ul");
            inList = true;
        }
        paragraph.add(text);
    }

    private void endParagraph() throws IOException {
        if (!paragraph.isEmpty()) {
            html.start(inList ? "li" : "p");
            inline(String.join(" ", paragraph));
            html.end();
            paragraph.clear();
        }
    }

    private void endBlock() throws IOException {
        endParagraph();
        if (inList) {
            html.end();
            inList = false;
        }
    }

    /** Writes a block of code; the index of its last line. */
    private int code(List<String> lines, int start, String fence) throws IOException {
        int end = start + 1;
        List<String> code = new ArrayList<>();
        while (end < lines.size() && !lines.get(end).strip().equals(fence)) {
            code.add(lines.get(end++));
        }
        html.element("pre", String.join("\n", code), "class", "cql", "tabindex", "0");
        return end;
    }

    /** Writes a quotation; the index of its last line. */
    private int quotation(List<String> lines, int start) throws IOException {
        int end = start;
        List<String> quoted = new ArrayList<>();
        while (end < lines.size() && lines.get(end).startsWith(">")) {
            quoted.add(lines.get(end++).substring(1).strip());
        }
        html.start("blockquote").start("p");
        inline(String.join(" ", quoted));
        html.end().end();
        return end - 1;
    }

    /** Writes a table; the index of its last line. */
    private int table(List<String> lines, int start) throws IOException {
        int end = start;
        html.start("div", "class", "wide").start("table");
        while (end < lines.size() && lines.get(end).startsWith("|")) {
            if (!RULE_BELOW_HEADS.matcher(lines.get(end)).matches()) {
                row(lines.get(end), end == start ? "th" : "td");
            }
            end++;
        }
        html.end().end();
        return end - 1;
    }

    private void row(String line, String element) throws IOException {
        String inner = line.strip().substring(1);
        html.start("tr");
        for (String cell : CELL_END.split(inner.endsWith("|") ? inner.substring(0, inner.length() - 1) : inner, -1)) {
            html.start(element);
            inline(cell.strip().replace("\\|", "|"));
            html.end();
        }
        html.end();
    }

    private void inline(String text) throws IOException {
        Matcher mark = INLINE.matcher(text);
        int at = 0;
        while (mark.find()) {
            html.text(text.substring(at, mark.start()));
            if (mark.group("code") != null) {
                html.element("code", mark.group("code").strip());
            } else if (mark.group("bold") != null) {
                html.element("strong", mark.group("bold"));
            } else {
                link(mark.group("label"), mark.group("target"));
            }
            at = mark.end();
        }
        html.text(text.substring(at));
    }

    private void link(String label, String target) throws IOException {
        boolean web = target.startsWith("https://") || target.startsWith("http://");
        String reference = web ? target : links.apply(target);
        if (!reference.isEmpty()) {
            html.start("a", "href", reference);
        }
        // inside of a label stands nothing but words and code
        html.text(label.replace("`", ""));
        if (!reference.isEmpty()) {
            html.end();
        }
    }
}
