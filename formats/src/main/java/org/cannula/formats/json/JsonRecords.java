package org.cannula.formats.json;

import java.io.IOException;
import java.io.InputStream;
import org.cannula.basis.Origin;
import org.cannula.formats.InputSink;
import org.cannula.formats.Rejected;
import org.cannula.formats.text.Line;
import org.cannula.formats.text.Lines;

/**
 * Reads visits and claims from JSON: one object over any number of lines, or one object a line. Holds one record at a
 * time. A broken record is rejected and the reading goes on with the next line that begins a record.
 */
public final class JsonRecords {

    private final Lines lines;
    private final String input;
    private final InputSink sink;
    private final RecordReader reader;
    private final StringBuilder record = new StringBuilder();
    private final Framing framing = new Framing();
    private int firstLine;
    private boolean onePerLine;
    private boolean lost;

    private JsonRecords(InputStream in, String input, InputSink sink, RecordReader reader) {
        this.lines = new Lines(in);
        this.input = input;
        this.sink = sink;
        this.reader = reader;
    }

    /** Reads the text of one record and hands over what it holds. */
    public interface RecordReader {

        /** False where the record's end cannot be trusted, because it is not JSON. */
        boolean read(String text, int firstLine) throws IOException;

        /** Whether a whole object on a line of its own is a record, wherever it stands. */
        default boolean isRecord(String line) {
            return false;
        }
    }

    /** Reads the stream to its end and hands over what it holds, in order. */
    public static void read(InputStream in, String input, InputSink sink) throws IOException {
        read(in, input, sink, new RecordReader() {
            @Override
            public boolean read(String text, int firstLine) throws IOException {
                return new JsonRecord(text, input, firstLine).read(sink);
            }

            @Override
            public boolean isRecord(String line) {
                return line.contains("\"administrations\"") || line.contains("\"lines\"");
            }
        });
    }

    /** Cuts the stream into records, of another kind than this project's own, and reads each by itself. */
    public static void read(InputStream in, String input, InputSink sink, RecordReader reader) throws IOException {
        new JsonRecords(in, input, sink, reader).read();
    }

    private void read() throws IOException {
        for (Line line = lines.next(); line != null; line = lines.next()) {
            if (!line.isSound()) {
                finish();
                Origin place = new Origin(input, "line " + line.number() + " column " + line.column());
                sink.rejected(new Rejected(place, "", line.fault(), "JSON in UTF-8"));
                lost = true;
            } else if (record.length() == 0) {
                if (line.text().stripLeading().startsWith("[")) {
                    list(line);
                    return;
                }
                begin(line);
            } else if (beginsAnother(line.text())) {
                finish();
                begin(line);
            } else {
                append(line.text());
            }
        }
        finish();
    }

    private void list(Line line) {
        Origin place = new Origin(input, "line " + line.number());
        sink.rejected(new Rejected(place, "", "a list", "one object, or one object a line, outside of any list"));
    }

    private void begin(Line line) throws IOException {
        if (line.text().isBlank()) {
            return;
        }
        if (lost && !onePerLine && !line.text().startsWith("{")) {
            return;
        }
        lost = false;
        firstLine = line.number();
        framing.reset();
        append(line.text());
        onePerLine |= record.length() == 0 && !lost;
    }

    private void append(String text) throws IOException {
        if (record.length() > 0) {
            record.append('\n');
        }
        record.append(text);
        framing.line(text);
        if (framing.isWhole() || framing.isBroken() || onePerLine || record.length() > Lines.LONGEST) {
            finish();
        }
    }

    /** Whether the record so far was cut short and this line is the next record. */
    private boolean beginsAnother(String text) {
        if (!text.startsWith("{")) {
            return false;
        }
        if (!framing.expectsValue()) {
            return true;
        }
        Framing alone = new Framing();
        alone.line(text);
        return alone.isWhole() && reader.isRecord(text);
    }

    private void finish() throws IOException {
        if (record.length() > 0) {
            String text = record.toString();
            record.setLength(0);
            one(text);
        }
    }

    private void one(String text) throws IOException {
        lost = !reader.read(text, firstLine);
    }
}
