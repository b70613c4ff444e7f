package org.cannula.formats.letter;

import java.util.List;
import java.util.stream.Collectors;

/** A letter as Markdown that reads well as plain text. */
final class MarkdownLetter {

    private static final String SPECIAL = "\\`*_[]<>#|~";

    private MarkdownLetter() {}

    static String of(String title, List<Block> blocks) {
        StringBuilder out = new StringBuilder("# " + text(title) + "\n");
        for (Block block : blocks) {
            out.append('\n');
            if (block instanceof Block.Heading heading) {
                out.append("## ").append(text(heading.text())).append('\n');
            } else if (block instanceof Block.Text paragraph) {
                out.append(text(paragraph.text())).append('\n');
            } else if (block instanceof Block.Items items) {
                items.items()
                        .forEach(item -> out.append("- ").append(text(item)).append('\n'));
            } else if (block instanceof Block.Table table) {
                row(out, table.header());
                out.append("|").append(" --- |".repeat(table.header().size())).append('\n');
                table.rows().forEach(row -> row(out, row));
            }
        }
        return out.toString();
    }

    private static void row(StringBuilder out, List<String> cells) {
        out.append(cells.stream().map(MarkdownLetter::text).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    /** What is said stays what it is: nothing in it becomes a mark. */
    private static String text(String plain) {
        StringBuilder safe = new StringBuilder(plain.length() + 16);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (SPECIAL.indexOf(c) >= 0) {
                safe.append('\\');
            }
            safe.append(c < ' ' ? ' ' : c);
        }
        return safe.toString();
    }
}
