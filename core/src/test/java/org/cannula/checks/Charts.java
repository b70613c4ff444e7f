package org.cannula.checks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cannula.chart.Administration;
import org.cannula.chart.Moment;
import org.cannula.chart.Route;
import org.cannula.chart.Visit;
import org.cannula.claim.ServiceLine;
import org.cannula.codes.Category;
import org.cannula.service.CodedLine;
import org.cannula.service.CodedVisit;

/** Charts in one line: {@code A 08:00-12:00, B 09:00-11:00, C 13:00 push, chemo D 14:00-15:00, fluid E 15:00-16:00}. */
final class Charts {

    private Charts() {}

    static Visit hospital(String text) {
        return chart("V1", text).build();
    }

    static Visit.Builder chart(String id, String text) {
        List<Administration> all = new ArrayList<>();
        for (String part : text.split(",\\s*", -1)) {
            all.add(administration("a" + (all.size() + 1), part.trim().split("\\s+", -1)));
        }
        return Visit.builder(id)
                .date(Claims.DAY)
                .patient("P1")
                .provider("1999999984")
                .administrations(all);
    }

    private static Administration administration(String id, String[] words) {
        Category category = Category.THERAPEUTIC;
        int at = 0;
        if (words[0].equals("chemo") || words[0].equals("fluid")) {
            category = words[0].equals("chemo") ? Category.CHEMOTHERAPY : Category.HYDRATION;
            at = 1;
        }
        String drug = words[at];
        String[] times = words[at + 1].split("-", -1);
        String how = at + 2 < words.length ? words[at + 2] : times.length > 1 ? "" : "push";
        Route route = how.equals("im") ? Route.IM : how.equals("push") ? Route.IV_PUSH : Route.IV_INFUSION;
        Administration.Builder given = Administration.builder(id, route)
                .drug("drug " + drug)
                .category(category)
                .start(moment(times[0]));
        if (times.length > 1 && !times[1].equals("?")) {
            given.stop(moment(times[1]));
        }
        if (how.startsWith("bag:")) {
            given.bag(how.substring(4));
        }
        return given.build();
    }

    /** A clock time; {@code 24:30} is half past midnight of the next day. */
    private static Moment moment(String clock) {
        int hour = Integer.parseInt(clock.substring(0, 2));
        LocalDate day = Claims.DAY.plusDays(hour / 24);
        return new Moment(day.atTime(hour % 24, Integer.parseInt(clock.substring(3))), null);
    }

    /** What was coded, as a claim would bill it. */
    static List<ServiceLine> billed(CodedVisit coded) {
        List<ServiceLine> lines = new ArrayList<>();
        for (CodedLine line : coded.lines()) {
            lines.add(ServiceLine.builder(lines.size() + 1, line.code(), BigDecimal.valueOf(line.units()))
                    .modifiers(line.modifiers())
                    .date(line.date())
                    .build());
        }
        return lines;
    }
}
