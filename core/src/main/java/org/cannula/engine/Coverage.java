package org.cannula.engine;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cannula.checks.Audit;
import org.cannula.checks.Billed;
import org.cannula.checks.Documentation;
import org.cannula.codes.CodeTable;
import org.cannula.codes.Editions;
import org.cannula.codes.Ncci;

/** Says of every audit what it could not look at. */
final class Coverage {

    private Coverage() {}

    static void say(Audit audit) {
        Documentation documentation = audit.documentation();
        if (documentation == null) {
            minutes(audit);
            if (!audit.drugs().isEmpty()) {
                audit.notChecked("no documentation: drug units against the dose given were not checked");
            }
        } else {
            for (Billed line : documentation.pairing().outside()) {
                audit.notChecked("the chart does not speak of " + line.date() + ": line "
                        + line.line().line() + ", " + line + ", was audited as billed");
            }
            long uncoded = documentation.doses().charted().stream()
                    .filter(dose -> dose.code() == null)
                    .count();
            if (uncoded > 0) {
                audit.notChecked("the chart names " + (uncoded == 1 ? "a drug" : uncoded + " drugs")
                        + " without a billing code: whether billed was not checked");
            }
        }
        audit.editionsUsed().forEach((table, edition) -> {
            if (edition.equals(Editions.Held.NONE.label())) {
                audit.notChecked(notHeld(audit.tables().family(), table));
            }
            if (edition.endsWith("carried")) {
                audit.notChecked("no edition of the " + table + " table is held for the date: "
                        + edition.replace(" carried", "") + ", the nearest, was used");
            }
        });
        audit.notChecked("diagnoses and medical necessity were not checked");
    }

    private static String notHeld(Ncci family, String table) {
        String none = "no edition of the " + family.word() + " " + table + " table is held: ";
        return none
                + (table.equals("aoc")
                        ? "which code may be added to which was judged by CPT's own list"
                        : "nothing was checked against it (cannula tables import reads one)");
    }

    /** Units that stand for minutes nobody has shown. */
    private static void minutes(Audit audit) {
        SortedMap<String, BigDecimal> timed = new TreeMap<>();
        for (Billed line : audit.administrations()) {
            CodeTable.Entry entry = audit.tables().codes().on(line.code(), line.date());
            if (entry != null && (entry.unit().equals("hour") || entry.unit().equals("first-hour"))) {
                timed.merge(line.code(), line.units(), BigDecimal::add);
            }
        }
        timed.forEach((code, units) -> audit.notChecked("no documentation: the minutes behind " + code + " x"
                + units.stripTrailingZeros().toPlainString() + " were not verified"));
        if (timed.isEmpty()) {
            audit.notChecked("no documentation: what was given was not verified");
        }
    }
}
