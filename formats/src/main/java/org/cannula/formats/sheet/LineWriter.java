package org.cannula.formats.sheet;

import java.math.BigDecimal;
import org.cannula.chart.Administration;
import org.cannula.chart.Amount;
import org.cannula.chart.Moment;
import org.cannula.chart.Pause;
import org.cannula.chart.Purpose;
import org.cannula.chart.Vial;
import org.cannula.formats.text.Line;
import org.jspecify.annotations.Nullable;

/** Writes one administration as a line of a sheet. */
final class LineWriter {

    private static final int CLOCK_WIDTH = 13;
    private static final int VERB_WIDTH = 10;

    private final Administration a;
    private final String usualId;
    private final SheetTimes times;
    private final StringBuilder out = new StringBuilder();

    LineWriter(Administration administration, String usualId, SheetTimes times) {
        this.a = administration;
        this.usualId = usualId;
        this.times = times;
    }

    String write() {
        boolean tilde = clock();
        Verb verb = Verb.of(a.route(), a.category());
        pad(CLOCK_WIDTH);
        out.append(' ').append(verb.word());
        pad(CLOCK_WIDTH + 1 + VERB_WIDTH);
        drugAndDose();
        detail("site", a.site().equals("A") ? null : a.site());
        detail("lumen", a.lumen());
        detail(
                "category",
                a.category() == null || verb.category() != null
                        ? null
                        : a.category().word());
        detail("purpose", a.purpose() == Purpose.TREATMENT ? null : a.purpose().word());
        detail("minutes", tilde ? null : a.minutes());
        a.pauses().forEach(this::pause);
        if (a.runningAt() != null) {
            out.append(" running:").append(times.from(a.runningAt(), a.start()));
        }
        detail("with", a.with());
        detail("after", a.after());
        detail("bag", a.bag());
        detail("hcpcs", a.hcpcs());
        detail("ndc", a.ndc());
        detail("pump", a.pump() == null ? null : a.pump().word());
        detail("lesions", a.lesions() == 1 ? null : a.lesions());
        detail("setups", a.setups() == 1 ? null : a.setups());
        detail("vol", plain(a.volumeMl()));
        detail("rate", plain(a.rateMlPerHour()));
        detail("wasted", compact(a.wasted()));
        a.vials().forEach(this::vial);
        detail("single-dose", a.singleDose() == null ? null : a.singleDose() ? "yes" : "no");
        detail("order", a.ordered());
        detail("discontinued", a.discontinued() ? "yes" : null);
        detail("id", a.id().equals(usualId) ? null : a.id());
        detail("reason", a.reason());
        detail("note", a.note());
        return out.toString();
    }

    /** Writes the clock column; true where it holds the minutes. */
    private boolean clock() {
        Moment start = a.start();
        Moment stop = a.stop();
        Integer minutes = a.minutes();
        if (start == null && stop == null) {
            boolean tilde = minutes != null && minutes >= 0;
            out.append(tilde ? "~" + minutes + "m" : "?");
            return tilde;
        }
        out.append(start == null ? "?" : times.relativeTo(start, times.date()));
        if (stop != null) {
            out.append('-').append(times.relativeTo(stop, start == null ? times.date() : start.date()));
        } else if (!a.route().isMoment()) {
            out.append("-?");
        }
        return false;
    }

    private void drugAndDose() {
        String drug = a.drug();
        Amount dose = a.dose();
        if (drug != null) {
            out.append(' ').append(readsBack(drug) ? drug : SheetWriter.quoted(drug));
        }
        if (dose != null && drug != null && DoseWords.isPlain(dose)) {
            out.append(' ').append(dose);
        } else {
            detail("dose", compact(dose));
        }
    }

    /** Whether the drug may stand without quotes: it is read back word for word, whatever follows it. */
    private static boolean readsBack(String drug) {
        if (drug.chars().anyMatch(Character::isISOControl)) {
            return false;
        }
        SheetFaults faults = new SheetFaults("");
        SheetLine line = Lexer.lex(new Line(1, "? other " + drug + " 1 g", "", 0), faults);
        if (line == null) {
            return false;
        }
        Administration read = new AdministrationLine(faults, new SheetClocks(faults, null, null), line, "a1").read();
        Amount dose = read.dose();
        return faults.isEmpty()
                && drug.equals(read.drug())
                && dose != null
                && dose.toString().equals("1 g");
    }

    private void pause(Pause pause) {
        out.append(" pause:")
                .append(times.from(pause.start(), a.start()))
                .append('-')
                .append(times.from(pause.stop(), pause.start()));
    }

    private void vial(Vial vial) {
        String text = vial.count() + "x" + compact(vial.amount());
        out.append(" vials:").append(SheetWriter.word(text));
    }

    private void detail(String key, @Nullable Object value) {
        if (value != null) {
            out.append(' ').append(key).append(':').append(SheetWriter.word(value.toString()));
        }
    }

    private static @Nullable String compact(@Nullable Amount amount) {
        return amount == null
                ? null
                : amount.value().toPlainString() + (DoseWords.isPlain(amount) ? "" : " ") + amount.unit();
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private void pad(int width) {
        out.append(" ".repeat(Math.max(0, width - out.length())));
    }
}
