package org.cannula.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cannula.basis.Ruling;
import org.cannula.chart.Administration;
import org.cannula.chart.Purpose;
import org.cannula.chart.Route;
import org.cannula.chart.Visit;
import org.cannula.policy.Knob;
import org.cannula.policy.Readings;
import org.cannula.rules.ConcurrentNeedsAPrimary;
import org.cannula.rules.FacilityReportsInAFacilityPlace;
import org.cannula.rules.HydrationMeetsTheVolumeFloor;
import org.cannula.rules.KeepOpenRateIsNotHydration;
import org.cannula.rules.MainReasonPicksTheInitial;
import org.cannula.rules.OneInitialPerStay;
import org.cannula.rules.PortFlushStandsAlone;
import org.cannula.rules.SecondAccessNeedsAReason;
import org.jspecify.annotations.Nullable;

/**
 * The one ordered derivation of a visit: identify, place in time, clip, mix, rank, place (infusions, pushes, hydration,
 * other routes), count. Questions, modifiers and readings come after it.
 */
final class Derivation {

    private final Sheet sheet;
    private final List<Given> elsewhere = new ArrayList<>();
    private final List<Given> intravenous = new ArrayList<>();
    private final List<Given> uncoded = new ArrayList<>();
    private final List<Given> portFlushes = new ArrayList<>();

    /** Minutes of each administration, also those before arrival: its volume ran in all of them. */
    private final Map<String, Integer> beforeClipping = new HashMap<>();

    private Derivation(Sheet sheet) {
        this.sheet = sheet;
    }

    /** Derives what one visit supports under the readings, as if it stood alone. */
    static Sheet of(Visit visit, Readings readings) {
        Clock clock = new Clock(visit);
        Sheet sheet = new Sheet(visit, readings, clock, new Concurrency(Concurrency.Primary.UNKNOWN));
        new Derivation(sheet).run();
        if (sheet.concurrency.mustStartOver()) {
            // Whether a concurrent infusion has its primary is only known when everything else is coded.
            Set<String> codes = new TreeSet<>(sheet.tally.codes());
            boolean coded = ConcurrentNeedsAPrimary.RULE
                    .decide(readings, codes, readings.policy().date())
                    .value();
            sheet = new Sheet(
                    visit,
                    readings,
                    clock,
                    new Concurrency(coded ? Concurrency.Primary.CODED : Concurrency.Primary.ABSENT));
            new Derivation(sheet).run();
        }
        return sheet;
    }

    private void run() {
        if (isReportedHere()) {
            List<Identity> identities = Identity.all(sheet);
            sort(Bags.mix(sheet, placeInTime(identities)));
            placeVenous();
            OtherRoutes.place(sheet, elsewhere);
            Subcutaneous.besideInitial(sheet);
            placePortFlushes();
            DrugLines.add(sheet, identities);
            Checkpoints.ask(sheet, intravenous);
        }
    }

    private boolean isReportedHere() {
        String place = sheet.visit.placeOfService();
        if (place != null) {
            sheet.tally.tables.add("pos");
            askForThePlace(place);
        }
        Ruling<Boolean> reported = FacilityReportsInAFacilityPlace.RULE.decide(sheet.readings, place);
        if (!reported.value()) {
            for (Administration given : sheet.visit.administrations()) {
                sheet.tally.notCoded(given.id(), reported.because());
            }
        }
        return reported.value();
    }

    /** A place that is on no list is taken for no facility, which decides everything for a professional. */
    private void askForThePlace(String place) {
        List<Administration> given = sheet.visit.administrations();
        if (!sheet.isProfessional() || given.isEmpty()) {
            return;
        }
        boolean known = sheet.readings
                                .tables()
                                .places()
                                .on(place, sheet.readings.policy().date())
                        != null
                || sheet.readings.codes(Knob.FACILITY_PLACES).contains(place);
        if (!known) {
            sheet.tally.ask(
                    given.stream().map(Administration::id).toList(),
                    "Place of service " + place
                            + " is on no list of the date: in which place, two digits, was it given?");
        }
    }

    /** Everything that is coded and has its minutes in the stay; what is not coded is kept for its minutes. */
    private List<Given> placeInTime(List<Identity> identities) {
        Stay stay = new Stay(sheet);
        List<Given> coded = new ArrayList<>(identities.size());
        List<@Nullable Given> timed = TimeLine.place(sheet, identities);
        for (int i = 0; i < timed.size(); i++) {
            Given given = timed.get(i);
            boolean isCoded = identities.get(i).coded();
            Given here = given == null ? null : stay.clip(given, isCoded);
            if (given != null) {
                beforeClipping.put(given.firstId(), given.minutes());
            }
            if (here != null) {
                (isCoded ? coded : uncoded).add(here);
            }
        }
        return coded;
    }

    private void sort(List<Given> coded) {
        List<Given> hydration = new ArrayList<>();
        for (Given given : coded) {
            if (given.route() == Route.PORT_FLUSH) {
                portFlushes.add(given);
            } else if (!given.route().isIntravenous()) {
                elsewhere.add(given);
            } else if (!given.isHydration()) {
                intravenous.add(given);
            } else {
                (isKeepOpen(given) ? uncoded : hydration).add(given);
            }
        }
        (hydrationIsEnough(hydration) ? intravenous : uncoded).addAll(hydration);
    }

    private boolean isKeepOpen(Given given) {
        Administration a = given.parts().get(0);
        BigDecimal rate = a.rateMlPerHour();
        int documented = beforeClipping.getOrDefault(a.id(), given.minutes());
        if (rate == null && a.volumeMl() != null && documented > 0) {
            rate = a.volumeMl()
                    .multiply(BigDecimal.valueOf(60))
                    .divide(BigDecimal.valueOf(documented), 2, RoundingMode.HALF_UP);
        }
        if (rate == null) {
            return false;
        }
        Ruling<Boolean> hydrates = KeepOpenRateIsNotHydration.RULE.decide(sheet.readings, rate);
        if (!hydrates.value()) {
            sheet.tally.notCoded(given, hydrates.because());
            sheet.tally.review(given, hydrates.because());
        }
        return !hydrates.value();
    }

    /** Whether the documented total reaches the payer's floor; an undocumented volume is not held against anybody. */
    private boolean hydrationIsEnough(List<Given> hydration) {
        BigDecimal total = BigDecimal.ZERO;
        for (Given given : hydration) {
            for (Administration part : given.parts()) {
                if (part.volumeMl() == null) {
                    return true;
                }
                total = total.add(part.volumeMl());
            }
        }
        if (hydration.isEmpty()) {
            return true;
        }
        Ruling<Boolean> enough = HydrationMeetsTheVolumeFloor.RULE.decide(sheet.readings, total);
        if (!enough.value()) {
            hydration.forEach(given -> sheet.tally.notCoded(given, enough.because()));
        }
        return enough.value();
    }

    private void placeVenous() {
        if (intravenous.isEmpty()) {
            return;
        }
        List<Access> accesses = accesses();
        for (List<Access> part : partsOfTheStay(accesses)) {
            List<Ranking> rankings = new ArrayList<>();
            part.forEach(access -> rankings.add(Ranking.of(access, sheet)));
            rankings.sort(Ranking.ORDER);
            noteMainReason(rankings);
            for (Ranking ranking : rankings) {
                sheet.concurrency.reports(
                        sheet.readings,
                        ranking.rank.code,
                        sheet.readings.policy().date());
            }
            for (int i = 0; i < rankings.size(); i++) {
                Ranking ranking = rankings.get(i);
                ranking.access.second = i > 0;
                List<Pushes.Event> fromInfusions = Infusions.place(sheet, ranking);
                Pushes.place(sheet, ranking, fromInfusions);
                Hydrations.place(sheet, ranking);
            }
        }
    }

    /** The whole stay as one, unless the payer starts anew on each date. */
    private List<List<Access>> partsOfTheStay(List<Access> accesses) {
        TreeSet<LocalDate> dates = new TreeSet<>();
        accesses.forEach(access -> dates.addAll(access.dates(sheet)));
        if (dates.size() < 2) {
            return List.of(accesses);
        }
        Ruling<Boolean> resets = OneInitialPerStay.RULE.resetsAtMidnight(sheet.readings);
        sheet.tally.note(resets.because());
        if (!resets.value()) {
            return List.of(accesses);
        }
        List<List<Access>> parts = new ArrayList<>();
        for (LocalDate date : dates) {
            parts.add(accesses.stream()
                    .filter(access -> access.dates(sheet).contains(date))
                    .map(access -> access.on(date, sheet))
                    .toList());
        }
        return parts;
    }

    /** The accesses of the visit by label; sites without a reason of their own are one. */
    private List<Access> accesses() {
        TreeMap<String, List<Given>> bySite = new TreeMap<>();
        TreeSet<String> merged = new TreeSet<>();
        for (Given given : intravenous) {
            boolean own = isSeparate(given.site());
            bySite.computeIfAbsent(own ? given.site() : "", key -> new ArrayList<>())
                    .add(given);
            if (!own) {
                merged.add(given.site());
            }
        }
        if (merged.size() > 1) {
            sayMerged(merged);
        }
        List<Access> accesses = new ArrayList<>(bySite.size());
        bySite.forEach((site, given) -> accesses.add(
                Access.of(site.isEmpty() ? merged.iterator().next() : site, sheet, given, uncodedAt(site))));
        return accesses;
    }

    private boolean isSeparate(String site) {
        return SecondAccessNeedsAReason.RULE
                .decide(sheet.visit.secondAccess(), site)
                .value();
    }

    private void sayMerged(TreeSet<String> sites) {
        List<String> ids = new ArrayList<>();
        intravenous.forEach(given -> ids.addAll(given.ids()));
        if (sheet.visit.secondAccess().isEmpty()) {
            sheet.tally.ask(
                    ids,
                    "Accesses " + String.join(" and ", sites)
                            + " are documented: did protocol or the patient's condition make a second access necessary?");
        } else {
            for (String site : sites) {
                Ruling<Boolean> reason = SecondAccessNeedsAReason.RULE.decide(sheet.visit.secondAccess(), site);
                intravenous.stream()
                        .filter(given -> given.site().equals(site))
                        .sorted(Given.BY_START)
                        .limit(1)
                        .forEach(given -> sheet.tally.review(given, reason.because()));
            }
        }
    }

    private List<Given> uncodedAt(String site) {
        List<Given> here = new ArrayList<>();
        for (Given given : uncoded) {
            String own = isSeparate(given.site()) ? given.site() : "";
            if (given.route().isIntravenous() && own.equals(site)) {
                here.add(given);
            }
        }
        return here;
    }

    private void noteMainReason(List<Ranking> rankings) {
        if (!sheet.isProfessional() || rankings.stream().anyMatch(ranking -> ranking.byMainReason)) {
            return;
        }
        String primary = sheet.visit.primaryReason();
        if (primary == null) {
            sheet.tally.note(MainReasonPicksTheInitial.RULE.absent().because());
        } else if (sheet.tally.notes.stream()
                .noneMatch(note -> note.reason().rule() == MainReasonPicksTheInitial.RULE)) {
            sheet.tally.note(MainReasonPicksTheInitial.RULE
                    .yields(primary, "it is no intravenous service that is coded")
                    .because());
        }
    }

    private void placePortFlushes() {
        if (portFlushes.isEmpty()) {
            return;
        }
        // Anything else that was provided counts, coded or not: an infusion without a stop time is still an infusion.
        boolean anythingElse = sheet.visit.administrations().stream()
                .anyMatch(given -> given.route() != Route.PORT_FLUSH && given.purpose() != Purpose.FLUSH);
        Ruling<Boolean> alone = PortFlushStandsAlone.RULE.decide(anythingElse);
        Given first = portFlushes.get(0);
        if (alone.value()) {
            sheet.tally.earn("96523", Access.NONE, first, sheet.startDate(first), alone.because());
        }
        for (Given flush : alone.value() ? portFlushes.subList(1, portFlushes.size()) : portFlushes) {
            sheet.tally.notCoded(flush, PortFlushStandsAlone.RULE.decide(true).because());
        }
    }
}
