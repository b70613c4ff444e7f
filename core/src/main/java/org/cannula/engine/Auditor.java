package org.cannula.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cannula.chart.Setting;
import org.cannula.chart.Visit;
import org.cannula.checks.Audit;
import org.cannula.checks.Basis;
import org.cannula.checks.Billed;
import org.cannula.checks.Check;
import org.cannula.checks.Checks;
import org.cannula.checks.Documentation;
import org.cannula.checks.DosePairing;
import org.cannula.checks.Finding;
import org.cannula.checks.Pairing;
import org.cannula.checks.PayerEditMatches;
import org.cannula.checks.Pricing;
import org.cannula.claim.Claim;
import org.cannula.policy.Policy;
import org.cannula.policy.Readings;
import org.cannula.service.CodedVisit;
import org.jspecify.annotations.Nullable;

/** Audits claims, with or without the charts that document them. Safe for use by several threads. */
public final class Auditor {

    /** First date of service the engine knows the codes of. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2009, 1, 1);

    private final Coder coder;
    private final @Nullable String policy;
    private final Map<String, String> payerMap;
    private final Pricing pricing;

    /**
     * @param coder codes the charts, and knows the payers and the tables
     * @param policy name of the payer every claim is audited by, or null to let each claim decide
     * @param payerMap payer id to payer name
     */
    public Auditor(Coder coder, @Nullable String policy, Map<String, String> payerMap) {
        this(coder, policy, payerMap, Pricing.NATIONAL);
    }

    /** As the other one, with what findings are priced by. */
    public Auditor(Coder coder, @Nullable String policy, Map<String, String> payerMap, Pricing pricing) {
        this.coder = coder;
        this.policy = policy;
        this.payerMap = Map.copyOf(payerMap);
        this.pricing = pricing;
    }

    /** An auditor that lets each claim decide its payer, of the built-in ones. */
    public static Auditor withBuiltInPayers() {
        return new Auditor(Coder.withBuiltInPayers(), null, Map.of());
    }

    /** Audits one claim by itself. */
    public AuditedClaim audit(Claim claim) {
        return audit(claim, new AuditRun(List.of(claim), List.of()));
    }

    /** Audits every claim of a run, in order. */
    public List<AuditedClaim> audit(AuditRun run) {
        return run.claims().stream().map(claim -> audit(claim, run)).toList();
    }

    /** Audits one claim of a run, with sight of the run's other claims and charts. */
    public AuditedClaim audit(Claim claim, AuditRun run) {
        ClaimPolicy decided = ClaimPolicy.of(claim, coder.payers(), policy, payerMap);
        Set<String> notChecked = new LinkedHashSet<>(decided.notChecked());
        List<Billed> lines = lines(claim, notChecked);
        Setting setting = decided.setting();
        LocalDate date = lines.isEmpty()
                ? (claim.lines().isEmpty() ? claim.from() : null)
                : lines.get(0).date();
        if (setting == null || date == null || AuditRun.isVoid(claim)) {
            if (AuditRun.isVoid(claim)) {
                notChecked.add("a void claim bills nothing: read, not audited");
            }
            return left(claim, decided, notChecked);
        }
        Policy held = decided.payer().on(date, setting);
        Documentation documentation = documentation(claim, lines, held, run, notChecked);
        Audit audit = new Audit(
                claim,
                held,
                coder.tables(),
                lines,
                run.others(claim, true),
                run.others(claim, false),
                documentation,
                pricing);
        List<Finding> findings = findings(audit);
        Coverage.say(audit);
        notChecked.addAll(audit.notChecked());
        return new AuditedClaim(
                claim,
                documentation == null ? Basis.CLAIM : Basis.CLAIM_AND_DOCUMENTATION,
                held.name(),
                decided.because(),
                audit.editionsUsed(),
                Coder.VERSION,
                findings,
                Correction.of(claim, findings),
                List.copyOf(notChecked),
                documentation == null ? null : documentation.coded());
    }

    private static AuditedClaim left(Claim claim, ClaimPolicy decided, Set<String> notChecked) {
        Setting setting = decided.setting();
        return new AuditedClaim(
                claim,
                Basis.CLAIM,
                decided.payer().name() + (setting == null ? "" : "/" + setting.word()),
                decided.because(),
                new TreeMap<>(),
                Coder.VERSION,
                List.of(),
                claim.lines(),
                List.copyOf(notChecked),
                null);
    }

    /** Lines that can be audited: those with a date the engine knows the codes of. */
    private static List<Billed> lines(Claim claim, Set<String> notChecked) {
        List<Billed> dated = AuditRun.dated(claim);
        if (dated.size() < claim.lines().size()) {
            notChecked.add("lines without a date of service, on a claim without one: not audited");
        }
        List<Billed> known =
                dated.stream().filter(line -> !line.date().isBefore(FIRST_DAY)).toList();
        if (known.size() < dated.size()) {
            notChecked.add("dates of service before " + FIRST_DAY + ": other code numbers were in force, not audited");
        }
        return known;
    }

    private @Nullable Documentation documentation(
            Claim claim, List<Billed> lines, Policy held, AuditRun run, Set<String> notChecked) {
        List<Visit> charts = run.charts(claim);
        if (charts.size() != 1) {
            if (charts.size() > 1) {
                notChecked.add(charts.size() + " charts could document this claim: audited as a claim alone");
            }
            return null;
        }
        Visit chart = charts.get(0);
        List<Visit> group = run.beside(chart);
        List<Visit> asBilled =
                group.stream().map(visit -> asBilled(visit, claim, held)).toList();
        int place = group.indexOf(chart);
        Visit billed = asBilled.get(place);
        try {
            CodedVisit coded = coder.code(asBilled).get(place);
            List<Billed> administrations =
                    lines.stream().filter(Audit::isAdministration).toList();
            List<Claim> sharing = run.sharing(claim, chart);
            Pairing pairing = Pairing.of(
                    administrations,
                    sameChart(sharing, run.others(claim, true)),
                    sameChart(sharing, run.others(claim, false)),
                    billed,
                    coded);
            Readings readings = Readings.of(held, coder.tables());
            return ChartedVisit.of(
                    billed,
                    readings,
                    coded,
                    pairing,
                    DosePairing.of(lines, ChartedDrugs.of(billed, readings), pairing::covers),
                    sharing);
        } catch (UncodableVisit uncodable) {
            notChecked.add("the chart cannot be coded, the claim was audited alone: " + uncodable.getMessage());
            return null;
        }
    }

    /** Administrations that other claims of the run bill from the same chart: its units are there for all of them once. */
    @SuppressWarnings("ReferenceEquality") // of two equal claims each is a claim of its own
    private static List<Billed> sameChart(List<Claim> sharing, List<Billed> others) {
        return others.stream()
                .filter(Audit::isAdministration)
                .filter(line -> sharing.stream().anyMatch(claim -> claim == line.claim()))
                .toList();
    }

    /** The chart is coded under the claim's payer and setting, whatever it says itself. */
    private static Visit asBilled(Visit visit, Claim claim, Policy held) {
        String place = visit.placeOfService() != null ? visit.placeOfService() : claim.placeOfService();
        return visit.toBuilder()
                .payer(held.payer())
                .setting(held.setting())
                .placeOfService(place)
                .build();
    }

    /** Named checks first; a general one is silent on what a named one explains. */
    private static List<Finding> findings(Audit audit) {
        if (!audit.isConcerned()) {
            return PayerEditMatches.RULE.findings(audit);
        }
        List<Finding> findings = new ArrayList<>();
        for (Check check : Checks.NAMED) {
            findings.addAll(check.findings(audit));
        }
        for (Check check : Checks.DRUGS) {
            findings.addAll(check.findings(audit));
        }
        Explained explained = Explained.by(findings);
        for (Check check : Checks.GENERAL) {
            for (Finding finding : check.findings(audit)) {
                if (!explained.covers(finding)) {
                    findings.add(finding);
                }
            }
        }
        findings.sort(Finding.ORDER);
        return findings;
    }
}
