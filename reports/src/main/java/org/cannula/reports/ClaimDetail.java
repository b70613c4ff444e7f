package org.cannula.reports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cannula.basis.Citation;
import org.cannula.checks.Basis;
import org.cannula.checks.Evidence;
import org.cannula.checks.Finding;
import org.cannula.checks.Money;
import org.cannula.claim.Claim;
import org.cannula.claim.ServiceLine;
import org.cannula.engine.AuditedClaim;
import org.cannula.reports.Section.Head;
import org.cannula.service.CodedVisit;
import org.cannula.totals.WorstClaims;
import org.jspecify.annotations.Nullable;

/** One claim: each line beside what it should be, every finding in words with its source, the documented minutes. */
final class ClaimDetail {

    private final Html page;
    private final AuditedClaim audited;

    private ClaimDetail(Html page, WorstClaims.Kept kept) {
        this.page = page;
        this.audited = kept.audited();
    }

    static void write(Html page, WorstClaims.Kept kept, Medium medium) {
        ClaimDetail detail = new ClaimDetail(page, kept);
        page.open("article", "class", "claim-detail");
        page.leaf("h3", "Claim " + kept.audited().claim().id());
        page.leaf("p", detail.facts(), "class", "facts");
        detail.lines();
        CodedVisit documented = kept.audited().documented();
        if (documented != null && kept.chart() != null) {
            Timeline.draw(page, kept.chart(), documented.ledger());
        }
        kept.audited().findings().forEach(detail::finding);
        if (medium == Medium.SCREEN) {
            detail.notChecked();
        }
        page.close("article");
    }

    private String facts() {
        Claim claim = audited.claim();
        List<String> facts = new ArrayList<>();
        if (claim.type() != null) {
            facts.add(claim.type().word() + (claim.billType() == null ? "" : " " + claim.billType()));
        }
        facts.add(ClaimList.dates(claim));
        facts.add(audited.policy());
        facts.add("provider " + GroupTable.name(claim.provider()));
        facts.add(
                audited.basis() == Basis.CLAIM
                        ? "without documentation"
                        : "beside visit "
                                + (audited.documented() == null
                                        ? ""
                                        : audited.documented().visit()));
        facts.removeIf(String::isEmpty);
        return String.join(" · ", facts);
    }

    private void lines() {
        Map<Integer, ServiceLine> corrected = new HashMap<>();
        audited.corrected().forEach(line -> corrected.put(line.line(), line));
        Section.table(
                page,
                "Lines of claim " + audited.claim().id(),
                List.of(
                        Head.number("Line"),
                        Head.text("Code"),
                        Head.text("Date"),
                        Head.number("Billed"),
                        Head.number("Should be"),
                        Head.number("Charge"),
                        Head.text("Found")));
        for (ServiceLine line : audited.claim().lines()) {
            line(line, corrected.remove(line.line()));
        }
        for (ServiceLine added : audited.corrected()) {
            if (corrected.containsKey(added.line())) {
                line(null, added);
            }
        }
        Section.endTable(page);
    }

    /** A billed line and what becomes of it; either may be missing. */
    private void line(@Nullable ServiceLine billed, @Nullable ServiceLine should) {
        ServiceLine shown = billed != null ? billed : should;
        if (shown == null) {
            return;
        }
        boolean same = billed != null
                && should != null
                && billed.units().compareTo(should.units()) == 0
                && billed.modifiers().equals(should.modifiers());
        page.open("tr", "class", same ? "same" : "changed");
        Section.number(page, billed == null ? "+" : String.valueOf(billed.line()));
        page.leaf("td", code(shown), "class", "code");
        page.leaf("td", shown.date() == null ? "" : shown.date().toString());
        Section.number(page, billed == null ? "" : Texts.units(billed.units()));
        String becomes = should == null
                ? "none"
                : billed != null && !billed.modifiers().equals(should.modifiers())
                        ? code(should) + " ×" + Texts.units(should.units())
                        : Texts.units(should.units());
        page.leaf("td", becomes, "class", same ? "number" : "number should");
        BigDecimal charge = shown.charge();
        Section.number(page, charge == null ? "" : Texts.dollars(charge));
        page.leaf("td", billed == null ? "missing from the claim" : checks(billed.line()));
        page.close("tr");
    }

    private String checks(int line) {
        return String.join(
                ", ",
                audited.findings().stream()
                        .filter(finding -> finding.lines().contains(line))
                        .map(finding -> Texts.sentence(finding.check()))
                        .distinct()
                        .toList());
    }

    static String code(ServiceLine line) {
        return line.modifiers().isEmpty() ? line.code() : line.code() + "-" + String.join("-", line.modifiers());
    }

    private void finding(Finding finding) {
        page.open("section", "class", "finding " + finding.severity().word()).open("h4");
        page.leaf(
                "span",
                finding.severity().word(),
                "class",
                "badge " + finding.severity().word());
        page.text(" " + Texts.sentence(finding.check()));
        page.leaf("span", where(finding), "class", "where").close("h4");
        page.leaf("p", finding.says());
        difference(finding);
        page.open("dl");
        Evidence from = finding.patternFrom();
        if (from != null) {
            String patterns = String.join(
                    " or ", finding.pattern().stream().map(PatternTable::name).toList());
            fact("Pattern", patterns + (from == Evidence.CLAIM ? ", as far as the claim shows" : ", by the chart"));
        }
        boolean missed = !finding.missedBecause().isEmpty();
        fact("At risk", missed ? "" : money(finding.moneyAtRisk()));
        fact("Missed", missed ? money(finding.moneyMissed()) : "");
        fact("Denial codes", String.join(", ", finding.denial()));
        fact("To settle it", finding.needs() == null ? "" : finding.needs());
        lifted(finding.overturnedBy());
        page.close("dl");
        page.open("ul", "class", "sources");
        for (Citation citation : finding.citations()) {
            page.leaf("li", citation.toString());
        }
        page.close("ul").close("section");
    }

    private static String money(Money money) {
        BigDecimal amount = money.amount();
        String dollars = amount == null ? "not known" : (money.upTo() ? "up to " : "") + Texts.dollars(amount);
        return money.because().isEmpty() ? dollars : dollars + " (" + money.because() + ")";
    }

    private void lifted(String by) {
        if (by.startsWith("nothing: ")) {
            fact("Cannot be lifted", by.substring("nothing: ".length()));
        } else {
            fact("Lifted by", by);
        }
    }

    private void fact(String name, String value) {
        if (!value.isEmpty()) {
            page.leaf("dt", name).leaf("dd", value);
        }
    }

    private static String where(Finding finding) {
        List<String> numbers = finding.lines().stream().map(String::valueOf).toList();
        return numbers.isEmpty()
                ? "missing from the claim"
                : (numbers.size() == 1 ? "line " : "lines ") + String.join(", ", numbers);
    }

    private void difference(Finding finding) {
        String correction = finding.correction();
        if (correction == null) {
            return;
        }
        page.open("p", "class", "difference");
        for (ServiceLine line : audited.claim().lines()) {
            if (finding.lines().contains(line.line())) {
                page.leaf("del", code(line) + " ×" + Texts.units(line.units())).text(" ");
            }
        }
        page.leaf("ins", correction.replaceAll(" x(?=\\d)", " ×")).close("p");
    }

    private void notChecked() {
        if (!audited.notChecked().isEmpty()) {
            page.open("details").leaf("summary", "Not checked on this claim").open("ul");
            audited.notChecked().forEach(each -> page.leaf("li", each));
            page.close("ul").close("details");
        }
    }
}
