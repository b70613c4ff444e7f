package org.cannula.cli;

/** What makes a run end with exit code 5. */
enum FailOn {
    /** A finding the source settles. */
    error,
    /** Something a person must look at, or an error. */
    review,
    /** A question that is open in the documentation. */
    query
}
