import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The time in which a named drug had no billing code of its own (billed as unclassified): a row without a code, so that the
 * name is known on every date of service.
 */
final class Uncoded {
    private static final String FIRST_DAY = "2009-01-01";
    private static final int DRUG = 0;
    private static final int NAMES = 1;
    private static final int FROM = 10;
    private static final int UNTIL = 11;

    private Uncoded() {}

    /** Rows that fill the time before, between and after the rows which carry the name of the drug itself. */
    static List<List<String>> fill(List<List<String>> rows) {
        Map<String, List<List<String>>> named = new TreeMap<>();
        for (List<String> row : rows) {
            if (List.of(row.get(NAMES).split("\\|")).contains(row.get(DRUG))) {
                named.computeIfAbsent(row.get(DRUG), drug -> new ArrayList<>()).add(row);
            }
        }
        List<List<String>> fillers = new ArrayList<>();
        for (List<List<String>> same : named.values()) {
            same.sort(Comparator.comparing(row -> row.get(FROM)));
            String free = FIRST_DAY;
            for (List<String> row : same) {
                if (row.get(FROM).compareTo(free) > 0) {
                    fillers.add(filler(row, free.equals(FIRST_DAY) ? "" : free, day(row.get(FROM), -1)));
                }
                free = row.get(UNTIL).isEmpty() ? "9999-12-31" : later(free, day(row.get(UNTIL), 1));
            }
            if (!free.equals("9999-12-31")) {
                fillers.add(filler(same.get(same.size() - 1), free, ""));
            }
        }
        return fillers;
    }

    private static List<String> filler(List<String> row, String from, String until) {
        List<String> filler = new ArrayList<>(row);
        filler.set(2, "");
        filler.set(3, "");
        filler.set(4, "");
        filler.set(FROM, from);
        filler.set(UNTIL, until);
        filler.set(12, "own list; no code held for these days (" + row.get(2) + ")");
        return filler;
    }

    private static String day(String date, int plus) {
        return LocalDate.parse(date).plusDays(plus).toString();
    }

    private static String later(String a, String b) {
        return a.compareTo(b) > 0 ? a : b;
    }
}
