package org.cannula.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cannula.chart.Visit;
import org.cannula.claim.Claim;
import org.cannula.claim.ClaimType;
import org.cannula.claim.ServiceLine;

/** Claims as cases write them: the billed lines, on the form that fits the setting of the visit. */
public final class Claims {

    private Claims() {}

    /** The claim for a visit. */
    public static Claim of(String id, Visit visit, List<Expected> billed) {
        LocalDate day = visit.date() == null ? LocalDate.EPOCH : visit.date();
        return of(id, "visit " + id + " " + visit.setting().word() + " " + visit.payer(), day, billed);
    }

    /** The claim of a case whose visit or claim begins with {@code head}. */
    public static Claim of(String id, String head, LocalDate day, List<Expected> billed) {
        boolean professional = head.contains(" professional");
        List<ServiceLine> lines = new ArrayList<>();
        for (Expected line : billed) {
            lines.add(ServiceLine.builder(lines.size() + 1, line.code(), line.units())
                    .modifiers(line.modifiers())
                    .date(line.date() == null ? day : line.date())
                    .build());
        }
        return Claim.builder(id)
                .type(professional ? ClaimType.PROFESSIONAL : ClaimType.INSTITUTIONAL)
                .billType(professional ? null : "0131")
                .payer(head.strip().split("\\s+", -1)[3])
                .from(day)
                .through(lines.stream()
                        .map(ServiceLine::date)
                        .max(LocalDate::compareTo)
                        .orElse(day))
                .lines(lines)
                .build();
    }
}
