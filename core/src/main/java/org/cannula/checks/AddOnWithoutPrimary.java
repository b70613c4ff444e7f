package org.cannula.checks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cannula.basis.Citation;
import org.cannula.codes.CodeTable;
import org.cannula.codes.DenialTable;
import org.cannula.codes.Editions;

/** An add-on code is billed and none of the codes it may be added to is. */
public final class AddOnWithoutPrimary extends Check {

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
        for (Billed line : audit.administrations()) {
            boolean facilityOnly = audit.isProfessional() && line.code().equals(RepeatPushInOffice.CODE);
            if (line.units().signum() > 0 && !facilityOnly && seen.add(line.code() + line.date())) {
                findings.addAll(addOn(audit, line.code(), line.date()));
            }
        }
        return findings;
    }

    private List<Finding> addOn(Audit audit, String code, LocalDate date) {
        Set<String> primaries = audit.primaries(code, date);
        if (primaries.isEmpty()) {
            CodeTable.Entry entry = CodeTable.builtIn().on(code, date);
            if (entry != null && entry.isAddOn()) {
                audit.notChecked("no add-on edits for " + code + " on " + date + ": its primary was not checked");
            }
            return List.of();
        }
        List<LocalDate> dates = Stream.concat(
                        audit.lines().stream(), Stream.concat(audit.before().stream(), audit.after().stream()))
                .filter(line -> primaries.contains(line.code()) && line.units().signum() > 0)
                .map(Billed::date)
                .distinct()
                .sorted()
                .toList();
        if (dates.contains(date)) {
            return List.of();
        }
        List<Billed> lines = audit.lines(code).stream()
                .filter(line -> line.date().equals(date))
                .toList();
        Documentation documentation = audit.documentation(date);
        if (documentation != null && dates.stream().anyMatch(documentation.pairing()::covers)) {
            return List.of(); // one documented encounter over several dates
        }
        return List.of(dates.isEmpty() ? missing(audit, lines, primaries) : otherDate(audit, lines, dates));
    }

    private Finding missing(Audit audit, List<Billed> lines, Set<String> primaries) {
        String code = lines.get(0).code();
        LocalDate date = lines.get(0).date();
        BigDecimal billed = Audit.units(lines);
        Finding.Builder finding = Finding.of(
                        because(
                                "{} is an add-on and is billed on {} without any code it can be added to ({}).",
                                code,
                                date,
                                String.join(", ", primaries)),
                        isInForce(audit, code, date) ? Severity.ERROR : Severity.REVIEW,
                        code)
                .lines(Reduction.numbers(lines))
                .units(billed, null)
                .denial(DenialTable.builtIn().codes("add-on alone"))
                .money(audit.atRisk(lines))
                .overturnedBy("the primary on another claim of the same provider and date");
        Documentation documentation = audit.documentation(date);
        Pair pair = documentation == null ? null : documentation.pairing().pair(code, date);
        if (documentation == null || pair == null || Doubt.of(code, billed, documentation) != null) {
            return finding.open(null, "which service came first: the documentation, or the claim that bills it")
                    .build();
        }
        BigDecimal keep = pair.supported().min(billed);
        finding.units(billed, keep);
        return keep.compareTo(billed) == 0
                ? finding.determined("bill the documented primary beside it", List.of())
                        .build()
                : finding.determined(Reduction.words(code, keep), Reduction.to(keep, pair.billed()))
                        .build();
    }

    /** Whether the edit itself binds on the date: it began by then, and no primary billed was listed only later. */
    private static boolean isInForce(Audit audit, String code, LocalDate date) {
        boolean listedLater = audit.tables().addOns().rows(code).stream()
                .filter(row -> row.until() == null && (audit.isProfessional() || !row.practitionerOnly()))
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
                .denial(DenialTable.builtIn().codes("add-on alone"))
                .money(oneStay ? Money.nothing("a note only") : audit.atRisk(lines))
                .open(null, "whether both dates belong to one encounter")
                .overturnedBy("one encounter that lasted over both dates")
                .build();
    }
}
