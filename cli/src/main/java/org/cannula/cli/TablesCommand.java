package org.cannula.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.cannula.codes.Editions;
import org.cannula.codes.Series;
import org.cannula.codes.Tables;
import org.cannula.formats.cms.TableImport;
import org.cannula.policy.Payer;
import org.cannula.policy.Payers;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The tables: alone, the built-in ones with their editions and the built-in payers; {@code list} shows what is imported as
 * well; {@code import} takes published files.
 */
final class TablesCommand implements Command {

    private final Shell shell;

    TablesCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Command.spec(
                "tables", "List the tables, editions and the dates they cover; import editions as CMS publishes them.");
        spec.addPositional(Command.words(
                "list | import FILE...",
                "0..*",
                "list: the editions built in and imported, and the gaps between them. import: published files as they"
                        + " are downloaded (zip, txt, csv, xlsx, gz). Neither: the built-in tables and payers."));
        spec.addOption(OptionSpec.builder("--edition")
                .paramLabel("EDITION")
                .type(String.class)
                .description("import: what the files are an edition of, where neither they nor their names say it:"
                        + " 2026q3, 2026-04 or 2026.")
                .build());
        return spec.addOption(TableFolder.option());
    }

    @Override
    public int run(ParseResult given) {
        List<String> words = given.matchedPositionalValue(0, List.<String>of());
        if (words.isEmpty()) {
            shell.print(builtIn());
            return Exit.DONE;
        }
        Path folder = TableFolder.of(shell, given).path();
        List<String> rest = words.subList(1, words.size());
        switch (words.get(0)) {
            case "list" -> {
                if (!rest.isEmpty()) {
                    throw new UsageError("tables list takes no further words; found \"" + rest.get(0) + '"');
                }
                shell.print(new TablesList(folder).text());
                return Exit.DONE;
            }
            case "import" -> {
                if (rest.isEmpty()) {
                    throw new UsageError("tables import: name the files. Known are:\n  "
                            + String.join("\n  ", TableImport.layouts()));
                }
                if (folder == null) {
                    throw new UsageError("there is no folder for data of the user; name one with --tables or "
                            + TableFolder.VARIABLE);
                }
                return new TablesImport(shell, folder, given.matchedOptionValue("--edition", null)).run(rest);
            }
            default ->
                throw new UsageError("tables takes list or import; found \"" + words.get(0) + '"'
                        + Nearest.hint(words.get(0), List.of("list", "import")));
        }
    }

    private static String builtIn() {
        StringBuilder text = new StringBuilder();
        text.append(row("table", "edition", "published for", "source"));
        for (Series series : Tables.builtIn().editions().series()) {
            String name = series.word();
            List<Editions.Edition> editions = Tables.builtIn().editions().of(series);
            for (Editions.Edition edition : editions) {
                text.append(row(name, edition.name(), edition.from() + " to " + edition.until(), edition.source()));
                name = "";
            }
        }
        text.append("""

                A date between two editions is answered by the earlier one; a date that none answers for by the nearest one,
                and the result then says "carried". docs/reference/tables.md describes the files.

                """);
        text.append("payers, for --policy (cannula explain NAME shows what each sets otherwise)\n");
        for (Payer payer : Payers.builtIn().all()) {
            text.append(String.format(Locale.ROOT, "  %-15s%s%n", payer.name(), payer.title()));
        }
        return text.toString();
    }

    private static String row(String table, String edition, String covers, String source) {
        return String.format(Locale.ROOT, "%-18s%-12s%-26s%s%n", table, edition, covers, source);
    }
}
