package org.cannula.cases.labelled;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.cannula.cases.oracle.Billed;
import org.cannula.chart.Setting;
import org.cannula.chart.Visit;
import org.cannula.claim.Claim;
import org.cannula.claim.ClaimType;
import org.cannula.claim.ServiceLine;
import org.jspecify.annotations.Nullable;

/** A claim that edits may change, beside its chart and what that supports. */
final class Bill {

    Visit visit;

    /** Administration lines the chart supports, by the naive coder. */
    List<Billed> supported;

    /** Drug lines the chart supports. */
    final List<Billed> drugs;

    final List<Line> lines = new ArrayList<>();
    List<String> diagnoses = List.of();
    String id;
    LocalDate from;
    LocalDate through;

    @Nullable
    String place;

    @Nullable
    String frequency;

    Bill(Visit visit, List<Billed> supported, List<Billed> drugs) {
        this.visit = visit;
        this.supported = List.copyOf(supported);
        this.drugs = List.copyOf(drugs);
        this.id = "claim of " + visit.id();
        this.place = visit.placeOfService();
        supported.forEach(line -> lines.add(Line.of(line)));
        drugs.forEach(line -> lines.add(Line.of(line)));
        this.from =
                lines.stream().map(line -> line.date).min(LocalDate::compareTo).orElseThrow();
        this.through =
                lines.stream().map(line -> line.date).max(LocalDate::compareTo).orElseThrow();
    }

    /** The same claim a second time, under another number. */
    Bill again(String otherId) {
        Bill again = new Bill(visit, supported, drugs);
        again.lines.clear();
        lines.forEach(line -> again.lines.add(line.copy()));
        again.id = otherId;
        again.from = from;
        again.through = through;
        again.place = place;
        again.diagnoses = diagnoses;
        return again;
    }

    boolean facility() {
        return visit.setting() == Setting.FACILITY;
    }

    boolean medicare() {
        return visit.payer().equals("medicare");
    }

    List<Line> administrations() {
        return with(Line::isAdministration);
    }

    List<Line> drugLines() {
        return with(Line::isDrug);
    }

    List<Line> of(String code) {
        return with(line -> line.code.equals(code));
    }

    List<Line> on(LocalDate date) {
        return with(line -> line.date.equals(date));
    }

    List<Line> with(Predicate<Line> test) {
        return lines.stream().filter(line -> line.units > 0).filter(test).toList();
    }

    /** Whether the chart speaks of a day: by its clock, or by what it supports. */
    boolean covers(LocalDate date) {
        return Charts.covers(visit, date)
                || supported.stream().anyMatch(line -> line.date().equals(date));
    }

    /** Units the chart supports of a code on a date. */
    int supported(String code, LocalDate date) {
        return supported.stream()
                .filter(line -> line.code().equals(code) && line.date().equals(date))
                .mapToInt(Billed::units)
                .sum();
    }

    static int units(List<Line> lines) {
        return lines.stream().mapToInt(line -> line.units).sum();
    }

    Set<LocalDate> dates() {
        Set<LocalDate> dates = new TreeSet<>();
        lines.forEach(line -> dates.add(line.date));
        return dates;
    }

    Line add(String code, int units, LocalDate date, String... modifiers) {
        Line line = new Line(code, units, List.of(modifiers), date);
        lines.add(line);
        return line;
    }

    Claim built() {
        List<ServiceLine> built = new ArrayList<>();
        for (Line line : lines) {
            built.add(line.built(built.size() + 1));
        }
        return Claim.builder(id)
                .type(facility() ? ClaimType.INSTITUTIONAL : ClaimType.PROFESSIONAL)
                .billType(facility() ? "0131" : null)
                .placeOfService(place)
                .payer(visit.payer())
                .patient(visit.patient())
                .provider(visit.provider())
                .frequency(frequency)
                .diagnoses(diagnoses)
                .from(from)
                .through(through)
                .visit(visit.id())
                .lines(built)
                .build();
    }
}
