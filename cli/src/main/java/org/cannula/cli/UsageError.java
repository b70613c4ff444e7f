package org.cannula.cli;

/** The command line asks for something that cannot be: said to the person, exit code 2. */
final class UsageError extends RuntimeException {

    private static final long serialVersionUID = 1;

    UsageError(String message) {
        super(message);
    }
}
