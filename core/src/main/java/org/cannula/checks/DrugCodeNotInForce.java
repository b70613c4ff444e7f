package org.cannula.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.cannula.basis.Citation;
import org.cannula.codes.Drug;
import org.jspecify.annotations.Nullable;

/** A drug code is billed for a date on which there is none of that number. */
public final class DrugCodeNotInForce extends Check {

    public static final DrugCodeNotInForce RULE = new DrugCodeNotInForce();

    /** The code list that is held states first and last days; a later end is only seen in quarterly lists. */
    private static final LocalDate LIST_ENDS = LocalDate.of(2024, 9, 30);

    /** After the newest quarterly list and the quarter after it, new numbers are to be expected. */
    private static final LocalDate NEW_NUMBERS = LocalDate.of(2026, 10, 1);

    private DrugCodeNotInForce() {
        super(
                Citation.of("CMS HCPCS 2024 July", "codes with first and last day", "2026-11-01"),
                Citation.of(
                        "CMS ASP payment limits and OPPS Addendum B",
                        "2024-01 to 2026-04: quarters that name a code",
                        "2026-11-01"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        List<Finding> findings = new ArrayList<>();
        for (Billed line : audit.drugs()) {
            Drug drug = audit.drug(line.code(), line.date());
            if (drug == null && !line.code().startsWith("J")) {
                continue; // no list of these codes is held
            }
            if (drug == null && !line.date().isBefore(NEW_NUMBERS)) {
                audit.notChecked(line.code() + " is not in the lists held: a code newer than they are was not checked");
            } else if (drug == null) {
                findings.add(finding(audit, line, null));
            } else if (!audit.isDrugValid(line.code(), line.date())) {
                findings.add(finding(audit, line, drug));
            }
        }
        return findings;
    }

    private Finding finding(Audit audit, Billed line, @Nullable Drug drug) {
        LocalDate until = drug == null ? null : drug.until();
        boolean ended = until != null && until.isBefore(line.date());
        String sentence;
        Object day;
        if (drug == null) {
            sentence = "{} on {} is no drug code of the lists held{}.";
            day = "";
        } else if (ended) {
            sentence = "{} on {}: the code ended on {}.";
            day = Objects.requireNonNull(until);
        } else {
            sentence = "{} on {}: the code begins on {}.";
            day = Objects.requireNonNull(drug.from());
        }
        SortedSet<String> instead = drug == null ? new TreeSet<>() : inForce(audit, drug, line.date());
        return Finding.of(
                        because(sentence, line.code(), line.date(), day),
                        drug != null && isStated(drug, ended) ? Severity.ERROR : Severity.REVIEW,
                        line.code())
                .lines(List.of(line.line().line()))
                .units(line.units(), null)
                .denial(audit.denials("drug code"))
                .money(audit.atRisk(List.of(line)))
                .open(
                        instead.isEmpty() ? null : String.join(" or ", instead) + ", in its own units",
                        "which product was given, and its code on the date")
                .overturnedBy("a code list of the date that names it")
                .build();
    }

    /** Whether the code list itself states the day, not only that later lists are silent. */
    private static boolean isStated(Drug drug, boolean ended) {
        boolean listed = drug.source().contains("CMS HCPCS");
        LocalDate until = drug.until();
        return listed && (!ended || (until != null && until.isBefore(LIST_ENDS)));
    }

    /** Codes of the same substance on the date. */
    private static SortedSet<String> inForce(Audit audit, Drug drug, LocalDate date) {
        SortedSet<String> codes = new TreeSet<>();
        for (Drug other : audit.tables().drugs().all()) {
            String code = other.hcpcs();
            if (code != null && other.substance().equals(drug.substance()) && audit.isDrugValid(code, date)) {
                codes.add(code);
            }
        }
        return codes;
    }
}
