package org.cannula.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cannula.basis.Minutes;
import org.cannula.basis.Ruling;
import org.cannula.chart.Pump;
import org.cannula.chart.Setting;
import org.cannula.codes.CodeTable;
import org.cannula.codes.Drug;
import org.cannula.policy.Knob;
import org.cannula.rules.AdditionalHourNeedsThirtyOneMinutes;
import org.cannula.rules.ArterialRouteHasItsOwnCodes;
import org.cannula.rules.HormonalAntineoplasticHasItsOwnInjection;
import org.cannula.rules.InfusionRunsSixteenMinutes;
import org.cannula.rules.InjectionsAreReportedEach;
import org.cannula.rules.LongPumpInfusionIsOneStart;
import org.cannula.rules.OnBodyInjectorIsAppliedOnce;
import org.cannula.rules.PumpRefillNamesItsPump;
import org.cannula.rules.RouteNamesTheCode;
import org.cannula.rules.SubcutaneousInfusionHasItsOwnCodes;
import org.cannula.service.CodeUnits;

/** Places what does not use a venous access: injections, subcutaneous and arterial infusions, cavities, pumps. */
final class OtherRoutes {

    private static final int MINIMUM = InfusionRunsSixteenMinutes.MINIMUM;
    /** Two syringes of one drug this close are taken for one dose; a chart seldom names the order. */
    private static final int ONE_DOSE_MINUTES = 5;

    private static final LocalDate CLINIC_PUMP_CODE = LocalDate.of(2016, 1, 1);
    private static final CodeUnits UNLISTED = new CodeUnits("96379", 1, List.of());
    private static final CodeUnits UNLISTED_CHEMOTHERAPY = new CodeUnits("96549", 1, List.of());

    private final Sheet sheet;
    private final List<Given> subcutaneous = new ArrayList<>();
    private final LinkedHashMap<String, List<Given>> arterial = new LinkedHashMap<>();
    private final List<Given> lesions = new ArrayList<>();
    private final Set<String> ordersInjected = new HashSet<>();
    private final Map<String, Given> firstSyringes = new HashMap<>();

    private OtherRoutes(Sheet sheet) {
        this.sheet = sheet;
    }

    static void place(Sheet sheet, List<Given> all) {
        OtherRoutes routes = new OtherRoutes(sheet);
        List<Given> sorted = new ArrayList<>(all);
        sorted.sort(Given.BY_START);
        sorted.forEach(routes::place);
        routes.placeSubcutaneous();
        routes.arterial.values().forEach(routes::placeArterial);
        routes.placeLesions();
    }

    private void place(Given given) {
        switch (given.route()) {
            case IM, SC -> injection(given);
            case SC_INFUSION -> subcutaneousOf(given);
            case IA_PUSH -> arterialPush(given);
            case IA_INFUSION -> arterialOf(given);
            case INTRATHECAL -> cavity(given, "96450");
            case INTRAVENTRICULAR -> cavity(given, "96542");
            case INTRAPLEURAL -> cavity(given, "96440");
            case INTRAPERITONEAL -> peritoneal(given);
            case INTRALESIONAL -> lesionsOf(given);
            case ON_BODY -> onBody(given);
            case PUMP_START -> pump(given);
            case IA_PUMP_START -> arterialPump(given);
            case PUMP_REFILL -> refill(given);
            case IV_INFUSION, IV_PUSH, PORT_FLUSH, OTHER ->
                throw new IllegalStateException(given.route().word() + " is placed elsewhere");
        }
    }

    private void earn(String code, Given given, Ruling<?> why) {
        sheet.tally.earn(code, Access.NONE, given, sheet.startDate(given), why.because());
    }

    private void injection(Given given) {
        if (given.isHydration()) {
            sheet.tally.notCoded(
                    given,
                    RouteNamesTheCode.RULE.outside(given.label(), given.route()).because());
            return;
        }
        if (isFurtherSyringe(given)) {
            Ruling<Boolean> further = InjectionsAreReportedEach.RULE.furtherPart(sheet.readings);
            if (!further.value()) {
                sheet.tally.notCoded(given, further.because());
                return;
            }
        }
        if (given.isChemotherapy()) {
            Drug drug = given.drug();
            boolean known = drug != null;
            Ruling<String> code = HormonalAntineoplasticHasItsOwnInjection.RULE.decide(
                    given.label(), drug != null && drug.hormonal(), known);
            earn(code.value(), given, code);
            if (!known) {
                sheet.tally.ask(
                        given.ids(),
                        "Is " + given.label() + " a hormonal antineoplastic? 96402 if it is, 96401 if not.");
            }
            return;
        }
        earn("96372", given, InjectionsAreReportedEach.RULE.decide("96372", given.label()));
    }

    /**
     * Whether it is a further syringe of a dose already begun: of the same order or, where no order is charted, of the
     * same drug by the same route within minutes of the first syringe. Without a clock time nothing is known of its gap.
     */
    private boolean isFurtherSyringe(Given given) {
        if (given.order() != null) {
            return !ordersInjected.add(given.order());
        }
        if (given.day() != null) {
            return false;
        }
        String key = given.route().word() + " " + given.substance();
        Given first = firstSyringes.get(key);
        if (first != null && given.start() - first.start() <= ONE_DOSE_MINUTES) {
            return true;
        }
        firstSyringes.put(key, given);
        return false;
    }

    private void subcutaneousOf(Given given) {
        if (given.isChemotherapy()) {
            sheet.tally.notCoded(
                    given,
                    RouteNamesTheCode.RULE.outside(given.label(), given.route()).because());
            sheet.tally.review(
                    given,
                    RouteNamesTheCode.RULE.outside(given.label(), given.route()).because(),
                    UNLISTED_CHEMOTHERAPY);
        } else {
            subcutaneous.add(given);
        }
    }

    private void placeSubcutaneous() {
        if (subcutaneous.isEmpty()) {
            return;
        }
        Given first = subcutaneous.get(0);
        Given whole = subcutaneous.size() == 1
                ? first
                : first.joined(subcutaneous, first.substance(), first.label(), first.category());
        int minutes = whole.minutes();
        if (minutes < MINIMUM) {
            earn("96372", whole, SubcutaneousInfusionHasItsOwnCodes.RULE.decide("96372", minutes));
            return;
        }
        timed("96369", "96370", whole, SubcutaneousInfusionHasItsOwnCodes.RULE.decide("96369", minutes));
        int setups = subcutaneous.stream()
                .flatMap(given -> given.parts().stream())
                .mapToInt(part -> part.setups())
                .max()
                .orElse(1);
        if (setups > 1) {
            earn("96371", whole, SubcutaneousInfusionHasItsOwnCodes.RULE.setUp(setups));
        }
    }

    /** First hour and further hours of an infusion that shares no access. */
    private void timed(String first, String further, Given whole, Ruling<?> why) {
        Minutes net = whole.running();
        sheet.tally.earn(
                first, Access.NONE, whole, sheet.units(whole, net, net, MINIMUM, 0, 1), true, List.of(), why.because());
        Ruling<Integer> hours = AdditionalHourNeedsThirtyOneMinutes.RULE.hours(net.count());
        sheet.tally.earn(
                further,
                Access.NONE,
                whole,
                sheet.units(whole, net, net, AdditionalHourNeedsThirtyOneMinutes.threshold(1), 1, hours.value()),
                true,
                List.of(),
                hours.because());
        sheet.tally.next(
                further, whole, AdditionalHourNeedsThirtyOneMinutes.threshold(hours.value() + 1) - net.count());
    }

    private void arterialPush(Given given) {
        String code = given.isChemotherapy() ? "96420" : "96373";
        earn(code, given, ArterialRouteHasItsOwnCodes.RULE.decide(code, given.label(), given.minutes()));
    }

    private void arterialOf(Given given) {
        if (given.isChemotherapy()) {
            arterial.computeIfAbsent(given.substance(), key -> new ArrayList<>(1))
                    .add(given);
        } else {
            sheet.tally.notCoded(
                    given,
                    RouteNamesTheCode.RULE.outside(given.label(), given.route()).because());
            sheet.tally.review(
                    given,
                    RouteNamesTheCode.RULE.outside(given.label(), given.route()).because(),
                    UNLISTED);
        }
    }

    private void placeArterial(List<Given> same) {
        Given first = same.get(0);
        Given whole = same.size() == 1 ? first : first.joined(same, first.substance(), first.label(), first.category());
        int minutes = whole.minutes();
        if (minutes < MINIMUM) {
            earn("96420", whole, ArterialRouteHasItsOwnCodes.RULE.decide("96420", whole.label(), minutes));
        } else {
            timed("96422", "96423", whole, ArterialRouteHasItsOwnCodes.RULE.decide("96422", whole.label(), minutes));
        }
    }

    private void cavity(Given given, String code) {
        if (given.isChemotherapy()) {
            earn(code, given, RouteNamesTheCode.RULE.decide(code, given.label(), given.route()));
        } else {
            sheet.tally.notCoded(
                    given,
                    RouteNamesTheCode.RULE.outside(given.label(), given.route()).because());
        }
    }

    private void peritoneal(Given given) {
        if (given.isChemotherapy() && !isInForce("96446", given)) {
            notYet("96446", "96445", given);
        } else {
            cavity(given, "96446");
        }
    }

    private void onBody(Given given) {
        if (isInForce("96377", given)) {
            earn("96377", given, OnBodyInjectorIsAppliedOnce.RULE.decide(given.label()));
        } else {
            notYet("96377", "96372", given);
        }
    }

    private boolean isInForce(String code, Given given) {
        return CodeTable.builtIn().on(code, sheet.startDate(given)) != null;
    }

    /** A code is not billed on a day before its first; what was reported until then a person decides. */
    private void notYet(String code, String older, Given given) {
        Ruling<Boolean> notYet = RouteNamesTheCode.RULE.notYet(code, given.label(), sheet.startDate(given));
        sheet.tally.notCoded(given, notYet.because());
        sheet.tally.review(given, notYet.because(), new CodeUnits(older, 1, List.of()));
    }

    private void lesionsOf(Given given) {
        if (given.isChemotherapy()) {
            lesions.add(given);
        } else {
            sheet.tally.notCoded(
                    given,
                    RouteNamesTheCode.RULE.outside(given.label(), given.route()).because());
        }
    }

    private void placeLesions() {
        if (lesions.isEmpty()) {
            return;
        }
        Given first = lesions.get(0);
        Given whole =
                lesions.size() == 1 ? first : first.joined(lesions, first.substance(), first.label(), first.category());
        int count = lesions.stream()
                .flatMap(given -> given.parts().stream())
                .mapToInt(part -> part.lesions())
                .sum();
        Ruling<String> code = RouteNamesTheCode.RULE.lesions(count);
        earn(code.value(), whole, code);
    }

    private void pump(Given given) {
        if (given.minutes() > 0 && given.minutes() <= LongPumpInfusionIsOneStart.EIGHT_HOURS) {
            Ruling<Boolean> look = LongPumpInfusionIsOneStart.RULE.look(
                    given.label(), given.minutes() + " minutes are no more than eight hours, so no pump start");
            sheet.tally.notCoded(given, look.because());
            sheet.tally.review(
                    given, look.because(), new CodeUnits(given.isChemotherapy() ? "96413" : "96365", 1, List.of()));
            return;
        }
        boolean medicareCodes = sheet.readings.is(Knob.MEDICARE_CODES, "yes");
        Pump pump = given.parts().get(0).pump();
        if (given.isChemotherapy()) {
            boolean clinic = pump == Pump.CLINIC
                    && medicareCodes
                    && !sheet.readings.policy().date().isBefore(CLINIC_PUMP_CODE);
            String code = clinic ? "G0498" : "96416";
            String whose = pump == null ? "whose pump is not documented" : pump.word() + " pump";
            earn(code, given, LongPumpInfusionIsOneStart.RULE.decide(code, given.label(), whose));
            if (pump == null) {
                sheet.tally.review(
                        given,
                        LongPumpInfusionIsOneStart.RULE
                                .look(given.label(), "whose pump went home is not documented; taken as a supplier's")
                                .because());
            }
        } else if (medicareCodes && sheet.readings.setting() == Setting.FACILITY) {
            earn("C8957", given, LongPumpInfusionIsOneStart.RULE.decide("C8957", given.label(), "hospital, Medicare"));
        } else {
            Ruling<Boolean> look = LongPumpInfusionIsOneStart.RULE.look(
                    given.label(), "no code of this payer and setting for a long infusion that is not chemotherapy");
            sheet.tally.notCoded(given, look.because());
            sheet.tally.review(given, look.because(), UNLISTED);
        }
    }

    private void arterialPump(Given given) {
        if (given.isChemotherapy()) {
            earn("96425", given, LongPumpInfusionIsOneStart.RULE.decide("96425", given.label(), "arterial"));
        } else {
            sheet.tally.notCoded(
                    given,
                    RouteNamesTheCode.RULE.outside(given.label(), given.route()).because());
            sheet.tally.review(
                    given,
                    RouteNamesTheCode.RULE.outside(given.label(), given.route()).because(),
                    UNLISTED);
        }
    }

    private void refill(Given given) {
        Pump pump = given.parts().get(0).pump();
        if (pump == Pump.IMPLANTED || pump == Pump.PORTABLE) {
            String code = pump == Pump.IMPLANTED ? "96522" : "96521";
            earn(code, given, PumpRefillNamesItsPump.RULE.decide(code, pump));
            return;
        }
        sheet.tally.notCoded(given, PumpRefillNamesItsPump.RULE.unnamed().because());
        sheet.tally.ask(given.ids(), "Which pump was refilled? Portable: 96521; implanted: 96522.");
    }
}
