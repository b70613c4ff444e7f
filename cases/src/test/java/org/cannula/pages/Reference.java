package org.cannula.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
import org.cannula.policy.Knob;
import org.cannula.policy.Payer;
import org.cannula.policy.PayerException;
import org.cannula.policy.Payers;
import org.jspecify.annotations.Nullable;

/** The pages of {@code docs/reference} that are drawn from the code and its tables. */
final class Reference {

    private static final String GENERATED =
            "<!-- Generated: mvn test -pl cases -am -Dtest=GeneratedTest -Dsurefire.failIfNoSpecifiedTests=false -Dgenerate -->\n\n";
    private static final String SOURCES = "../../core/src/main/java/org/cannula/";

    private Reference() {}

    /** Each page by its name in {@code docs/reference}. */
    static SortedMap<String, String> pages() {
        SortedMap<String, String> pages = new TreeMap<>();
        pages.put("rules.md", rules());
        pages.put("knobs.md", knobs());
        pages.put("payers.md", payers());
        pages.put("codes.md", codes());
        pages.put("checks.md", CheckReference.page(GENERATED));
        return pages;
    }

    private static String rules() {
        StringBuilder text = new StringBuilder("# Rules and checks\n\n" + GENERATED);
        text.append(
                        "Each links to its page: where it is written, how we read it, examples that run, payers that differ. ")
                .append("`cannula explain NAME` prints\nthe same page.\n\n")
                .append(
                        "Sources carry a grade: A a government, contractor or payer page seen itself; B government text ")
                .append("quoted by somebody else;\nC trade press, associations, hospital education; D forums and ")
                .append("copies.\n\n## Coding rules\n\n");
        text.append(Markdown.head("rule", "in a sentence", "knobs"));
        Pages.rules().forEach(page -> text.append(row(page, "rules")));
        text.append(
                        "\n## Audit checks\n\nA check is named for what should not be true of a claim. All checks on a claim ")
                .append(
                        "run; those of the first list name what is\nwrong, the last ones only say that chart and claim ")
                .append("differ.\n\n");
        text.append(Markdown.head("check", "in a sentence", "knobs"));
        Pages.checks().forEach(page -> text.append(row(page, "checks")));
        return text.toString();
    }

    private static String row(Page page, String folder) {
        String name = page.rule().name();
        return Markdown.row(List.of(
                "[" + name + "](" + SOURCES + folder + "/" + name + ".md)",
                page.answer(),
                words(page.knobs().stream().map(knob -> "`" + knob.word() + "`").toList())));
    }

    private static String knobs() {
        StringBuilder text = new StringBuilder("# Knobs\n\n" + GENERATED);
        text.append(
                        "A knob is a point on which published readings or payers differ. One name everywhere: in payer files ")
                .append(
                        "(`set NAME VALUE`), in\nresults (`disputed`) and in the cases. The first value is the default. ")
                .append(
                        "A point marked open is tried under its other readings\nwhenever a rule asks about it, and the ")
                .append("result says what the lines would be. RULINGS.md says why the default is what it is.\n\n");
        text.append(Markdown.head("knob", "values, default first", "open", "asked by", "payers that set it"));
        Rulings rulings = Rulings.read();
        for (Knob knob : Knob.values()) {
            List<String> payers = new ArrayList<>();
            for (Payer payer : Payers.builtIn().all()) {
                for (PayerException exception : payer.exceptions()) {
                    if (exception.knob() == knob) {
                        payers.add("[" + payer.name() + "](payers.md#" + payer.name() + ") "
                                + shortened(exception.value()));
                    }
                }
            }
            text.append(Markdown.row(List.of(
                    "[`" + knob.word() + "`](../../RULINGS.md#" + Markdown.anchor(rulings.heading(knob)) + ")",
                    values(knob),
                    knob.isDisputed() ? "yes" : "",
                    words(Pages.naming(knob).stream().map(Rule::name).toList()),
                    words(payers))));
        }
        return text.toString();
    }

    private static String values(Knob knob) {
        String listed = String.join(", ", knob.readings());
        return switch (knob.kind()) {
            case CHOICE -> listed;
            case NUMBER -> listed + "; any whole number";
            case CODES -> listed + "; or a list of codes";
        };
    }

    private static String shortened(String value) {
        return value.length() <= 12 ? value : "its own list";
    }

    private static String payers() {
        StringBuilder text = new StringBuilder("# Payers\n\n" + GENERATED);
        text.append(
                        "The payers that are built in, and what each sets otherwise than the payer it is based on. Where a ")
                .append("payer is silent, the one it is\nbased on decides, down to Medicare, where every knob has its ")
                .append("default; professional claims date a service that crosses\nmidnight by its start ")
                .append("(`straddleDate`). How to write one's own: CONTRIBUTING.md, \"Add a payer\".\n");
        for (Payer payer : Payers.builtIn().all()) {
            Payer base = payer.base();
            text.append("\n## ")
                    .append(payer.name())
                    .append("\n\n")
                    .append(payer.title())
                    .append(". ");
            text.append(base == null ? "The root.\n" : "Based on [" + base.name() + "](#" + base.name() + ").\n");
            if (!payer.exceptions().isEmpty()) {
                text.append('\n').append(Markdown.head("knob", "value", "holds", "source", "seen"));
            }
            for (PayerException exception : payer.exceptions()) {
                String held = PayersThatDiffer.held(exception);
                text.append(Markdown.row(List.of(
                        "`" + exception.knob().word() + "`",
                        exception.value() + " (instead of " + exception.knob().defaultValue() + ")",
                        held.isEmpty() ? "always" : held.substring(2),
                        exception.citation().toString(),
                        exception.citation().lastSeen().toString())));
            }
        }
        return text.toString();
    }

    private static String codes() {
        StringBuilder text = new StringBuilder("# Codes\n\n" + GENERATED);
        LocalDate mue = newest("mue");
        LocalDate opps = newest("opps");
        LocalDate aoc = newest("aoc");
        text.append(
                        "The codes the built-in tables know, with our own labels. MUE as practitioner / outpatient hospital and ")
                .append("MAI, of the edition ")
                .append(edition("mue"))
                .append(";\nOPPS status and rate of ")
                .append(edition("opps"))
                .append("; primaries of add-ons of ")
                .append(edition("aoc"))
                .append(", with * for practitioners only.\n");
        for (String kind : kinds()) {
            text.append("\n## ").append(kind).append("\n\n");
            text.append(Markdown.head(
                    "code", "our label", "unit", "family", "who", "from", "until", "MUE", "OPPS", "primaries"));
            for (String code : CodeTable.builtIn().codes()) {
                for (CodeTable.Entry entry : CodeTable.builtIn().rows(code)) {
                    if (entry.kind().equals(kind)) {
                        text.append(Markdown.row(List.of(
                                code,
                                entry.label(),
                                entry.unit(),
                                entry.category(),
                                entry.setting(),
                                day(entry.from()),
                                day(entry.until()),
                                mue(mue, code),
                                opps(opps, code),
                                primaries(aoc, code))));
                    }
                }
            }
        }
        return text.toString();
    }

    /** Kinds of code in the order of the table. */
    private static List<String> kinds() {
        List<String> order =
                List.of("initial", "addon", "standalone", "surgery", "bundled", "excluded", "separate", "deleted");
        Set<String> found = new TreeSet<>();
        for (String code : CodeTable.builtIn().codes()) {
            CodeTable.builtIn().rows(code).forEach(entry -> found.add(entry.kind()));
        }
        List<String> kinds = new ArrayList<>(order);
        kinds.retainAll(found);
        found.removeAll(order);
        kinds.addAll(found);
        return kinds;
    }

    private static String mue(LocalDate date, String code) {
        MueTable.Mue practitioner = Tables.builtIn().mue().on(date, EditList.PRACTITIONER, code);
        MueTable.Mue hospital = Tables.builtIn().mue().on(date, EditList.HOSPITAL, code);
        if (practitioner == null && hospital == null) {
            return "";
        }
        return (practitioner == null ? "–" : practitioner.units() + " (" + practitioner.mai() + ")") + " / "
                + (hospital == null ? "–" : hospital.units() + " (" + hospital.mai() + ")");
    }

    private static String opps(LocalDate date, String code) {
        OppsTable.Opps row = Tables.builtIn().opps().on(date, code);
        if (row == null) {
            return "";
        }
        return row.status() + (row.rate() == null ? "" : " " + row.rate().toPlainString());
    }

    private static String primaries(LocalDate date, String code) {
        Set<String> both = Tables.builtIn().addOns().primaries(code, date, false);
        List<String> primaries = new ArrayList<>(new TreeSet<>(both));
        for (String primary : new TreeSet<>(Tables.builtIn().addOns().primaries(code, date, true))) {
            if (!both.contains(primary)) {
                primaries.add(primary + "*");
            }
        }
        return String.join(" ", primaries);
    }

    private static LocalDate newest(String table) {
        List<Editions.Edition> editions = Tables.builtIn().editions().of(series(table));
        return editions.get(editions.size() - 1).from();
    }

    private static Series series(String table) {
        return Series.of(table, EditList.HOSPITAL, Ncci.MEDICARE);
    }

    private static String edition(String table) {
        return Tables.builtIn().editions().held(series(table), newest(table)).label();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String words(List<String> words) {
        return String.join(", ", words);
    }
}
