package org.cannula.formats.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.cannula.claim.Claim;
import org.cannula.formats.Rejected;
import org.cannula.formats.text.Line;
import org.cannula.formats.text.Lines;
import org.cannula.formats.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Reads visit sheets: any number of visits, each from its {@code visit} line to the next, and claims without a visit
 * before the first. Holds one visit at a time. A visit with a fault is rejected whole, with everything that is wrong in
 * it; the next one is read as if nothing had happened. The grammar is described in {@code docs/reference/visit-sheet.md}.
 */
public final class SheetReader {

    private final Lines lines;
    private final String input;
    private final Consumer<? super SheetEntry> entries;
    private final Consumer<? super Rejected> rejected;
    private @Nullable SheetBlock block;
    private boolean lost;
    private int claims;

    private SheetReader(
            InputStream in, String input, Consumer<? super SheetEntry> entries, Consumer<? super Rejected> rejected) {
        this.lines = new Lines(in);
        this.input = input;
        this.entries = entries;
        this.rejected = rejected;
    }

    /**
     * Reads the stream to its end.
     *
     * @param in UTF-8 text; it is not closed
     * @param input name of the input, for origins and faults
     * @param entries takes each sound visit with its expectations and claims, and each claim that stands alone
     * @param rejected takes each visit or claim with a fault
     * @throws IOException where the stream cannot be read
     */
    public static void read(
            InputStream in, String input, Consumer<? super SheetEntry> entries, Consumer<? super Rejected> rejected)
            throws IOException {
        new SheetReader(in, input, entries, rejected).read();
    }

    private void read() throws IOException {
        for (Line line = lines.next(); line != null; line = lines.next()) {
            String keyword = firstWord(line.text());
            if (keyword.equals("visit")) {
                finish();
                block = new SheetBlock(input);
                lost = false;
            }
            if (block != null) {
                visitLine(block, line);
            } else if (!line.isSound() || !keyword.isEmpty()) {
                lineOfNoVisit(line, keyword);
            }
        }
        finish();
    }

    private static void visitLine(SheetBlock block, Line line) {
        if (!line.isSound()) {
            block.faults().at(line.number(), line.text(), line.column(), line.fault(), "text in UTF-8");
            return;
        }
        SheetLine words = Lexer.lex(line, block.faults());
        if (words != null && !words.tokens().isEmpty()) {
            block.add(words);
        }
    }

    /** Before the first visit only claims may stand. Of other lines there only the first is told. */
    private void lineOfNoVisit(Line line, String keyword) {
        SheetFaults faults = new SheetFaults(input);
        String name = "";
        if (!line.isSound()) {
            faults.at(line.number(), line.text(), line.column(), line.fault(), "text in UTF-8");
        } else if (keyword.equals("claim")) {
            claims++;
            SheetLine words = Lexer.lex(line, faults);
            if (words != null) {
                Claim claim = new ClaimLine(
                                faults, words, Claim.builder("claim-" + claims).build(), null)
                        .read();
                name = "claim " + claim.id();
                if (faults.isEmpty()) {
                    entries.accept(new SheetEntry(null, null, List.of(claim)));
                }
            }
        } else if (!lost) {
            lost = true;
            int column = line.text().indexOf(line.text().strip()) + 1;
            faults.at(
                    line.number(),
                    line.text(),
                    column,
                    Texts.quoted(keyword),
                    "a line that begins with visit or claim");
        }
        if (!faults.isEmpty()) {
            rejected.accept(new Rejected(name, faults.inOrder()));
        }
    }

    private void finish() {
        if (block != null) {
            SheetEntry entry = block.read();
            if (entry == null) {
                rejected.accept(block.rejected());
            } else {
                entries.accept(entry);
            }
        }
    }

    /** The first word of a line in lower case; empty where it has none but a comment. */
    private static String firstWord(String text) {
        String line = text.strip();
        if (line.isEmpty() || line.startsWith("#")) {
            return "";
        }
        int end = 0;
        while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
            end++;
        }
        return line.substring(0, end).toLowerCase(Locale.ROOT);
    }
}
