package org.cannula.reports;

/** Where a page is looked at. */
enum Medium {
    /** A browser: search, filters, detail on demand. */
    SCREEN,
    /** Paper: everything that is shown stands open. */
    PAPER
}
