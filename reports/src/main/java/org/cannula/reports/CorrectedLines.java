package org.cannula.reports;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.cannula.claim.ServiceLine;
import org.cannula.engine.AuditedClaim;
import org.jspecify.annotations.Nullable;

/** A row for each line of a claim: as billed, as it should be, and what changes. */
final class CorrectedLines {

    private CorrectedLines() {}

    static void write(Rows rows, AuditedClaim audited) throws IOException {
        Map<Integer, ServiceLine> corrected = new HashMap<>();
        audited.corrected().forEach(line -> corrected.put(line.line(), line));
        for (ServiceLine billed : audited.claim().lines()) {
            write(rows, audited.claim().id(), billed, billed, corrected.remove(billed.line()));
        }
        for (ServiceLine added : audited.corrected()) {
            if (corrected.containsKey(added.line())) {
                write(rows, audited.claim().id(), added, null, added);
            }
        }
    }

    private static void write(
            Rows rows, String claim, ServiceLine shown, @Nullable ServiceLine billed, @Nullable ServiceLine should)
            throws IOException {
        rows.row(
                claim,
                String.valueOf(shown.line()),
                shown.code(),
                shown.date() == null ? null : shown.date().toString(),
                billed == null ? null : billed.units().toPlainString(),
                should == null ? "0" : should.units().toPlainString(),
                billed == null ? null : String.join(" ", billed.modifiers()),
                should == null ? null : String.join(" ", should.modifiers()),
                billed == null ? null : plain(billed.charge()),
                should == null ? null : plain(should.charge()),
                change(billed, should));
    }

    private static String change(@Nullable ServiceLine billed, @Nullable ServiceLine should) {
        if (billed == null) {
            return "added";
        }
        if (should == null) {
            return "removed";
        }
        boolean units = billed.units().compareTo(should.units()) != 0;
        boolean modifiers = !billed.modifiers().equals(should.modifiers());
        return units ? (modifiers ? "units, modifiers" : "units") : modifiers ? "modifiers" : "";
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
