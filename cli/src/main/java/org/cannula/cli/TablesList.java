package org.cannula.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cannula.codes.Editions;
import org.cannula.codes.Series;
import org.cannula.codes.StoredEdition;
import org.cannula.codes.TableStore;
import org.cannula.codes.Tables;
import org.jspecify.annotations.Nullable;

/** Lists the editions a run answers from, built in and imported, and the days between them that none answers for. */
final class TablesList {

    /** Stored for people to look into; runs answer from the built-in ones. */
    private static final Set<String> NOT_ASKED = Set.of("ndc", "remits", "revenue");

    private final @Nullable Path folder;
    private final Editions editions;
    private final List<TableStore.Stored> files;

    /** @param folder the store; it need not be there */
    TablesList(@Nullable Path folder) {
        this.folder = folder;
        TableStore store = folder == null ? null : TableStore.open(folder);
        editions = (store == null ? Tables.builtIn() : Tables.with(store)).editions();
        files = store == null ? List.of() : store.files();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append("imported tables: ");
        text.append(
                folder == null
                        ? "no folder for them (give one with --tables)"
                        : folder + " (" + Count.of(files.size(), "file") + ")");
        text.append("\n\n").append(row("table", "edition", "published for", "held", "source"));
        for (Series series : editions.series()) {
            String name = series.word();
            for (Editions.Edition edition : editions.of(series)) {
                String days = edition.from() + " to " + edition.until();
                text.append(row(name, edition.name(), days, held(edition), edition.source()));
                name = "";
            }
            for (Editions.Gap gap : editions.gaps(series)) {
                text.append(row("", "gap", gap.from() + " to " + gap.until(), "", ""));
            }
        }
        return text.append("""

                A gap is a time none of the editions answers for: the nearest one is used and the result says "carried".
                An extract answers for what it has; what it lacks is asked of the next edition. Runs ask the built-in packages,
                revenue codes and remittance codes, whatever is imported of them.
                """).toString();
    }

    private String held(Editions.Edition edition) {
        if (edition.scope() == Editions.Scope.OURS) {
            return "built in";
        }
        if (NOT_ASKED.contains(edition.series().table())) {
            return "imported, not asked";
        }
        List<StoredEdition> parts = files.stream()
                .map(TableStore.Stored::header)
                .filter(each -> each.series().equals(edition.series())
                        && each.edition().equals(edition.name())
                        && each.parts() > 0)
                .toList();
        if (edition.scope() == Editions.Scope.ALL) {
            return "imported";
        }
        return parts.isEmpty()
                ? "imported extract"
                : "imported, " + parts.size() + " of " + parts.get(0).parts() + " parts";
    }

    private static String row(String table, String edition, String covers, String held, String source) {
        return String.format(Locale.ROOT, "%-27s%-12s%-26s%-26s%s", table, edition, covers, held, source)
                        .stripTrailing()
                + "\n";
    }
}
