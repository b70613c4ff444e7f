package org.cannula.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.cannula.formats.store.StoreFailure;
import org.cannula.formats.store.StoreKeeping;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The keeping of the server's store: verify its audit trail, back it up, restore it, purge what is old. */
final class StoreCommand implements Command {

    private static final List<String> WORDS = List.of("verify", "backup", "restore", "purge");

    private final Shell shell;

    StoreCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Command.spec("store", "Keep the server's store: verify, back up, restore, purge.");
        spec.addPositional(Command.words(
                "verify | backup FILE | restore FILE | purge",
                "1..2",
                "verify: whether the audit trail is as it was written. backup: all of the store into one file, while the"
                        + " server runs. restore: such a file into a store that is empty, of either database. purge:"
                        + " delete the patient data whose time is over."));
        spec.addOption(StoreAt.option());
        spec.addOption(OptionSpec.builder("--data")
                .paramLabel("DIR")
                .type(Path.class)
                .description("The server's folder; otherwise the user's own.")
                .build());
        spec.addOption(OptionSpec.builder("--head")
                .paramLabel("NUMBER:HASH")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(
                        "verify: a head of the trail noted earlier; shows whether entries were cut off since. May be"
                                + " repeated.")
                .build());
        spec.addOption(OptionSpec.builder("--before")
                .paramLabel("DATE")
                .type(String.class)
                .description(
                        "purge: runs from before this day (UTC), such as 2026-03-02; otherwise what the retention of"
                                + " the store no longer keeps.")
                .build());
        return spec;
    }

    @Override
    public int run(ParseResult given) throws IOException {
        List<String> words = given.matchedPositionalValue(0, List.<String>of());
        String word = words.get(0);
        if (!WORDS.contains(word)) {
            throw new UsageError(
                    "store takes " + String.join(", ", WORDS) + "; found \"" + word + '"' + Nearest.hint(word, WORDS));
        }
        boolean toFile = word.equals("backup") || word.equals("restore");
        if (toFile != (words.size() == 2)) {
            throw new UsageError("store " + word + (toFile ? ": name the file" : " takes no further words"));
        }
        String address = StoreAt.of(shell, given, ServerFolder.of(shell, given));
        try {
            StoreKeeping store = Extensions.load(StoreKeeping.EXTENSION, StoreKeeping.class);
            StoreKeeping.Outcome outcome =
                    switch (word) {
                        case "verify" -> store.verify(address, given.matchedOptionValue("--head", List.<String>of()));
                        case "backup" -> store.backup(address, Path.of(words.get(1)));
                        case "restore" -> store.restore(address, Path.of(words.get(1)));
                        default -> store.purge(address, day(given.matchedOptionValue("--before", null)));
                    };
            shell.print(String.join("\n", outcome.lines()) + "\n");
            return outcome.sound() ? Exit.DONE : Exit.MATCHED;
        } catch (StoreFailure e) {
            shell.err().println("cannula: " + e.getMessage());
            return Exit.NOTHING_DONE;
        } catch (InvalidPathException e) {
            throw new UsageError('"' + words.get(1) + "\" is no name of a file");
        } catch (IllegalArgumentException e) {
            throw new UsageError(String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable Instant day(@Nullable String text) {
        try {
            return text == null
                    ? null
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            throw new UsageError("--before " + text + ": no day; valid: one such as 2026-03-02");
        }
    }
}
