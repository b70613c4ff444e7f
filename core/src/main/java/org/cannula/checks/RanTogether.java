package org.cannula.checks;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cannula.basis.Minutes;
import org.cannula.basis.Span;
import org.cannula.chart.Administration;
import org.cannula.chart.Moment;
import org.cannula.chart.Pause;
import org.cannula.chart.Purpose;
import org.cannula.chart.Route;
import org.cannula.chart.SecondAccess;
import org.cannula.chart.Visit;
import org.cannula.codes.Category;
import org.cannula.codes.Drug;
import org.cannula.codes.DrugTable;
import org.cannula.service.CodedLine;
import org.cannula.service.CodedVisit;
import org.jspecify.annotations.Nullable;

/**
 * The stretches in which further drugs ran beside others, as charted. A further drug is one that owns no first hour: not
 * the initial one, nor a sequential one.
 */
final class RanTogether {

    private static final Set<String> FIRST_HOURS = Set.of("96365", "96367", "96413", "96417");

    /** Stretches together with other drugs, by further drug. */
    private final SortedMap<String, List<Span>> stretches;

    private RanTogether(SortedMap<String, List<Span>> stretches) {
        this.stretches = stretches;
    }

    /** Further drugs that ran beside others, with the stretches that began on the date. */
    static RanTogether on(LocalDate date, Documentation documentation) {
        Visit visit = documentation.visit();
        SortedMap<String, Infusion> infusions = new TreeMap<>();
        for (Administration administration : visit.administrations()) {
            Minutes minutes = running(administration);
            Category category = category(administration, date);
            if (administration.route() == Route.IV_INFUSION
                    && !minutes.isEmpty()
                    && (category == Category.THERAPEUTIC || category == Category.CHEMOTHERAPY)
                    && isTreatment(administration.purpose())) {
                String access = access(visit, administration);
                String drug = administration.bag() == null ? drug(administration, date) : "bag " + administration.bag();
                infusions
                        .computeIfAbsent(access + "\n" + drug, key -> new Infusion(access))
                        .add(minutes, administration.id());
            }
        }
        Set<String> owners = owners(documentation.coded());
        SortedMap<String, List<Span>> stretches = new TreeMap<>();
        infusions.forEach((key, infusion) -> {
            if (infusion.ownsNone(owners)) {
                List<Span> began = infusion.beside(infusions.values()).spans().stream()
                        .filter(span -> dayOf(span.start(), visit).equals(date))
                        .toList();
                if (!began.isEmpty()) {
                    stretches.put(key, began);
                }
            }
        });
        return new RanTogether(stretches);
    }

    /** How many further drugs ran beside others. */
    int drugs() {
        return stretches.size();
    }

    /** Whether some further drug ran beside others in this many separate stretches. */
    boolean hasStretches(int count) {
        return stretches.values().stream().anyMatch(spans -> spans.size() == count);
    }

    /** Whether some further drug ran beside others for this many hours, a begun hour counted whole. */
    boolean hasHours(int count) {
        return stretches.values().stream()
                .anyMatch(spans -> (spans.stream().mapToInt(Span::length).sum() + 59) / 60 == count);
    }

    /** Everything given of one drug through one access. */
    private static final class Infusion {
        private final String access;
        private final List<String> administrations = new ArrayList<>();
        private Minutes minutes = Minutes.NONE;

        Infusion(String access) {
            this.access = access;
        }

        void add(Minutes more, String administration) {
            minutes = minutes.plus(more);
            administrations.add(administration);
        }

        boolean ownsNone(Set<String> owners) {
            return administrations.stream().noneMatch(owners::contains);
        }

        Minutes beside(Iterable<Infusion> all) {
            Minutes others = Minutes.NONE;
            for (Infusion other : all) {
                if (other != this && other.access.equals(access)) {
                    others = others.plus(other.minutes);
                }
            }
            return minutes.and(others);
        }
    }

    private static Set<String> owners(CodedVisit coded) {
        Set<String> owners = new HashSet<>();
        for (CodedLine line : coded.lines()) {
            if (FIRST_HOURS.contains(line.code())) {
                line.because().forEach(because -> owners.addAll(because.administrations()));
            }
        }
        return owners;
    }

    private static boolean isTreatment(Purpose purpose) {
        return purpose == Purpose.TREATMENT || purpose == Purpose.PREMEDICATION;
    }

    private static Minutes running(Administration administration) {
        Moment start = administration.start();
        Moment stop = administration.stop();
        Integer minutes = administration.minutes();
        if (start == null || (stop == null && minutes == null)) {
            return Minutes.NONE;
        }
        long end = stop != null ? stop.minute() : start.minute() + (minutes == null ? 0 : minutes);
        Minutes running = end <= start.minute() ? Minutes.NONE : Minutes.between(start.minute(), end);
        for (Pause pause : administration.pauses()) {
            if (pause.start().minute() < pause.stop().minute()) {
                running = running.minus(
                        Minutes.between(pause.start().minute(), pause.stop().minute()));
            }
        }
        return running;
    }

    /** All sites are one access unless the chart says why a second one was needed; lumens never make another. */
    private static String access(Visit visit, Administration administration) {
        for (SecondAccess second : visit.secondAccess()) {
            if (second.kind() != SecondAccess.Kind.CONVENIENCE
                    && (second.site() == null || second.site().equals(administration.site()))) {
                return administration.site();
            }
        }
        return "";
    }

    private static @Nullable Drug known(Administration administration, LocalDate date) {
        DrugTable table = DrugTable.builtIn();
        Drug drug = administration.hcpcs() == null ? null : table.byHcpcs(administration.hcpcs(), date);
        if (drug == null && administration.ndc() != null) {
            drug = table.byNdc(administration.ndc(), date);
        }
        return drug == null && administration.drug() != null ? table.byName(administration.drug(), date) : drug;
    }

    private static @Nullable Category category(Administration administration, LocalDate date) {
        if (administration.category() != null) {
            return administration.category();
        }
        Drug drug = known(administration, date);
        return drug == null ? null : drug.category();
    }

    private static String drug(Administration administration, LocalDate date) {
        Drug drug = known(administration, date);
        if (drug != null) {
            return drug.substance();
        }
        String name = administration.drug();
        return name == null ? administration.id() : DrugTable.normal(name.toLowerCase(Locale.ROOT));
    }

    private static LocalDate dayOf(long minute, Visit visit) {
        ZoneOffset offset = ZoneOffset.UTC;
        List<Moment> moments = new ArrayList<>();
        visit.administrations().forEach(administration -> {
            if (administration.start() != null) {
                moments.add(administration.start());
            }
        });
        for (Moment moment : moments) {
            if (moment.offset() != null) {
                offset = moment.offset();
            }
        }
        return LocalDateTime.ofEpochSecond(minute * 60, 0, ZoneOffset.UTC)
                .plusSeconds(offset.getTotalSeconds())
                .toLocalDate();
    }
}
