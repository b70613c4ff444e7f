package org.cannula.cases.oracle;

import java.util.Locale;
import java.util.stream.Collectors;
import org.cannula.chart.Administration;
import org.cannula.chart.Moment;
import org.cannula.chart.Purpose;
import org.cannula.chart.Visit;
import org.jspecify.annotations.Nullable;

/** A visit as a person reads it in a failing test. */
final class ChartText {

    private ChartText() {}

    static String of(Visit visit) {
        StringBuilder text =
                new StringBuilder("visit " + visit.id() + " " + visit.setting().word() + " " + visit.payer());
        add(text, " date ", visit.date());
        add(text, " pos ", visit.placeOfService());
        add(text, " patient ", visit.patient());
        add(text, " arrived ", visit.arrived());
        add(text, " departed ", visit.departed());
        add(text, " inpatient ", visit.inpatientFrom());
        add(text, " primary ", visit.primaryReason());
        visit.secondAccess().forEach(r -> text.append(" second-access ")
                .append(r.site() == null ? "" : r.site() + " ")
                .append(r.kind().word()));
        text.append('\n');
        visit.administrations().forEach(a -> text.append("  ").append(of(a)).append('\n'));
        return text.toString();
    }

    private static String of(Administration a) {
        StringBuilder text = new StringBuilder(a.id());
        if (a.start() != null || a.stop() != null) {
            text.append(' ').append(clock(a.start())).append('-').append(clock(a.stop()));
        }
        text.append(' ').append(a.route().word());
        text.append(' ')
                .append(
                        a.category() == null
                                ? "?"
                                : a.category().word().substring(0, 4).toUpperCase(Locale.ROOT));
        text.append(" \"").append(a.drug()).append("\" @").append(a.site());
        if (a.purpose() != Purpose.TREATMENT) {
            text.append(' ').append(a.purpose().word());
        }
        add(text, " minutes:", a.minutes());
        add(text, " with:", a.with());
        add(text, " after:", a.after());
        add(text, " bag:", a.bag());
        add(text, " ordered:", a.ordered());
        add(text, " volumeMl:", a.volumeMl());
        add(text, " rateMlPerHour:", a.rateMlPerHour());
        add(text, " pump:", a.pump());
        if (a.lesions() > 1) {
            text.append(" lesions:").append(a.lesions());
        }
        if (a.setups() > 1) {
            text.append(" setups:").append(a.setups());
        }
        if (!a.pauses().isEmpty()) {
            text.append(a.pauses().stream()
                    .map(p -> clock(p.start()) + "-" + clock(p.stop()))
                    .collect(Collectors.joining(",", " pause:", "")));
        }
        return text.toString();
    }

    private static void add(StringBuilder text, String name, @Nullable Object value) {
        if (value != null) {
            text.append(name).append(value instanceof Moment m ? clock(m) : value);
        }
    }

    private static String clock(@Nullable Moment moment) {
        return moment == null ? "?" : moment.toString().substring(5).replace('T', ' ');
    }
}
