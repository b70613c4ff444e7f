package org.cannula.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cannula.basis.Citation;

/** A home infusion service is billed with giving a drug in an office or hospital on one day. */
public final class HomeInfusionBilledHere extends Check {

    private static final Set<String> VISITS =
            Set.of("99601", "99602", "G0068", "G0069", "G0070", "G0088", "G0089", "G0090");

    private static final String HOME = "12";

    public static final HomeInfusionBilledHere RULE = new HomeInfusionBilledHere();

    private HomeInfusionBilledHere() {
        super(
                Citation.of("CMS HCPCS 2024 July", "home infusion visits and per diems", "2026-11-27"),
                Citation.of(
                        "Medicare benefit policy manual, ch. 15, § 320",
                        "home infusion therapy services are furnished in the home",
                        "2026-11-01"));
    }

    /** Whether a code is a home infusion visit or per diem. */
    boolean isHome(String code) {
        return VISITS.contains(code)
                || Kinds.isBetween(code, "S9325", "S9379")
                || Kinds.isBetween(code, "S9490", "S9504")
                || Kinds.isBetween(code, "S9537", "S9590");
    }

    @Override
    public List<Finding> findings(Audit audit) {
        List<Finding> findings = new ArrayList<>();
        for (Day day : audit.days()) {
            List<Billed> home = day.lines(line -> isHome(line.code()));
            TreeSet<String> given = new TreeSet<>();
            for (Billed line : day.everywhere()) {
                if (Audit.isAdministration(line) && !isAtHome(line)) {
                    given.add(line.code());
                }
            }
            if (!home.isEmpty() && !given.isEmpty()) {
                findings.add(finding(audit, day, home, given));
            }
        }
        return findings;
    }

    private static boolean isAtHome(Billed line) {
        String place = line.line().placeOfService();
        return HOME.equals(place == null ? line.claim().placeOfService() : place);
    }

    private Finding finding(Audit audit, Day day, List<Billed> home, TreeSet<String> given) {
        Billed first = home.get(0);
        return Finding.of(
                        because(
                                "{} is billed on {} beside {}: one infusion is given at home or here, and home services are those of"
                                        + " a home infusion supplier.",
                                String.join(
                                        ", ",
                                        home.stream().map(Billed::toString).toList()),
                                day.date(),
                                String.join(", ", given)),
                        Severity.REVIEW,
                        first.code())
                .lines(Reduction.numbers(home))
                .units(Audit.units(home), null)
                .denial(audit.denials("bundled"))
                .money(audit.atRisk(first.code(), first.units(), day.date()))
                .open("one of the two", "whether both speak of the same infusion")
                .overturnedBy("two infusions of the date, one of them at home by a supplier who bills it")
                .build();
    }
}
