package org.cannula.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeMap;
import org.cannula.basis.Minutes;
import org.cannula.basis.Ruling;
import org.cannula.chart.Administration;
import org.cannula.chart.Amount;
import org.cannula.chart.Measures;
import org.cannula.chart.Moment;
import org.cannula.chart.Purpose;
import org.cannula.chart.Route;
import org.cannula.chart.Vial;
import org.cannula.checks.ChartedDose;
import org.cannula.codes.Drug;
import org.cannula.rules.DiscardedDrugIsReported;
import org.cannula.rules.DrugUnitsRoundUp;
import org.cannula.service.Because;
import org.jspecify.annotations.Nullable;

/** Lines for the drugs themselves: units of the dose, the discarded rest, and JW or JZ. */
final class DrugLines {

    /** No dose has more billing units than this; a larger one is a slip of the pen. */
    private static final BigDecimal MOST_UNITS = BigDecimal.valueOf(99_999);

    private final Sheet sheet;

    /** What was given, by date and code. */
    private final TreeMap<String, Given> byDateAndCode = new TreeMap<>();

    /** What was given of a code whose dose is not known in its billing unit, by date and code. */
    private final TreeMap<String, Given> unmeasured = new TreeMap<>();

    /** Administrations of which no billing code is documented. */
    private final List<Identity> uncoded = new ArrayList<>();

    private final List<String> withoutLine = new ArrayList<>();

    /** One dose and what was opened for it; nothing where that is not known. */
    private record Dose(BigDecimal given, BigDecimal opened) {}

    /** What was given of one code on one date, in the measure of its billing unit. */
    private static final class Given {
        final Drug drug;
        final List<String> ids = new ArrayList<>();
        final EnumSet<Route> routes = EnumSet.noneOf(Route.class);
        final List<Dose> doses = new ArrayList<>();
        BigDecimal dose = BigDecimal.ZERO;
        BigDecimal opened = BigDecimal.ZERO;
        boolean openedKnown = true;
        boolean singleDose = true;
        boolean multiDose = true;
        boolean containerKnown = true;

        Given(Drug drug) {
            this.drug = drug;
        }
    }

    private DrugLines(Sheet sheet) {
        this.sheet = sheet;
    }

    /** Adds the lines of every drug whose code and dose are documented; what is left out is said once. */
    static void add(Sheet sheet, List<Identity> identities) {
        DrugLines lines = gather(sheet, identities);
        lines.byDateAndCode.forEach(lines::line);
        if (!lines.withoutLine.isEmpty()) {
            sheet.tally.notes.add(new Because(
                    DrugUnitsRoundUp.RULE.leftOut(lines.withoutLine.size()).because(),
                    lines.withoutLine,
                    Minutes.NONE));
        }
    }

    /** The same for the checks: what was given of each code on each date, what is unknown of it left open. */
    static List<ChartedDose> charted(Sheet sheet, List<Identity> identities) {
        DrugLines lines = gather(sheet, identities);
        List<ChartedDose> doses = new ArrayList<>();
        lines.byDateAndCode.forEach((key, given) -> doses.add(lines.charted(key, given)));
        lines.unmeasured.forEach((key, given) -> {
            if (!lines.byDateAndCode.containsKey(key)) {
                doses.add(lines.charted(key, given));
            }
        });
        for (Identity identity : lines.uncoded) {
            Administration a = identity.administration();
            doses.add(new ChartedDose(
                    null,
                    identity.substance(),
                    lines.date(a),
                    List.of(a.id()),
                    EnumSet.of(a.route()),
                    null,
                    null,
                    a.singleDose()));
        }
        return doses;
    }

    private ChartedDose charted(String dateAndCode, Given given) {
        Given unknown = unmeasured.get(dateAndCode);
        BigDecimal unit = given.drug.unitAmount();
        List<String> ids = new ArrayList<>(given.ids);
        EnumSet<Route> routes = EnumSet.copyOf(given.routes);
        if (unknown != null && unknown != given) {
            ids.addAll(unknown.ids);
            routes.addAll(unknown.routes);
        }
        ChartedDose.Units together = null;
        ChartedDose.Units each = null;
        if (unknown == null && unit != null) {
            together = units(given, unit, given.dose, given.opened);
            for (Dose dose : given.doses) {
                ChartedDose.Units one = units(given, unit, dose.given(), dose.opened());
                each = each == null ? one : each.plus(one);
            }
        }
        boolean known = unknown == null && given.containerKnown && given.singleDose != given.multiDose;
        Boolean singleDose = known ? (Boolean) given.singleDose : null;
        return new ChartedDose(
                dateAndCode.substring(dateAndCode.indexOf(' ') + 1),
                given.drug.substance(),
                LocalDate.parse(dateAndCode.substring(0, dateAndCode.indexOf(' '))),
                ids,
                routes,
                together,
                each,
                singleDose);
    }

    private static ChartedDose.Units units(Given of, BigDecimal unit, BigDecimal dose, BigDecimal opened) {
        int given =
                DrugUnitsRoundUp.RULE.units(dose, unit, of.drug.unitMeasure()).value();
        return new ChartedDose.Units(
                given,
                of.openedKnown
                        ? DiscardedDrugIsReported.RULE
                                .units(opened, unit, given)
                                .value()
                        : null);
    }

    private static DrugLines gather(Sheet sheet, List<Identity> identities) {
        DrugLines lines = new DrugLines(sheet);
        List<Identity> inOrder = new ArrayList<>(identities);
        inOrder.sort(Comparator.comparing(
                (Identity identity) -> identity.administration().id()));
        for (Identity identity : inOrder) {
            if (!isSupply(identity.administration())) {
                lines.gather(identity);
            }
        }
        return lines;
    }

    private void gather(Identity identity) {
        Administration a = identity.administration();
        Drug drug = identity.drug();
        Amount dose = a.dose();
        if (drug == null || drug.hcpcs() == null || !isNamedByCode(a, drug)) {
            uncoded.add(identity);
            withoutLine.add(a.id());
        } else if (dose == null) {
            unmeasured(a, drug);
            withoutLine.add(a.id());
        } else {
            collect(a, drug, dose);
        }
    }

    private void unmeasured(Administration a, Drug drug) {
        Given given = unmeasured.computeIfAbsent(date(a) + " " + drug.hcpcs(), key -> new Given(drug));
        given.ids.add(a.id());
        given.routes.add(a.route());
    }

    /** What a flush or a line that is kept open uses is a supply of the service, not a drug given. */
    private static boolean isSupply(Administration a) {
        return a.route() == Route.PORT_FLUSH
                || a.purpose() == Purpose.FLUSH
                || a.purpose() == Purpose.CARRIER
                || a.purpose() == Purpose.KEEP_OPEN;
    }

    /**
     * A name alone names a code only where the substance has no other code; brands and biosimilars are not guessed. The
     * code is that of the injection, so a name alone never names it for a tablet or a patch.
     */
    private static boolean isNamedByCode(Administration a, Drug drug) {
        boolean injected = a.route() != Route.OTHER;
        boolean isOneDrug =
                (injected && drug.category() != null) || !drug.family().isEmpty();
        return a.hcpcs() != null || a.ndc() != null || (drug.unitAmount() != null && isOneDrug);
    }

    private void collect(Administration a, Drug drug, Amount dose) {
        LocalDate date = date(a);
        BigDecimal unit = drug.unitAmount();
        BigDecimal given = unit == null ? null : Measures.in(dose, drug.unitMeasure());
        if (unit == null || given == null) {
            sheet.tally.ask(
                    List.of(a.id()),
                    "Dose of " + drug.hcpcs() + " in " + drug.unitMeasure() + "? Documented is " + dose
                            + ", which cannot be converted to the billing unit.");
            unmeasured(a, drug);
            return;
        }
        if (given.compareTo(unit.multiply(MOST_UNITS)) > 0) {
            sheet.tally.ask(
                    List.of(a.id()),
                    "Was the dose really " + dose + "? It is more than " + MOST_UNITS + " billing units of "
                            + drug.hcpcs() + ".");
            unmeasured(a, drug);
            return;
        }
        Given sum = byDateAndCode.computeIfAbsent(date + " " + drug.hcpcs(), key -> new Given(drug));
        sum.ids.add(a.id());
        sum.routes.add(a.route());
        sum.dose = sum.dose.add(given);
        sum.singleDose &= Boolean.TRUE.equals(a.singleDose());
        sum.multiDose &= Boolean.FALSE.equals(a.singleDose());
        sum.containerKnown &= a.singleDose() != null;
        BigDecimal opened = opened(a, drug, given);
        if (opened == null) {
            sum.openedKnown = false;
        } else {
            sum.opened = sum.opened.add(opened);
        }
        sum.doses.add(new Dose(given, opened == null ? BigDecimal.ZERO : opened));
    }

    /** What was opened: the vials, else the dose and what was documented as wasted; null where neither is known. */
    private static @Nullable BigDecimal opened(Administration a, Drug drug, BigDecimal given) {
        if (!a.vials().isEmpty()) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Vial vial : a.vials()) {
                BigDecimal each = Measures.in(vial.amount(), drug.unitMeasure());
                if (each == null) {
                    return null;
                }
                sum = sum.add(each.multiply(BigDecimal.valueOf(vial.count())));
            }
            return plausible(sum, drug);
        }
        BigDecimal wasted = a.wasted() == null ? null : Measures.in(a.wasted(), drug.unitMeasure());
        return wasted == null ? null : plausible(given.add(wasted, MathContext.UNLIMITED), drug);
    }

    private static @Nullable BigDecimal plausible(BigDecimal opened, Drug drug) {
        BigDecimal unit = drug.unitAmount();
        return unit == null || opened.compareTo(unit.multiply(MOST_UNITS)) > 0 ? null : opened;
    }

    private LocalDate date(Administration a) {
        Moment at = a.start() != null ? a.start() : a.stop();
        return at == null ? sheet.clock.visitDate() : sheet.clock.date(at.minute());
    }

    private void line(String dateAndCode, Given given) {
        LocalDate date = LocalDate.parse(dateAndCode.substring(0, dateAndCode.indexOf(' ')));
        BigDecimal unit = given.drug.unitAmount();
        String code = given.drug.hcpcs();
        if (unit == null || code == null) {
            return;
        }
        Ruling<Integer> units = DrugUnitsRoundUp.RULE.units(given.dose, unit, given.drug.unitMeasure());
        if (units.value() == 0) {
            return;
        }
        DiscardedDrugIsReported waste = DiscardedDrugIsReported.RULE;
        if (!given.containerKnown || !given.singleDose) {
            earn(code, given, units.value(), date, List.of(), units);
            return;
        }
        if (!given.openedKnown) {
            earn(code, given, units.value(), date, List.of(), units);
            if (waste.wantsJz(sheet.readings, date)) {
                sheet.tally.ask(
                        given.ids,
                        "How much of " + code
                                + " was discarded, or which vials were opened? JW or JZ cannot be decided without it.");
            }
            return;
        }
        Ruling<Integer> discarded = waste.units(given.opened, unit, units.value());
        if (discarded.value() > 0 && waste.wantsJw(sheet.readings, date)) {
            earn(code, given, units.value(), date, List.of(), units);
            earn(code, given, discarded.value(), date, List.of("JW"), discarded);
        } else {
            boolean nothingLeft = discarded.value() == 0 && waste.wantsJz(sheet.readings, date);
            earn(code, given, units.value(), date, nothingLeft ? List.of("JZ") : List.of(), units);
        }
    }

    private void earn(String code, Given given, int count, LocalDate date, List<String> modifiers, Ruling<?> why) {
        List<Tally.Unit> units = Collections.nCopies(count, new Tally.Unit(date, Minutes.NONE));
        sheet.tally.earned.add(new Tally.Earned(
                code,
                Access.NONE,
                List.copyOf(given.ids),
                units,
                false,
                true,
                modifiers,
                List.of(new Because(why.because(), List.copyOf(given.ids), Minutes.NONE))));
    }
}
