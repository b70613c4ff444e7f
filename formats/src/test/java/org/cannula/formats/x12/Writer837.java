package org.cannula.formats.x12;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.cannula.claim.Claim;
import org.cannula.claim.ClaimType;
import org.cannula.claim.DrugBilled;
import org.cannula.claim.ServiceLine;

/** Writes claims as 837P and 837I with balanced envelopes and made-up names, for tests. */
final class Writer837 {

    /** Delimiters and layout of a file. */
    record Style(char element, char component, char terminator, String after, String indent) {

        static final Style PLAIN = new Style('*', ':', '~', "", "");
        static final Style LINES = new Style('*', ':', '~', "\n", "");
        static final Style WINDOWS = new Style('*', ':', '~', "\r\n", "");
    }

    private final Style style;
    private final StringBuilder out = new StringBuilder();
    private int inTransaction;
    private int levels;
    private int transactions;

    private Writer837(Style style) {
        this.style = style;
    }

    /** One interchange with a group of each type, each with transactions of so many claims. */
    static String write(List<Claim> claims, Style style, int claimsPerTransaction) {
        Writer837 writer = new Writer837(style);
        writer.interchange(claims, claimsPerTransaction);
        return writer.out.toString();
    }

    private void interchange(List<Claim> claims, int perTransaction) {
        isa();
        int groups = 0;
        for (ClaimType type : ClaimType.values()) {
            List<Claim> some = claims.stream().filter(c -> c.type() == type).toList();
            if (!some.isEmpty()) {
                group(++groups, type, some, perTransaction);
            }
        }
        segment("IEA", groups, "000000001");
    }

    private void isa() {
        String blank = " ".repeat(10);
        String from = "CANNULA        ";
        segment(
                "ISA",
                "00",
                blank,
                "00",
                blank,
                "ZZ",
                from,
                "ZZ",
                "PAYER          ",
                "260302",
                "0800",
                "^",
                "00501",
                "000000001",
                "0",
                "T",
                style.component);
    }

    private void group(int number, ClaimType type, List<Claim> claims, int perTransaction) {
        String guide = type == ClaimType.PROFESSIONAL ? "005010X222A1" : "005010X223A2";
        segment("GS", "HC", "CANNULA", "PAYER", "20260302", "0800", number, "X", guide);
        transactions = 0;
        for (int i = 0; i < claims.size(); i += perTransaction) {
            transaction(guide, claims.subList(i, Math.min(claims.size(), i + perTransaction)));
        }
        segment("GE", transactions, number);
    }

    private void transaction(String guide, List<Claim> claims) {
        String control = String.format("%04d", ++transactions);
        inTransaction = 0;
        levels = 0;
        segment("ST", "837", control, guide);
        segment("BHT", "0019", "00", "1", "20260302", "0800", "CH");
        segment("NM1", "41", "2", "SAMPLE SENDER", "", "", "", "", "46", "SENDER");
        segment("PER", "IC", "SAMPLE DESK", "TE", "5555550100");
        segment("NM1", "40", "2", "SAMPLE PAYER", "", "", "", "", "46", "PAYER");
        String provider = null;
        int providerLevel = 0;
        for (Claim claim : claims) {
            if (levels == 0 || !String.valueOf(claim.provider()).equals(provider)) {
                provider = String.valueOf(claim.provider());
                providerLevel = billing(claim);
            }
            subscriber(claim, providerLevel);
            claim(claim);
        }
        segment("SE", inTransaction + 1, control);
    }

    private int billing(Claim claim) {
        int level = ++levels;
        segment("HL", level, "", "20", "1");
        if (claim.provider() == null) {
            segment("NM1", "85", "2", "SAMPLE CLINIC");
        } else {
            segment("NM1", "85", "2", "SAMPLE CLINIC", "", "", "", "", "XX", claim.provider());
        }
        segment("N3", "1 SAMPLE STREET");
        segment("N4", "SAMPLETOWN", "OH", "450010001");
        segment("REF", "EI", "000000000");
        return level;
    }

    private void subscriber(Claim claim, int parent) {
        segment("HL", ++levels, parent, "22", "0");
        segment("SBR", "P", "18", "", "", "", "", "", "", claim.filing());
        segment("NM1", "IL", "1", "SAMPLE", "PAT", "", "", "", "MI", claim.patient());
        segment("DMG", "D8", "19500101", "U");
        segment("NM1", "PR", "2", "SAMPLE PAYER", "", "", "", "", "PI", claim.payerId());
    }

    private void claim(Claim claim) {
        boolean professional = claim.type() == ClaimType.PROFESSIONAL;
        BigDecimal total = claim.lines().stream()
                .map(line -> line.charge() == null ? BigDecimal.ZERO : line.charge())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        String facility = professional
                ? parts(claim.placeOfService(), "B", claim.frequency())
                : parts(String.valueOf(claim.billType()).substring(1, 3), "A", claim.frequency());
        segment("CLM", claim.id(), total.toPlainString(), "", "", facility, professional ? "Y" : "", "A", "Y", "Y");
        if (claim.from() != null && claim.through() != null) {
            segment("DTP", "434", "RD8", day(claim.from()) + "-" + day(claim.through()));
        }
        if (claim.originalReference() != null) {
            segment("REF", "F8", claim.originalReference());
        }
        codes(claim.diagnoses(), "ABK", "ABF");
        codes(claim.conditionCodes(), "BG", "BG");
        segment("NM1", professional ? "82" : "71", "1", "SAMPLE", "DOC", "", "", "", "XX", "1999999976");
        claim.lines().forEach(line -> line(line, professional));
    }

    private void codes(List<String> codes, String first, String further) {
        for (int i = 0; i < codes.size(); i++) {
            segment("HI", parts(i == 0 ? first : further, codes.get(i)));
        }
    }

    private void line(ServiceLine line, boolean professional) {
        segment("LX", line.line());
        List<Object> procedure = new ArrayList<>(List.of("HC", line.code()));
        procedure.addAll(line.modifiers());
        String code = parts(procedure.toArray());
        String charge = line.charge() == null ? "" : line.charge().toPlainString();
        String units = line.units().toPlainString();
        if (professional) {
            segment("SV1", code, charge, "UN", units, line.placeOfService(), "", "1");
        } else {
            segment("SV2", line.revenueCode(), code, charge, "UN", units);
        }
        if (line.date() != null) {
            boolean range = line.through() != null;
            segment("DTP", "472", range ? "RD8" : "D8", day(line.date()) + (range ? "-" + day(line.through()) : ""));
        }
        if (line.id() != null) {
            segment("REF", "6R", line.id());
        }
        DrugBilled drug = line.drug();
        if (drug != null) {
            segment("LIN", "", "N4", drug.ndc());
            if (drug.quantity() != null) {
                segment("CTP", "", "", "", drug.quantity().toPlainString(), drug.unit());
            }
        }
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    private String parts(Object... parts) {
        return join(style.component, parts);
    }

    private void segment(String id, Object... elements) {
        inTransaction++;
        out.append(style.indent).append(id).append(style.element);
        out.append(join(style.element, elements)).append(style.terminator).append(style.after);
    }

    /** Absent values are empty, and empty ones at the end are left out. */
    private static String join(char separator, Object... values) {
        int last = values.length;
        while (last > 0
                && (values[last - 1] == null || values[last - 1].toString().isEmpty())) {
            last--;
        }
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < last; i++) {
            joined.append(i == 0 ? "" : separator).append(values[i] == null ? "" : values[i]);
        }
        return joined.toString();
    }
}
