package org.cannula.server.audits;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.cannula.formats.InputFile;
import org.cannula.formats.InputSink;
import org.cannula.formats.ReadOptions;
import org.cannula.formats.Rejected;
import org.cannula.formats.run.Records;
import org.cannula.formats.x12.X12Corrections;
import org.cannula.store.Contents;

/**
 * An upload that can be read again and again.
 *
 * @param beat is called while it is read, again and again
 */
record StoredSource(String name, long content, Contents contents, ReadOptions options, Runnable beat)
        implements Records.Source {

    private interface Work {
        void with(InputFile file) throws IOException;
    }

    private void open(Work work) {
        try (InputStream in = new Beating(contents.open(content), beat)) {
            work.with(InputFile.of(name, in).with(options));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void read(InputSink sink) {
        open(file -> file.read(sink));
    }

    boolean isX12() {
        boolean[] is = new boolean[1];
        open(file -> is[0] = file.isX12());
        return is[0];
    }

    void correct(InputSink sink, OutputStream out, X12Corrections.Corrector corrector, Consumer<Rejected> refused) {
        open(file -> file.correct(sink, out, corrector, refused));
    }

    private static final class Beating extends FilterInputStream {
        private final Runnable beat;

        Beating(InputStream in, Runnable beat) {
            super(in);
            this.beat = beat;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            beat.run();
            return super.read(into, from, most);
        }
    }
}
