package org.cannula.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cannula.basis.Citation;
import org.cannula.basis.Reason;
import org.cannula.codes.PtpTable;
import org.cannula.rules.OtherProductsHaveTheirOwnCodes;

/** Giving a vaccine, a COVID or RSV antibody, or another product with an administration code of its own is billed with ours. */
public final class ProductHasItsOwnAdministrationCode extends Check {

    private static final Set<String> OWN_CODES =
            Set.of("90480", "96380", "96381", "G0008", "G0009", "G0010", "G0012", "37195", "92977", "79101", "79403");

    public static final ProductHasItsOwnAdministrationCode RULE = new ProductHasItsOwnAdministrationCode();

    private ProductHasItsOwnAdministrationCode() {
        super(
                Citation.of("CMS immunization administration", "90460-90474, G0008-G0010", "2026-11-01"),
                Citation.of("Medi-Cal, monoclonal antibodies for COVID-19", "2021: M0243 and M0244", "2026-11-01"),
                Citation.of("CMS NCCI PTP 2024 Q3", "M0223, M0244 and M0246 beside our codes", "2026-11-01"),
                Citation.of("codingahead 96372", "vaccines are not 96372", "2026-11-01"));
    }

    /** Whether a code stands for giving such a product. */
    boolean isOwnCode(String code) {
        return OWN_CODES.contains(code)
                || Kinds.isBetween(code, "90460", "90474")
                || Kinds.isBetween(code, "M0220", "M0250");
    }

    @Override
    public List<Finding> findings(Audit audit) {
        List<Finding> findings = new ArrayList<>();
        for (Day day : audit.days()) {
            if (audit.documentation(day.date()) == null) {
                alone(audit, day).ifPresent(findings::add);
            }
        }
        Documentation documentation = audit.documentation();
        if (documentation != null) {
            for (Pair pair : Cause.pairs(audit, documentation, Cause.OWN_CODE)) {
                findings.add(documented(audit, documentation, pair));
            }
        }
        return findings;
    }

    private Optional<Finding> alone(Audit audit, Day day) {
        List<Billed> own =
                day.everywhere().stream().filter(line -> isOwnCode(line.code())).toList();
        List<Products.Product> products = Products.withOwnCode(audit, day);
        if (own.isEmpty() && products.isEmpty()) {
            return Optional.empty();
        }
        List<Billed> given = Products.givenWithoutADrug(audit, day);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        TreeSet<String> codes = new TreeSet<>();
        own.forEach(line -> codes.add(line.code()));
        Reason reason = codes.isEmpty()
                ? because(
                        "{} is billed on {}, and the only product on the claim that could be given so is {}, which has its own"
                                + " service: {}.",
                        words(given),
                        day.date(),
                        products.get(0).line().code(),
                        products.get(0).family())
                : because(
                        "{} is billed on {} beside {}, which stands for giving the product; the claim names no drug that ours"
                                + " could stand for.",
                        words(given),
                        day.date(),
                        String.join(", ", codes));
        Billed first = given.get(0);
        return Optional.of(Finding.of(
                        reason, isEdited(audit, day, own, given) ? Severity.ERROR : Severity.REVIEW, first.code())
                .lines(Reduction.numbers(given))
                .units(Audit.units(given), BigDecimal.ZERO)
                .denial(audit.denials("bundled"))
                .money(audit.atRisk(first.code(), first.units(), day.date()))
                .open(Reduction.words(first.code(), BigDecimal.ZERO), "whether another drug was given and not billed")
                .overturnedBy("another drug of the date that was given and not billed")
                .build());
    }

    private static String words(List<Billed> lines) {
        return String.join(", ", lines.stream().map(Billed::toString).toList());
    }

    /** Whether the pair edits of the date deny one beside the other, so that the finding does not rest on the missing drug. */
    private static boolean isEdited(Audit audit, Day day, List<Billed> own, List<Billed> given) {
        if (!audit.nationalEditsBind() || audit.isCarried("ptp", day.date())) {
            return false;
        }
        for (Billed first : own) {
            for (Billed second : given) {
                PtpTable.Edit edit = audit.pairEdit(first.code(), second.code(), day.date());
                if (edit != null && !EditedPairBilledTogether.isLifted(edit, first, second)) {
                    return true;
                }
            }
        }
        return false;
    }

    private Finding documented(Audit audit, Documentation documentation, Pair pair) {
        return Surplus.finding(
                audit,
                documentation,
                pair,
                because(
                        "{} x{} is billed on {}, the documentation supports {}: {}.",
                        pair.code(),
                        pair.unitsBilled().stripTrailingZeros().toPlainString(),
                        pair.date(),
                        pair.supported().toPlainString(),
                        new Surplus.Left(
                                Cause.notCoded(documentation, pair, Set.of(OtherProductsHaveTheirOwnCodes.RULE)))),
                "bundled",
                "another drug of the date that the chart does not show");
    }
}
