package org.cannula.formats.cms;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file or of a member of an archive; may be opened more than once. */
interface Content {
    InputStream open() throws IOException;
}
