package org.cannula.store;

/**
 * Who does something.
 *
 * @param name the account's name
 * @param via by what: {@code session}, {@code token ID}, {@code command line}
 */
public record Actor(String name, String via) {

    /** Whoever runs commands on the machine itself. */
    public static Actor commandLine() {
        return new Actor(System.getProperty("user.name", "unknown"), "command line");
    }
}
