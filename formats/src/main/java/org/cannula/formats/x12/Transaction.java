package org.cannula.formats.x12;

import java.util.Map;
import org.cannula.claim.ClaimType;
import org.jspecify.annotations.Nullable;

/** One transaction, from ST to SE: the claims in it, or the reason why none are read from it. */
final class Transaction {

    static final String SUPPORTED = "837 by guide 005010X222 (professional) or 005010X223 (institutional)";

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
            Map.entry("997", "acknowledgment"),
            Map.entry("999", "acknowledgment"));

    private static final String PROFESSIONAL = "005010X222";
    private static final String INSTITUTIONAL = "005010X223";
    private static final String DENTAL = "005010X224";
    private static final int LONGEST_VERSION = 12;

    private final Outlet outlet;
    private final String subject;
    private final @Nullable String control;
    private final long first;

    /** Null in a transaction that is passed over. */
    private final @Nullable ClaimLoops loops;

    /** Begins at ST, in the group whose GS was at {@code gsPlace} and names the guide {@code gsVersion}. */
    Transaction(Segment st, String gsPlace, @Nullable String gsVersion, Outlet outlet) {
        this.outlet = outlet;
        this.control = st.text(2);
        this.subject = control == null ? "transaction" : "transaction " + control;
        this.first = st.number();
        this.loops = loops(st, gsPlace, gsVersion);
    }

    private @Nullable ClaimLoops loops(Segment st, String gsPlace, @Nullable String gsVersion) {
        if (!st.is(1, "837")) {
            String kind = KINDS.get(st.text(1));
            String found = Values.qualifier(st, 1, 0) + (kind == null ? "" : " (" + kind + ")");
            outlet.reject(subject, Unreadable.at(st, 1, found, SUPPORTED));
            return null;
        }
        String version = st.has(3) ? st.text(3) : gsVersion;
        String place = st.has(3) ? st.place(3, 0) : gsPlace + ", element 8";
        ClaimType type = type(version);
        if (type == null) {
            outlet.reject(subject, Unreadable.at(place, describe(version), SUPPORTED));
            return null;
        }
        if (gsVersion == null || !gsVersion.startsWith(guide(type))) {
            outlet.remark(subject, place, "the group names another guide in GS08; read by ST03");
        }
        return new ClaimLoops(type, outlet, subject);
    }

    private static @Nullable ClaimType type(@Nullable String version) {
        if (version == null) {
            return null;
        }
        return version.startsWith(PROFESSIONAL)
                ? ClaimType.PROFESSIONAL
                : version.startsWith(INSTITUTIONAL) ? ClaimType.INSTITUTIONAL : null;
    }

    private static String guide(ClaimType type) {
        return type == ClaimType.PROFESSIONAL ? PROFESSIONAL : INSTITUTIONAL;
    }

    private static String describe(@Nullable String version) {
        if (version == null) {
            return "837 that names no guide";
        }
        String name = version.length() > LONGEST_VERSION ? "an unknown guide" : "guide " + version;
        return "837 by " + name + (version.startsWith(DENTAL) ? " (dental)" : "");
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
        loops.end();
        if (loops.seen() == 0) {
            outlet.reject(subject, Unreadable.at(se, "a transaction without claims", "CLM before SE"));
        }
        long segments = se.number() - first + 1;
        String handed = " (claims of it that were handed over: " + loops.read() + ")";
        Balance.check(outlet, subject, se, segments, "segments from ST to SE", handed);
        Balance.control(outlet, subject, se, control, "ST02", handed);
    }
}
