package org.cannula.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cannula.codes.DrugStatusTable;
import org.cannula.policy.Readings;
import org.cannula.rules.DiscardedDrugIsReported;

/** Where JW and JZ are asked for: by payer, date, and whether the drug is paid on its own. */
final class Waste {

    static final String DISCARDED = "JW";
    static final String USED_UP = "JZ";

    /** Whether a drug is paid on its own on a claim. */
    enum Payment {
        SEPARATE,
        /** Paid on its own, though the hospital list does not say that of the code: an office, a critical access hospital. */
        ASSUMED,
        PACKAGED,
        /** The hospital list does not name the code, or names it for another payment system. */
        UNKNOWN
    }

    private Waste() {}

    /** Whether a line with JW is asked for where something is discarded. */
    static boolean wantsJw(Audit audit, String code, LocalDate date) {
        return DiscardedDrugIsReported.RULE.wantsJw(Readings.of(audit.policy(), audit.tables()), date)
                && isPaidSeparately(payment(audit, code, date));
    }

    /** Whether JZ is asked for where nothing is discarded. */
    static boolean wantsJz(Audit audit, String code, LocalDate date) {
        return DiscardedDrugIsReported.RULE.wantsJz(Readings.of(audit.policy(), audit.tables()), date)
                && isPaidSeparately(payment(audit, code, date));
    }

    private static boolean isPaidSeparately(Payment payment) {
        return payment == Payment.SEPARATE || payment == Payment.ASSUMED;
    }

    /** Whether how the drug is paid rests on no list of another time. */
    static boolean isSure(Audit audit, String code, LocalDate date) {
        DrugStatusTable.Status status = audit.drugStatus(code, date);
        return !isByList(audit) || (status != null && !status.carried());
    }

    private static boolean isByList(Audit audit) {
        String billType = audit.claim().billType();
        return !audit.isProfessional() && !(billType != null && billType.startsWith("085"));
    }

    static Payment payment(Audit audit, String code, LocalDate date) {
        DrugStatusTable.Status status = audit.drugStatus(code, date);
        if (status != null && status.isPaidSeparately()) {
            return Payment.SEPARATE;
        }
        if (!isByList(audit)) {
            return Payment.ASSUMED;
        }
        return status != null && status.isPackaged() ? Payment.PACKAGED : Payment.UNKNOWN;
    }

    /** Modifiers of a new line that goes with this one: its own without JW and JZ. */
    static List<String> modifiersBeside(Billed line) {
        List<String> modifiers = new ArrayList<>(line.line().modifiers());
        modifiers.removeAll(List.of(DISCARDED, USED_UP));
        return modifiers;
    }

    /** The same with JW in front. */
    static List<String> discardedBeside(Billed line) {
        List<String> modifiers = modifiersBeside(line);
        modifiers.add(0, DISCARDED);
        return modifiers;
    }
}
