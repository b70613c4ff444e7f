package org.cannula.formats.x12;

import java.util.Objects;
import org.cannula.claim.ClaimType;
import org.jspecify.annotations.Nullable;

/**
 * The body of one 837 transaction: HL levels (2000A billing provider, 2000B subscriber, 2000C patient) and the claims
 * below them. A fault in a claim costs that claim; a fault in a level costs the claims below it.
 */
final class ClaimLoops implements Loops {

    private final ClaimType type;
    private final Outlet outlet;
    private final String subject;

    private @Nullable Level billing;
    private @Nullable Level subscriber;
    private @Nullable Level patient;
    private @Nullable ClaimDraft claim;
    private @Nullable Unreadable claimFault;
    /** Set for a claim that stands below no subscriber; a fault of the level it does stand in says more. */
    private @Nullable Unreadable outside;

    private String claimSubject = "";
    private boolean inClaim;
    private long read;
    private long seen;

    ClaimLoops(ClaimType type, Outlet outlet, String subject) {
        this.type = type;
        this.outlet = outlet;
        this.subject = subject;
    }

    @Override
    public long read() {
        return read;
    }

    @Override
    public void accept(Segment segment) {
        switch (segment.id()) {
            case "HL" -> {
                endClaim();
                level(segment);
            }
            case "CLM" -> {
                endClaim();
                begin(segment);
            }
            default -> {
                if (inClaim) {
                    inClaim(segment);
                } else {
                    inLevel(segment);
                }
            }
        }
    }

    /**
     * A segment that is there but could not be read. In a claim it costs the claim, in a subscriber's or patient's level
     * the claims below it. Of the header nothing is wanted, and of a billing provider only the NM1 that is asked for
     * anyway: there it is told and costs nothing more.
     */
    @Override
    public void damage(Unreadable fault) {
        Level level = current();
        if (inClaim) {
            claimFault = claimFault == null ? fault : claimFault;
        } else if (level == null || level.kind() == Level.Kind.BILLING) {
            outlet.reject(subject, fault);
        } else {
            level.fault(fault);
        }
    }

    @Override
    public void end(Segment se) {
        end();
        if (seen == 0) {
            outlet.reject(subject, Unreadable.at(se, "a transaction without claims", "CLM before SE"));
        }
    }

    private void end() {
        endClaim();
        endLevels(Level.Kind.BILLING);
    }

    @Override
    public void cut(Unreadable why) {
        if (inClaim) {
            damage(why);
        }
        end();
    }

    private void level(Segment hl) {
        switch (Values.qualifier(hl, 3, 0)) {
            case "20" -> {
                endLevels(Level.Kind.BILLING);
                billing = new Level(Level.Kind.BILLING, hl);
            }
            case "22" -> {
                endLevels(Level.Kind.SUBSCRIBER);
                subscriber = new Level(Level.Kind.SUBSCRIBER, hl);
                parent(hl, billing, subscriber);
            }
            case "23" -> {
                endLevels(Level.Kind.PATIENT);
                patient = new Level(Level.Kind.PATIENT, hl);
                parent(hl, subscriber, patient);
            }
            default -> {
                endLevels(Level.Kind.BILLING);
                billing = new Level(Level.Kind.UNKNOWN, hl);
                billing.fault(Unreadable.at(hl, 3, Values.qualifier(hl, 3, 0), "20, 22 or 23"));
            }
        }
    }

    /** Loops nest by their order in the file; the numbers only repeat it. */
    private void parent(Segment hl, @Nullable Level parent, Level child) {
        if (parent == null) {
            String above = child.kind() == Level.Kind.SUBSCRIBER ? "HL with 20" : "HL with 22";
            child.fault(Unreadable.at(hl, 3, "a " + child.kind().word() + " level first", above + " before it"));
        } else if (!Objects.equals(parent.number(), hl.text(2))) {
            outlet.remark(subject, hl.place(2, 0), "names another parent than the level it follows; read by its place");
        }
    }

    private void begin(Segment clm) {
        inClaim = true;
        seen++;
        String id = clm.text(1);
        claimSubject = id == null ? "claim without a number" : "claim " + id;
        try {
            claim = new ClaimDraft(clm, type, outlet);
        } catch (Unreadable fault) {
            claimFault = fault;
        }
        outside = billing == null || subscriber == null
                ? Unreadable.at(clm, "CLM outside a subscriber level", "HL with 20 and HL with 22 before it")
                : null;
    }

    private void inClaim(Segment segment) {
        if (claimFault != null || claim == null) {
            return;
        }
        try {
            claim.accept(segment);
        } catch (Unreadable fault) {
            claimFault = fault;
            // What was collected is of no use any more.
            claim = null;
        }
    }

    private void inLevel(Segment segment) {
        Level level = current();
        switch (segment.id()) {
            case "LX", "SV1", "SV2", "HI", "CTP", "LIN" ->
                damage(Unreadable.at(segment, segment.id() + " outside a claim", "CLM before it"));
            default -> {
                if (!segment.wellNamed()) {
                    damage(Unreadable.noName(segment));
                } else if (level != null) {
                    try {
                        level.accept(segment);
                    } catch (Unreadable fault) {
                        level.fault(fault);
                    }
                }
            }
        }
    }

    private @Nullable Level current() {
        return patient != null ? patient : subscriber != null ? subscriber : billing;
    }

    private void endClaim() {
        if (!inClaim) {
            return;
        }
        ClaimDraft done = claim;
        Unreadable fault = claimFault != null ? claimFault : levelFault();
        fault = fault != null ? fault : outside;
        if (fault == null && done != null && billing != null && subscriber != null) {
            try {
                done.finish(billing, subscriber, patient);
                read++;
            } catch (Unreadable late) {
                fault = late;
            }
        }
        if (fault != null) {
            outlet.reject(claimSubject, fault);
        }
        inClaim = false;
        claim = null;
        claimFault = null;
    }

    private @Nullable Unreadable levelFault() {
        for (Level level : new @Nullable Level[] {billing, subscriber, patient}) {
            Unreadable fault = level == null ? null : level.fault();
            if (level != null && fault != null) {
                level.told();
                return fault;
            }
        }
        return null;
    }

    /** Ends this level and those below it; a fault that cost no claim is told now. */
    private void endLevels(Level.Kind from) {
        patient = ended(patient);
        if (from != Level.Kind.PATIENT) {
            subscriber = ended(subscriber);
        }
        if (from == Level.Kind.BILLING) {
            billing = ended(billing);
        }
    }

    private @Nullable Level ended(@Nullable Level level) {
        Unreadable fault = level == null ? null : level.untold();
        if (fault != null) {
            outlet.reject(subject, fault);
        }
        return null;
    }
}
