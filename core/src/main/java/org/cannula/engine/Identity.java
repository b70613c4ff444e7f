package org.cannula.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cannula.basis.Minutes;
import org.cannula.basis.Ruling;
import org.cannula.chart.Administration;
import org.cannula.chart.Amount;
import org.cannula.chart.Measures;
import org.cannula.chart.Purpose;
import org.cannula.chart.Route;
import org.cannula.codes.Category;
import org.cannula.codes.Drug;
import org.cannula.codes.DrugTable;
import org.cannula.rules.DrugDecidesTheFamily;
import org.cannula.rules.IncidentalFluidIsNotReported;
import org.cannula.rules.IntegralServiceIsNotReported;
import org.cannula.rules.MixedInOneBagIsOneService;
import org.cannula.rules.OrderedPreHydrationIsBillable;
import org.cannula.rules.OtherProductsHaveTheirOwnCodes;
import org.cannula.service.Because;
import org.jspecify.annotations.Nullable;

/**
 * Which drug an administration gave, and whether it is coded at all.
 *
 * @param substance key of the drug: equal keys are the same drug
 * @param category what it is for coding; {@link Category#OTHER} where it is not coded
 * @param coded whether it may earn a line
 */
record Identity(
        Administration administration,
        String substance,
        String label,
        @Nullable Drug drug,
        Category category,
        boolean coded) {

    /** Identifies every administration of a visit, in chart order, and says of each one that is not coded why. */
    static List<Identity> all(Sheet sheet) {
        List<Identity> identities =
                new ArrayList<>(sheet.visit.administrations().size());
        for (Administration given : sheet.visit.administrations()) {
            identities.add(of(given, sheet));
        }
        return identities;
    }

    private static Identity of(Administration given, Sheet sheet) {
        LocalDate date = sheet.readings.policy().date();
        Drug drug = drug(given, date, sheet.readings.tables().drugs());
        String label = label(given);
        String substance = drug != null ? drug.substance() : DrugTable.normal(label);
        Mixture mixture = drug == null ? Mixture.of(given, sheet.readings) : null;
        if (mixture != null) {
            return of(given, label, mixture, sheet);
        }
        Ruling<@Nullable Category> family = DrugDecidesTheFamily.RULE.decide(given, drug, sheet.readings);
        Category category = family.value();
        if (drug != null && (given.category() == null || category == Category.OTHER)) {
            Amount dose = given.dose();
            Ruling<Boolean> clears = OtherProductsHaveTheirOwnCodes.RULE.clearsCatheter(
                    label, drug, dose == null ? null : Measures.in(dose, "mg"));
            if (clears.value()) {
                sheet.tally.notCoded(given.id(), clears.because());
                return new Identity(given, substance, label, drug, Category.OTHER, false);
            }
        }
        if (!mayBeCoded(given, label, drug, category, sheet)) {
            return new Identity(given, substance, label, drug, category == null ? Category.OTHER : category, false);
        }
        if (category == null) {
            sheet.tally.unknownDrugs.add(given.id());
            sheet.tally.notCoded(given.id(), family.because());
            return new Identity(given, substance, label, drug, Category.OTHER, false);
        }
        if (category == Category.THERAPEUTIC
                && given.category() == null
                && drug != null
                && drug.isComplexityDisputed()) {
            sheet.tally.ask(
                    List.of(given.id()),
                    "Is " + label
                            + " documented as complex (special preparation, monitoring, staff)? Sources differ whether it is"
                            + " coded as chemotherapy administration; it is coded as therapeutic.");
        }
        return new Identity(given, substance, label, drug, category, true);
    }

    private static Identity of(Administration given, String label, Mixture mixture, Sheet sheet) {
        boolean coded = mayBeCoded(given, label, null, mixture.category(), sheet);
        if (coded) {
            sheet.tally.notes.add(new Because(
                    MixedInOneBagIsOneService.RULE
                            .decide(label, mixture.drugs())
                            .because(),
                    List.of(given.id()),
                    Minutes.NONE));
            if (given.route().isMoment()) {
                sheet.tally.ask(
                        List.of(given.id()),
                        "Were the drugs of " + label
                                + " given from one syringe? One syringe is coded; a second one is an"
                                + " entry of its own.");
            }
        }
        return new Identity(given, mixture.substance(), label, null, mixture.category(), coded);
    }

    /** Purpose and product come before the drug's category: a flush of an unknown drug is still a flush. */
    private static boolean mayBeCoded(
            Administration given, String label, @Nullable Drug drug, @Nullable Category category, Sheet sheet) {
        Purpose purpose = given.purpose();
        boolean portFlush = given.route() == Route.PORT_FLUSH;
        if (portFlush) {
            return true;
        }
        Ruling<Boolean> incidental = IncidentalFluidIsNotReported.RULE.decide(purpose);
        Ruling<Boolean> integral = IntegralServiceIsNotReported.RULE.decide(purpose);
        Ruling<Boolean> own =
                OtherProductsHaveTheirOwnCodes.RULE.decide(label, category, given.route() != Route.OTHER, drug);
        for (Ruling<Boolean> ruling : List.of(incidental, integral, own)) {
            if (!ruling.value()) {
                sheet.tally.notCoded(given.id(), ruling.because());
                return false;
            }
        }
        if (purpose == Purpose.PRE_HYDRATION && category == Category.HYDRATION) {
            Ruling<Boolean> billable = OrderedPreHydrationIsBillable.RULE.decide(sheet.readings);
            if (!billable.value()) {
                sheet.tally.notCoded(given.id(), billable.because());
                return false;
            }
        }
        return true;
    }

    /** The drug the table knows it as, by code, package or name. */
    static @Nullable Drug drug(Administration given, LocalDate date, DrugTable table) {
        Drug drug = null;
        if (given.hcpcs() != null) {
            drug = table.byHcpcs(given.hcpcs(), date);
        }
        if (given.ndc() != null && (drug == null || drug.category() == null)) {
            drug = orElse(table.byNdc(given.ndc(), date), drug);
        }
        if (given.drug() != null && (drug == null || drug.category() == null)) {
            drug = orElse(byName(given.drug(), given.route(), date), drug);
        }
        return drug;
    }

    /** The drug of that name; where the name alone leaves its form open or names a tablet, the route is part of the name. */
    private static @Nullable Drug byName(String name, Route route, LocalDate date) {
        DrugTable table = DrugTable.builtIn();
        Drug drug = table.byName(name, date);
        String form = form(route);
        if (form.isEmpty() || (drug != null && drug.category() != null && drug.category() != Category.OTHER)) {
            return drug;
        }
        Drug ofForm = table.byName(name + " " + form, date);
        boolean decides = ofForm != null && ofForm.category() != null && ofForm.category() != Category.OTHER;
        return decides ? ofForm : drug;
    }

    private static String form(Route route) {
        return route.isIntravenous() ? "iv" : route == Route.SC ? "sc" : route == Route.IM ? "im" : "";
    }

    private static @Nullable Drug orElse(@Nullable Drug better, @Nullable Drug fallback) {
        return better != null ? better : fallback;
    }

    private static String label(Administration given) {
        if (given.drug() != null) {
            return given.drug();
        }
        if (given.hcpcs() != null) {
            return given.hcpcs();
        }
        return given.ndc() != null ? "NDC " + given.ndc() : given.route().word();
    }
}
