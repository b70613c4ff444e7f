package org.cannula.formats.x12;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One hierarchical level of a transaction and what claims below it inherit from it. */
final class Level {

    /** Loops 2000A, 2000B and 2000C. */
    enum Kind {
        BILLING("billing provider"),
        SUBSCRIBER("subscriber"),
        PATIENT("patient"),
        UNKNOWN("level");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    private static final int KEY_BYTES = 6;

    private final Kind kind;
    private final String place;
    private final @Nullable String number;

    /** Whether the NM1 that names the billing provider, subscriber or patient was seen. */
    private boolean named;

    private @Nullable String id;
    private @Nullable String payerId;
    private @Nullable String filing;
    private @Nullable String name;
    private @Nullable String birth;
    private @Nullable Unreadable fault;
    private boolean faultTold;

    Level(Kind kind, Segment hl) {
        this.kind = kind;
        this.place = hl.place();
        this.number = hl.text(1);
    }

    Kind kind() {
        return kind;
    }

    /** HL01. */
    @Nullable
    String number() {
        return number;
    }

    /** NPI of the billing provider, member id of the subscriber, own id of the patient. */
    @Nullable
    String id() {
        return id;
    }

    @Nullable
    String payerId() {
        return payerId;
    }

    @Nullable
    String filing() {
        return filing;
    }

    /** Takes what is wanted from a segment of this level, and passes over the others. */
    void accept(Segment segment) throws Unreadable {
        switch (segment.id()) {
            case "NM1" -> nm1(segment);
            case "SBR" -> filing = Values.code(segment, 9, 0);
            case "DMG" -> birth = kind == Kind.PATIENT ? segment.text(2) : null;
            default -> {
                // Addresses and contacts: nothing here needs them.
            }
        }
    }

    private void nm1(Segment segment) throws Unreadable {
        if (kind == Kind.BILLING && segment.is(1, "85")) {
            // Older qualifiers carry a tax or social security number; only the NPI is taken.
            id = once(segment, id, segment.is(8, "XX") ? segment.text(9) : null);
            named = true;
        } else if (kind == Kind.SUBSCRIBER && segment.is(1, "IL")) {
            id = once(segment, id, segment.text(9));
            named = true;
        } else if (kind == Kind.SUBSCRIBER && segment.is(1, "PR")) {
            payerId = once(segment, payerId, segment.text(9));
        } else if (kind == Kind.PATIENT && segment.is(1, "QC")) {
            id = once(segment, id, segment.text(9));
            name = segment.text(3) + "|" + segment.text(4);
            named = true;
        }
    }

    private static @Nullable String once(Segment segment, @Nullable String before, @Nullable String now)
            throws Unreadable {
        if (before != null && now != null && !before.equals(now)) {
            throw Unreadable.at(segment, 9, "a second, different id for the same entity", "one id in this loop");
        }
        return now == null ? before : now;
    }

    /**
     * Tells a dependent from others who share the subscriber's member id, the only id most dependents have. Made from
     * name and birth date, which do not leave the reader: what comes out is a digest.
     */
    @Nullable
    String dependentKey() {
        if (name == null) {
            return null;
        }
        String who = (name + "|" + birth).toUpperCase(Locale.ROOT);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(who.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, KEY_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Why claims below this level cannot be read, if so. */
    @Nullable
    Unreadable fault() {
        if (fault == null && !named && kind != Kind.UNKNOWN) {
            fault = Unreadable.at(place, "a " + kind.word() + " level without its NM1", "NM1*" + entity());
        }
        return fault;
    }

    void fault(Unreadable first) {
        if (fault == null) {
            fault = first;
        }
    }

    /** The fault that no claim below has told of; asked when the level ends. */
    @Nullable
    Unreadable untold() {
        return faultTold ? null : fault;
    }

    void told() {
        faultTold = true;
    }

    private String entity() {
        return switch (kind) {
            case BILLING -> "85";
            case SUBSCRIBER -> "IL";
            case PATIENT, UNKNOWN -> "QC";
        };
    }
}
