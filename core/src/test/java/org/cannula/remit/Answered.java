package org.cannula.remit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cannula.basis.Origin;
import org.cannula.claim.Claim;
import org.cannula.claim.ClaimType;
import org.cannula.claim.ServiceLine;
import org.cannula.engine.Auditor;

/** Claims and what payers answer to them, in short words. */
final class Answered {

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Auditor AUDITOR = Auditor.withBuiltInPayers();

    private Answered() {}

    /** A hospital's claim C1000 for account A1000; lines are {@code code-modifier=charge}, each of two units where it says x2. */
    static Claim claim(String lines) {
        List<ServiceLine> made = new ArrayList<>();
        for (String word : lines.split(" ", -1)) {
            String[] sides = word.split("=", -1);
            String[] code = sides[0].replace("x2", "").split("-", -1);
            made.add(ServiceLine.builder(made.size() + 1, code[0], new BigDecimal(word.contains("x2") ? 2 : 1))
                    .modifiers(Arrays.asList(code).subList(1, code.length))
                    .date(DAY)
                    .charge(sides.length > 1 ? new BigDecimal(sides[1]) : null)
                    .build());
        }
        return Claim.builder("C1000")
                .account("A1000")
                .type(ClaimType.INSTITUTIONAL)
                .billType("0131")
                .payer("medicare")
                .from(DAY)
                .lines(made)
                .build();
    }

    /** A line in an answer: {@code code-modifier=charge/paid} and adjustments and remarks such as {@code CO-151:95.00 N362}. */
    static RemitLine line(String text) {
        String[] words = text.split(" ", -1);
        String[] sides = words[0].split("[=/]", -1);
        String[] code = sides[0].split("-", -1);
        List<Adjustment> adjustments = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        String id = null;
        for (String word : Arrays.asList(words).subList(1, words.length)) {
            if (word.startsWith("#")) {
                id = word.substring(1);
            } else if (word.contains(":")) {
                adjustments.add(adjustment(word));
            } else {
                remarks.add(word);
            }
        }
        return new RemitLine(
                code[0],
                Arrays.asList(code).subList(1, code.length),
                new BigDecimal(sides[1]),
                new BigDecimal(sides[2]),
                DAY,
                id,
                adjustments,
                remarks,
                Origin.NONE);
    }

    static Adjustment adjustment(String word) {
        String[] parts = word.split("[-:]", 3);
        return new Adjustment(parts[0], parts[1], new BigDecimal(parts[2]));
    }

    static RemitClaim processed(String claim, String number, String... lines) {
        return remit(claim, "1", number, lines);
    }

    static RemitClaim remit(String claim, String status, String number, String... lines) {
        List<RemitLine> made = Arrays.stream(lines).map(Answered::line).toList();
        return new RemitClaim(
                claim,
                status,
                made.stream().map(RemitLine::charge).reduce(BigDecimal.ZERO, BigDecimal::add),
                made.stream().map(RemitLine::paid).reduce(BigDecimal.ZERO, BigDecimal::add),
                number,
                "T1",
                DAY,
                DAY,
                List.of(),
                List.of(),
                made,
                Origin.NONE);
    }

    static ProviderAdjustment takeback(String reference, String amount) {
        return new ProviderAdjustment("WO", reference, new BigDecimal(amount), "T1", DAY, Origin.NONE);
    }

    static Remits remits(RemitClaim... claims) {
        Remits remits = new Remits();
        Arrays.stream(claims).forEach(remits::add);
        return remits;
    }

    static Answer answer(Claim claim, Remits remits) {
        return Answering.of(AUDITOR.audit(claim), remits);
    }

    static Answer answer(Claim claim, RemitClaim... claims) {
        return answer(claim, remits(claims));
    }
}
