package org.cannula.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cannula.chart.Setting;
import org.cannula.claim.Claim;
import org.cannula.claim.ClaimType;
import org.cannula.policy.Payer;
import org.cannula.policy.Payers;
import org.jspecify.annotations.Nullable;

/**
 * Which payer and setting a claim is audited by, and what decided them.
 *
 * @param payer the payer
 * @param setting who bills; null where the bill type is none that is audited
 * @param because what decided, in words
 * @param notChecked what the claim left unsaid or said unclearly
 */
record ClaimPolicy(Payer payer, @Nullable Setting setting, String because, List<String> notChecked) {

    private static final Set<String> OUTPATIENT_BILLS = Set.of("012", "013", "014", "085");
    private static final Set<String> MEDICARE_FILINGS = Set.of("MA", "MB");

    /**
     * Decides in the order of the contract: the user's word, the payer map, the claim's own payer, its filing indicator.
     *
     * @param forced the payer the user named for every claim, or null
     * @param byPayerId the user's payer map, payer id to policy name
     */
    static ClaimPolicy of(Claim claim, Payers payers, @Nullable String forced, Map<String, String> byPayerId) {
        List<String> notChecked = new ArrayList<>();
        StringBuilder because = new StringBuilder(48);
        Payer payer = payer(claim, payers, forced, byPayerId, because, notChecked);
        Setting setting = setting(claim, because, notChecked);
        return new ClaimPolicy(payer, setting, because.toString(), List.copyOf(notChecked));
    }

    private static Payer payer(
            Claim claim,
            Payers payers,
            @Nullable String forced,
            Map<String, String> byPayerId,
            StringBuilder because,
            List<String> notChecked) {
        if (forced != null) {
            because.append("policy ").append(forced).append(" was asked for");
            return known(payers, forced);
        }
        String payerId = claim.payerId();
        String mapped = payerId == null ? null : byPayerId.get(payerId);
        if (mapped != null) {
            because.append("payer id ").append(payerId).append(" is mapped to ").append(mapped);
            return known(payers, mapped);
        }
        String named = claim.payer();
        if (named != null) {
            Payer payer = payers.named(named);
            if (payer != null) {
                because.append("the claim names the payer ").append(named);
                return payer;
            }
            notChecked.add("payer " + named + " has no policy of that name: its own rules were not applied");
        }
        String filing = claim.filing();
        if (filing == null) {
            because.append("no payer and no filing indicator: taken as commercial");
            return known(payers, "commercial");
        }
        because.append("filing indicator ").append(filing);
        return known(
                payers,
                MEDICARE_FILINGS.contains(filing) ? "medicare" : filing.equals("MC") ? "medicaid" : "commercial");
    }

    private static Payer known(Payers payers, String name) {
        Payer payer = payers.named(name);
        if (payer == null) {
            throw new IllegalArgumentException("no policy is named " + name + "; there are "
                    + String.join(", ", payers.all().stream().map(Payer::name).toList()));
        }
        return payer;
    }

    private static @Nullable Setting setting(Claim claim, StringBuilder because, List<String> notChecked) {
        String billType = claim.billType();
        if (billType != null && claim.type() != ClaimType.PROFESSIONAL) {
            String bill = billType.length() == 3 ? "0" + billType : billType;
            if (bill.length() >= 3 && OUTPATIENT_BILLS.contains(bill.substring(0, 3))) {
                because.append("; bill type ").append(billType);
                return Setting.FACILITY;
            }
            notChecked.add("bill type " + billType
                    + " is no outpatient hospital bill (012x, 013x, 014x, 085x): the claim" + " was read, not audited");
            return null;
        }
        ClaimType type = claim.type();
        if (type == null) {
            boolean professional = claim.placeOfService() != null;
            because.append(professional ? "; a place of service" : "; no form named, taken as a hospital's");
            return professional ? Setting.PROFESSIONAL : Setting.FACILITY;
        }
        because.append("; ").append(type.word()).append(" claim");
        return type == ClaimType.PROFESSIONAL ? Setting.PROFESSIONAL : Setting.FACILITY;
    }
}
