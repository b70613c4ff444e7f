import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The drug table: the curated list (which substance, which names, judgements) joined with what the published files say of
 * each billing code (unit, first and last day). A payment-limit code that nobody curated stops the run.
 */
final class Drugs {
    private final HcpcsFacts facts;

    private Drugs(HcpcsFacts facts) {
        this.facts = facts;
    }

    /** Writes drugs.csv and returns the billing codes in it. */
    static Set<String> write(Path cms, Path tools, Path out) throws IOException {
        Drugs drugs = new Drugs(HcpcsFacts.read(cms));
        List<List<String>> rows = new ArrayList<>();
        Set<String> codes = new TreeSet<>();
        for (List<String> curated : Csv.readOwn(tools.resolve("drugs-curated.csv"))) {
            rows.add(drugs.row(curated));
            codes.add(curated.get(0));
        }
        codes.remove("");
        Set<String> missing = new TreeSet<>(drugs.facts.paidNow());
        missing.removeAll(codes);
        if (!missing.isEmpty()) {
            throw new IllegalStateException("payment-limit codes without a curated row: " + missing);
        }
        rows.addAll(Uncoded.fill(rows));
        rows.sort(Comparator.comparing((List<String> row) -> row.get(0))
                .thenComparing(row -> row.get(2))
                .thenComparing(row -> row.get(10)));
        Csv.write(
                out.resolve("drugs.csv"),
                List.of(
                        "One row for each drug and billing code in force from..until; an empty from = older than the files held. A row",
                        "without code = billed as unclassified in that time, or a product that has none.",
                        "drug = the substance (biosimilars share it); names = what charts call this row, separated by |, each name once.",
                        "unitAmount unitMeasure = what one billed unit stands for. category by the order of rules: hydration fluids;",
                        "J9000-J9998 and their biosimilars chemotherapy; complex biologics by the document in complexSource; other drugs",
                        "therapeutic (disputed = antibody or response modifier on no list); unclassified query; products with an",
                        "administration code of their own, oral and inhaled drugs other. family = which code or service gives those; with",
                        "query, what decides. hormonal = for 96402. neverPush = infused only. [G] = general knowledge, no document read."),
                "drug,names,hcpcs,unitAmount,unitMeasure,category,family,hormonal,neverPush,complexSource,from,until,source",
                rows);
        return codes;
    }

    private List<String> row(List<String> curated) {
        String code = curated.get(0);
        String complexSource = curated.get(7);
        List<String> unit = curated.get(8).isEmpty()
                ? facts.unit(code)
                : List.of(curated.get(8).split(" "));
        String category = curated.get(3).isEmpty() ? category(code, complexSource) : curated.get(3);
        String source = facts.source(code) + (curated.get(9).isEmpty() ? "" : "; " + curated.get(9));
        return List.of(
                curated.get(1),
                curated.get(2),
                code,
                unit.get(0),
                unit.get(1),
                category,
                curated.get(4),
                flag(curated.get(5)),
                flag(curated.get(6)),
                complexSource,
                facts.from(code),
                facts.until(code),
                source);
    }

    private static String flag(String value) {
        return value.isEmpty() ? "false" : value;
    }

    /** The order of rules for a code that nobody judged one by one. */
    private static String category(String code, String complexSource) {
        if (code.startsWith("J9") || !complexSource.isEmpty() && !complexSource.equals("disputed")) {
            return "chemotherapy";
        }
        return "therapeutic";
    }
}
