package org.cannula.formats.cms;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table in a text file. CMS publishes in Windows' western encoding; what is kept of it is ASCII. */
final class TextTable implements Opened {

    private static final Charset PUBLISHED = Charset.forName("windows-1252");
    private static final int HEAD = 1 << 18;
    private static final String MARK = "\u00ef\u00bb\u00bf";

    private final Content content;
    private final Layouts.Match match;
    private final char delimiter;

    TextTable(Content content, Names names) throws IOException {
        this.content = content;
        String head = head(content);
        List<Character> delimiters = head.indexOf('\t') >= 0 ? List.of('\t', ',') : List.of(',');
        for (char each : delimiters) {
            Layouts.Match found =
                    Layouts.of(records(new DelimitedRecords(new StringReader(head), each)), names, Layout.Form.CELLS);
            if (found != null) {
                match = found;
                delimiter = each;
                return;
            }
        }
        Layouts.Match found = Layouts.of(records(new LineRecords(new StringReader(head))), names, Layout.Form.PLACES);
        if (found == null) {
            throw unknown(head);
        }
        match = found;
        delimiter = '\0';
    }

    private static String head(Content content) throws IOException {
        byte[] start;
        try (InputStream in = content.open()) {
            start = in.readNBytes(HEAD);
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            throw new UnreadableFile("a damaged packed file");
        }
        String head = new String(start, PUBLISHED);
        if (head.isEmpty()) {
            throw new UnreadableFile("an empty file");
        }
        if (head.indexOf('\0') >= 0) {
            throw new UnreadableFile("no text and no archive; published tables come as zip, txt, csv or xlsx");
        }
        return withoutMark(head);
    }

    private static String withoutMark(String text) {
        return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
    }

    /** The first records; the beginning of a file may end within one, which is then none. */
    private static List<Rec> records(Records records) throws IOException {
        List<Rec> head = new ArrayList<>();
        try (records) {
            for (Rec record = next(records); record != null && head.size() < OneTable.HEAD; record = next(records)) {
                head.add(record);
            }
        }
        return head;
    }

    private static @Nullable Rec next(Records records) throws IOException {
        try {
            return records.next();
        } catch (UnreadableFile end) {
            return null;
        }
    }

    /** Says what the text looks like and nothing of what it says: it may be no table of CMS, but somebody's claims. */
    private static UnreadableFile unknown(String head) {
        String line = head.lines().filter(each -> !each.isBlank()).findFirst().orElse("");
        return new UnreadableFile("a text whose first line has " + line.length() + " characters, "
                + count(line, ',') + " commas and " + count(line, '\t')
                + " tabs: of no layout that is known. Known are:\n  " + String.join("\n  ", TableImport.layouts()));
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(each -> each == wanted).count();
    }

    @Override
    public Layouts.Match match() {
        return match;
    }

    @Override
    public Records records() throws IOException {
        InputStream in = new BufferedInputStream(content.open(), 1 << 16);
        in.mark(MARK.length());
        byte[] start = in.readNBytes(MARK.length());
        boolean marked = new String(start, StandardCharsets.ISO_8859_1).equals(MARK);
        if (!marked) {
            in.reset();
        }
        Reader text = new InputStreamReader(in, PUBLISHED);
        return delimiter == '\0' ? new LineRecords(text) : new DelimitedRecords(text, delimiter);
    }
}
