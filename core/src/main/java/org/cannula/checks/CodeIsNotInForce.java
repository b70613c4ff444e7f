package org.cannula.checks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cannula.basis.Citation;
import org.cannula.basis.Reason;
import org.cannula.codes.CodeTable;

/** A code is billed that did not exist on the date: deleted before, introduced later, or never there. */
public final class CodeIsNotInForce extends Check {

    private static final String UNREAD = "[G]";

    /** The numbers of 2009 for those of 2006 to 2008. */
    private static final Map<String, String> RENUMBERED = Map.ofEntries(
            Map.entry("90760", "96360"),
            Map.entry("90761", "96361"),
            Map.entry("90765", "96365"),
            Map.entry("90766", "96366"),
            Map.entry("90767", "96367"),
            Map.entry("90768", "96368"),
            Map.entry("90769", "96369"),
            Map.entry("90770", "96370"),
            Map.entry("90771", "96371"),
            Map.entry("90772", "96372"),
            Map.entry("90773", "96373"),
            Map.entry("90774", "96374"),
            Map.entry("90775", "96375"),
            Map.entry("90776", "96376"),
            Map.entry("90779", "96379"),
            Map.entry("96445", "96446"));

    public static final CodeIsNotInForce RULE = new CodeIsNotInForce();

    private CodeIsNotInForce() {
        super(
                Citation.of("CMS HCPCS 2024 July", "first and last day of each code", "2026-11-01"),
                Citation.of("HCPro, coding Q&A", "2009: the renumbering of the family", "2026-11-01"),
                Citation.of("CMS NCCI PTP 2024 Q3", "deleted pairs of deleted codes", "2026-11-01"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        List<Finding> findings = new ArrayList<>();
        for (Day day : audit.days()) {
            Set<String> seen = new HashSet<>();
            for (Billed line : day.lines()) {
                if (seen.add(line.code())) {
                    finding(audit, day, line.code()).ifPresent(findings::add);
                }
            }
        }
        return findings;
    }

    private Optional<Finding> finding(Audit audit, Day day, String code) {
        LocalDate date = day.date();
        List<CodeTable.Entry> rows = audit.codeRows(code);
        if (!rows.isEmpty()) {
            return audit.code(code, date) != null ? Optional.empty() : Optional.of(ofOurs(audit, day, code, rows));
        }
        return isOfTheFamily(code)
                ? Optional.of(found(
                                audit,
                                day,
                                code,
                                because("{} is billed on {}: no code of that number exists.", code, date),
                                Severity.ERROR)
                        .open(null, "what was given, and its code")
                        .build())
                : Optional.empty();
    }

    /** Numbers among which the code table knows every code. */
    static boolean isOfTheFamily(String code) {
        return Kinds.isBetween(code, "96360", "96379")
                || Kinds.isBetween(code, "96401", "96425")
                || Kinds.isBetween(code, "96521", "96523");
    }

    private Finding ofOurs(Audit audit, Day day, String code, List<CodeTable.Entry> rows) {
        CodeTable.Entry first = rows.get(0);
        CodeTable.Entry last = rows.get(rows.size() - 1);
        boolean later = first.from() != null && day.date().isBefore(first.from());
        boolean sure = !(later ? first : last).source().contains(UNREAD);
        Reason reason = later
                ? because("{} is billed on {}: it exists from {} on.", code, day.date(), String.valueOf(first.from()))
                : because("{} is billed on {}: it ended on {}.", code, day.date(), String.valueOf(last.until()));
        Finding.Builder finding = found(audit, day, code, reason, sure ? Severity.ERROR : Severity.REVIEW);
        String now = RENUMBERED.get(code);
        // What the chart supports is added under the numbers in force.
        boolean documented = audit.documentation(day.date()) != null && !later;
        return documented
                ? finding.units(day.units(code), BigDecimal.ZERO)
                        .determined(
                                Reduction.words(code, BigDecimal.ZERO), Reduction.to(BigDecimal.ZERO, day.lines(code)))
                        .build()
                : finding.open(now, "the code in force on the date for what was given")
                        .build();
    }

    private static Finding.Builder found(Audit audit, Day day, String code, Reason reason, Severity severity) {
        List<Billed> lines = day.lines(code);
        return Finding.of(reason, severity, code)
                .lines(Reduction.numbers(lines))
                .units(Audit.units(lines), null)
                .denial(audit.denials("code not valid"))
                .money(audit.atRisk(code, Audit.units(lines), day.date()))
                .overturnedBy("a date of service that was billed wrongly");
    }
}
