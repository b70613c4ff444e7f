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
    csv,
    /** FHIR R4, one resource a line: a Bundle for each coded visit. */
    fhir;

    /** What is wrong with asking for FHIR where no visits are coded. */
    static UsageError ofVisits() {
        return new UsageError("--format fhir: only cannula code writes it");
    }
}
