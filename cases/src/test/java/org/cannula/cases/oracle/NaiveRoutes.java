package org.cannula.cases.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.cannula.chart.Pump;
import org.cannula.chart.Route;
import org.cannula.codes.Category;

/** Everything that is not given into a vein: rulebook section 6. */
final class NaiveRoutes {

    /** Hormonal antineoplastics among the drugs of the tests. */
    private static final Pattern HORMONAL =
            Pattern.compile("fulvestrant|faslodex|leuprolide|lupron|goserelin|zoladex|degarelix|firmagon");

    private static final LocalDate G0498_BEGAN = LocalDate.of(2016, 1, 1);

    private final Reading reading;
    private final NaiveClock clock;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> orders = new HashSet<>();
    private final List<Dose> counted = new ArrayList<>();

    NaiveRoutes(Reading reading, NaiveClock clock) {
        this.reading = reading;
        this.clock = clock;
    }

    List<Entry> code(List<Dose> coded) {
        List<Dose> inOrder = coded.stream().sorted(Run.CLOCK).toList();
        for (Dose dose : inOrder) {
            if (partOfAnEarlierDose(dose)) {
                continue;
            }
            if (dose.chemo()) {
                chemo(dose);
            } else {
                therapeutic(dose);
            }
            if (dose.route == Route.ON_BODY) {
                one("96377", dose);
            } else if (dose.route == Route.PUMP_REFILL) {
                if (dose.any(a -> a.pump() == Pump.PORTABLE)) {
                    one("96521", dose);
                } else if (dose.any(a -> a.pump() == Pump.IMPLANTED)) {
                    one("96522", dose);
                }
            }
        }
        underSkin(inOrder);
        intoArtery(inOrder);
        lesions(inOrder);
        return entries;
    }

    /** Under one reading two syringes of one dose are one injection: one order, or without orders five minutes (D22). */
    private boolean partOfAnEarlierDose(Dose dose) {
        boolean injected = dose.route == Route.IM || dose.route == Route.SC;
        boolean drug = dose.chemo() || dose.category == Category.THERAPEUTIC;
        if (!injected || !drug || !reading.is("splitDose", "one")) {
            return false;
        }
        if (!dose.orders.isEmpty()) {
            return !orders.addAll(dose.orders);
        }
        if (dose.untimed) {
            return false;
        }
        boolean soonAfter = counted.stream()
                .anyMatch(
                        d -> d.route == dose.route && d.drug.equals(dose.drug) && Math.abs(dose.start - d.start) <= 5);
        if (!soonAfter) {
            counted.add(dose);
        }
        return soonAfter;
    }

    private void one(String code, Dose dose) {
        entries.add(new Entry(code, date(dose, dose.start), -1));
    }

    private LocalDate date(Dose dose, int minute) {
        return dose.untimed ? clock.visitDate() : clock.date(minute);
    }

    private void chemo(Dose dose) {
        switch (dose.route) {
            case IM, SC -> one(hormonal(dose) ? "96402" : "96401", dose);
            case IA_PUSH -> one("96420", dose);
            case IA_PUMP_START -> one("96425", dose);
            case INTRATHECAL -> one("96450", dose);
            case INTRAVENTRICULAR -> one("96542", dose);
            case INTRAPLEURAL -> one("96440", dose);
            case INTRAPERITONEAL -> one("96446", dose);
            case PUMP_START -> {
                if (longPump(dose)) {
                    boolean clinic = dose.any(a -> a.pump() == Pump.CLINIC)
                            && reading.is("medicareCodes", "yes")
                            && !date(dose, dose.start).isBefore(G0498_BEGAN);
                    one(clinic ? "G0498" : "96416", dose);
                }
            }
            default -> {}
        }
    }

    private static boolean hormonal(Dose dose) {
        return dose.chart.stream()
                .filter(a -> a.category() == Category.CHEMOTHERAPY)
                .anyMatch(a -> HORMONAL.matcher(NaiveClock.drug(a)).find());
    }

    private void therapeutic(Dose dose) {
        if (dose.category != Category.THERAPEUTIC) {
            return;
        }
        switch (dose.route) {
            case IM, SC -> one("96372", dose);
            case IA_PUSH -> one("96373", dose);
            case PUMP_START -> {
                if (longPump(dose) && reading.facility() && reading.is("medicareCodes", "yes")) {
                    one("C8957", dose);
                }
            }
            default -> {}
        }
    }

    private static boolean longPump(Dose dose) {
        return dose.stop == dose.start || dose.documented > 480;
    }

    private void underSkin(List<Dose> doses) {
        BitSet minutes = new BitSet();
        boolean setups = false;
        Dose first = null;
        for (Dose dose : doses) {
            if (dose.route == Route.SC_INFUSION && dose.category == Category.THERAPEUTIC && !dose.missing) {
                minutes.or(dose.running);
                setups |= dose.any(a -> a.setups() > 1);
                first = first == null ? dose : first;
            }
        }
        int total = minutes.cardinality();
        if (first == null || total == 0) {
            return;
        }
        if (total <= 15) {
            one("96372", first);
            return;
        }
        timed("96369", first, minutes, 16);
        if (setups) {
            one("96371", first);
        }
        for (int j = 1; j <= Run.addl(total); j++) {
            timed("96370", first, minutes, 60 * j + 31);
        }
    }

    private void intoArtery(List<Dose> doses) {
        Map<String, List<Dose>> drugs = new TreeMap<>();
        for (Dose dose : doses) {
            if (dose.route == Route.IA_INFUSION && dose.chemo() && dose.minutes() > 0) {
                drugs.computeIfAbsent(dose.drug, d -> new ArrayList<>()).add(dose);
            }
        }
        drugs.forEach((drug, infusions) -> {
            BitSet minutes = new BitSet();
            infusions.forEach(d -> minutes.or(d.running));
            Dose first = infusions.get(0);
            if (minutes.cardinality() <= 15) {
                one("96420", first);
                return;
            }
            timed("96422", first, minutes, 16);
            for (int j = 1; j <= Run.addl(minutes.cardinality()); j++) {
                timed("96423", first, minutes, 60 * j + 31);
            }
        });
    }

    private void timed(String code, Dose first, BitSet minutes, int threshold) {
        int minute = Run.nth(minutes, reading.is("straddleDate", "startDate") ? 1 : threshold);
        entries.add(new Entry(code, date(first, minute), -1));
    }

    private void lesions(List<Dose> doses) {
        List<Dose> injected = doses.stream()
                .filter(d -> d.route == Route.INTRALESIONAL && d.chemo())
                .toList();
        if (!injected.isEmpty()) {
            int lesions = injected.stream()
                    .flatMap(d -> d.chart.stream())
                    .mapToInt(a -> a.lesions())
                    .sum();
            one(lesions <= 7 ? "96405" : "96406", injected.get(0));
        }
    }
}
