package org.cannula.bench;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.cannula.chart.Administration;
import org.cannula.chart.Moment;
import org.cannula.chart.Route;
import org.cannula.chart.Visit;
import org.cannula.codes.Category;

/** Synthetic visits of a given size: a ward's usual mix, always the same. */
final class SampleVisits {

    private static final List<String> DRUGS = List.of(
            "vancomycin",
            "ondansetron",
            "ceftriaxone",
            "pantoprazole",
            "morphine",
            "ketorolac",
            "famotidine",
            "magnesium sulfate");

    private SampleVisits() {}

    /** A visit of so many administrations: infusions that partly overlap, pushes, injections and a litre of saline. */
    static Visit of(int administrations) {
        LocalDateTime clock = LocalDateTime.of(2026, 3, 2, 8, 0);
        List<Administration> all = new ArrayList<>();
        for (int i = 0; i < administrations; i++) {
            String id = "a" + (i + 1);
            String drug = DRUGS.get(i % DRUGS.size());
            LocalDateTime start = clock.plusMinutes(37L * i);
            all.add(
                    switch (i % 4) {
                        case 0 -> timed(id, Route.IV_INFUSION, drug, Category.THERAPEUTIC, start, 95);
                        case 1 -> timed(id, Route.IV_INFUSION, drug, Category.THERAPEUTIC, start, 40);
                        case 2 -> timed(id, Route.IV_PUSH, drug, Category.THERAPEUTIC, start, 3);
                        default -> timed(id, Route.IV_INFUSION, "normal saline", Category.HYDRATION, start, 120);
                    });
        }
        return Visit.builder("V" + administrations).administrations(all).build();
    }

    private static Administration timed(
            String id, Route route, String drug, Category category, LocalDateTime start, int minutes) {
        return Administration.builder(id, route)
                .drug(drug)
                .category(category)
                .reason("documented")
                .start(new Moment(start, null))
                .stop(new Moment(start.plusMinutes(minutes), null))
                .build();
    }
}
