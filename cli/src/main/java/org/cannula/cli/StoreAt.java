package org.cannula.cli;

import java.nio.file.Path;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Where the server's store is: what {@code --store} names, else the variable {@code CANNULA_STORE}, else a file in the server's folder. */
final class StoreAt {

    static final String VARIABLE = "CANNULA_STORE";

    /** The file of the embedded store in the server's folder. */
    static final String FILE = "store.db";

    private StoreAt() {}

    static OptionSpec option() {
        return OptionSpec.builder("--store")
                .paramLabel("FILE|URL")
                .type(String.class)
                .description("The store: an SQLite file, or jdbc:postgresql://HOST/DATABASE; otherwise what " + VARIABLE
                        + " names, or " + FILE + " in the server's folder.")
                .build();
    }

    /**
     * The address of the store.
     *
     * @param folder the server's folder
     */
    static String of(Shell shell, ParseResult given, Path folder) {
        String wanted = given.matchedOptionValue("--store", shell.environment().get(VARIABLE));
        return wanted == null || wanted.isEmpty() ? folder.resolve(FILE).toString() : wanted;
    }
}
