package org.cannula.hl7;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.cannula.chart.Administration;
import org.cannula.chart.Amount;
import org.cannula.chart.Moment;
import org.cannula.chart.Pause;
import org.cannula.chart.Route;
import org.cannula.chart.Visit;
import org.jspecify.annotations.Nullable;

/**
 * A day of a made-up hospital: visits, and the messages an interface engine would send of them. The same seed makes the same
 * day. The visits are made beside the messages, not read from them, so that the one can be held against the other.
 */
final class HospitalDay {

    /**
     * A message.
     *
     * @param minute when it is sent, minutes of the day
     * @param late whether it comes after the visit was charged
     */
    record Message(int minute, boolean late, String control, String text) {}

    /**
     * A visit as it was.
     *
     * @param truth what was documented in the end; null where the encounter was taken back
     */
    record Told(String id, String patient, @Nullable Visit truth, List<Message> messages) {}

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);
    private static final LocalDateTime MIDNIGHT = LocalDateTime.of(2026, 3, 2, 0, 0);

    private record Drug(String code, String name, String dose, String unit) {}

    private static final List<Drug> INFUSED = List.of(
            new Drug("VANC1G", "vancomycin", "1", "g"),
            new Drug("2", "cefepime", "2", "g"),
            new Drug("3", "ceftriaxone", "1", "g"),
            new Drug("4", "magnesium sulfate", "2", "g"),
            new Drug("5", "normal saline", "1000", "mL"));
    private static final List<Drug> PUSHED = List.of(
            new Drug("6", "ondansetron", "4", "mg"),
            new Drug("7", "ketorolac", "15", "mg"),
            new Drug("8", "morphine", "4", "mg"),
            new Drug("9", "famotidine", "20", "mg"));

    private final Random random;
    private final String id;
    private final String patient;
    private final List<Message> messages = new ArrayList<>();
    private final List<Administration> given = new ArrayList<>();
    private final boolean emergency;
    private final int arrived;
    private int lastStop;
    private int count;
    private int orders;

    private HospitalDay(Random random, String id, String patient) {
        this.random = random;
        this.id = id;
        this.patient = patient;
        this.emergency = random.nextBoolean();
        this.arrived = 6 * 60 + random.nextInt(12 * 60);
        this.lastStop = arrived + 10;
    }

    /** The visits of a day. One patient in twenty comes twice. */
    static List<Told> of(int visits, long seed) {
        Random random = new Random(seed);
        List<Told> day = new ArrayList<>();
        for (int i = 0; i < visits; i++) {
            boolean again = i > 0 && random.nextInt(20) == 0;
            String patient = again ? day.get(i - 1).patient() : "P" + seed + "-" + i;
            day.add(new HospitalDay(random, "V" + seed + "-" + i, patient).visit());
        }
        return day;
    }

    private Told visit() {
        adt(arrived, "A04", emergency ? "E" : "O", -1, "");
        int administrations = 1 + random.nextInt(4);
        for (int i = 0; i < administrations; i++) {
            switch (random.nextInt(6)) {
                case 0, 1, 2 -> infusion();
                case 3, 4 -> push("IV|PIV L FA||IVP", Route.IV_PUSH);
                default -> push("IM", Route.IM);
            }
        }
        if (random.nextInt(20) == 0) {
            refused();
        }
        Moment inpatientFrom = null;
        int departed = lastStop + 15 + random.nextInt(45);
        if (random.nextInt(10) == 0) {
            int at = arrived + 30 + random.nextInt(Math.max(1, departed - arrived - 30));
            adt(at, "A06", "I", -1, "");
            inpatientFrom = moment(at);
        }
        boolean inpatient = inpatientFrom != null;
        String kind = inpatient ? "I" : emergency ? "E" : "O";
        adt(departed + 1, "A03", kind, departed, "");
        if (random.nextInt(20) == 0) {
            adt(departed + 5, "A13", kind, -1, "");
            departed += 20;
            adt(departed + 1, "A03", kind, departed, "");
        }
        boolean cancelled = !inpatient && random.nextInt(30) == 0;
        if (cancelled) {
            adt(departed + 30, "A11", kind, -1, "");
        }
        Visit truth = Visit.builder(id)
                .patient(patient)
                .provider("GENERAL")
                .account("A" + id)
                .payer("medicare")
                .arrived(moment(arrived))
                .departed(moment(departed))
                .inpatientFrom(inpatientFrom)
                .administrations(given)
                .build();
        messages.sort(Comparator.comparingInt(Message::minute));
        return new Told(id, patient, cancelled ? null : truth, messages);
    }

    private void infusion() {
        Drug drug = INFUSED.get(random.nextInt(INFUSED.size()));
        int start = arrived + 10 + random.nextInt(80);
        int stop = start + 20 + random.nextInt(240);
        String order = "O" + id + "-" + ++orders;
        String site = random.nextInt(8) == 0 ? "PIV R AC" : "PIV L FA";
        String route = "IV|" + site + "||IVPB";
        List<Pause> pauses = new ArrayList<>();
        boolean unsaid = false;
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> ras(stop + 1, order, "1", start, stop, drug, "", "CP", "A", route, false);
            case 3 -> {
                int pause = start + (stop - start) / 3;
                int again = pause + 5 + random.nextInt(10);
                ras(start + 1, order, "1", start, -1, drug, "STARTED", "CP", "A", route, false);
                ras(pause + 1, order, "2", pause, -1, null, "PAUSED", "CP", "A", "", false);
                ras(again + 1, order, "3", again, -1, null, "RESTARTED", "CP", "A", "", false);
                stop = Math.max(stop, again + 1);
                ras(stop + 1, order, "4", stop, -1, null, "STOPPED", "CP", "A", "", false);
                pauses.add(new Pause(moment(pause), moment(again)));
            }
            case 4 -> {
                int change = start + (stop - start) / 2;
                ras(start + 1, order, "1", start, -1, drug, "STARTED", "CP", "A", route, false);
                ras(change + 1, order, "2", change, -1, null, "RATE CHANGE", "CP", "A", "", false);
                ras(stop + 1, order, "3", stop, -1, null, "STOPPED", "CP", "A", "", false);
            }
            case 5 -> {
                // A wrong stop, set right before the patient goes or long after.
                boolean late = random.nextBoolean();
                ras(start + 1, order, "1", start, -1, drug, "STARTED", "CP", "A", route, false);
                ras(stop + 1, order, "2", stop, -1, null, "STOPPED", "CP", "A", "", false);
                int right = start + Math.max(1, (stop - start) / 2);
                ras(stop + 3, order, "2", right, -1, null, "STOPPED", "CP", "U", "", late);
                lastStop = Math.max(lastStop, stop);
                stop = right;
            }
            case 6 -> {
                // Charted twice, and one of the two taken back.
                ras(start + 1, order + "X", "1", start, stop, drug, "", "CP", "A", route, false);
                ras(stop + 1, order, "1", start, stop, drug, "", "CP", "A", route, false);
                ras(stop + 2, order + "X", "1", start, -1, drug, "", "CP", "D", "", false);
            }
            case 7 -> {
                unsaid = random.nextInt(3) == 0;
                ras(start + 1, order, "1", start, -1, drug, "STARTED", "CP", "A", route, false);
                if (!unsaid) {
                    ras(stop + 1, order, "2", stop, -1, null, "STOPPED", "CP", "A", "", false);
                }
            }
            default -> {
                ras(start + 1, order, "1", start, -1, drug, "STARTED", "CP", "A", route, false);
                ras(stop + 1, order, "2", stop, -1, null, "STOPPED", "CP", "A", "", false);
            }
        }
        lastStop = Math.max(lastStop, stop);
        given.add(made(order, Route.IV_INFUSION, drug, start)
                .site(site.equals("PIV L FA") ? "left" : "right")
                .stop(unsaid ? null : moment(stop))
                .pauses(pauses)
                .build());
    }

    private void push(String route, Route means) {
        Drug drug = PUSHED.get(random.nextInt(PUSHED.size()));
        int at = arrived + 10 + random.nextInt(150);
        String order = "O" + id + "-" + ++orders;
        ras(at + 2, order, "1", at, -1, drug, "GIVEN", "CP", "A", route, false);
        lastStop = Math.max(lastStop, at);
        Administration.Builder made = made(order, means, drug, at);
        given.add(means == Route.IV_PUSH ? made.site("left").build() : made.build());
    }

    private void refused() {
        int at = arrived + 20;
        ras(at + 1, "O" + id + "-" + ++orders, "1", at, -1, PUSHED.get(0), "", "RE", "A", "IV|||IVP", false);
    }

    private Administration.Builder made(String order, Route route, Drug drug, int start) {
        Administration.Builder made = Administration.builder(order + ".1", route)
                .drug(drug.name())
                .ndc(drug.code().equals("VANC1G") ? "00409-6533-01" : null)
                .start(moment(start))
                .dose(new Amount(
                        new java.math.BigDecimal(drug.dose()), drug.unit().toLowerCase(Locale.ROOT)));
        return drug.unit().equals("mL") ? made.volumeMl(new java.math.BigDecimal(drug.dose())) : made;
    }

    private void adt(int minute, String event, String kind, int departed, String occurred) {
        String text = header(minute, "ADT^" + event)
                + "EVN||" + at(minute) + "||||" + occurred + "\r" + pid()
                + "PV1|1|" + kind + "|||||||||||||||||" + id + "|".repeat(25) + (kind.equals("I") ? "" : at(arrived))
                + "|"
                + (departed < 0 ? "" : at(departed)) + "\r"
                + "IN1|1|MCR|MCR|MEDICARE\r";
        add(minute, false, text);
    }

    private void ras(
            int minute,
            String order,
            String sub,
            int start,
            int stop,
            @Nullable Drug drug,
            String action,
            String status,
            String change,
            String route,
            boolean late) {
        String what =
                drug == null ? "^^L|999|" : drug.code() + "^" + drug.name() + "^L|" + drug.dose() + "|" + drug.unit();
        String text = header(minute, "RAS^O17") + pid() + "PV1|1|" + (emergency ? "E" : "O") + "|||||||||||||||||" + id
                + "\r" + "ORC|RE|" + order + "\r" + "RXA|1|" + sub + "|" + at(start) + "|" + at(stop < 0 ? start : stop)
                + "|"
                + what + "||" + action + "|N" + random.nextInt(30) + "|" + "|".repeat(9) + status + "|" + change + "\r"
                + (route.isEmpty() ? "" : "RXR|" + route + "\r");
        add(minute, late, text);
    }

    private String header(int minute, String type) {
        return "MSH|^~\\&|EHR|GENERAL|CANNULA|GENERAL|" + at(minute) + "||" + type + "|" + control() + "|P|2.5.1\r";
    }

    private String control() {
        return "M" + id + "-" + count;
    }

    private void add(int minute, boolean late, String text) {
        messages.add(new Message(minute, late, control(), text));
        count++;
    }

    private String pid() {
        return "PID|1||" + patient + "^^^GENERAL^MR||TEST^PATIENT||19600101|F||||||||||A" + id + "\r";
    }

    private static String at(int minute) {
        return SECOND.format(MIDNIGHT.plusMinutes(minute));
    }

    private static Moment moment(int minute) {
        return new Moment(MIDNIGHT.plusMinutes(minute), null);
    }
}
