package org.cannula.cli;

import java.util.List;
import java.util.Locale;
import org.cannula.codes.Editions;
import org.cannula.codes.Series;
import org.cannula.codes.Tables;
import org.cannula.policy.Payer;
import org.cannula.policy.Payers;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Lists the built-in tables with the editions held and what they answer for, and the built-in payers. */
final class TablesCommand implements Command {

    private final Shell shell;

    TablesCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public CommandSpec spec() {
        return Command.spec("tables", "List the built-in tables: editions and the dates they cover.");
    }

    @Override
    public int run(ParseResult given) {
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
        shell.print(text.toString());
        return Exit.DONE;
    }

    private static String row(String table, String edition, String covers, String source) {
        return String.format(Locale.ROOT, "%-18s%-12s%-26s%s%n", table, edition, covers, source);
    }
}
