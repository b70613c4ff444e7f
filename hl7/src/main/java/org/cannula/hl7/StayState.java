package org.cannula.hl7;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.cannula.chart.Moment;
import org.jspecify.annotations.Nullable;

/**
 * What the messages of an encounter, in the order its events were recorded, make of it: arrival, departure, and since when the
 * patient is an inpatient.
 */
final class StayState {

    private record Registration(
            boolean inpatient,
            @Nullable Moment arrived,
            @Nullable Moment since) {}

    private final Deque<Registration> registrations = new ArrayDeque<>();
    private final List<String> doubts = new ArrayList<>();
    private @Nullable Moment arrivedAsSaid;
    private @Nullable Moment departed;
    private @Nullable Moment inpatientFrom;
    private @Nullable String plan;
    private boolean discharged;
    private long dischargeSecond;
    private boolean cancelled;
    private boolean registered;

    private StayState() {}

    /** Plays the messages of one encounter. */
    static StayState of(List<Facts> messages) {
        StayState state = new StayState();
        List<Facts> sorted = new ArrayList<>(messages);
        sorted.sort(Comparator.comparingLong(StayState::order)
                .thenComparing(f -> f.header().second())
                .thenComparing(f -> f.header().control()));
        for (Facts each : sorted) {
            state.see(each);
        }
        state.withoutAdt(sorted);
        return state;
    }

    private static long order(Facts facts) {
        Moment recorded = facts.stay().recorded();
        return recorded == null ? facts.header().second() / 60 : recorded.minute();
    }

    private void see(Facts facts) {
        Facts.Stay stay = facts.stay();
        plan = stay.plan() != null ? stay.plan() : plan;
        if (!facts.header().kind().equals("ADT")) {
            return;
        }
        boolean inpatient = "inpatient".equals(stay.kind());
        switch (facts.header().event()) {
            case "A01", "A04" -> {
                registered = true;
                cancelled = false;
                Moment begun = stay.admitted() != null ? stay.admitted() : stay.occurred();
                Moment since = first(stay.occurred(), stay.admitted(), stay.recorded());
                registrations.push(new Registration(inpatient, inpatient ? null : begun, inpatient ? since : null));
                arrivedAsSaid = arrivedAsSaid == null || !inpatient ? first(begun, arrivedAsSaid) : arrivedAsSaid;
                inpatientFrom = inpatient ? since : inpatientFrom;
            }
            case "A06" -> inpatientFrom = first(stay.occurred(), laterThanArrival(stay.admitted()), stay.recorded());
            case "A07" -> inpatientFrom = null;
            case "A08" -> update(stay, inpatient);
            case "A03" -> {
                discharged = true;
                departed = first(stay.discharged(), stay.occurred());
                dischargeSecond = facts.header().second();
            }
            case "A13" -> {
                discharged = false;
                departed = null;
            }
            case "A11" -> cancel();
            default -> {
                // Tells nothing of when the encounter was what.
            }
        }
    }

    private void update(Facts.Stay stay, boolean inpatient) {
        if (inpatient && inpatientFrom == null) {
            Moment since = first(stay.occurred(), laterThanArrival(stay.admitted()));
            if (since == null && registered) {
                doubts.add("an A08 makes the patient an inpatient, and no A01 or A06 says since when");
            }
            inpatientFrom = since;
        }
        if (!inpatient && stay.admitted() != null) {
            arrivedAsSaid = stay.admitted();
        }
        departed = discharged && stay.discharged() != null ? stay.discharged() : departed;
    }

    /** Takes the latest registration back; with the first one goes the encounter. */
    private void cancel() {
        if (!registrations.isEmpty() && registrations.pop().inpatient()) {
            inpatientFrom = registrations.stream()
                    .map(Registration::since)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        cancelled = registrations.isEmpty();
    }

    /** Where no ADT came, other messages say what their PV1 says. */
    private void withoutAdt(List<Facts> sorted) {
        for (Facts each : sorted) {
            Facts.Stay stay = each.stay();
            if (registered) {
                return;
            }
            if ("inpatient".equals(stay.kind())) {
                inpatientFrom = first(inpatientFrom, stay.admitted());
                if (inpatientFrom == null && !each.header().kind().equals("ADT")) {
                    String doubt = "the patient is an inpatient, and no message says since when";
                    if (!doubts.contains(doubt)) {
                        doubts.add(doubt);
                    }
                }
            } else {
                arrivedAsSaid = first(arrivedAsSaid, stay.admitted());
            }
            departed = first(departed, stay.discharged());
        }
    }

    private @Nullable Moment laterThanArrival(@Nullable Moment admitted) {
        boolean later = admitted != null && (arrivedAsSaid == null || admitted.minute() > arrivedAsSaid.minute());
        return later ? admitted : null;
    }

    @SafeVarargs
    private static <T> @Nullable T first(@Nullable T... said) {
        for (T each : said) {
            if (each != null) {
                return each;
            }
        }
        return null;
    }

    @Nullable
    Moment arrived() {
        return arrivedAsSaid;
    }

    @Nullable
    Moment departed() {
        return departed;
    }

    @Nullable
    Moment inpatientFrom() {
        return inpatientFrom;
    }

    @Nullable
    String plan() {
        return plan;
    }

    /** Whether the patient was discharged, and nothing took it back. */
    boolean discharged() {
        return discharged;
    }

    /** When the discharge was sent, in the sender's seconds. */
    long dischargeSecond() {
        return dischargeSecond;
    }

    /** Whether the encounter was taken back. */
    boolean cancelled() {
        return cancelled;
    }

    /** What nobody can tell from the messages. */
    List<String> doubts() {
        return doubts;
    }
}
