package org.cannula.formats.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cannula.basis.Rule;
import org.cannula.codes.CodeTable;
import org.cannula.codes.EditList;
import org.cannula.codes.Editions;
import org.cannula.codes.MueTable;
import org.cannula.codes.Ncci;
import org.cannula.codes.OppsTable;
import org.cannula.codes.Series;
import org.cannula.codes.Tables;
import org.cannula.engine.RulePages;
import org.jspecify.annotations.Nullable;

/** What the built-in tables and rules know of one code. */
public final class CodeFacts {

    private final String code;
    private final List<Fact> facts = new ArrayList<>();

    private CodeFacts(String code) {
        this.code = code;
    }

    /** What is known of a code, in an order for people: each period it was in force begins with a fact named like the code. */
    public static List<Fact> of(String code) {
        CodeFacts page = new CodeFacts(code);
        page.rows();
        page.thresholds();
        page.primaries();
        page.limits();
        page.rules();
        return List.copyOf(page.facts);
    }

    private void rows() {
        for (CodeTable.Entry entry : CodeTable.builtIn().rows(code)) {
            fact(code, entry.label());
            fact("kind", kind(entry));
            fact("category", entry.category());
            fact("setting", entry.setting());
            fact("in force", days(entry.from(), entry.until()));
            fact("source", entry.source());
        }
    }

    private static String kind(CodeTable.Entry entry) {
        return switch (entry.kind()) {
            case "initial" -> "initial service of an access, one unit is " + unit(entry.unit());
            case "addon" -> "add-on, needs a primary code, one unit is " + unit(entry.unit());
            case "standalone" -> "stands alone, one unit is " + unit(entry.unit());
            case "bundled" -> "part of an administration, not billed beside one";
            case "excluded" -> "of another family of codes";
            case "surgery" -> "given in surgery, audited only";
            case "deleted" -> "an old number";
            default -> entry.kind();
        };
    }

    private static String unit(String unit) {
        return switch (unit) {
            case "first-hour" -> "the first hour";
            case "hour" -> "a further hour";
            case "flat" -> "the service, however long";
            case "per-drug" -> "a drug";
            case "per-push" -> "a push";
            case "per-injection" -> "an injection";
            case "per-device" -> "a device";
            default -> "the service";
        };
    }

    private static String days(@Nullable LocalDate from, @Nullable LocalDate until) {
        return (from == null ? "always" : "from " + from) + (until == null ? "" : " until " + until);
    }

    private void thresholds() {
        CodeTable.Entry entry = CodeTable.builtIn().rows(code).get(0);
        boolean hydration = entry.category().equals("hydration");
        switch (entry.unit()) {
            case "first-hour" -> fact("minutes", hydration ? "31 or more" : "16 or more; up to 90 earn one unit");
            case "hour" ->
                fact(
                        "minutes",
                        "the 31st minute past each whole hour: 91, 151, 211 … of a service"
                                + (hydration ? "; 31, 91, 151 … where hydration follows a drug" : ""));
            case "flat" -> fact("minutes", "not time-based");
            default -> {
                if (code.equals("96367") || code.equals("96417")) {
                    fact("minutes", "16 or more that no other infusion has used");
                }
            }
        }
    }

    private void primaries() {
        LocalDate newest = newest("aoc");
        Set<String> facility = Tables.builtIn().addOns().primaries(code, newest, false);
        Set<String> professional = Tables.builtIn().addOns().primaries(code, newest, true);
        if (!facility.isEmpty()) {
            fact("primaries", String.join(" ", facility));
        }
        Set<String> more = new TreeSet<>(professional);
        more.removeAll(facility);
        if (!more.isEmpty()) {
            fact("", "and on practitioners' claims " + String.join(" ", more));
        }
    }

    private void limits() {
        LocalDate newest = newest("mue");
        for (EditList list : EditList.values()) {
            MueTable.Mue mue = Tables.builtIn().mue().on(newest, list, code);
            if (mue != null) {
                fact("MUE " + list.word(), mue.units() + " " + mai(mue.mai()) + " (" + mue.edition() + ")");
            }
        }
        OppsTable.Opps opps = Tables.builtIn().opps().on(newest("opps"), code);
        if (opps != null) {
            String rate = opps.rate() == null ? "" : ", $" + opps.rate().toPlainString();
            fact("OPPS", "status " + opps.status() + rate + " (" + opps.edition() + ")");
        }
    }

    private static String mai(int mai) {
        return switch (mai) {
            case 1 -> "a line, MAI 1";
            case 2 -> "a date, MAI 2: absolute";
            default -> "a date, MAI 3: documents may overturn it";
        };
    }

    private static LocalDate newest(String table) {
        List<Editions.Edition> editions =
                Tables.builtIn().editions().of(Series.of(table, EditList.HOSPITAL, Ncci.MEDICARE));
        return editions.get(editions.size() - 1).from();
    }

    /** Rules and checks whose page speaks of the code. */
    private void rules() {
        List<String> names = new ArrayList<>();
        for (Rule rule : RulePages.rules()) {
            if (RulePages.of(rule).contains(code)) {
                names.add(rule.name());
            }
        }
        for (int i = 0; i < names.size(); i++) {
            fact(i == 0 ? "rules" : "", names.get(i));
        }
    }

    private void fact(String name, String value) {
        facts.add(new Fact(name, value));
    }
}
