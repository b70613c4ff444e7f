package org.cannula.formats.cms;

import java.io.IOException;

/** A published table whose layout is known. */
interface Opened {

    Layouts.Match match();

    /** Its records from the first one; to be closed. */
    Records records() throws IOException;
}
