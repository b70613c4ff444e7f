package org.cannula.formats.x12;

import org.cannula.claim.ClaimType;
import org.jspecify.annotations.Nullable;

/** Reads 837 transactions by their guide, and passes over every other. */
final class Claims837 implements Loops.Kind {

    private static final String PROFESSIONAL = "005010X222";
    private static final String INSTITUTIONAL = "005010X223";
    private static final String DENTAL = "005010X224";
    private static final int LONGEST_VERSION = 12;

    @Override
    public String supported() {
        return "837 by guide 005010X222 (professional) or 005010X223 (institutional)";
    }

    @Override
    public @Nullable Loops begin(
            Segment st, String subject, String gsPlace, @Nullable String gsVersion, Outlet outlet) {
        if (!st.is(1, "837")) {
            outlet.reject(subject, Unreadable.at(st, 1, Transaction.kind(st), supported()));
            return null;
        }
        String version = st.has(3) ? st.text(3) : gsVersion;
        String place = st.has(3) ? st.place(3, 0) : gsPlace + ", element 8";
        ClaimType type = type(version);
        if (type == null) {
            outlet.reject(subject, Unreadable.at(place, describe(version), supported()));
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
}
