package org.cannula.cli;

/** How results are written. */
enum Format {
    /** For people. */
    text,
    /** One document: an array of results. */
    json,
    /** One result a line. */
    jsonl,
    /** One row for each coded line or finding. */
    csv
}
