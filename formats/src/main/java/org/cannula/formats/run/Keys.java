package org.cannula.formats.run;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import org.cannula.chart.Visit;
import org.cannula.checks.Pairing;
import org.cannula.claim.Claim;
import org.cannula.claim.ServiceLine;
import org.jspecify.annotations.Nullable;

/** What visits or claims of one run share when they must be judged with sight of each other, as hashes. */
public final class Keys {

    private static final long[] NONE = {};
    private static final int LONGEST_STAY = 366;

    private Keys() {}

    /** Patient, provider and every date of the visit; nothing where patient or provider is not given. */
    public static long[] of(Visit visit) {
        String patient = visit.patient();
        String provider = visit.provider();
        SortedSet<LocalDate> days = Pairing.days(visit);
        if (patient == null || provider == null || days.isEmpty()) {
            return NONE;
        }
        return days.first()
                .datesUntil(days.last().plusDays(1))
                .limit(LONGEST_STAY)
                .mapToLong(day -> Twice.hash(day.toEpochDay(), patient, provider))
                .toArray();
    }

    /**
     * The claim's number, by which replacements and voids name what they replace; then patient and provider with the chart
     * the claim names, whatever its dates, and with each of its dates.
     */
    public static long[] of(Claim claim) {
        String patient = claim.patient();
        String chart = claim.visit() != null ? claim.visit() : claim.account();
        SortedSet<LocalDate> days = patient == null ? new TreeSet<>() : days(claim);
        long[] keys = new long[days.size() + 2];
        int size = 0;
        keys[size++] = Twice.hash(-1, claim.id());
        if (patient != null && chart != null) {
            keys[size++] = Twice.hash(claim.visit() != null ? -2 : -3, patient, text(claim.provider()), chart);
        }
        for (LocalDate day : days) {
            keys[size++] = Twice.hash(day.toEpochDay(), String.valueOf(patient), text(claim.provider()));
        }
        return Arrays.copyOf(keys, size);
    }

    private static SortedSet<LocalDate> days(Claim claim) {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (ServiceLine line : claim.lines()) {
            LocalDate date = line.date() != null ? line.date() : claim.from();
            if (date != null) {
                days.add(date);
            }
        }
        return days;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
