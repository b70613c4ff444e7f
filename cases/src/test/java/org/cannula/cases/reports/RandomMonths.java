package org.cannula.cases.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cannula.chart.Administration;
import org.cannula.chart.Amount;
import org.cannula.chart.Moment;
import org.cannula.chart.Route;
import org.cannula.chart.Setting;
import org.cannula.chart.Visit;
import org.cannula.claim.Claim;
import org.cannula.claim.ClaimType;
import org.cannula.claim.ServiceLine;
import org.cannula.engine.Coder;
import org.cannula.engine.UncodableVisit;
import org.cannula.service.CodedLine;

/**
 * Months of claims of some dozens of providers, from a seed: charts, the claims that bill what they support, and on some of them a
 * slip of the kind billers make. Providers differ in how often they slip, and a few bill concurrent infusion by the hour.
 */
final class RandomMonths {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 2);
    private static final int DAYS = 180;
    private static final int PROVIDERS = 40;
    private static final String[][] INFUSED = {
        {"vancomycin", "1 g", "J3373"}, {"ceftriaxone", "2 g", "J0696"}, {"ondansetron", "8 mg", "J2405"},
        {"famotidine", "20 mg", null}, {"magnesium sulfate", "2 g", "J3475"}, {"iron sucrose", "200 mg", "J1756"},
        {"infliximab", "500 mg", "J1745"}, {"rituximab", "700 mg", "J9312"}
    };
    private static final String[][] PUSHED = {
        {"ketorolac", "30 mg", "J1885"},
        {"ondansetron", "4 mg", "J2405"},
        {"methylprednisolone", "125 mg", "J2930"},
        {"diphenhydramine", "25 mg", "J1200"}
    };
    private static final String[][] PAYERS = {
        {"MB", null}, {"MB", null}, {"MB", "00435"}, {"CI", "60054"}, {"CI", "87726"}, {"MC", "77350"}
    };

    private final SplittableRandom random;
    private final Coder coder = Coder.withBuiltInPayers();

    /** A claim, and the chart it was made from. */
    record Billed(Claim claim, Visit chart) {}

    RandomMonths(long seed) {
        this.random = new SplittableRandom(seed);
    }

    List<Billed> claims(int count) {
        List<Billed> claims = new ArrayList<>();
        while (claims.size() < count) {
            Billed billed = billed(claims.size() + 1);
            if (!billed.claim().lines().isEmpty()) {
                claims.add(billed);
            }
        }
        return claims;
    }

    private Billed billed(int number) {
        int provider = (int) (PROVIDERS * Math.pow(random.nextDouble(), 1.7));
        boolean office = provider % 4 == 3;
        LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
        String[] payer = PAYERS[random.nextInt(PAYERS.length)];
        Visit chart = chart(number, provider, office, day);
        List<ServiceLine> lines;
        try {
            lines = slip(lines(coder.code(chart).lines()), provider);
        } catch (UncodableVisit beyondWhatIsCovered) {
            lines = List.of();
        }
        Claim claim = Claim.builder("C%06d".formatted(number))
                .type(office ? ClaimType.PROFESSIONAL : ClaimType.INSTITUTIONAL)
                .billType(office ? null : random.nextInt(200) == 0 ? "0111" : "0131")
                .placeOfService(office ? "11" : null)
                .filing(payer[0])
                .payerId(payer[1])
                .patient(chart.patient())
                .provider(chart.provider())
                .from(day)
                .through(day)
                .visit(chart.id())
                .lines(lines)
                .build();
        return new Billed(claim, chart);
    }

    private Visit chart(int number, int provider, boolean office, LocalDate day) {
        List<Administration> given = new ArrayList<>();
        int start = 7 * 60 + random.nextInt(40) * 5;
        String site = random.nextInt(12) == 0 ? "left" : "A";
        int infusions = 1 + random.nextInt(3);
        for (int i = 0; i < infusions; i++) {
            String[] drug = INFUSED[random.nextInt(INFUSED.length)];
            int length = 10 + random.nextInt(36) * 5;
            given.add(administration(given.size(), Route.IV_INFUSION, drug, day, start)
                    .site(site)
                    .stop(random.nextInt(60) == 0 ? null : moment(day, start + length))
                    .build());
            start += random.nextInt(3) == 0 ? length : random.nextInt(Math.max(1, length / 5)) * 5;
        }
        int pushes = random.nextInt(3);
        for (int i = 0; i < pushes; i++) {
            String[] drug = PUSHED[random.nextInt(PUSHED.length)];
            start += 5 + random.nextInt(6) * 5;
            given.add(administration(given.size(), Route.IV_PUSH, drug, day, start)
                    .site(site)
                    .build());
        }
        if (random.nextInt(3) == 0) {
            start += random.nextInt(12) * 5;
            given.add(administration(
                            given.size(), Route.IV_INFUSION, new String[] {"normal saline", "1 L", null}, day, start)
                    .site(site)
                    .stop(moment(day, start + 20 + random.nextInt(30) * 5))
                    .build());
        }
        return Visit.builder("V%06d".formatted(number))
                .date(day)
                .patient("P%06d".formatted(number))
                .provider(String.valueOf(1_999_999_000 + provider))
                .setting(office ? Setting.PROFESSIONAL : Setting.FACILITY)
                .placeOfService(office ? "11" : null)
                .primaryReason("a1")
                .administrations(given)
                .build();
    }

    private static Administration.Builder administration(
            int before, Route route, String[] drug, LocalDate day, int start) {
        String[] dose = drug[1].split(" ", -1);
        return Administration.builder("a" + (before + 1), route)
                .drug(drug[0])
                .hcpcs(drug[2])
                .dose(new Amount(new BigDecimal(dose[0]), dose[1]))
                .start(moment(day, start));
    }

    private static Moment moment(LocalDate day, int minute) {
        return new Moment(day.plusDays(minute / 1440).atTime(minute % 1440 / 60, minute % 60), null);
    }

    private List<ServiceLine> lines(List<CodedLine> coded) {
        List<ServiceLine> lines = new ArrayList<>();
        for (CodedLine line : coded) {
            lines.add(ServiceLine.builder(lines.size() + 1, line.code(), BigDecimal.valueOf(line.units()))
                    .modifiers(line.modifiers())
                    .date(line.date())
                    .charge(BigDecimal.valueOf((80L + random.nextInt(200)) * 100 * Math.min(line.units(), 8), 2))
                    .build());
        }
        return lines;
    }

    /** One slip on some claims; what slips depends on who bills. */
    private List<ServiceLine> slip(List<ServiceLine> lines, int provider) {
        int often = provider == 5 || provider == 11 ? 60 : 10 + provider % 7 * 3;
        if (lines.isEmpty() || random.nextInt(100) >= often) {
            return lines;
        }
        List<ServiceLine> slipped = new ArrayList<>(lines);
        int concurrent = at(lines, "96368");
        int hours = at(lines, "96366");
        int kind = random.nextInt(10);
        if (concurrent >= 0 && (provider == 5 || kind < 2)) {
            slipped.set(concurrent, units(lines.get(concurrent), 1 + random.nextInt(2)));
        } else if (concurrent >= 0 && (provider == 11 || kind < 4)) {
            slipped.add(again(lines.get(concurrent), lines.size() + 1));
        } else if (hours >= 0 && kind < 6) {
            slipped.set(hours, units(lines.get(hours), 1 + random.nextInt(3)));
        } else if (kind == 6) {
            slipped.remove(random.nextInt(lines.size()));
        } else if (kind == 7) {
            slipped.add(again(lines.get(0), lines.size() + 1));
        } else if (kind == 8) {
            int at = random.nextInt(lines.size());
            ServiceLine late = lines.get(at);
            LocalDate date = late.date();
            slipped.set(
                    at,
                    late.toBuilder()
                            .date(date == null ? null : date.plusDays(1))
                            .build());
        } else {
            int at = random.nextInt(lines.size());
            slipped.set(at, units(lines.get(at), 1));
        }
        return slipped;
    }

    private static int at(List<ServiceLine> lines, String code) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).code().equals(code)) {
                return i;
            }
        }
        return -1;
    }

    private static ServiceLine units(ServiceLine line, int more) {
        return line.toBuilder()
                .units(line.units().add(BigDecimal.valueOf(more)))
                .build();
    }

    private static ServiceLine again(ServiceLine line, int number) {
        return line.toBuilder().line(number).build();
    }

    /** Whether a chart is handed to the auditor beside its claim: for two claims of three. */
    static boolean isDocumented(Billed billed) {
        return billed.claim().id().hashCode() % 3 != 0;
    }
}
