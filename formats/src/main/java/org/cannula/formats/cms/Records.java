package org.cannula.formats.cms;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The records of a published file, front to back. */
interface Records extends Closeable {

    /** The next record; null at the end. */
    @Nullable
    Rec next() throws IOException;
}
