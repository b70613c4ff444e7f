package org.cannula.formats.mar;

import org.cannula.chart.Administration;
import org.cannula.chart.Moment;
import org.cannula.chart.Purpose;
import org.cannula.chart.Route;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a medication record. Entries of one order are folded into administrations; entries of one key are the same
 * entry, told again.
 *
 * @param order what belongs together: an order, or a line of a record
 * @param key the entry among those of its order
 * @param action what happened; null where only its times tell
 * @param route how it was given; null where unsaid
 * @param at when the action took place; null where the times of {@code says} tell
 * @param says everything else, absent where unsaid
 */
public record MarEntry(
        String order,
        String key,
        @Nullable MarAction action,
        @Nullable Route route,
        @Nullable Moment at,
        Administration says) {

    /** When it happened: the time of the action, else the start, else the stop. */
    @Nullable
    Moment time() {
        return at != null ? at : says.start() != null ? says.start() : says.stop();
    }

    /** This entry, and where it leaves something unsaid, what the earlier telling of it said. */
    public MarEntry over(MarEntry earlier) {
        return new MarEntry(
                order,
                key,
                action == null ? earlier.action : action,
                route == null ? earlier.route : route,
                at == null ? earlier.at : at,
                over(says, earlier.says));
    }

    /** What the first says, and where it says nothing, what the second does. */
    static Administration over(Administration a, Administration b) {
        return a.toBuilder()
                .drug(first(a.drug(), b.drug()))
                .hcpcs(first(a.hcpcs(), b.hcpcs()))
                .ndc(first(a.ndc(), b.ndc()))
                .category(first(a.category(), b.category()))
                .site(a.site().isEmpty() ? b.site() : a.site())
                .lumen(first(a.lumen(), b.lumen()))
                .start(first(a.start(), b.start()))
                .stop(first(a.stop(), b.stop()))
                .minutes(first(a.minutes(), b.minutes()))
                .bag(first(a.bag(), b.bag()))
                .purpose(a.purpose() == Purpose.TREATMENT ? b.purpose() : a.purpose())
                .pump(first(a.pump(), b.pump()))
                .volumeMl(first(a.volumeMl(), b.volumeMl()))
                .rateMlPerHour(first(a.rateMlPerHour(), b.rateMlPerHour()))
                .dose(first(a.dose(), b.dose()))
                .wasted(first(a.wasted(), b.wasted()))
                .vials(a.vials().isEmpty() ? b.vials() : a.vials())
                .singleDose(first(a.singleDose(), b.singleDose()))
                .ordered(first(a.ordered(), b.ordered()))
                .discontinued(a.discontinued() || b.discontinued())
                .reason(first(a.reason(), b.reason()))
                .note(first(a.note(), b.note()))
                .build();
    }

    private static <T> @Nullable T first(@Nullable T said, @Nullable T otherwise) {
        return said == null ? otherwise : said;
    }
}
