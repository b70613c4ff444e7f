package org.cannula.formats;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.cannula.basis.Origin;
import org.cannula.formats.json.JsonRecords;
import org.cannula.formats.mar.SiteMapping;
import org.cannula.formats.sheet.SheetReader;
import org.cannula.formats.table.Tables;
import org.cannula.formats.x12.RemitSink;
import org.cannula.formats.x12.X12Claims;
import org.cannula.formats.x12.X12Corrections;
import org.cannula.formats.x12.X12Remits;
import org.jspecify.annotations.Nullable;

/** One input: a file, or standard input. What it is shows in its content, never in its name. */
public final class InputFile {

    private static final String VALID =
            "a visit or claim in JSON, a visit sheet (begins with visit or claim), X12 (begins with ISA), FHIR, HL7 v2 (begins"
                    + " with MSH, FHS or BHS), or a table"
                    + " whose header names claim, code and units";

    private final String name;
    private final @Nullable Path path;
    private final @Nullable InputStream stream;

    private final ReadOptions options;

    private InputFile(String name, @Nullable Path path, @Nullable InputStream stream, ReadOptions options) {
        this.name = name;
        this.path = path;
        this.stream = stream;
        this.options = options;
    }

    /** The file at a path. */
    public static InputFile of(Path path) {
        return new InputFile(path.toString(), path, null, ReadOptions.DEFAULT);
    }

    /** A stream under a name, such as standard input under {@code -}. It is read once and left open. */
    public static InputFile of(String name, InputStream stream) {
        return new InputFile(name, null, stream, ReadOptions.DEFAULT);
    }

    /** The same input, read with these options. */
    public InputFile with(ReadOptions wanted) {
        return new InputFile(name, path, stream, wanted);
    }

    /** The name used in origins and errors. */
    public String name() {
        return name;
    }

    /** Size in bytes, or -1 where it is not known. */
    public long size() {
        try {
            return path == null ? -1 : Files.size(path);
        } catch (IOException unknown) {
            return -1;
        }
    }

    /** Reads it to its end. Whatever cannot be read is handed over as rejected; nothing is thrown for it. */
    public void read(InputSink sink) {
        read(sink, count -> {});
    }

    /**
     * Reads it to its end.
     *
     * @param sink takes what is read
     * @param progress takes the number of bytes of each piece that was read
     */
    public void read(InputSink sink, LongConsumer progress) {
        try {
            if (stream != null) {
                read(stream, sink, progress);
            } else if (path != null) {
                try (InputStream opened = Files.newInputStream(path)) {
                    read(opened, sink, progress);
                }
            }
        } catch (MissingExtension missing) {
            reject(sink, "a format that cannot be read here: " + missing.getMessage(), VALID);
        } catch (NoSuchFileException missing) {
            reject(sink, "no such file", "a file that exists");
        } catch (IOException exception) {
            reject(sink, "a file that cannot be read (" + exception + ")", "a readable file");
        }
    }

    /** Whether it is X12; false where that cannot be told. */
    public boolean isX12() {
        try (InputStream opened = stream != null ? stream : Files.newInputStream(Objects.requireNonNull(path))) {
            BufferedInputStream in = new BufferedInputStream(opened, Content.PEEK);
            return Content.of(in, options).kind() == Content.Kind.X12;
        } catch (IOException unreadable) {
            return false;
        }
    }

    /**
     * Reads X12 to its end and writes every byte of it again, some of its claims corrected.
     *
     * @param sink takes what is read, but for the claims
     * @param corrector takes each claim, and says which one to write in its place
     * @param refused takes each correction that could not be written
     */
    public void correct(
            InputSink sink, OutputStream out, X12Corrections.Corrector corrector, Consumer<Rejected> refused)
            throws IOException {
        try (InputStream opened = stream != null ? stream : Files.newInputStream(Objects.requireNonNull(path))) {
            X12Corrections.write(opened, name, out, corrector, sink::rejected, sink::remark, refused);
        }
    }

    /** Reads the remittances in it to its end. Whatever cannot be read is handed over as rejected. */
    public void remits(RemitSink sink) {
        try {
            if (stream != null) {
                X12Remits.read(Gzip.unpacked(stream), name, sink);
            } else if (path != null) {
                try (InputStream opened = Files.newInputStream(path)) {
                    X12Remits.read(Gzip.unpacked(opened), name, sink);
                }
            }
        } catch (IOException exception) {
            Origin whole = new Origin(name, "");
            sink.rejected(new Rejected(whole, "", "a file that cannot be read (" + exception + ")", "a readable file"));
        }
    }

    private void read(InputStream opened, InputSink sink, LongConsumer progress) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(new Counting(opened, progress), Content.PEEK);
        BufferedInputStream in = Gzip.unpacked(bytes, Content.PEEK);
        Path whole = in == bytes ? path : null;
        Content content = Content.of(in, options);
        Tables tables = new Tables(options.mapping(), options.record(), name, sink);
        switch (content.kind()) {
            case JSON -> JsonRecords.read(in, name, sink);
            case FHIR -> options.extensions().find("fhir", RecordFormat.class).read(in, name, site(), sink);
            case HL7 -> options.extensions().find("hl7", RecordFormat.class).read(in, name, site(), sink);
            case CSV -> tables.csv(in, Objects.requireNonNull(content.table()));
            case ZIP -> asFile(whole, in, tables::workbook);
            case PARQUET -> asFile(whole, in, file -> tables.parquet(file, options.extensions()));
            case X12 -> X12Claims.read(in, name, sink::claim, sink::rejected, sink::remark);
            case SHEET ->
                SheetReader.read(
                        in,
                        name,
                        entry -> {
                            if (entry.visit() != null) {
                                sink.visit(entry.visit());
                            }
                            entry.claims().forEach(sink::claim);
                        },
                        sink::rejected);
            case OTHER -> reject(sink, content.shown(), VALID);
        }
    }

    private SiteMapping site() {
        SiteMapping given = options.site();
        return given == null ? SiteMapping.standard() : given;
    }

    private interface OfFile {
        void read(Path file) throws IOException;
    }

    /** Some formats are read from several places at once: what is not such a file by itself is written to one for that. */
    private static void asFile(@Nullable Path whole, InputStream in, OfFile reader) throws IOException {
        if (whole != null) {
            reader.read(whole);
            return;
        }
        Path copy = OwnFile.create();
        try {
            try (OutputStream out = Files.newOutputStream(copy)) {
                in.transferTo(out);
            }
            reader.read(copy);
        } finally {
            Files.delete(copy);
        }
    }

    private void reject(InputSink sink, String found, String valid) {
        sink.rejected(new Rejected(new Origin(name, ""), "", found, valid));
    }

    /** Tells how many bytes were read. */
    private static final class Counting extends FilterInputStream {

        private final LongConsumer progress;

        Counting(InputStream in, LongConsumer progress) {
            super(in);
            this.progress = progress;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            if (read >= 0) {
                progress.accept(1);
            }
            return read;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = in.read(buffer, from, length);
            if (read > 0) {
                progress.accept(read);
            }
            return read;
        }
    }
}
