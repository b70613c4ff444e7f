package org.cannula.formats.cms;

import java.io.IOException;

/** A published file that cannot be read, or that no layout knows. The message says where, what was found, what would be valid. */
final class UnreadableFile extends IOException {

    private static final long serialVersionUID = 1L;

    UnreadableFile(String message) {
        super(message);
    }
}
