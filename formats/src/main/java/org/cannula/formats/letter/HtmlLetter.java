package org.cannula.formats.letter;

import java.util.List;

/** A letter as one page of XHTML: no script, no outside file, fit for paper. */
final class HtmlLetter {

    private static final String STYLE = "body{font:11pt/1.4 sans-serif;max-width:46em;margin:2em auto;padding:0 1em}"
            + "h1{font-size:15pt}h2{font-size:12pt;margin:1.2em 0 .3em}table{border-collapse:collapse}"
            + "td,th{border-bottom:1px solid #bbb;padding:.2em .8em .2em 0;text-align:left;vertical-align:top}"
            + "td:first-child{white-space:nowrap}@page{size:letter;margin:1.6cm 2cm}"
            // One page on paper, whatever stands in it as a rule.
            + "@media print{body{margin:0;padding:0;max-width:none;font-size:9pt;line-height:1.3}h1{font-size:13pt;margin:0 0 .4em}"
            + "h2{font-size:10pt;margin:.7em 0 .15em}p,ul{margin:.2em 0}td,th{padding:.1em .8em .1em 0}}";

    private final StringBuilder out = new StringBuilder(4096);

    private HtmlLetter() {}

    static String of(String title, List<Block> blocks) {
        HtmlLetter letter = new HtmlLetter();
        letter.out.append("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\"><head>");
        letter.out
                .append("<meta charset=\"utf-8\"/><title>")
                .append(text(title))
                .append("</title><style>");
        letter.out.append(STYLE).append("</style></head>\n<body>\n");
        letter.tag("h1", title);
        blocks.forEach(letter::block);
        return letter.out.append("</body></html>\n").toString();
    }

    private void block(Block block) {
        if (block instanceof Block.Heading heading) {
            tag("h2", heading.text());
        } else if (block instanceof Block.Text paragraph) {
            tag("p", paragraph.text());
        } else if (block instanceof Block.Items items) {
            out.append("<ul>\n");
            items.items().forEach(item -> tag("li", item));
            out.append("</ul>\n");
        } else if (block instanceof Block.Table table) {
            out.append("<table>\n");
            if (!String.join("", table.header()).isEmpty()) {
                row("th", table.header());
            }
            table.rows().forEach(row -> row("td", row));
            out.append("</table>\n");
        }
    }

    private void row(String tag, List<String> cells) {
        out.append("<tr>");
        cells.forEach(cell -> out.append('<')
                .append(tag)
                .append('>')
                .append(text(cell))
                .append("</")
                .append(tag)
                .append('>'));
        out.append("</tr>\n");
    }

    private void tag(String tag, String words) {
        out.append('<')
                .append(tag)
                .append('>')
                .append(text(words))
                .append("</")
                .append(tag)
                .append(">\n");
    }

    private static String text(String plain) {
        StringBuilder safe = new StringBuilder(plain.length() + 16);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                default -> safe.append(c < ' ' ? ' ' : c);
            }
        }
        return safe.toString();
    }
}
