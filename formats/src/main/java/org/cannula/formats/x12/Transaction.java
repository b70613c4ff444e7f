package org.cannula.formats.x12;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One transaction, from ST to SE: what is in it, or the reason why nothing is read from it. */
final class Transaction {

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("270", "eligibility inquiry"),
            Map.entry("271", "eligibility response"),
            Map.entry("275", "attachment"),
            Map.entry("276", "claim status request"),
            Map.entry("277", "claim status"),
            Map.entry("278", "service authorization"),
            Map.entry("820", "premium payment"),
            Map.entry("824", "application advice"),
            Map.entry("834", "enrollment"),
            Map.entry("835", "payment advice"),
            Map.entry("837", "claims"),
            Map.entry("997", "acknowledgment"),
            Map.entry("999", "acknowledgment"));

    private final Outlet outlet;
    private final String subject;
    private final @Nullable String control;
    private final long first;

    /** Null in a transaction that is passed over. */
    private final @Nullable Loops loops;

    /** Begins at ST, in the group whose GS was at {@code gsPlace} and names the guide {@code gsVersion}. */
    Transaction(Segment st, String gsPlace, @Nullable String gsVersion, Outlet outlet, Loops.Kind wanted) {
        this.outlet = outlet;
        this.control = st.text(2);
        this.subject = control == null ? "transaction" : "transaction " + control;
        this.first = st.number();
        this.loops = wanted.begin(st, subject, gsPlace, gsVersion, outlet);
    }

    /** What a transaction is by ST01, in words. */
    static String kind(Segment st) {
        String code = st.text(1);
        String kind = code == null ? null : KINDS.get(code);
        return Values.qualifier(st, 1, 0) + (kind == null ? "" : " (" + kind + ")");
    }

    String subject() {
        return subject;
    }

    void accept(Segment segment) {
        if (loops != null) {
            loops.accept(segment);
        }
    }

    /** A segment that is there but could not be read. */
    void damage(Unreadable fault) {
        if (loops != null) {
            loops.damage(fault);
        }
    }

    /** Ends without SE. */
    void cut(Unreadable why) {
        if (loops != null) {
            loops.cut(why);
        }
        outlet.reject(subject, why);
    }

    /** Ends at SE, whose counts are of no interest in a transaction that was passed over. */
    void end(Segment se) {
        if (loops == null) {
            return;
        }
        loops.end(se);
        long segments = se.number() - first + 1;
        String handed = " (claims of it that were handed over: " + loops.read() + ")";
        Balance.check(outlet, subject, se, segments, "segments from ST to SE", handed);
        Balance.control(outlet, subject, se, control, "ST02", handed);
    }
}
