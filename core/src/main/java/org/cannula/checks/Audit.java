package org.cannula.checks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cannula.chart.Setting;
import org.cannula.claim.Claim;
import org.cannula.codes.AddOnTable;
import org.cannula.codes.CodeTable;
import org.cannula.codes.Drug;
import org.cannula.codes.DrugStatusTable;
import org.cannula.codes.EditList;
import org.cannula.codes.Editions;
import org.cannula.codes.MueTable;
import org.cannula.codes.NdcTable;
import org.cannula.codes.PtpTable;
import org.cannula.codes.Tables;
import org.cannula.policy.Knob;
import org.cannula.policy.Policy;
import org.jspecify.annotations.Nullable;

/** What a check may look at: one claim, its policy, the documentation where there is some, and the run around it. */
public final class Audit {

    /** Modifiers of the department that bills, which every line of it bears. */
    private static final Set<String> DEPARTMENT = Set.of("PN", "PO");

    private final Claim claim;
    private final Policy policy;
    private final Tables tables;
    private final List<Billed> lines;
    private final List<Billed> before;
    private final List<Billed> after;
    private final @Nullable Documentation documentation;
    private final Pricing pricing;
    private final SortedMap<String, String> editions = new TreeMap<>();
    private final Map<String, Editions.Held> lastUsed = new HashMap<>();
    private final List<Billed> administrations;
    private final List<Billed> drugs;
    private final List<Day> days;
    private final Set<String> notChecked = new LinkedHashSet<>();

    /**
     * @param tables the tables of the run
     * @param lines the claim's lines with their dates, in order
     * @param before lines that earlier claims of the run billed for the same patient and provider
     * @param after lines that later claims of the run billed for them
     * @param pricing what findings are priced by
     */
    public Audit(
            Claim claim,
            Policy policy,
            Tables tables,
            List<Billed> lines,
            List<Billed> before,
            List<Billed> after,
            @Nullable Documentation documentation,
            Pricing pricing) {
        this.claim = claim;
        this.policy = policy;
        this.tables = policy.tables(tables);
        this.lines = List.copyOf(lines);
        this.before = List.copyOf(before);
        this.after = List.copyOf(after);
        this.documentation = documentation;
        this.pricing = pricing;
        this.administrations =
                this.lines.stream().filter(Audit::isAdministration).toList();
        this.drugs = this.lines.stream().filter(this::isDrug).toList();
        this.days = dates(this.lines).stream()
                .map(date -> Day.of(date, this.lines, this.before, this.after))
                .toList();
    }

    public Claim claim() {
        return claim;
    }

    public Policy policy() {
        return policy;
    }

    /** The tables of the run as the payer reads them; they answer everything that depends on an edition. */
    public Tables tables() {
        return tables;
    }

    public boolean isProfessional() {
        return policy.setting() == Setting.PROFESSIONAL;
    }

    /** Lines of this claim in order. */
    public List<Billed> lines() {
        return lines;
    }

    /** Lines of the claim that bill giving a drug, in order. */
    public List<Billed> administrations() {
        return administrations;
    }

    /** The claim's dates of service, ascending. */
    List<Day> days() {
        return days;
    }

    /** Lines of the claim that bill this code, in order. */
    public List<Billed> lines(String code) {
        return lines.stream().filter(line -> line.code().equals(code)).toList();
    }

    /** What earlier claims of the run billed for the same patient and provider. */
    public List<Billed> before() {
        return before;
    }

    /** What later claims of the run billed for the same patient and provider. */
    public List<Billed> after() {
        return after;
    }

    /** The documentation beside the claim; null where there is none. */
    public @Nullable Documentation documentation() {
        return documentation;
    }

    /** The documentation of a date; null where there is none, or the chart does not speak of that day. */
    public @Nullable Documentation documentation(LocalDate date) {
        return documentation != null && documentation.pairing().covers(date) ? documentation : null;
    }

    /** Whether a line bills giving a drug: the family this project codes. */
    public static boolean isAdministration(Billed line) {
        CodeTable.Entry entry = CodeTable.builtIn().on(line.code(), line.date());
        return entry != null && entry.isAdministration();
    }

    /** Dates on which these lines were billed, ascending. */
    public static SortedSet<LocalDate> dates(Collection<Billed> lines) {
        SortedSet<LocalDate> dates = new TreeSet<>();
        lines.forEach(line -> dates.add(line.date()));
        return dates;
    }

    /** Units billed on these lines together. */
    public static BigDecimal units(Collection<Billed> lines) {
        return lines.stream().map(Billed::units).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether the payer is bound by the national unit and pair edits, so that they are more than a hint. */
    public boolean nationalEditsBind() {
        return policy.is(Knob.NATIONAL_EDITS, "binding");
    }

    /** The unit edit of a code on a date; null where none is held. */
    public MueTable.@Nullable Mue mue(String code, LocalDate date) {
        use("mue", held("mue", date));
        return tables.mue().on(date, EditList.of(isProfessional()), code);
    }

    /** Primaries of an add-on on a date; empty where it has none in force. */
    public Set<String> primaries(String addOn, LocalDate date) {
        use("aoc", held("aoc", date));
        return tables.addOns().primaries(addOn, date, isProfessional());
    }

    /** The pair edit that denies {@code column2} beside {@code column1} on a date; null where there is none. */
    public PtpTable.@Nullable Edit pairEdit(String column1, String column2, LocalDate date) {
        use("ptp", held("ptp", date));
        return tables.ptp().edit(column1, column2, date, isProfessional());
    }

    /** The edition of a table that answers for a date and the kind of this claim. */
    public Editions.Held held(String table, LocalDate date) {
        return tables.held(table, EditList.of(isProfessional()), date);
    }

    /** Every row of an add-on in the add-on code file that counts in the claim's setting, in force or not. */
    public List<AddOnTable.Entry> addOnRows(String addOn) {
        return tables.addOns().rows(addOn).stream()
                .filter(row -> isProfessional() || !row.practitionerOnly())
                .toList();
    }

    /** The row of a code on a date; null where the code table does not know it, or it was not valid then. */
    public CodeTable.@Nullable Entry code(String code, LocalDate date) {
        return tables.codes().on(code, date);
    }

    /** Every row of a code, oldest first; empty where the code table does not know it. */
    public List<CodeTable.Entry> codeRows(String code) {
        return tables.codes().rows(code);
    }

    /** Whether a drug's code is valid on a date, as far as the drug table knows it. */
    public boolean isDrugValid(String code, LocalDate date) {
        return tables.drugs().isValid(code, date);
    }

    /** Whether the edition of a table that answers for a date lies outside it. */
    public boolean isCarried(String table, LocalDate date) {
        return held(table, date).carried();
    }

    /** The drug a code bills; where it is not in force on the date, its nearest row; null where the table does not know it. */
    public @Nullable Drug drug(String code, LocalDate date) {
        return tables.drugs().byHcpcs(code, date);
    }

    /** Whether a line bills a drug: a code of the drug table, or one of the numbers kept for drugs, globulins and vaccines. */
    public boolean isDrug(Billed line) {
        String code = line.code();
        return code.startsWith("J")
                || (code.compareTo("90281") >= 0 && code.compareTo("90399") <= 0)
                || (code.compareTo("90476") >= 0 && code.compareTo("90759") <= 0)
                || drug(code, line.date()) != null;
    }

    /**
     * Whether anything in the claim is ours to check: a chart, a drug or what is said of one, a number of the family whether
     * there is such a code or not, or a code that the code table or the unit edits know.
     * Most claims of a file hold nothing of the kind.
     */
    public boolean isConcerned() {
        if (documentation != null || !drugs.isEmpty()) {
            return true;
        }
        for (Billed line : lines) {
            if (line.isDiscarded()
                    || line.isUsedUp()
                    || !tables.codes().rows(line.code()).isEmpty()
                    || CodeIsNotInForce.isOfTheFamily(line.code())
                    || HomeInfusionBilledHere.RULE.isHome(line.code())
                    || tables.mue().on(line.date(), EditList.of(isProfessional()), line.code()) != null) {
                return true;
            }
        }
        return false;
    }

    /** Lines of the claim that bill drugs, in order. */
    public List<Billed> drugs() {
        return drugs;
    }

    /** Whether a hospital is paid for a drug code on its own on a date; null where the list does not name it. */
    public DrugStatusTable.@Nullable Status drugStatus(String code, LocalDate date) {
        DrugStatusTable.Status status = tables.drugStatus().on(date, code);
        if (status != null) {
            use(DrugStatusTable.NAME, tables.editions().held(DrugStatusTable.NAME, date));
        }
        return status;
    }

    /** The packages of a national drug code on a date, one for each of its billing codes; empty where it is unknown. */
    public List<NdcTable.DrugPackage> packages(String ndc, LocalDate date) {
        List<NdcTable.DrugPackage> packages = tables.packages().packages(ndc, date);
        if (!packages.isEmpty()) {
            use(NdcTable.NAME, tables.editions().held(NdcTable.NAME, date));
        }
        return packages;
    }

    /** Units of a code in one container, of every size it comes in; empty where none is held or one holds no whole number. */
    public SortedSet<Integer> containersOf(String code, LocalDate date) {
        if (!tables.packages().of(code, date).isEmpty()) {
            use(NdcTable.NAME, held(NdcTable.NAME, date));
        }
        return tables.packages().containers(code, date);
    }

    /** Codes payers typically return for a kind of finding, likeliest first. */
    public List<String> denials(String kind) {
        return tables.denials().codes(kind);
    }

    /** What findings are priced by, beside Medicare's own tables. */
    Pricing pricing() {
        return pricing;
    }

    /** Medicare's payment locality of the claim: its own, else that of the run; null where none is named. */
    @Nullable
    String locality() {
        return claim.locality() == null ? pricing.locality() : claim.locality();
    }

    /**
     * Dollars at risk for so many units of a code on a date, of the claim's own lines: those that a reduction would take
     * first, and never more units than they bill.
     */
    public Money atRisk(String code, BigDecimal units, LocalDate date) {
        List<Billed> all = lines(code);
        List<Billed> day = all.stream().filter(line -> line.date().equals(date)).toList();
        return atRisk(day.isEmpty() ? all : day, units);
    }

    /** Dollars at risk for every unit of these lines. */
    public Money atRisk(List<Billed> whole) {
        return atRisk(whole, units(whole));
    }

    /** Dollars at risk for so many units of these lines: those that a reduction would take first. */
    public Money atRisk(List<Billed> of, BigDecimal units) {
        List<Prices.Part> parts = new ArrayList<>();
        BigDecimal left = units;
        for (Billed line : Reduction.firstToGo(of)) {
            BigDecimal taken = line.units().min(left);
            if (taken.signum() > 0) {
                parts.add(new Prices.Part(Priced.of(line), taken));
                left = left.subtract(taken);
            }
        }
        return new Prices(this).money(parts, "; still a false line");
    }

    /** Dollars that were not billed, for units of a code that the documentation supports beyond the claim. */
    public Money missed(String code, BigDecimal units, LocalDate date) {
        List<String> ofDepartment = administrations().stream()
                .flatMap(line -> line.line().modifiers().stream())
                .filter(DEPARTMENT::contains)
                .distinct()
                .toList();
        Priced item = new Priced(0, code, ofDepartment, date, units, claim.placeOfService());
        return new Prices(this).money(List.of(new Prices.Part(item, units)), "; reported all the same");
    }

    /** Remembers which edition of a table answered. */
    void use(String table, Editions.Held edition) {
        if (edition.equals(lastUsed.put(table, edition))) {
            return;
        }
        editions.merge(table, edition.label(), (old, more) -> old.contains(more) ? old : old + ", " + more);
    }

    /** Says that something could not be checked, and why. */
    public void notChecked(String what) {
        notChecked.add(what);
    }

    /** Editions used so far, by table. */
    public SortedMap<String, String> editionsUsed() {
        return editions;
    }

    /** What could not be checked so far. */
    public List<String> notChecked() {
        return List.copyOf(notChecked);
    }
}
