package org.cannula.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.cannula.codes.TableStore;
import org.cannula.codes.Tables;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The folder of imported tables: what {@code --tables} names, else what the variable {@code CANNULA_TABLES} names, else the
 * user's own folder for data.
 *
 * @param path the folder; null where neither says it and the user has no home
 * @param named who names it, for errors; null for the user's own
 */
record TableFolder(@Nullable Path path, @Nullable String named) {

    static final String VARIABLE = "CANNULA_TABLES";

    static OptionSpec option() {
        return OptionSpec.builder("--tables")
                .paramLabel("DIR")
                .type(Path.class)
                .description("The folder of imported tables; otherwise the one that " + VARIABLE
                        + " names, or the user's own (cannula tables list names it).")
                .build();
    }

    static TableFolder of(Shell shell, ParseResult given) {
        Path wanted = given.matchedOptionValue("--tables", null);
        if (wanted != null) {
            return new TableFolder(wanted, "--tables");
        }
        Path variable = UserFolder.path(shell.environment().get(VARIABLE));
        return variable == null
                ? new TableFolder(UserFolder.of(shell, "tables"), null)
                : new TableFolder(variable, VARIABLE);
    }

    /**
     * The tables a run answers from: the built-in ones, and what was imported.
     *
     * @throws UsageError when the folder that was named is not there: its editions were meant to be used
     */
    static Tables tables(Shell shell, ParseResult given) {
        return of(shell, given).tables();
    }

    /** As {@link #tables(Shell, ParseResult)}. */
    Tables tables() {
        if (path != null && Files.isDirectory(path)) {
            return Tables.with(TableStore.open(path));
        }
        if (named != null) {
            throw new UsageError(named + " " + path + ": there is no such folder; cannula tables import makes it");
        }
        return Tables.builtIn();
    }
}
