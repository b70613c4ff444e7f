package org.cannula.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What charts call drugs: words around a name change nothing, and never lead to another drug. */
class DrugNamesTest {

    private static final DrugTable TABLE = DrugTable.builtIn();
    private static final LocalDate DATE = LocalDate.of(2026, 3, 2);

    private static @Nullable String substance(String name) {
        Drug drug = TABLE.byName(name, DATE);
        return drug == null ? null : drug.substance();
    }

    @ParameterizedTest
    @CsvSource({
        "0.45% NaCl,sodium chloride 0.45%",
        "Half-normal saline 1 L,sodium chloride 0.45%",
        "\u00bd NS bolus,sodium chloride 0.45%",
        "3% NaCl 250 mL,sodium chloride 3%",
        "NS 1000 mL bolus,sodium chloride 0.9%",
        "1L NS,sodium chloride 0.9%",
        "NS 125 mL/hr,sodium chloride 0.9%",
        "NS w/ 20 KCl,sodium chloride 0.9% with potassium chloride",
        "NS + 20 mEq KCl,sodium chloride 0.9% with potassium chloride",
        "D5 1/2 NS + 20 KCl,dextrose 5% in sodium chloride 0.45% with potassium chloride",
        "D5-1/2NS with KCl 20 mEq/L,dextrose 5% in sodium chloride 0.45% with potassium chloride",
        "D5W with 40 mEq potassium chloride,dextrose 5% in water with potassium chloride",
        "LR with 20 KCl,lactated ringer's with potassium chloride",
        "PRBCs,red blood cells",
        "2 units PRBC,red blood cells",
        "Gamunex-C,immune globulin",
        "Gammagard 30 g,immune globulin",
        "Prolastin-C,alpha-1 proteinase inhibitor",
        "Depakote IV,valproate",
        "valproate sodium IVPB,valproate",
        "Hextend 500 mL,hetastarch",
        "fat emulsion 20%,fat emulsion",
        "Tc-99m sestamibi,technetium tc-99m sestamibi",
        "iron dextran test dose 25 mg,iron dextran",
        "Keppra loading dose,levetiracetam",
        "heparin gtt,heparin",
        "diltiazem drip titration,diltiazem",
        "potassium chloride 10 mEq premix,potassium chloride",
        "Ceftriaxone 1 g IVPB,ceftriaxone",
        "ceftriaxone 1g in NS 50 mL,ceftriaxone",
        "Remicade (infliximab),infliximab",
        "Myers' cocktail,myers cocktail",
        "NAD+,nicotinamide adenine dinucleotide",
        "sterile water for injection,sterile water",
        "Dupixent,dupilumab",
        "ado-trastuzumab emtansine,trastuzumab emtansine",
        "insulin (regular) 100 units,insulin",
        "heparin (flush),heparin",
        "NS flush 10 mL,port flush",
        "ondansetron (oral),ondansetron oral",
        "LR (bolus),lactated ringer's",
        "magnesium sulfate 2 g/50 mL,magnesium sulfate",
        "magnesium sulfate in D5W 1 gram/100 mL IVPB,magnesium sulfate",
        "amiodarone 150 mg in 100 mL,amiodarone",
        "'vancomycin (VANCOCIN) 1,500 mg in sodium chloride 0.9 % 500 mL IVPB',vancomycin",
        "famotidine (PF) (PEPCID) injection 20 mg,famotidine",
        "NS with 20 KCl 1000 mL,sodium chloride 0.9% with potassium chloride",
        "dextrose 5 % and sodium chloride 0.45 % with KCl 20 mEq/L infusion,dextrose 5% in sodium chloride 0.45% with potassium chloride",
        "NS KVO,keep-open fluid",
        "allergy shot,allergenic extract"
    })
    void charts(String name, String substance) {
        assertThat(substance(name)).isEqualTo(substance);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bolus",
                "test dose",
                "study drug XJ-17",
                "normal saline with thiamine",
                "NS (thiamine 100 mg)",
                "sodium chloride 4 mEq/mL",
                "sodium chloride 14.6%",
                "0.7 sodium chloride",
                "iron sulfate",
                "magnesium phosphate",
                "KCl 20 mEq in NS 1000 mL",
                "NS (multi-additive)",
                "promethazine (oral)",
                "potassium chloride 20 mEq in 1000 mL",
                "hydrocortisone 1%",
                "ondansetron ODT",
                "acetaminophen po",
                "acyclovir ointment",
                "lidocaine patch",
                "vancomycin oral",
                "insulin 50/50"
            })
    void whatNamesAnotherDrugOrFormIsNotGuessed(String name) {
        assertThat(substance(name)).isNull();
    }

    @Test
    void aBrandInParenthesesIsTheBrand() {
        assertThat(TABLE.byName("infliximab (Inflectra)", DATE))
                .extracting(Drug::hcpcs)
                .isEqualTo("Q5103");
        assertThat(TABLE.byName("leuprolide 3.75mg", DATE))
                .extracting(Drug::hcpcs)
                .isEqualTo("J1950");
        assertThat(substance("paclitaxel (Abraxane) 100 mg")).isEqualTo("paclitaxel protein-bound");
        assertThat(substance("vancomycin (NS 250 mL)")).isEqualTo("vancomycin");
    }

    @Test
    void everyNameLeadsToItsRow() {
        assertThat(TABLE.all()).allSatisfy(drug -> {
            LocalDate date = drug.until() != null ? drug.until() : drug.from() == null ? DATE : drug.from();
            assertThat(drug.names()).allSatisfy(name -> {
                assertThat(TABLE.byName(name, date)).isEqualTo(drug);
                assertThat(TABLE.byName(DrugKey.of(name), date)).isEqualTo(drug);
            });
        });
    }

    /** Either the words change nothing, or the table knows the longer name as its own, or nobody knows. */
    @Test
    void wordsAroundANameLeadToNoOtherDrug() {
        List<String> around =
                List.of("%s test dose", "%s 100 mg ivpb", "iv %s", "loading dose %s", "%s 250 mL", "%s gtt");
        for (Drug drug : TABLE.all()) {
            for (String name : drug.names()) {
                for (String words : around) {
                    String longer = words.formatted(name);
                    Drug found = TABLE.byName(longer, DATE);
                    if (found != null && !isNamed(longer)) {
                        assertThat(found.substance()).as(longer).isEqualTo(drug.substance());
                    }
                }
            }
        }
    }

    private static boolean isNamed(String longer) {
        return TABLE.all().stream().anyMatch(drug -> drug.names().contains(longer));
    }
}
