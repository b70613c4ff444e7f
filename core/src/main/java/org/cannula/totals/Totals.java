package org.cannula.totals;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cannula.checks.Finding;
import org.cannula.claim.Claim;
import org.cannula.claim.ServiceLine;
import org.cannula.engine.AuditedClaim;
import org.jspecify.annotations.Nullable;

/**
 * What a run of audited claims adds up to. Exact, and the same whatever the order of the claims and however the run was cut into
 * parts: totals of parts can be merged. Memory grows with the number of providers, payers, months and codes, not of claims.
 * Not safe for use by several threads: each adds to its own, and they are merged at the end.
 */
public final class Totals implements Serializable {

    /** Key of claims that do not say who provided the service, or when. */
    public static final String NOT_GIVEN = "";

    private static final long serialVersionUID = 1;

    private final Figures all = new Figures();
    private long rejected;
    private final TreeMap<String, Figures> providers = new TreeMap<>();
    private final TreeMap<String, Figures> payers = new TreeMap<>();
    private final TreeMap<String, Figures> months = new TreeMap<>();
    private final TreeMap<String, CodeFigures> codes = new TreeMap<>();
    private final TreeMap<String, Long> notChecked = new TreeMap<>();
    private final TreeMap<String, TreeSet<String>> tables = new TreeMap<>();
    private final TreeSet<String> engines = new TreeSet<>();
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;

    /** One more audited claim. */
    public void add(AuditedClaim audited) {
        Claim claim = audited.claim();
        Facts facts = Facts.of(audited);
        all.add(audited, facts);
        String provider = claim.provider() == null ? NOT_GIVEN : claim.provider();
        providers.computeIfAbsent(provider, key -> new Figures()).add(audited, facts);
        payers.computeIfAbsent(payer(audited), key -> new Figures()).add(audited, facts);
        months.computeIfAbsent(month(claim), key -> new Figures()).add(audited, facts);
        for (ServiceLine line : claim.lines()) {
            code(line.code()).bill(line.units(), Dollars.sum(Dollars.NONE, line.charge()));
        }
        Set<String> met = new HashSet<>();
        for (Finding finding : audited.findings()) {
            code(finding.code()).findings().add(finding, met.add(finding.code()));
        }
        Set<String> kinds = new HashSet<>();
        for (String each : audited.notChecked()) {
            String kind = Unchecked.kind(each);
            if (kinds.add(kind)) {
                notChecked.merge(kind, 1L, Long::sum);
            }
        }
        audited.tables().forEach((table, edition) -> tables.computeIfAbsent(table, key -> new TreeSet<>())
                .add(edition));
        engines.add(audited.engine());
    }

    /** One more input that was rejected. */
    public void reject() {
        rejected++;
    }

    /** Adds the totals of another part of the run; the other is not changed. */
    public Totals merge(Totals other) {
        all.merge(other.all);
        rejected += other.rejected;
        other.providers.forEach((key, figures) ->
                providers.computeIfAbsent(key, name -> new Figures()).merge(figures));
        other.payers.forEach((key, figures) ->
                payers.computeIfAbsent(key, name -> new Figures()).merge(figures));
        other.months.forEach((key, figures) ->
                months.computeIfAbsent(key, name -> new Figures()).merge(figures));
        other.codes.forEach((key, figures) -> code(key).merge(figures));
        other.notChecked.forEach((kind, claims) -> notChecked.merge(kind, claims, Long::sum));
        other.tables.forEach((table, editions) ->
                tables.computeIfAbsent(table, key -> new TreeSet<>()).addAll(editions));
        engines.addAll(other.engines);
        see(other.first);
        see(other.last);
        return this;
    }

    private CodeFigures code(String code) {
        return codes.computeIfAbsent(code, key -> new CodeFigures());
    }

    /** The payer a claim is counted under: the policy it was audited by, and the payer's own identification where there is one. */
    public static String payer(AuditedClaim audited) {
        String policy = audited.policy();
        int slash = policy.indexOf('/');
        String name = slash < 0 ? policy : policy.substring(0, slash);
        String id = audited.claim().payerId();
        return id == null ? name : name + " " + id;
    }

    /** The month of the claim's first date of service. */
    private String month(Claim claim) {
        LocalDate day = claim.from();
        for (ServiceLine line : claim.lines()) {
            LocalDate date = line.date();
            see(date);
            day = day == null || (date != null && date.isBefore(day)) ? date : day;
        }
        see(day);
        return day == null
                ? NOT_GIVEN
                : day.toString().substring(0, day.toString().length() - 3);
    }

    private void see(@Nullable LocalDate date) {
        if (date != null) {
            first = first == null || date.isBefore(first) ? date : first;
            last = last == null || date.isAfter(last) ? date : last;
        }
    }

    /** All claims together. */
    public Figures all() {
        return all;
    }

    /** Inputs that could not be read or used. */
    public long rejected() {
        return rejected;
    }

    /** First date of service; null where no claim gives one. */
    public @Nullable LocalDate first() {
        return first;
    }

    /** Last date of service; null where no claim gives one. */
    public @Nullable LocalDate last() {
        return last;
    }

    /** By provider as the claim names it; {@link #NOT_GIVEN} where it names none. */
    public SortedMap<String, Figures> providers() {
        return Collections.unmodifiableSortedMap(providers);
    }

    /** By payer: the policy a claim was audited by, followed by the payer's own identification where there is one. */
    public SortedMap<String, Figures> payers() {
        return Collections.unmodifiableSortedMap(payers);
    }

    /** By month of the claim's first date of service, such as {@code 2026-03}; {@link #NOT_GIVEN} where there is none. */
    public SortedMap<String, Figures> months() {
        return Collections.unmodifiableSortedMap(months);
    }

    /** By code, billed or found missing. */
    public SortedMap<String, CodeFigures> codes() {
        return Collections.unmodifiableSortedMap(codes);
    }

    /** Claims by what could not be checked about them; numbers, dates and codes are left out of the words. */
    public SortedMap<String, Long> notChecked() {
        return Collections.unmodifiableSortedMap(notChecked);
    }

    /** Editions used of each table. */
    public SortedMap<String, SortedSet<String>> tables() {
        return Collections.unmodifiableSortedMap(tables);
    }

    /** Versions of the engine; more than one only where results of several were merged. */
    public SortedSet<String> engines() {
        return Collections.unmodifiableSortedSet(engines);
    }
}
