package org.cannula.formats;

import java.io.IOException;
import java.io.InputStream;
import org.cannula.formats.mar.SiteMapping;

/** Reads visits and claims of one format. What an extension offers for such a format. */
public interface RecordFormat {

    /**
     * Reads the stream to its end and hands over what it holds, in order. What cannot be read is handed over as rejected.
     *
     * @param in the bytes of the input, from their first
     * @param input name of the input in origins and errors
     * @throws IOException if the stream cannot be read; whatever the bytes hold, it is not thrown
     */
    void read(InputStream in, String input, InputSink sink) throws IOException;

    /**
     * The same, with what the codes of a site mean.
     *
     * @param site the site mapping; formats without codes of a site have no use for it
     */
    default void read(InputStream in, String input, SiteMapping site, InputSink sink) throws IOException {
        read(in, input, sink);
    }
}
