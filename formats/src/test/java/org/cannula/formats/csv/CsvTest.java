package org.cannula.formats.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.cannula.chart.Visit;
import org.cannula.claim.Claim;
import org.cannula.engine.Auditor;
import org.cannula.engine.Coder;
import org.cannula.formats.Received;
import org.junit.jupiter.api.Test;

class CsvTest {

    private static final Received CHART = Received.of("""
            visit "V, 1" 2026-03-02 offset -05:00
            08:00-12:00 infusion vancomycin 1 g
            09:00-11:00 infusion ondansetron 8 mg
            10:00-? infusion magnesium sulfate 2 g
            claim 96365 96366x3 96368x2
            visit V2 2026-03-02
            08:00 push x zz:1
            """);

    private static List<NamedCsvRecord> rows(StringWriter text) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text.toString())) {
            return reader.stream().toList();
        }
    }

    @Test
    void aCodedVisitIsARowForEachLineAndOpenPoint() throws IOException {
        StringWriter text = new StringWriter();
        CodedCsv csv = new CodedCsv(text);
        Visit visit = CHART.visits().get(0);
        csv.coded(Coder.withBuiltInPayers().code(visit), visit);
        csv.rejected(CHART.rejected().get(0));
        csv.flush();
        List<NamedCsvRecord> rows = rows(text);
        NamedCsvRecord first = rows.get(0);
        assertThat(first.getField("visit")).isEqualTo("V, 1");
        assertThat(first.getField("kind")).isEqualTo("line");
        assertThat(first.getField("code")).isEqualTo("96365");
        assertThat(first.getField("date")).isEqualTo("2026-03-02");
        assertThat(first.getField("administrations")).contains("a1");
        assertThat(first.getField("minutes")).contains("2026-03-02T08:00-05:00/2026-03-02T09:00-05:00");
        assertThat(rows).extracting(row -> row.getField("kind")).contains("query");
        NamedCsvRecord last = rows.get(rows.size() - 1);
        assertThat(last.getField("visit")).isEqualTo("V2");
        assertThat(last.getField("kind")).isEqualTo("rejected");
        assertThat(last.getField("says")).startsWith("in: line 7 column 14: found \"zz:1\"; valid: ");
    }

    @Test
    void anAuditedClaimIsARowForEachFindingCorrectedLineAndUncheckedPoint() throws IOException {
        StringWriter text = new StringWriter();
        AuditedCsv csv = new AuditedCsv(text);
        Claim claim = CHART.claims().get(0);
        csv.audited(Auditor.withBuiltInPayers().audit(claim));
        csv.flush();
        List<NamedCsvRecord> rows = rows(text);
        assertThat(rows)
                .filteredOn(row -> row.getField("check").equals("ConcurrentBilledTwice"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.getField("kind")).isEqualTo("finding");
                    assertThat(row.getField("lines")).isEqualTo("3");
                    assertThat(row.getField("billed")).isEqualTo("2");
                    assertThat(row.getField("supported")).isEqualTo("1");
                });
        assertThat(rows)
                .filteredOn(row -> row.getField("kind").equals("corrected"))
                .extracting(row -> row.getField("code") + " x" + row.getField("supported"))
                .containsExactly("96365 x1", "96366 x3", "96368 x1");
        assertThat(rows).extracting(row -> row.getField("kind")).contains("notChecked");
    }
}
