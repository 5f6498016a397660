package io.github.cqlcheck.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** As much Markdown as the rules' pages use, for a terminal: headings, paragraphs, lists, code, links. */
final class Markdown {
    private static final Pattern HEADING = Pattern.compile("#{1,6} (.*)");
    private static final Pattern ITEM = Pattern.compile("( *(?:[-*+]|\\d+\\.) )(.*)");
    private static final Pattern FENCE = Pattern.compile("(```+|~~~+).*");
    private static final Pattern INLINE = Pattern.compile("(?<tick>`+)(?<code>.+?)\\k<tick>"
            + "|\\*\\*(?<bold>.+?)\\*\\*" + "|\\[(?<label>[^]]+)]\\((?<target>[^)]+)\\)");
    private static final String CODE_INDENT = "    ";

    private final boolean color;
    private final int width;

    Markdown(boolean color, int width) {
        this.color = color;
        this.width = width;
    }

    /** The text, each line ended by LF. */
    String text(String markdown) {
        StringBuilder out = new StringBuilder();
        List<String> paragraph = new ArrayList<>();
        String fence = "";
        for (String line : markdown.lines().toList()) {
            Matcher mark = FENCE.matcher(line.strip());
            if (!fence.isEmpty()) {
                if (line.strip().equals(fence)) {
                    fence = "";
                    blankLine(out);
                } else {
                    out.append(code(line)).append('\n');
                }
            } else if (mark.matches()) {
                flush(paragraph, out);
                blankLine(out);
                fence = mark.group(1);
            } else if (startsBlock(line)) {
                flush(paragraph, out);
                block(line, paragraph, out);
            } else {
                paragraph.add(line);
            }
        }
        flush(paragraph, out);
        return out.toString().stripTrailing() + "\n";
    }

    private static boolean startsBlock(String line) {
        return line.isBlank()
                || line.startsWith("|")
                || HEADING.matcher(line).matches()
                || ITEM.matcher(line).matches();
    }

    private void block(String line, List<String> paragraph, StringBuilder out) {
        Matcher heading = HEADING.matcher(line);
        if (heading.matches()) {
            out.append(Style.BOLD.of(heading.group(1), color)).append('\n');
        } else if (ITEM.matcher(line).matches()) {
            paragraph.add(line);
        } else if (line.isBlank()) {
            blankLine(out);
        } else {
            out.append(line).append('\n');
        }
    }

    /** At most one, and none at the start. */
    private static void blankLine(StringBuilder out) {
        if (out.length() > 0 && !out.toString().endsWith("\n\n")) {
            out.append('\n');
        }
    }

    private void flush(List<String> paragraph, StringBuilder out) {
        if (paragraph.isEmpty()) {
            return;
        }
        Matcher item = ITEM.matcher(paragraph.get(0));
        String first = item.matches() ? item.group(1) : "";
        paragraph.set(0, paragraph.get(0).substring(first.length()));
        out.append(Wrapping.hanging(first, inline(String.join(" ", paragraph)), width))
                .append('\n');
        paragraph.clear();
    }

    private String code(String line) {
        return line.isEmpty() ? "" : CODE_INDENT + Style.CYAN.of(line, color);
    }

    private String inline(String text) {
        Matcher mark = INLINE.matcher(text);
        StringBuilder out = new StringBuilder();
        while (mark.find()) {
            mark.appendReplacement(out, Matcher.quoteReplacement(styled(mark)));
        }
        return mark.appendTail(out).toString();
    }

    private String styled(Matcher mark) {
        if (mark.group("code") != null) {
            return color ? words(Style.CYAN, mark.group("code").strip()) : mark.group();
        }
        if (mark.group("bold") != null) {
            return words(Style.BOLD, mark.group("bold"));
        }
        String label = inline(mark.group("label"));
        String target = mark.group("target");
        // a page beside this one is a rule, whose id the label says
        return target.startsWith("http") && !target.equals(mark.group("label")) ? label + " (" + target + ")" : label;
    }

    /** Each word by itself, so that a line may end between them. */
    private String words(Style style, String text) {
        return Arrays.stream(text.split(" ")).map(word -> style.of(word, color)).collect(Collectors.joining(" "));
    }
}
