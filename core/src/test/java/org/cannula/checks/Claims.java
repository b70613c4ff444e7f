package org.cannula.checks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cannula.claim.Claim;
import org.cannula.claim.ClaimType;
import org.cannula.claim.ServiceLine;

/** Claims as a visit sheet writes them: {@code 96365 96366x3 96368-59x2@2026-03-03}. */
final class Claims {

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private Claims() {}

    static Claim hospital(String lines) {
        return claim("H1", lines)
                .type(ClaimType.INSTITUTIONAL)
                .billType("0131")
                .payer("medicare")
                .build();
    }

    static Claim office(String lines) {
        return claim("O1", lines)
                .type(ClaimType.PROFESSIONAL)
                .placeOfService("11")
                .payer("medicare")
                .build();
    }

    static Claim.Builder claim(String id, String lines) {
        return Claim.builder(id).patient("P1").provider("1999999984").from(DAY).lines(lines(lines));
    }

    static List<ServiceLine> lines(String text) {
        List<ServiceLine> lines = new ArrayList<>();
        for (String word : text.isBlank() ? new String[0] : text.trim().split("\\s+")) {
            LocalDate date = DAY;
            int at = word.indexOf('@');
            if (at > 0) {
                date = LocalDate.parse(word.substring(at + 1));
                word = word.substring(0, at);
            }
            int times = word.indexOf('x');
            BigDecimal units = times < 0 ? BigDecimal.ONE : new BigDecimal(word.substring(times + 1));
            String[] parts = (times < 0 ? word : word.substring(0, times)).split("-");
            lines.add(ServiceLine.builder(lines.size() + 1, parts[0], units)
                    .modifiers(Arrays.asList(parts).subList(1, parts.length))
                    .date(date)
                    .build());
        }
        return lines;
    }

    /** The same notation back, in line order. */
    static String words(List<ServiceLine> lines) {
        List<String> words = new ArrayList<>();
        for (ServiceLine line : lines) {
            String code =
                    line.modifiers().isEmpty() ? line.code() : line.code() + "-" + String.join("-", line.modifiers());
            String units = line.units().compareTo(BigDecimal.ONE) == 0
                    ? ""
                    : "x" + line.units().stripTrailingZeros().toPlainString();
            String date = DAY.equals(line.date()) ? "" : "@" + line.date();
            words.add(code + units + date);
        }
        return String.join(" ", words);
    }
}
