package org.cannula.cases.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.cannula.chart.Visit;
import org.cannula.checks.Finding;
import org.cannula.claim.Claim;
import org.cannula.engine.AuditRun;
import org.cannula.engine.Auditor;
import org.cannula.formats.ExtensionFinder;
import org.cannula.formats.Fault;
import org.cannula.formats.InputFile;
import org.cannula.formats.InputSink;
import org.cannula.formats.ReadOptions;
import org.cannula.formats.Rejected;
import org.cannula.formats.table.MappingFile;
import org.junit.jupiter.api.Test;

/**
 * The charge ledger of a published product demo that calls itself 13 of 13 edits passed and clean: what is found in it, as
 * {@code docs/reference/public-claims.md} tells it. Left out, and said, where the folder is absent.
 */
class PublishedLedgerTest {

    private static final String LEDGER = "claims/published_demo/oncology_cycle2_ledger_2025-03-18.csv";
    private static final Path SAMPLES = Path.of(System.getProperty("cannula.root"), "docs", "samples");

    /** Each finding as check, lines and code; empty where the ledger is not there. */
    private static List<String> found(String mapping, boolean charted) throws IOException {
        Path ledger = Shared.files("claims/published_demo").get(LEDGER);
        if (ledger == null) {
            System.out.println("left out: the published ledger (no ../shared/data)");
            return List.of();
        }
        List<Fault> faults = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        List<Visit> visits = new ArrayList<>();
        ReadOptions options = new ReadOptions(
                MappingFile.read(mapping, Files.readAllLines(SAMPLES.resolve(mapping), StandardCharsets.UTF_8), faults),
                null,
                ExtensionFinder.CLASS_PATH);
        assertThat(faults).isEmpty();
        collect(InputFile.of(ledger).with(options), claims, visits);
        if (charted) {
            collect(InputFile.of(SAMPLES.resolve("ledger.visit")), new ArrayList<>(), visits);
        }
        assertThat(claims).hasSize(1);
        TreeSet<String> found = new TreeSet<>();
        for (Finding finding : Auditor.withBuiltInPayers()
                .audit(claims.get(0), new AuditRun(claims, visits))
                .findings()) {
            found.add(finding.check() + " " + finding.lines() + " " + finding.code());
        }
        return List.copyOf(found);
    }

    private static void collect(InputFile file, List<Claim> claims, List<Visit> visits) {
        file.read(new InputSink() {
            @Override
            public void visit(Visit visit) {
                visits.add(visit);
            }

            @Override
            public void claim(Claim claim) {
                claims.add(claim);
            }

            @Override
            public void rejected(Rejected rejected) {
                throw new AssertionError(rejected.says());
            }
        });
    }

    @Test
    void asAProfessionalClaimOfAFacility() throws IOException {
        List<String> found = found("ledger.mapping", false);
        if (!found.isEmpty()) {
            assertThat(found)
                    .contains(
                            "DrugUnitsInFractions [1] J9045",
                            "DrugUnitsInFractions [2] J9305",
                            "SingleDoseDrugWithoutJwOrJz [2] J9305",
                            "SingleDoseDrugWithoutJwOrJz [4] J0881",
                            "DrugCodeNotInForce [5] J1441",
                            "ProfessionalInFacilityPlace [9] 96413",
                            "ProfessionalInFacilityPlace [10] 96415",
                            "ProfessionalInFacilityPlace [11] 96417",
                            "ProfessionalInFacilityPlace [12] 96401",
                            "VisitBilledWithAnAdministration [13] 99214");
        }
    }

    @Test
    void asAHospitalsClaimBesideTheChartOfItsStory() throws IOException {
        List<String> found = found("ledger-hospital.mapping", true);
        if (!found.isEmpty()) {
            assertThat(found)
                    .contains(
                            "DocumentedDrugNotBilled [1] J9045",
                            "DocumentedDrugNotBilled [2] J9305",
                            "DocumentedDrugNotBilled [3] J2469",
                            "DocumentedDrugNotBilled [] J1442",
                            "DrugCodeNotInForce [5] J1441",
                            "BilledDrugNotDocumented [7] J3370",
                            "BilledBeyondDocumentation [10] 96415",
                            "BilledBeyondDocumentation [11] 96417",
                            "BilledBeyondDocumentation [12] 96401",
                            "DocumentedNotBilled [] 96372",
                            "DocumentedNotBilled [] 96375",
                            "DocumentedNotBilled [] 96411",
                            "CodeIsNotForThisBiller [13] 99214",
                            "VisitBilledWithAnAdministration [13] 99214");
        }
    }
}
