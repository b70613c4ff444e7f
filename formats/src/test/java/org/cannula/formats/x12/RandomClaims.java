package org.cannula.formats.x12;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cannula.claim.Claim;
import org.cannula.claim.ClaimType;
import org.cannula.claim.DrugBilled;
import org.cannula.claim.ServiceLine;

/** Claims that 837 can hold, from a seed. */
final class RandomClaims {

    private static final String[] CODES = {"96365", "96366", "96367", "96368", "96375", "96413", "J3370", "J1885"};
    private static final String[] MODIFIERS = {"59", "XU", "JZ", "25"};
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    private final Random random;

    RandomClaims(long seed) {
        this.random = new Random(seed);
    }

    List<Claim> claims(int count) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            claims.add(claim("C" + i + "-" + random.nextInt(1000)));
        }
        return claims;
    }

    private Claim claim(String id) {
        boolean professional = random.nextBoolean();
        String place = professional ? pick("11", "22", "12") : null;
        String frequency = pick("1", "7", "8");
        LocalDate from = FIRST.plusDays(random.nextInt(900));
        LocalDate through = professional ? null : from.plusDays(random.nextInt(5));
        return Claim.builder(id)
                .type(professional ? ClaimType.PROFESSIONAL : ClaimType.INSTITUTIONAL)
                .account(id)
                .billType(professional ? null : "0" + pick("13", "85", "12") + frequency)
                .placeOfService(place)
                .frequency(frequency)
                .originalReference(frequency.equals("1") ? null : "ICN" + random.nextInt(100_000))
                .filing(pick("MB", "CI", null))
                .payerId(pick("00435", "PAY 1", null))
                .patient(pick("MBR1", "MBR2", null))
                .provider(pick("1999999984", "1999999976", null))
                .diagnoses(some("E860", "T8029XA", "D509"))
                .conditionCodes(professional ? List.of() : some("09", "G0"))
                .from(professional ? null : from)
                .through(through)
                .lines(lines(professional, from))
                .build();
    }

    private List<ServiceLine> lines(boolean professional, LocalDate date) {
        List<ServiceLine> lines = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        int number = 0;
        for (int i = 0; i < count; i++) {
            number += 1 + (random.nextInt(8) == 0 ? 1 : 0);
            boolean dated = professional || random.nextInt(4) > 0;
            boolean range = dated && random.nextInt(5) == 0;
            lines.add(ServiceLine.builder(number, pick(CODES), units())
                    .id(pick("L" + i, null))
                    .modifiers(some(MODIFIERS))
                    .date(dated ? date : null)
                    .through(range ? date.plusDays(1) : null)
                    .charge(BigDecimal.valueOf(random.nextInt(100_000), 2))
                    .revenueCode(professional ? null : pick("0260", "0335", "0636"))
                    .placeOfService(professional ? pick("19", null, null) : null)
                    .drug(drug())
                    .build());
        }
        return lines;
    }

    private BigDecimal units() {
        return random.nextInt(6) == 0 ? new BigDecimal("2.5") : BigDecimal.valueOf(random.nextInt(40) + 1L);
    }

    private DrugBilled drug() {
        return switch (random.nextInt(4)) {
            case 0 -> new DrugBilled("00409653301", new BigDecimal("1000"), "ME");
            case 1 -> new DrugBilled("00004196501", new BigDecimal("0.25"), "ML");
            default -> null;
        };
    }

    private String pick(String... values) {
        return values[random.nextInt(values.length)];
    }

    private List<String> some(String... values) {
        List<String> some = new ArrayList<>();
        for (String value : values) {
            if (random.nextInt(3) == 0) {
                some.add(value);
            }
        }
        return some;
    }
}
