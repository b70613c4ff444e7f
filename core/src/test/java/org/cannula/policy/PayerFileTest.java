package org.cannula.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.cannula.chart.Setting;
import org.junit.jupiter.api.Test;

class PayerFileTest {

    private static final String HEAD = """
            payer acme
            title "Acme Health"
            based-on commercial
            """;

    private static final String CITED = """
            source "Acme manual" "page 3"
            seen 2026-11-01
            """;

    private static Payers with(String text) {
        return Payers.builtIn().with("acme.payer", text.lines().toList());
    }

    private static Policy acme(String text, String date, Setting setting) {
        Payer payer = with(text).named("acme");
        assertThat(payer).isNotNull();
        return payer.on(LocalDate.parse(date), setting);
    }

    @Test
    void aFileSetsOnlyWhatItExceptsAndTheBaseHoldsElsewhere() {
        Policy policy = acme(HEAD + "set overlapTest majority\n" + CITED, "2026-03-02", Setting.FACILITY);

        assertThat(policy.value(Knob.OVERLAP_TEST)).isEqualTo("majority");
        assertThat(policy.value(Knob.NATIONAL_EDITS)).isEqualTo("review");
        assertThat(policy.value(Knob.SAME_DRUG_REPEAT)).isEqualTo("interval16");
        assertThat(policy.name()).isEqualTo("acme/facility");
        assertThat(policy.exceptions().get(Knob.OVERLAP_TEST).citation()).hasToString("Acme manual, page 3");
    }

    @Test
    void datesAndSettingBoundAnException() {
        String text =
                HEAD + "set hydrationMinimum 16\nsetting professional\nfrom 2023-01-01\nuntil 2023-12-31\n" + CITED;

        assertThat(acme(text, "2022-12-31", Setting.PROFESSIONAL).number(Knob.HYDRATION_MINIMUM))
                .isEqualTo(31);
        assertThat(acme(text, "2023-01-01", Setting.PROFESSIONAL).number(Knob.HYDRATION_MINIMUM))
                .isEqualTo(16);
        assertThat(acme(text, "2023-12-31", Setting.PROFESSIONAL).number(Knob.HYDRATION_MINIMUM))
                .isEqualTo(16);
        assertThat(acme(text, "2024-01-01", Setting.PROFESSIONAL).number(Knob.HYDRATION_MINIMUM))
                .isEqualTo(31);
        assertThat(acme(text, "2023-06-01", Setting.FACILITY).number(Knob.HYDRATION_MINIMUM))
                .isEqualTo(31);
    }

    @Test
    void collidingExceptionsRefuseToLoadAndNameBoth() {
        String text = HEAD
                + "set overlapTest majority\nfrom 2023-01-01\nsource \"Manual A\"\nseen 2026-11-01\n"
                + "set overlapTest any\nfrom 2025-01-01\nsource \"Manual B\"\nseen 2026-11-01\n";

        assertThatThrownBy(() -> with(text))
                .isInstanceOf(PayerFileError.class)
                .hasMessageContaining("acme.payer:8")
                .hasMessageContaining("Manual B")
                .hasMessageContaining("line 4")
                .hasMessageContaining("Manual A");
    }

    @Test
    void exceptionsThatNeverMeetDoNotCollide() {
        String text = HEAD
                + "set overlapTest majority\nuntil 2024-12-31\n" + CITED
                + "set overlapTest any\nfrom 2025-01-01\n" + CITED;

        assertThat(acme(text, "2024-12-31", Setting.FACILITY).value(Knob.OVERLAP_TEST))
                .isEqualTo("majority");
        assertThat(acme(text, "2025-01-01", Setting.FACILITY).value(Knob.OVERLAP_TEST))
                .isEqualTo("any");
    }

    @Test
    void everyProblemIsToldWithItsLineAndWhatWouldBeValid() {
        String text = "payer Acme Health\nbased-on nobody\nset overlapTest half\n" + CITED
                + "set nothingSuch 3\nset hydrationMinimum 31\nfrom soon\nsetting ward\ncolour blue\n";

        assertThatThrownBy(() -> with(text)).isInstanceOfSatisfying(PayerFileError.class, error -> assertThat(
                        error.problems().stream().map(PayerFileError.Problem::toString))
                .anyMatch(p -> p.startsWith("acme.payer:1: found payer Acme Health"))
                .anyMatch(p -> p.contains("based-on nobody"))
                .anyMatch(p -> p.startsWith("acme.payer:3: found overlapTest half")
                        && p.contains("one of both, majority, minutes, any"))
                .anyMatch(p -> p.startsWith("acme.payer:6: found set nothingSuch"))
                .anyMatch(p -> p.startsWith("acme.payer:7: found an exception without source"))
                .anyMatch(p -> p.startsWith("acme.payer:8: found from soon"))
                .anyMatch(p -> p.startsWith("acme.payer:9: found setting ward"))
                .anyMatch(p -> p.startsWith("acme.payer:10: found colour")));
    }

    @Test
    void anExceptionWithoutASourceDoesNotLoad() {
        assertThatThrownBy(() -> with(HEAD + "set overlapTest any\nseen 2026-11-01\n"))
                .isInstanceOf(PayerFileError.class)
                .hasMessageContaining("without source");
        assertThatThrownBy(() -> with(HEAD + "set overlapTest any\nsource \"Manual\"\n"))
                .isInstanceOf(PayerFileError.class)
                .hasMessageContaining("without seen");
    }

    @Test
    void listsHoldTheCodesOfThePayer() {
        Policy policy = acme(HEAD + "set complexList J0717 J2357\n" + CITED, "2026-03-02", Setting.FACILITY);

        assertThat(policy.codes(Knob.COMPLEX_LIST)).isEqualTo(List.of("J0717", "J2357"));
        assertThat(policy.codes(Knob.FACILITY_PLACES)).isEmpty();
    }
}
