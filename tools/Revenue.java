import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Revenue codes of drugs and of giving them: the numbers from the published list, labels and uses from ours. */
final class Revenue {
    private Revenue() {}

    static void write(Path cms, Path tools, Path out) throws IOException {
        Set<String> listed = new HashSet<>();
        Csv.readAfter(cms.resolve("revenue_center_codes_cms.csv"), "revenue_code").forEach(row -> listed.add(row.get(0)));
        List<List<String>> rows = new ArrayList<>();
        for (List<String> own : Csv.readOwn(tools.resolve("revenue-labels.csv"))) {
            if (!listed.contains(own.get(0))) {
                throw new IllegalStateException("no such revenue code in the list: " + own);
            }
            rows.add(List.of(own.get(0), own.get(1), own.get(2), "2009-01-01", "", own.get(3)));
        }
        Csv.write(
                out.resolve("revenue.csv"),
                List.of(
                        "Revenue codes under which hospitals bill drugs, giving them, and what stands beside them. uses = what the code",
                        "is for, separated by blanks. Payers and hospitals differ: a use is a hint, never a rule. [G] = general knowledge."),
                "code,label,uses,from,until,source",
                rows);
    }
}
