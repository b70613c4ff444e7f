package org.cannula.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.cannula.chart.Visit;
import org.cannula.checks.Billed;
import org.cannula.checks.Pairing;
import org.cannula.claim.Claim;
import org.cannula.claim.ServiceLine;
import org.jspecify.annotations.Nullable;

/** The claims and charts of one run, found by what joins them. Claims are taken in their order. */
public final class AuditRun {

    private static final String VOID = "8";
    private static final String REPLACEMENT = "7";

    private final List<Claim> claims;
    private final IdentityHashMap<Claim, Integer> positions = new IdentityHashMap<>();
    private final Map<String, List<Claim>> claimsByPatient = new HashMap<>();
    private final Set<Claim> superseded = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, List<Visit>> visitsById = new HashMap<>();
    private final Map<String, List<Visit>> visitsByAccount = new HashMap<>();
    private final Map<String, List<Visit>> visitsByPatient = new HashMap<>();

    public AuditRun(List<Claim> claims, List<Visit> visits) {
        this.claims = List.copyOf(claims);
        Map<String, Claim> lastById = new HashMap<>();
        for (Claim claim : claims) {
            positions.put(claim, positions.size());
            String patient = key(claim.patient(), claim.provider());
            if (patient != null) {
                claimsByPatient
                        .computeIfAbsent(patient, key -> new ArrayList<>())
                        .add(claim);
            }
            Claim former = lastById.put(claim.id(), claim);
            if (former != null && (isVoid(claim) || REPLACEMENT.equals(claim.frequency()))) {
                superseded.add(former);
            }
        }
        for (Visit visit : visits) {
            visitsById.computeIfAbsent(visit.id(), id -> new ArrayList<>()).add(visit);
            if (visit.account() != null) {
                visitsByAccount
                        .computeIfAbsent(visit.account(), account -> new ArrayList<>())
                        .add(visit);
            }
            String patient = key(visit.patient(), visit.provider());
            if (patient != null) {
                visitsByPatient
                        .computeIfAbsent(patient, key -> new ArrayList<>())
                        .add(visit);
            }
        }
    }

    private static @Nullable String key(@Nullable String patient, @Nullable String provider) {
        return patient == null ? null : patient + "\n" + (provider == null ? "" : provider);
    }

    /** Claims in their order. */
    public List<Claim> claims() {
        return claims;
    }

    static boolean isVoid(Claim claim) {
        return VOID.equals(claim.frequency());
    }

    /** Lines that other claims of the run billed for the same patient and provider on one form; earlier or later ones. */
    List<Billed> others(Claim claim, boolean earlier) {
        String patient = key(claim.patient(), claim.provider());
        Integer position = positions.get(claim);
        if (patient == null || position == null || superseded.contains(claim)) {
            return List.of();
        }
        List<Billed> lines = new ArrayList<>();
        for (Claim other : claimsByPatient.getOrDefault(patient, List.of())) {
            int at = Objects.requireNonNull(positions.get(other));
            boolean beside = earlier ? at < position : at > position;
            if (beside && !isVoid(other) && !superseded.contains(other) && other.type() == claim.type()) {
                lines.addAll(dated(other));
            }
        }
        return lines;
    }

    /** Lines of a claim with their dates; lines without any date are left out. */
    static List<Billed> dated(Claim claim) {
        List<Billed> lines = new ArrayList<>();
        for (ServiceLine line : claim.lines()) {
            LocalDate date = line.date() != null ? line.date() : claim.from();
            if (date != null) {
                lines.add(new Billed(claim, line, date));
            }
        }
        return lines;
    }

    /** The charts that may document a claim: by visit id, else account, else patient, provider and dates. */
    List<Visit> charts(Claim claim) {
        if (claim.visit() != null && visitsById.containsKey(claim.visit())) {
            return visitsById.getOrDefault(claim.visit(), List.of());
        }
        if (claim.account() != null && visitsByAccount.containsKey(claim.account())) {
            return visitsByAccount.getOrDefault(claim.account(), List.of());
        }
        String patient = key(claim.patient(), claim.provider());
        SortedSet<LocalDate> days = new TreeSet<>();
        dated(claim).forEach(line -> days.add(line.date()));
        return patient == null
                ? List.of()
                : visitsByPatient.getOrDefault(patient, List.of()).stream()
                        .filter(visit -> overlap(Pairing.days(visit), days))
                        .toList();
    }

    /** Whether a claim names a chart by visit or account, so that nothing else can be meant. */
    boolean isLinked(Claim claim, Visit chart) {
        return chart.id().equals(claim.visit())
                || (claim.visit() == null
                        && claim.account() != null
                        && claim.account().equals(chart.account()));
    }

    /** Other claims of the run that name a chart and bill for it; earlier or later ones. */
    @SuppressWarnings("ReferenceEquality") // of two equal claims each is a claim of its own
    List<Claim> sharing(Claim claim, Visit chart) {
        Integer position = positions.get(claim);
        String patient = key(claim.patient(), claim.provider());
        if (patient == null || position == null || superseded.contains(claim) || !isLinked(claim, chart)) {
            return List.of();
        }
        return claimsByPatient.getOrDefault(patient, List.of()).stream()
                .filter(other -> other != claim
                        && !isVoid(other)
                        && !superseded.contains(other)
                        && other.type() == claim.type()
                        && isLinked(other, chart))
                .toList();
    }

    /** A chart with every other one of its patient and provider that shares a date: they are coded with sight of each other. */
    List<Visit> beside(Visit chart) {
        String patient = key(chart.patient(), chart.provider());
        if (patient == null) {
            return List.of(chart);
        }
        SortedSet<LocalDate> days = Pairing.days(chart);
        List<Visit> visits = visitsByPatient.getOrDefault(patient, List.of()).stream()
                .filter(visit -> visit.equals(chart) || overlap(Pairing.days(visit), days))
                .toList();
        return visits.isEmpty() ? List.of(chart) : visits;
    }

    private static boolean overlap(SortedSet<LocalDate> some, SortedSet<LocalDate> others) {
        return !some.isEmpty()
                && !others.isEmpty()
                && !some.first().isAfter(others.last())
                && !others.first().isAfter(some.last());
    }
}
