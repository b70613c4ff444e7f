package org.cannula.cases.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.cannula.chart.Administration;
import org.cannula.chart.Amount;
import org.cannula.chart.Moment;
import org.cannula.chart.Route;
import org.cannula.chart.Vial;
import org.cannula.chart.Visit;
import org.cannula.codes.Drug;
import org.cannula.codes.Tables;
import org.cannula.engine.Coder;
import org.cannula.service.CodedLine;

/** What holds of drug lines whatever was given, opened and discarded. */
class DrugUnitsPropertyTest {

    private static final Coder CODER = Coder.withBuiltInPayers();

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.of("J1745", "J0696", "J2405", "J1885", "J2270", "J9035", "J1442");
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 9 * 365).map(LocalDate.of(2017, 1, 1)::plusDays);
    }

    @Property(tries = 500)
    void unitsCoverTheDoseAndWasteIsNeverNegative(
            @ForAll("codes") String code,
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(min = 1, max = 3000) int dose,
            @ForAll @IntRange(min = 0, max = 600) int discarded,
            @ForAll @IntRange(min = 0, max = 3) int charted,
            @ForAll @IntRange(min = 0, max = 2) int single,
            @ForAll boolean commercial) {
        Drug drug = Tables.builtIn().drugs().byHcpcs(code, day);
        if (drug == null || drug.unitAmount() == null) {
            return;
        }
        BigDecimal given = new BigDecimal(dose);
        Administration.Builder made = Administration.builder("a", Route.IV_PUSH)
                .drug(drug.names().get(0))
                .hcpcs(code)
                .start(new Moment(LocalDateTime.of(day, LocalTime.of(9, 0)), null))
                .dose(new Amount(given, drug.unitMeasure()))
                .singleDose(single == 0 ? null : single == 1);
        if (charted % 2 == 1) {
            made.wasted(new Amount(new BigDecimal(discarded), drug.unitMeasure()));
        }
        if (charted >= 2) {
            made.vials(List.of(new Vial(new Amount(given.add(new BigDecimal(discarded)), drug.unitMeasure()), 1)));
        }
        Visit visit = Visit.builder("v")
                .payer(commercial ? "commercial" : "medicare")
                .administrations(List.of(made.build()))
                .build();
        int units = 0;
        int waste = 0;
        boolean jz = false;
        for (CodedLine line : CODER.code(visit).lines()) {
            if (line.code().equals(code)) {
                assertThat(line.units()).isPositive();
                jz |= line.modifiers().contains("JZ");
                waste += line.modifiers().contains("JW") ? line.units() : 0;
                units += line.modifiers().contains("JW") ? 0 : line.units();
            }
        }
        if (units > 0) {
            BigDecimal least = given.divide(drug.unitAmount(), 0, RoundingMode.CEILING);
            assertThat(units).as("units of %s for %s", code, given).isEqualTo(least.intValueExact());
        }
        assertThat(jz && waste > 0).as("JW beside JZ").isFalse();
        assertThat(waste == 0 || units > 0).as("waste of a drug that was given").isTrue();
        assertThat(jz && day.isBefore(LocalDate.of(2023, 7, 1)))
                .as("JZ before it was")
                .isFalse();
    }
}
