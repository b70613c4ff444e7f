package org.cannula.formats.report;

import java.io.IOException;
import java.io.OutputStream;

/** Makes reports: an extension, since their libraries are heavy. */
public interface ReportMaker {

    /** The name of the extension. */
    String EXTENSION = "reports";

    /** Begins a report of a kind, to a stream that is left open. */
    Report open(ReportKind kind, OutputStream out) throws IOException;
}
