package org.cannula.bench.workload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cannula.chart.Setting;
import org.cannula.chart.Visit;
import org.cannula.claim.Claim;
import org.cannula.engine.Coder;
import org.cannula.formats.InputFile;
import org.cannula.formats.InputSink;
import org.cannula.formats.Rejected;
import org.cannula.service.CodedLine;

/** What the workload's patients come for: visits in which drugs are given, billed as the chart supports, and all others. */
final class Encounters {

    /** An encounter that many patients have. */
    record Kind(String name, boolean institutional, String filing, List<BilledLine> lines, List<String> diagnoses) {}

    private static final String CHARTS = "encounters.visit";

    private Encounters() {}

    /** Those in which drugs are given, from {@value #CHARTS}, billed as {@link Coder} codes them. */
    static List<Kind> withDrugs() {
        List<Visit> visits = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(Encounters.class.getResourceAsStream(CHARTS), CHARTS)) {
            InputFile.of(CHARTS, in).read(new InputSink() {
                @Override
                public void visit(Visit visit) {
                    visits.add(visit);
                }

                @Override
                public void claim(Claim claim) {
                    throw new IllegalStateException(CHARTS + " holds a claim");
                }

                @Override
                public void rejected(Rejected rejected) {
                    throw new IllegalStateException(rejected.says());
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Coder coder = Coder.withBuiltInPayers();
        return visits.stream().map(visit -> kind(visit, coder)).toList();
    }

    private static Kind kind(Visit visit, Coder coder) {
        boolean institutional = visit.setting() == Setting.FACILITY;
        List<BilledLine> lines = new ArrayList<>();
        for (CodedLine line : coder.code(visit).lines()) {
            lines.add(new BilledLine(line.code(), line.units(), line.modifiers(), price(line), revenue(line)));
        }
        return new Kind(
                visit.id(),
                institutional,
                visit.payer().equals("medicare") ? "MB" : "CI",
                lines,
                List.of("C3490", "I10", "E119", "Z5111", "D701"));
    }

    private static int price(CodedLine line) {
        return line.drug() ? 450 : line.code().startsWith("964") ? 38_000 : 14_500;
    }

    private static String revenue(CodedLine line) {
        if (line.drug()) {
            return "0636";
        }
        return line.code().startsWith("964") ? "0335" : "0260";
    }

    /** Those without: offices, laboratories, imaging, therapy. The claims most files consist of. */
    static List<Kind> withoutDrugs() {
        return List.of(
                kind("office-visit", false, line("99213", 1, 12_500, "")),
                kind("office-visit-long", false, line("99214", 1, 18_200, ""), line("93000", 1, 4_500, "")),
                kind(
                        "laboratory",
                        false,
                        line("80053", 1, 3_900, ""),
                        line("85025", 1, 2_800, ""),
                        line("83036", 1, 3_100, "")),
                kind("imaging", false, line("71046", 1, 9_800, "")),
                kind("therapy", false, line("97110", 3, 4_800, ""), line("97140", 1, 5_100, "")),
                kind("skin", false, line("11102", 1, 21_000, ""), line("11103", 2, 9_000, "")),
                kind("eye", false, line("92014", 1, 16_000, ""), line("92134", 1, 7_500, "")),
                kind("outpatient-laboratory", true, line("80053", 1, 8_900, "0301"), line("85025", 1, 6_100, "0305")),
                kind("outpatient-imaging", true, line("70450", 1, 98_000, "0351"), line("71046", 1, 31_000, "0324")),
                kind(
                        "emergency",
                        true,
                        line("99284", 1, 142_000, "0450"),
                        line("93005", 1, 21_000, "0730"),
                        line("80053", 1, 8_900, "0301"),
                        line("85025", 1, 6_100, "0305")),
                kind("outpatient-therapy", true, line("97110", 2, 9_600, "0420")),
                kind("endoscopy", true, line("45378", 1, 310_000, "0750")));
    }

    private static Kind kind(String name, boolean institutional, BilledLine... lines) {
        return new Kind(name, institutional, "MB", List.of(lines), List.of("I10", "E119", "E785", "Z7901"));
    }

    private static BilledLine line(String code, int units, int price, String revenue) {
        return new BilledLine(code, units, List.of(), price, revenue);
    }
}
