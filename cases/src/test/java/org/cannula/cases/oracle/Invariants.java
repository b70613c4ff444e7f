package org.cannula.cases.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cannula.basis.Minutes;
import org.cannula.chart.Administration;
import org.cannula.chart.Setting;
import org.cannula.chart.Visit;
import org.cannula.codes.CodeTable;
import org.cannula.engine.Coder;
import org.cannula.service.Because;
import org.cannula.service.CodedLine;
import org.cannula.service.CodedVisit;
import org.cannula.service.PaidUnit;

/** What must hold of every coded visit, whatever was documented. Each violation is one sentence. */
public final class Invariants {

    private static final Set<String> INITIAL = Set.of("96360", "96365", "96374", "96409", "96413");

    private static final Set<String> SEPARATE = Set.of("59", "XE", "XP", "XS", "XU");

    /** Add-on codes and their primaries; a star marks what counts for practitioners only. */
    private static final Map<String, Set<String>> PRIMARIES = Map.ofEntries(
            Map.entry("96361", Set.of("96360", "96365", "96374", "96409", "96413")),
            Map.entry("96366", Set.of("96365", "96367", "96413", "96360*")),
            Map.entry("96367", Set.of("96365", "96374", "96409", "96413", "96360*")),
            Map.entry("96368", Set.of("96365", "96366", "96413", "96415", "96416", "C8957", "96360*")),
            Map.entry("96370", Set.of("96369")),
            Map.entry("96371", Set.of("96369")),
            Map.entry("96375", Set.of("96365", "96374", "96409", "96413", "96360*")),
            Map.entry("96376", Set.of("96365", "96374", "96409", "96413")),
            Map.entry("96411", Set.of("96409", "96413")),
            Map.entry("96415", Set.of("96413")),
            Map.entry("96417", Set.of("96413")),
            Map.entry("96423", Set.of("96422")));

    private final List<String> violations = new ArrayList<>();

    private Invariants() {}

    /**
     * Everything that does not hold, empty where all does.
     *
     * @param visits visits coded with sight of each other, under Medicare as it is
     * @param coded what the coder answered, in the order of the visits
     * @param coder codes the variants of the visits that must come out alike
     */
    public static List<String> check(List<Visit> visits, List<CodedVisit> coded, Coder coder) {
        Invariants check = new Invariants();
        for (int i = 0; i < visits.size(); i++) {
            check.traced(visits.get(i), coded.get(i));
            check.oneInitialAtEach(coded.get(i));
            check.ledger(coded.get(i));
        }
        check.violations.addAll(ofLines(
                visits,
                coded.stream()
                        .map(visit -> Comparison.administrations(visit.lines()))
                        .toList()));
        check.violations.addAll(Variants.check(visits, coded, coder));
        check.violations.addAll(CleanClaims.check(visits, coded, coder));
        return check.violations;
    }

    /** What does not hold of the administration lines by themselves. */
    static List<String> ofLines(List<Visit> visits, List<List<Billed>> lines) {
        Invariants check = new Invariants();
        for (int i = 0; i < visits.size(); i++) {
            check.oneInitial(visits.get(i), lines.get(i));
            check.addOns(visits.get(i), lines.get(i));
        }
        check.concurrentOnce(visits, lines);
        return check.violations;
    }

    private void violated(String visit, String what) {
        violations.add("visit " + visit + ": " + what);
    }

    /** Every line has units and reasons, the reasons lead to what was documented, and the code is one of that day. */
    private void traced(Visit visit, CodedVisit coded) {
        Set<String> ids = new HashSet<>();
        for (Administration a : visit.administrations()) {
            ids.add(a.id());
        }
        for (CodedLine line : coded.lines()) {
            Set<String> named = new HashSet<>();
            for (Because because : line.because()) {
                named.addAll(because.administrations());
            }
            if (line.units() < 1 || line.because().isEmpty() || named.isEmpty() || !ids.containsAll(named)) {
                violated(
                        coded.visit(),
                        line.code() + " x" + line.units() + " does not trace to administrations: " + named);
            }
            CodeTable.Entry code = CodeTable.builtIn().on(line.code(), line.date());
            if (!line.drug() && (code == null || !isOf(visit.setting(), code.setting()))) {
                violated(coded.visit(), line.code() + " is no code of " + line.date() + " and this setting");
            }
        }
    }

    private static boolean isOf(Setting setting, String who) {
        return setting == Setting.FACILITY || !who.startsWith("facility");
    }

    private void oneInitial(Visit visit, List<Billed> lines) {
        int unmarked = lines.stream()
                .filter(line -> INITIAL.contains(line.code()))
                .filter(line -> line.modifiers().stream().noneMatch(SEPARATE::contains))
                .mapToInt(Billed::units)
                .sum();
        if (unmarked > 1) {
            violated(visit.id(), unmarked + " initial services without a modifier");
        }
    }

    /** One initial service at each access, whatever its modifier. */
    private void oneInitialAtEach(CodedVisit coded) {
        Map<String, Integer> byAccess = new TreeMap<>();
        for (PaidUnit unit : coded.ledger()) {
            if (INITIAL.contains(unit.code())) {
                byAccess.merge(unit.access(), 1, Integer::sum);
            }
        }
        byAccess.forEach((access, count) -> {
            if (count > 1) {
                violated(coded.visit(), count + " initial services at access " + access);
            }
        });
    }

    /** No minute of an access earns twice, and the ledger holds exactly the units that are billed. */
    private void ledger(CodedVisit coded) {
        Map<String, Minutes> spent = new HashMap<>();
        Map<String, Integer> difference = new TreeMap<>();
        for (PaidUnit unit : coded.ledger()) {
            difference.merge(unit.code() + " " + unit.date(), 1, Integer::sum);
            if (unit.timed()) {
                Minutes before = spent.getOrDefault(unit.access(), Minutes.NONE);
                if (before.overlap(unit.minutes()) > 0) {
                    violated(coded.visit(), "minutes of " + unit.code() + " at " + unit.access() + " earn twice");
                }
                spent.put(unit.access(), before.plus(unit.minutes()));
            }
        }
        for (CodedLine line : coded.lines()) {
            if (!line.drug()) {
                difference.merge(line.code() + " " + line.date(), -line.units(), Integer::sum);
            }
        }
        difference.values().removeIf(count -> count == 0);
        if (!difference.isEmpty()) {
            violated(coded.visit(), "ledger and lines differ in units: " + difference);
        }
    }

    private void addOns(Visit visit, List<Billed> lines) {
        Set<String> codes = new TreeSet<>();
        lines.forEach(line -> codes.add(line.code()));
        boolean office = visit.setting() == Setting.PROFESSIONAL;
        for (Billed line : lines) {
            Set<String> primaries = PRIMARIES.get(line.code());
            boolean stands = primaries == null
                    || primaries.stream().anyMatch(codes::contains)
                    || (office && primaries.contains("96360*") && codes.contains("96360"));
            if (!stands) {
                violated(visit.id(), line.code() + " without a primary among " + codes);
            }
        }
        if (office && codes.contains("96376")) {
            violated(visit.id(), "96376 in an office");
        }
    }

    private void concurrentOnce(List<Visit> visits, List<List<Billed>> lines) {
        Map<String, Integer> byDate = new TreeMap<>();
        for (int i = 0; i < visits.size(); i++) {
            Visit visit = visits.get(i);
            boolean joined = visit.patient() != null && visit.provider() != null;
            String patient = joined ? visit.patient() + " of " + visit.provider() : "of visit " + visit.id();
            int units = 0;
            for (Billed line : lines.get(i)) {
                if (line.code().equals("96368")) {
                    units += line.units();
                    byDate.merge(line.date() + " " + patient, line.units(), Integer::sum);
                }
            }
            if (units > 1) {
                violated(visit.id(), "96368 x" + units + " in one encounter");
            }
        }
        byDate.forEach((date, units) -> {
            if (units > 1) {
                violations.add("96368 x" + units + " on " + date);
            }
        });
    }
}
