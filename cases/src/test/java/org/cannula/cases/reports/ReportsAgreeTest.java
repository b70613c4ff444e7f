package org.cannula.cases.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cannula.basis.Origin;
import org.cannula.checks.Severity;
import org.cannula.cli.text.Look;
import org.cannula.cli.text.Page;
import org.cannula.cli.text.SummaryText;
import org.cannula.engine.AuditRun;
import org.cannula.engine.AuditedClaim;
import org.cannula.engine.Auditor;
import org.cannula.formats.ExtensionFinder;
import org.cannula.formats.Rejected;
import org.cannula.formats.json.JsonOut;
import org.cannula.formats.report.Report;
import org.cannula.formats.report.ReportKind;
import org.cannula.formats.report.ReportMaker;
import org.cannula.formats.report.Summary;
import org.cannula.formats.statistics.Statistics;
import org.cannula.totals.Found;
import org.cannula.totals.Totals;
import org.cannula.totals.WorstClaims;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One run of random claims: the same numbers stand in the terminal, in JSON lines, CSV, workbook, page and paper. */
class ReportsAgreeTest {

    private static final int CLAIMS = 400;
    private static final Rejected REJECTED = new Rejected(new Origin("in", "line 1"), "claim X", "nothing", "a claim");

    private static final Totals TOTALS = new Totals();
    private static final Map<ReportKind, ByteArrayOutputStream> FILES = new HashMap<>();
    private static final List<JsonNode> JSON = new ArrayList<>();
    private static String terminal = "";

    @BeforeAll
    static void run() throws IOException {
        ReportMaker maker = ExtensionFinder.CLASS_PATH.find(ReportMaker.EXTENSION, ReportMaker.class);
        Map<ReportKind, Report> reports = new TreeMap<>();
        for (ReportKind kind : ReportKind.values()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            FILES.put(kind, bytes);
            reports.put(kind, maker.open(kind, bytes));
        }
        WorstClaims worst = new WorstClaims(1000);
        StringWriter lines = new StringWriter();
        JsonOut json = JsonOut.lines(lines);
        Auditor auditor = Auditor.withBuiltInPayers();
        for (RandomMonths.Billed billed : new RandomMonths(7).claims(CLAIMS)) {
            boolean documented = RandomMonths.isDocumented(billed);
            AuditedClaim audited = auditor.audit(
                    billed.claim(),
                    new AuditRun(List.of(billed.claim()), documented ? List.of(billed.chart()) : List.of()));
            TOTALS.add(audited);
            worst.add(audited, documented ? billed.chart() : null);
            json.audited(audited);
            for (Report report : reports.values()) {
                report.audited(audited);
            }
        }
        TOTALS.reject();
        for (Report report : reports.values()) {
            report.rejected(REJECTED);
        }
        Summary summary = new Summary(
                TOTALS,
                worst.list(),
                ExtensionFinder.CLASS_PATH
                        .find(Statistics.EXTENSION, Statistics.class)
                        .rates(TOTALS));
        for (Report report : reports.values()) {
            report.finish(summary);
            report.close();
        }
        json.close();
        ObjectMapper mapper = new ObjectMapper();
        for (String line : lines.toString().lines().toList()) {
            JSON.add(mapper.readTree(line));
        }
        Page page = new Page(new Look(120, false, true));
        SummaryText.print(page, TOTALS, worst.list(), 1, true);
        terminal = page.toString();
    }

    /** What a report says of one check: errors, reviews, notes, dollars at risk and missed. */
    private record Line(long errors, long reviews, long notes, BigDecimal atRisk, BigDecimal missed) {

        static Line of(Found found) {
            return new Line(
                    found.of(Severity.ERROR),
                    found.of(Severity.REVIEW),
                    found.of(Severity.NOTE),
                    found.atRisk(),
                    found.missed());
        }

        static Line none() {
            return new Line(0, 0, 0, new BigDecimal("0.00"), new BigDecimal("0.00"));
        }

        Line plus(String severity, String risk, String loss) {
            return new Line(
                    errors + (severity.equals("error") ? 1 : 0),
                    reviews + (severity.equals("review") ? 1 : 0),
                    notes + (severity.equals("note") ? 1 : 0),
                    atRisk.add(risk.isEmpty() ? BigDecimal.ZERO : new BigDecimal(risk)),
                    missed.add(loss.isEmpty() ? BigDecimal.ZERO : new BigDecimal(loss)));
        }
    }

    private static Map<String, Line> expected() {
        Map<String, Line> lines = new TreeMap<>();
        TOTALS.all().checks().forEach((check, found) -> lines.put(check, Line.of(found)));
        return lines;
    }

    private static BigDecimal number(String text) {
        return text.equals("·") ? new BigDecimal("0.00") : new BigDecimal(text.replaceAll("[$,]", ""));
    }

    @Test
    void theRunIsWorthComparing() {
        assertThat(TOTALS.all().claims()).isEqualTo(CLAIMS);
        assertThat(expected().size()).isGreaterThan(4);
        assertThat(TOTALS.all().atRisk()).isPositive();
        assertThat(TOTALS.all().missed()).isPositive();
    }

    @Test
    void jsonLinesAddUpToTheSame() {
        Map<String, Line> lines = new TreeMap<>();
        BigDecimal atRisk = BigDecimal.ZERO;
        BigDecimal missed = BigDecimal.ZERO;
        for (JsonNode claim : JSON) {
            atRisk = atRisk.add(new BigDecimal(claim.path("atRisk").asText()));
            missed = missed.add(new BigDecimal(claim.path("missed").asText()));
            for (JsonNode finding : claim.path("findings")) {
                lines.merge(
                        finding.path("check").asText(),
                        Line.none()
                                .plus(
                                        finding.path("severity").asText(),
                                        finding.path("atRisk").asText(),
                                        finding.path("missed").asText()),
                        (a, b) -> new Line(
                                a.errors + b.errors,
                                a.reviews + b.reviews,
                                a.notes + b.notes,
                                a.atRisk.add(b.atRisk),
                                a.missed.add(b.missed)));
            }
        }
        assertThat(JSON).hasSize(CLAIMS);
        assertThat(lines).isEqualTo(expected());
        assertThat(atRisk).isEqualByComparingTo(TOTALS.all().atRisk());
        assertThat(missed).isEqualByComparingTo(TOTALS.all().missed());
    }

    @Test
    void csvAddsUpToTheSame() {
        Map<String, Line> lines = new TreeMap<>();
        long claims = 0;
        long rejected = 0;
        BigDecimal atRisk = BigDecimal.ZERO;
        BigDecimal missed = BigDecimal.ZERO;
        String text = text(ReportKind.CSV);
        for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(text)) {
            switch (row.getField("kind")) {
                case "claim" -> {
                    claims++;
                    atRisk = atRisk.add(new BigDecimal(row.getField("atRisk")));
                    missed = missed.add(new BigDecimal(row.getField("missed")));
                }
                case "finding" -> {
                    String check = row.getField("check");
                    lines.put(
                            check,
                            lines.getOrDefault(check, Line.none())
                                    .plus(row.getField("severity"), row.getField("atRisk"), row.getField("missed")));
                }
                case "rejected" -> rejected++;
                default -> {
                    // Lines and what was not checked add nothing.
                }
            }
        }
        assertThat(claims).isEqualTo(CLAIMS);
        assertThat(rejected).isEqualTo(1);
        assertThat(lines).isEqualTo(expected());
        assertThat(atRisk).isEqualByComparingTo(TOTALS.all().atRisk());
        assertThat(missed).isEqualByComparingTo(TOTALS.all().missed());
    }

    @Test
    void theTerminalSaysTheSame() {
        assertThat(terminal)
                .startsWith(CLAIMS + " claims audited")
                .contains(TOTALS.all().clean() + " without a finding", "1 input rejected");
        Matcher money = Pattern.compile("at risk (?:up to )?\\$([\\d,.]+) · missed (?:up to )?\\$([\\d,.]*\\d)")
                .matcher(terminal);
        assertThat(money.find()).isTrue();
        assertThat(number(money.group(1))).isEqualByComparingTo(TOTALS.all().atRisk());
        assertThat(number(money.group(2))).isEqualByComparingTo(TOTALS.all().missed());
        Map<String, Line> lines = new TreeMap<>();
        for (String line : terminal.lines().toList()) {
            String[] words = line.strip().split("\\s+", -1);
            if (TOTALS.all().checks().containsKey(words[0]) && words.length > 5) {
                lines.put(
                        words[0],
                        new Line(
                                number(words[1]).longValue(),
                                number(words[2]).longValue(),
                                number(words[3]).longValue(),
                                number(words[4]),
                                number(words[5])));
            }
        }
        assertThat(lines).isEqualTo(expected());
    }

    @Test
    void thePageSaysTheSameInItsDataAndInItsText() throws IOException {
        String html = text(ReportKind.HTML);
        Matcher data = Pattern.compile("<script type=\"application/json\" id=\"totals\">(.*?)</script>")
                .matcher(html);
        assertThat(data.find()).isTrue();
        assertThat(new ObjectMapper().readTree(data.group(1)))
                .isEqualTo(new ObjectMapper().readTree(JsonOut.text(TOTALS)));
        for (Map.Entry<String, String> card : Map.of(
                        "claims", String.valueOf(CLAIMS),
                        "clean", String.valueOf(TOTALS.all().clean()),
                        "error", String.valueOf(TOTALS.all().claims(Severity.ERROR)),
                        "risk", TOTALS.all().atRisk().toPlainString(),
                        "missed", TOTALS.all().missed().toPlainString())
                .entrySet()) {
            Matcher shown = Pattern.compile("data-total=\"" + card.getKey() + "\">([^<]*)<")
                    .matcher(html);
            assertThat(shown.find()).as(card.getKey()).isTrue();
            assertThat(number(shown.group(1))).isEqualByComparingTo(card.getValue());
        }
        Map<String, Line> lines = new TreeMap<>();
        Matcher rows = Pattern.compile("<tr data-check=\"(\\w+)\">(.*?)</tr>").matcher(html);
        while (rows.find()) {
            List<String> cells = Pattern.compile("<td class=\"number[^\"]*\">([^<]*)</td>")
                    .matcher(rows.group(2))
                    .results()
                    .map(cell -> cell.group(1))
                    .toList();
            lines.put(
                    rows.group(1),
                    new Line(
                            number(cells.get(0)).longValue(),
                            number(cells.get(1)).longValue(),
                            number(cells.get(2)).longValue(),
                            number(cells.get(4)),
                            number(cells.get(5))));
        }
        assertThat(lines).isEqualTo(expected());
    }

    @Test
    void paperSaysTheSame() throws IOException {
        try (PDDocument document = Loader.loadPDF(FILES.get(ReportKind.PDF).toByteArray())) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("Audit of " + CLAIMS + " claims");
            assertThat(text.replace(",", ""))
                    .contains(
                            "$" + TOTALS.all().atRisk() + "\nat risk",
                            "$" + TOTALS.all().missed() + "\nmissed");
            List<String> rows = text.replace(",", "").lines().toList();
            for (Line line : expected().values()) {
                String money = " $" + line.atRisk() + " $" + line.missed();
                assertThat(rows).anyMatch(row -> row.endsWith(money) && row.contains(" " + shown(line.errors())));
            }
        }
    }

    private static String shown(long count) {
        return count == 0 ? "·" : String.valueOf(count);
    }

    @Test
    void theWorkbookSaysTheSame() throws IOException {
        Map<String, Line> lines = new TreeMap<>();
        Map<String, Cell> summary = new HashMap<>();
        Map<String, Line> counted = new TreeMap<>();
        long claims = 0;
        try (ReadableWorkbook workbook = new ReadableWorkbook(
                new ByteArrayInputStream(FILES.get(ReportKind.XLSX).toByteArray()))) {
            for (Row row : rows(workbook, "By check")) {
                lines.put(
                        row.getCell(0).asString(),
                        new Line(
                                row.getCell(1).asNumber().longValue(),
                                row.getCell(2).asNumber().longValue(),
                                row.getCell(3).asNumber().longValue(),
                                row.getCell(5).asNumber().setScale(2),
                                row.getCell(6).asNumber().setScale(2)));
            }
            for (Row row : rows(workbook, "Summary")) {
                if (row.getCellCount() > 1) {
                    summary.put(row.getCell(0).asString(), row.getCell(1));
                }
            }
            for (Row row : rows(workbook, "Findings")) {
                counted.merge(
                        row.getCell(2).asString(),
                        Line.none().plus(row.getCell(1).asString(), "", ""),
                        (a, b) -> new Line(
                                a.errors + b.errors, a.reviews + b.reviews, a.notes + b.notes, a.atRisk, a.missed));
            }
            claims = rows(workbook, "Claims").size();
        }
        assertThat(lines).isEqualTo(expected());
        assertThat(claims).isEqualTo(CLAIMS);
        counted.forEach((check, line) -> assertThat(List.of(line.errors, line.reviews, line.notes))
                .as(check)
                .isEqualTo(List.of(
                        expected().get(check).errors,
                        expected().get(check).reviews,
                        expected().get(check).notes)));
        assertThat(summary.get("Claims").asNumber()).isEqualByComparingTo(String.valueOf(CLAIMS));
        assertThat(summary.get("At risk").asNumber())
                .isEqualByComparingTo(TOTALS.all().atRisk());
        assertThat(summary.get("Missed").asNumber())
                .isEqualByComparingTo(TOTALS.all().missed());
        assertThat(summary.get("Inputs rejected").asNumber()).isEqualByComparingTo("1");
    }

    private static List<Row> rows(ReadableWorkbook workbook, String sheet) throws IOException {
        List<Row> rows = workbook.findSheet(sheet).orElseThrow().read();
        return rows.subList(1, rows.size());
    }

    private static String text(ReportKind kind) {
        return FILES.get(kind).toString(StandardCharsets.UTF_8);
    }
}
