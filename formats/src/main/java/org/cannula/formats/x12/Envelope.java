package org.cannula.formats.x12;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Interchanges, groups and transactions: which one a segment belongs to, and whether each ends as it should. */
final class Envelope {

    private static final int ISA_ELEMENTS = 16;
    private static final int ISA_WIDTH = 106;

    private final Outlet outlet;
    private final Loops.Kind wanted;

    /** Null between interchanges. */
    private @Nullable Part interchange;
    /** Null between groups. */
    private @Nullable Part group;

    private @Nullable String groupVersion;
    /** Null between transactions. */
    private @Nullable Transaction transaction;

    private boolean anything;
    /** Whether segments outside a transaction were reported since the last envelope segment. */
    private boolean strayTold;
    /** The segment the input breaks off in. */
    private @Nullable String brokenOff;

    Envelope(Outlet outlet, Loops.Kind wanted) {
        this.outlet = outlet;
        this.wanted = wanted;
    }

    /** Reads to the end of the stream, which stays open. */
    static void read(InputStream in, Outlet outlet, Loops.Kind wanted) throws IOException {
        SegmentReader reader = new SegmentReader(in);
        Envelope envelope = new Envelope(outlet, wanted);
        for (SegmentReader.Event event = reader.next(); event != SegmentReader.Event.END; event = reader.next()) {
            envelope.accept(event, reader.segment());
        }
        envelope.end(reader.segment());
    }

    /** An interchange or group that is open. */
    private static final class Part {
        private final String subject;
        private final String place;
        private final @Nullable String control;
        /** Groups of an interchange, transactions of a group. */
        private long held;

        private boolean acknowledges;

        Part(String word, Segment opening, int controlElement) {
            this.control = opening.text(controlElement);
            this.subject = control == null ? word : word + " " + control;
            this.place = opening.place();
        }
    }

    void accept(SegmentReader.Event event, Segment segment) {
        anything = true;
        switch (event) {
            case SEGMENT -> segment(segment);
            case TOO_LONG ->
                damage(Unreadable.at(
                        segment,
                        "a segment of more than " + SegmentReader.MAX_SEGMENT + " bytes",
                        "the terminator of ISA"));
            case NOT_X12 -> notX12(segment);
            case CUT_OFF -> {
                // The last terminator is often left out; the control number shows whether IEA is whole.
                if (segment.id().equals("IEA")) {
                    segment(segment);
                } else {
                    brokenOff = segment.place();
                }
            }
            case END -> throw new IllegalArgumentException("the end is no segment");
        }
    }

    private void segment(Segment segment) {
        switch (segment.id()) {
            case "ISA" -> isa(segment);
            case "IEA" -> iea(segment);
            case "TA1" -> {
                if (interchange != null) {
                    interchange.acknowledges = true;
                }
                outlet.reject(
                        interchange == null ? "" : interchange.subject,
                        Unreadable.at(segment, "TA1 (acknowledgment)", wanted.supported()));
            }
            case "GS" -> gs(segment);
            case "GE" -> ge(segment);
            case "ST" -> st(segment);
            case "SE" -> se(segment);
            default -> {
                if (transaction != null) {
                    transaction.accept(segment);
                } else {
                    stray(segment);
                }
            }
        }
    }

    private void isa(Segment isa) {
        cutInterchange(isa);
        strayTold = false;
        interchange = new Part("interchange", isa, 13);
        if (isa.elements() != ISA_ELEMENTS) {
            outlet.reject(
                    interchange.subject, Unreadable.at(isa, isa.elements() + " elements", ISA_ELEMENTS + " elements"));
        } else if (isa.length() + 1 != ISA_WIDTH) {
            outlet.remark(
                    interchange.subject,
                    isa.place(),
                    "ISA is " + (isa.length() + 1) + " bytes wide, not " + ISA_WIDTH
                            + "; delimiters were found by counting elements");
        }
    }

    private void iea(Segment iea) {
        Part ending = interchange;
        if (ending == null) {
            stray(iea);
            return;
        }
        cutGroup(iea);
        if (ending.held == 0 && !ending.acknowledges) {
            outlet.reject(ending.subject, Unreadable.at(iea, "an interchange without groups", "GS before IEA"));
        }
        Balance.check(outlet, ending.subject, iea, ending.held, "groups from ISA to IEA", "");
        Balance.control(outlet, ending.subject, iea, ending.control, "ISA13", "");
        interchange = null;
    }

    private void gs(Segment gs) {
        cutGroup(gs);
        strayTold = false;
        hold(interchange);
        group = new Part("group", gs, 6);
        groupVersion = gs.text(8);
    }

    private void ge(Segment ge) {
        Part ending = group;
        if (ending == null) {
            stray(ge);
            return;
        }
        cutTransaction(ge);
        Balance.check(outlet, ending.subject, ge, ending.held, "transactions from GS to GE", "");
        Balance.control(outlet, ending.subject, ge, ending.control, "GS06", "");
        group = null;
        groupVersion = null;
    }

    private void st(Segment st) {
        cutTransaction(st);
        strayTold = false;
        if (group == null) {
            outlet.reject("", Unreadable.at(st, "ST outside a group", "GS before it"));
        }
        hold(group);
        transaction = new Transaction(st, group == null ? st.place() : group.place, groupVersion, outlet, wanted);
    }

    private void se(Segment se) {
        if (transaction == null) {
            stray(se);
            return;
        }
        transaction.end(se);
        transaction = null;
    }

    /** A segment outside every transaction, or an end without a beginning. */
    private void stray(Segment segment) {
        if (strayTold) {
            return;
        }
        strayTold = true;
        String found =
                segment.wellNamed() ? segment.id() + " outside a transaction" : "a segment without a proper name";
        outlet.reject("", Unreadable.at(segment, found, "GS, ST, GE or IEA"));
    }

    private void damage(Unreadable fault) {
        if (transaction != null) {
            transaction.damage(fault);
        } else {
            outlet.reject("", fault);
        }
    }

    private void notX12(Segment where) {
        String found = where.id().isEmpty()
                ? "bytes that are no X12"
                : where.id().equals("UTF-16") ? "text in UTF-16" : where.id() + " outside an interchange";
        outlet.reject("", Unreadable.at(where, found, "ISA with its delimiters, in ASCII or UTF-8"));
    }

    private void cutTransaction(Segment by) {
        if (transaction != null) {
            transaction.cut(Unreadable.at(by, by.id() + " before SE", "SE at the end of each transaction"));
            transaction = null;
        }
    }

    private void cutGroup(Segment by) {
        cutTransaction(by);
        if (group != null) {
            outlet.reject(group.subject, Unreadable.at(by, by.id() + " before GE", "GE at the end of each group"));
            group = null;
            groupVersion = null;
        }
    }

    private void cutInterchange(Segment by) {
        cutGroup(by);
        if (interchange != null) {
            outlet.reject(
                    interchange.subject,
                    Unreadable.at(by, by.id() + " before IEA", "IEA at the end of each interchange"));
            interchange = null;
        }
    }

    /** The input is at its end; one fault tells all that is missing. */
    void end(Segment last) {
        if (!anything) {
            outlet.reject("", Unreadable.at("segment 1", "an empty input", "ISA with its delimiters"));
        }
        String place = brokenOff != null ? brokenOff : "after segment " + last.number();
        String found = brokenOff != null ? "the end of the input within a segment" : "the end of the input";
        if (transaction != null) {
            transaction.cut(Unreadable.at(place, found, "the rest of the transaction, SE, GE and IEA"));
        } else if (group != null) {
            outlet.reject(group.subject, Unreadable.at(place, found, "GE and IEA"));
        } else if (interchange != null) {
            outlet.reject(interchange.subject, Unreadable.at(place, found, "IEA"));
        } else if (brokenOff != null) {
            outlet.reject("", Unreadable.at(place, found, "a whole segment"));
        }
    }

    private static void hold(@Nullable Part part) {
        if (part != null) {
            part.held++;
        }
    }
}
