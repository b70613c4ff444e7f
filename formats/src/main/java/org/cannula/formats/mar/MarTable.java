package org.cannula.formats.mar;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.cannula.basis.Origin;
import org.cannula.formats.InputSink;
import org.cannula.formats.Note;
import org.cannula.formats.Rejected;
import org.cannula.formats.mar.SiteMapping.Kind;
import org.cannula.formats.table.Table;
import org.cannula.formats.table.UnreadableTable;
import org.jspecify.annotations.Nullable;

/**
 * Reads the visits of a medication record that was exported as a table. In the long layout a row is an event: started, rate
 * changed, paused, restarted, stopped, given. In the wide one a row is an administration, with its times side by side. Rows of
 * a visit may stand anywhere, so all are held until the end. What a row says wrong costs its visit, never another one.
 */
public final class MarTable {

    private final Table table;
    private final SiteMapping site;
    private final String input;
    private final InputSink sink;
    private final Map<MarColumn, List<Integer>> columns = new EnumMap<>(MarColumn.class);
    private final Map<Integer, MarAction> events = new TreeMap<>();
    private final Map<String, MarVisit> visits = new LinkedHashMap<>();
    private final Map<String, Integer> unmapped = new TreeMap<>();
    private int rows;
    private int lost;

    private MarTable(Table table, SiteMapping site, String input, InputSink sink) {
        this.table = table;
        this.site = site;
        this.input = input;
        this.sink = sink;
    }

    /** How surely a row is the header of the table a mapping describes: 0 where it is none. */
    public static int score(List<String> cells, SiteMapping site) {
        for (List<String> names : site.columns().values()) {
            for (String name : names) {
                if (index(cells, name) < 0) {
                    return 0;
                }
            }
        }
        return site.columns().isEmpty() ? 0 : Integer.MAX_VALUE / 2 + cells.size();
    }

    private static int index(List<String> cells, String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) != null
                    && cells.get(i).strip().toLowerCase(Locale.ROOT).equals(wanted)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Reads a table to its end and hands over its visits, sound or rejected; what became of the rows is noted at the end.
     *
     * @throws UnreadableTable where a column the mapping names is not there, or the table is damaged
     */
    public static void read(Table table, SiteMapping site, String input, InputSink sink) throws IOException {
        MarTable reader = new MarTable(table, site, input, sink);
        reader.bind();
        while (table.next()) {
            reader.row();
        }
        reader.finish();
    }

    private void bind() throws UnreadableTable {
        for (Map.Entry<MarColumn, List<String>> each : site.columns().entrySet()) {
            List<Integer> at = new ArrayList<>();
            for (String name : each.getValue()) {
                at.add(column(name));
            }
            columns.put(each.getKey(), at);
        }
        for (String name : site.words().getOrDefault(Kind.EVENT, Map.of()).keySet()) {
            MarAction action = SiteMappingFile.ACTIONS.find(String.valueOf(site.word(Kind.EVENT, name)));
            if (action != null) {
                events.put(column(name), action);
            }
        }
        if (!columns.containsKey(MarColumn.VISIT)) {
            throw new UnreadableTable("", "a mapping without a column for the visit", "column visit NAME");
        }
        boolean timed = columns.containsKey(MarColumn.TIME)
                || columns.containsKey(MarColumn.START)
                || columns.containsKey(MarColumn.STOP)
                || !events.isEmpty();
        if (!timed) {
            throw new UnreadableTable(
                    "", "a mapping without a column for any time", "column time, column start, column stop or event");
        }
    }

    private int column(String name) throws UnreadableTable {
        int at = index(table.columns(), name);
        if (at < 0) {
            throw new UnreadableTable(
                    "",
                    "no column \"" + name + "\"",
                    "the columns of the table: " + String.join(", ", table.columns()));
        }
        return at;
    }

    private void row() {
        rows++;
        String visit = cell(MarColumn.VISIT);
        String damaged = table.fault();
        if (visit == null || damaged != null) {
            lost++;
            sink.rejected(new Rejected(
                    new Origin(input, table.row()),
                    "",
                    damaged != null ? damaged : "a row without its visit",
                    "a cell for each column, the visit among them"));
            return;
        }
        MarVisit of =
                visits.computeIfAbsent(visit, v -> new MarVisit(v, new Origin(input, table.row()), site, unmapped));
        new MarRow(this, of).read();
    }

    /** The cells of a part, those that have a value, with a blank between them; null where none has one. */
    @Nullable
    String cell(MarColumn part) {
        StringBuilder text = new StringBuilder();
        for (int at : columns.getOrDefault(part, List.of())) {
            String cell = table.cell(at);
            if (cell != null && !cell.isBlank()) {
                text.append(text.length() == 0 ? "" : " ").append(cell.strip());
            }
        }
        return text.length() == 0 ? null : text.toString();
    }

    Origin place(MarColumn part) {
        List<Integer> at = columns.getOrDefault(part, List.of());
        return new Origin(input, at.isEmpty() ? table.row() : table.place(at.get(0)));
    }

    Origin place(int column) {
        return new Origin(input, table.place(column));
    }

    String rowPlace() {
        return table.row();
    }

    @Nullable
    String cell(int column) {
        String cell = table.cell(column);
        return cell == null || cell.isBlank() ? null : cell.strip();
    }

    Map<Integer, MarAction> events() {
        return events;
    }

    SiteMapping site() {
        return site;
    }

    private void finish() {
        int folded = 0;
        int administrations = 0;
        int refused = lost;
        Map<String, Integer> ignored = new TreeMap<>();
        for (MarVisit each : visits.values()) {
            MarFold.Folded of = each.finish(sink);
            if (of == null) {
                refused += each.rows();
            } else {
                folded += each.rows() - of.ignored().size();
                administrations += of.administrations().size();
                of.ignored().forEach(said -> ignored.merge(said.says(), 1, Integer::sum));
            }
        }
        Origin whole = new Origin(input, "");
        StringBuilder words = new StringBuilder();
        words.append(rows)
                .append(" rows: ")
                .append(folded)
                .append(" folded into ")
                .append(administrations);
        words.append(" administrations");
        ignored.forEach((why, count) -> words.append(", ")
                .append(count)
                .append(" ignored (")
                .append(why)
                .append(')'));
        words.append(refused == 0 ? "" : ", " + refused + " refused, each with its reason");
        sink.note(new Note(whole, words.toString()));
        unmapped.forEach((code, times) -> sink.note(
                new Note(whole, code + " is mapped to nothing (" + times + (times == 1 ? " time)" : " times)"))));
    }
}
