package org.cannula.checks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cannula.basis.Citation;
import org.cannula.codes.AddOnTable;
import org.cannula.codes.CodeTable;
import org.cannula.codes.Editions;

/** An add-on code is billed and none of the codes it may be added to is. */
public final class AddOnWithoutPrimary extends Check {

    /** Stands in the add-on code file for a primary that the contractor defines. */
    private static final String CONTRACTOR_DEFINED = "CCCCC";

    private static final int CLOSED_LIST = 1;
    private static final int CONTRACTOR_DECIDES = 2;

    public static final AddOnWithoutPrimary RULE = new AddOnWithoutPrimary();

    private AddOnWithoutPrimary() {
        super(
                Citation.of("CMS NCCI add-on code file 2026 Q2", "primaries of each add-on, by date", "2026-11-01"),
                Citation.of(
                        "NGS, add-on codes", "posted 2025-03-03: same practitioner, patient and date", "2026-11-01"),
                Citation.of("CMS CR 7501", "add-on code edits from 2013-04-01", "2026-11-01"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        List<Finding> findings = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (Day day : audit.days()) {
            for (Billed line : day.lines(Audit::isAdministration)) {
                if (seen.add(line.code() + day.date())
                        && !isForFacilitiesOnly(audit, line)
                        && !WrongServiceIsInitial.settles(audit, day, line.code())) {
                    addOn(audit, day, line.code()).ifPresent(findings::add);
                }
            }
        }
        return findings;
    }

    private static boolean isForFacilitiesOnly(Audit audit, Billed line) {
        return audit.isProfessional() && line.code().equals(RepeatPushInOffice.CODE);
    }

    /** Whether a code is an add-on of the table and no primary of it is billed for the patient on any date that counts. */
    boolean isAlone(Audit audit, String code, LocalDate date) {
        Set<String> primaries = audit.primaries(code, date);
        return !primaries.isEmpty() && dates(audit, primaries, date).isEmpty();
    }

    /**
     * Dates on which a primary is billed: on this claim, or on another of the run. Beside a chart one of another date counts
     * only where it bills the same chart; another visit's primary is none of this encounter.
     */
    private static List<LocalDate> dates(Audit audit, Set<String> primaries, LocalDate date) {
        Documentation documentation = audit.documentation(date);
        Stream<Billed> elsewhere = Stream.concat(audit.before().stream(), audit.after().stream())
                .filter(line ->
                        documentation == null || line.date().equals(date) || documentation.isOfThisEncounter(line));
        return Stream.concat(audit.lines().stream(), elsewhere)
                .filter(line -> primaries.contains(line.code()) && line.units().signum() > 0)
                .map(Billed::date)
                .distinct()
                .sorted()
                .toList();
    }

    private Optional<Finding> addOn(Audit audit, Day day, String code) {
        Set<String> primaries = audit.primaries(code, day.date());
        int type = type(audit, code, day.date());
        if (primaries.isEmpty() || primaries.contains(CONTRACTOR_DEFINED) || type == CONTRACTOR_DECIDES) {
            CodeTable.Entry entry = audit.code(code, day.date());
            if (entry != null && entry.isAddOn()) {
                audit.notChecked("no add-on edits for " + code + " on " + day.date() + ": its primary was not checked");
            }
            return Optional.empty();
        }
        List<LocalDate> dates = dates(audit, primaries, day.date());
        if (dates.contains(day.date())) {
            return Optional.empty();
        }
        Documentation documentation = audit.documentation(day.date());
        if (documentation != null && dates.stream().anyMatch(documentation.pairing()::covers)) {
            return Optional.empty(); // one documented encounter over several dates
        }
        Pair pair = documentation == null ? null : documentation.pairing().pair(code, day.date());
        if (documentation != null
                && pair != null
                && pair.surplus().signum() > 0
                && pair.supported().signum() == 0
                && Cause.of(audit, documentation, pair) != Cause.NO_PRIMARY) {
            return Optional.empty(); // another check takes the add-on away altogether
        }
        List<Billed> lines = day.lines(code);
        return Optional.of(
                dates.isEmpty() ? missing(audit, day, lines, primaries, type) : otherDate(audit, lines, dates));
    }

    /** 1 = closed list of primaries, 2 = the contractor decides, 3 = some are listed, others are allowed. */
    private static int type(Audit audit, String code, LocalDate date) {
        return audit.addOnRows(code).stream()
                .filter(row -> row.until() == null || !date.isAfter(row.until()))
                .mapToInt(AddOnTable.Entry::type)
                .max()
                .orElse(CLOSED_LIST);
    }

    private Finding missing(Audit audit, Day day, List<Billed> lines, Set<String> primaries, int type) {
        String code = lines.get(0).code();
        BigDecimal billed = Audit.units(lines);
        boolean sure = type == CLOSED_LIST && isInForce(audit, code, day.date());
        Finding.Builder finding = Finding.of(
                        because(
                                "{} is an add-on and is billed on {} without any code it can be added to ({}{}).",
                                code,
                                day.date(),
                                String.join(", ", primaries),
                                type == CLOSED_LIST ? "" : "; the list is open to others"),
                        sure ? Severity.ERROR : Severity.REVIEW,
                        code)
                .lines(Reduction.numbers(lines))
                .units(billed, null)
                .denial(audit.denials("add-on alone"))
                .money(audit.atRisk(lines))
                .overturnedBy("the primary on another claim of the same provider and date");
        Documentation documentation = audit.documentation(day.date());
        Pair pair = documentation == null ? null : documentation.pairing().pair(code, day.date());
        if (documentation == null || pair == null) {
            return finding.open(null, "which service came first: the documentation, or the claim that bills it")
                    .build();
        }
        String doubt = Doubt.of(code, pair.unitsBilled(), documentation);
        BigDecimal keep = pair.supported().min(billed);
        finding.units(billed, keep);
        if (doubt != null) {
            return finding.open(null, doubt).build();
        }
        boolean settledElsewhere =
                pair.surplus().signum() > 0 && Cause.of(audit, documentation, pair) != Cause.NO_PRIMARY;
        return keep.compareTo(billed) == 0 || settledElsewhere
                ? finding.determined("bill the documented primary beside it", List.of())
                        .build()
                : finding.determined(Reduction.words(code, pair.supported()), Settlement.of(pair))
                        .build();
    }

    /** Whether the edit itself binds on the date: it began by then, and no primary billed was listed only later. */
    private static boolean isInForce(Audit audit, String code, LocalDate date) {
        boolean listedLater = audit.addOnRows(code).stream()
                .filter(row -> row.until() == null)
                .anyMatch(row -> audit.lines().stream()
                        .anyMatch(line -> line.date().equals(date)
                                && line.units().signum() > 0
                                && line.code().equals(row.primary())));
        return !listedLater && !date.isBefore(Editions.ADD_ON_EDITS);
    }

    /** In a stay of several days the primary may stand on another date of the encounter; otherwise the date must agree. */
    private Finding otherDate(Audit audit, List<Billed> lines, List<LocalDate> dates) {
        String code = lines.get(0).code();
        LocalDate date = lines.get(0).date();
        boolean oneStay =
                !audit.isProfessional() && audit.lines().stream().anyMatch(line -> dates.contains(line.date()));
        return Finding.of(
                        because(
                                "{} on {} has its primary on another date ({}). The edit asks for the same date; in one stay"
                                        + " of several days the primary may be dated earlier.",
                                code,
                                date,
                                dates.get(0)),
                        oneStay ? Severity.NOTE : Severity.REVIEW,
                        code)
                .lines(Reduction.numbers(lines))
                .units(Audit.units(lines), null)
                .denial(audit.denials("add-on alone"))
                .money(oneStay ? Money.nothing("a note only") : audit.atRisk(lines))
                .open(null, "whether both dates belong to one encounter")
                .overturnedBy("one encounter that lasted over both dates")
                .build();
    }
}
