package org.cannula.formats.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cannula.claim.Claim;
import org.cannula.claim.ClaimType;
import org.cannula.claim.DrugBilled;
import org.cannula.claim.ServiceLine;
import org.jspecify.annotations.Nullable;

/** Claims that use every field, from a seed. */
final class RandomClaimJson {

    private static final LocalDate DATE = LocalDate.of(2026, 3, 2);

    private final Random random;

    RandomClaimJson(long seed) {
        this.random = new Random(seed);
    }

    Claim claim() {
        LocalDate from = maybe() ? DATE : null;
        List<ServiceLine> lines = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            lines.add(line(lines.size() + 1, from != null && maybe() ? null : DATE.plusDays(random.nextInt(3))));
        }
        return Claim.builder("C\u00E9 " + random.nextInt(1000))
                .type(maybe() ? null : maybe() ? ClaimType.INSTITUTIONAL : ClaimType.PROFESSIONAL)
                .billType(text("0131"))
                .payer(text("medicare"))
                .filing(text("MB"))
                .payerId(text("00435 \"x\""))
                .placeOfService(text("11"))
                .locality(text("CA-05"))
                .conditionCodes(maybe() ? List.of() : List.of("G0", "41"))
                .patient(text("P1"))
                .provider(text("1999999984"))
                .account(text("A\n7"))
                .frequency(text("7"))
                .originalReference(text("ICN1"))
                .diagnoses(maybe() ? List.of() : List.of("E860", "D509"))
                .from(from)
                .through(from == null || maybe() ? null : from.plusDays(random.nextInt(3)))
                .visit(text("V1"))
                .lines(lines)
                .build();
    }

    private ServiceLine line(int number, @Nullable LocalDate date) {
        return ServiceLine.builder(maybe() ? number : number + 10, maybe() ? "96365" : "J3370", decimal())
                .id(text("1L1"))
                .modifiers(maybe() ? List.of() : List.of("59", "XU"))
                .date(date)
                .through(date == null || maybe() ? null : date.plusDays(1))
                .charge(maybe() ? null : decimal())
                .revenueCode(text("0260"))
                .placeOfService(text("22"))
                .drug(maybe() ? null : new DrugBilled("00409653301", maybe() ? null : decimal(), text("ME")))
                .build();
    }

    private BigDecimal decimal() {
        return new BigDecimal(new String[] {"0", "1", "2.50", "310.00", "0.125", "999999999999"}[random.nextInt(6)]);
    }

    private @Nullable String text(String text) {
        return maybe() ? null : text;
    }

    private boolean maybe() {
        return random.nextBoolean();
    }
}
