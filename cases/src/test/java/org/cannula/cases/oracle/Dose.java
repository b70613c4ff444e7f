package org.cannula.cases.oracle;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.cannula.chart.Administration;
import org.cannula.chart.Purpose;
import org.cannula.chart.Route;
import org.cannula.codes.Category;
import org.jspecify.annotations.Nullable;

/** One administration, or several mixed in one bag, on the visit's clock: every minute it ran is a bit. */
final class Dose {

    final Set<String> ids = new TreeSet<>();
    final Route route;
    final String site;
    Category category;
    String drug;
    final Set<String> orders = new TreeSet<>();
    final List<Administration> chart;

    /** Minutes since the day before the visit's first day; for a moment both are equal. */
    int start;

    int stop;
    BitSet running = new BitSet();

    /** Neither start nor stop can be known, or only one of them. */
    boolean missing;

    /** No clock time was written: the place on the clock is ours, the date is the visit's. */
    boolean untimed;

    /** Lies outside the outpatient time of this facility. */
    boolean outside;

    /** Whether the visit's limits took minutes. */
    boolean cut;

    /** Documented minutes before the visit's limits were applied. */
    int documented;

    @Nullable
    BigDecimal volume;

    Dose(Administration a, String drug, Category category) {
        ids.add(a.id());
        this.route = a.route();
        this.site = a.site();
        this.drug = drug;
        this.category = category;
        if (a.ordered() != null) {
            orders.add(a.ordered());
        }
        this.chart = List.of(a);
    }

    private Dose(Dose first, List<Dose> all) {
        this.route = first.route;
        this.site = first.site;
        this.drug = first.drug;
        this.category = first.category;
        this.chart = all.stream().flatMap(d -> d.chart.stream()).toList();
    }

    /** One container: minutes are the union, the category the highest, the drug all of them together. */
    static Dose mixed(List<Dose> bag) {
        if (bag.size() == 1) {
            return bag.get(0);
        }
        // A member whose time is missing takes that of the bag it was mixed in.
        List<Dose> known = bag.stream().anyMatch(d -> !d.missing)
                ? bag.stream().filter(d -> !d.missing).toList()
                : bag;
        Dose all = new Dose(known.get(0), bag);
        Set<String> drugs = new TreeSet<>();
        for (Dose dose : bag) {
            all.ids.addAll(dose.ids);
            all.orders.addAll(dose.orders);
            if (height(dose.category) > height(all.category)) {
                all.category = dose.category;
            }
        }
        // Fluid that carries a drug is no drug of its own.
        for (Dose dose : bag) {
            if (!dose.hydration() || all.hydration()) {
                drugs.add(dose.drug);
            }
        }
        all.drug = String.join(" + ", drugs);
        all.start = known.stream().mapToInt(d -> d.start).min().orElseThrow();
        all.stop = known.stream().mapToInt(d -> d.stop).max().orElseThrow();
        known.forEach(d -> all.running.or(d.running));
        if (known.stream().anyMatch(d -> d.cut)) {
            all.start = all.running.nextSetBit(0);
            all.stop = all.running.length();
        }
        all.missing = known.stream().allMatch(d -> d.missing);
        all.untimed = known.stream().allMatch(d -> d.untimed);
        all.documented = known.stream().mapToInt(d -> d.documented).max().orElseThrow();
        return all;
    }

    private static int height(Category category) {
        return switch (category) {
            case OTHER -> 0;
            case HYDRATION -> 1;
            case THERAPEUTIC -> 2;
            case CHEMOTHERAPY -> 3;
        };
    }

    int minutes() {
        return running.cardinality();
    }

    boolean hydration() {
        return category == Category.HYDRATION;
    }

    boolean chemo() {
        return category == Category.CHEMOTHERAPY;
    }

    boolean any(Predicate<Administration> test) {
        return chart.stream().anyMatch(test);
    }

    /** Whether its purpose or kind alone keeps it from ever being coded. */
    boolean incidental() {
        Administration a = chart.get(0);
        return a.purpose() == Purpose.CARRIER
                || a.purpose() == Purpose.KEEP_OPEN
                || a.purpose() == Purpose.FLUSH
                || a.purpose() == Purpose.PROTOCOL
                || a.purpose() == Purpose.CONTRAST
                || route == Route.OTHER
                || (category == Category.OTHER && route != Route.PORT_FLUSH);
    }
}
