package org.cannula.hl7;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.HapiContext;
import ca.uhn.hl7v2.model.Group;
import ca.uhn.hl7v2.model.Segment;
import ca.uhn.hl7v2.model.Structure;
import ca.uhn.hl7v2.model.Type;
import ca.uhn.hl7v2.parser.CanonicalModelClassFactory;
import ca.uhn.hl7v2.parser.PipeParser;
import ca.uhn.hl7v2.util.Terser;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The segments of a message in their order, and the values in them. Every version is read by the structures of 2.5.1. */
final class Segments {

    private static final HapiContext CONTEXT = context();

    /** Safe for any number of threads. */
    private static final PipeParser PARSER = new PipeParser(CONTEXT);

    /** What HL7 writes to empty a field; as a value it is none. */
    static final String EMPTIED = "\"\"";

    /**
     * A segment.
     *
     * @param name its three characters
     * @param number which segment of the message it is, from 1
     */
    record Part(String name, int number, Segment segment) {

        /** A field's first component of its first repetition; null where there is nothing or it is emptied. */
        @Nullable
        String get(int field) {
            return get(field, 1);
        }

        /** A component of a field's first repetition. */
        @Nullable
        String get(int field, int component) {
            return get(field, 0, component);
        }

        /** A component of one repetition of a field, repetitions counted from 0. */
        @Nullable
        String get(int field, int repetition, int component) {
            String raw = raw(field, repetition, component);
            return raw == null || raw.equals(EMPTIED) ? null : raw;
        }

        /** Whether the message empties the field. */
        boolean empties(int field) {
            return EMPTIED.equals(raw(field, 0, 1));
        }

        private @Nullable String raw(int field, int repetition, int component) {
            try {
                // Asked for more than there is, the library makes it, and all of its parts.
                Type[] repetitions = segment.getField(field);
                if (repetition >= repetitions.length) {
                    return null;
                }
                String value = Terser.getPrimitive(repetitions[repetition], component, 1)
                        .getValue();
                return value == null || value.isBlank() ? null : value.strip();
            } catch (HL7Exception none) {
                return null;
            }
        }

        int repetitions(int field) {
            try {
                return segment.getField(field).length;
            } catch (HL7Exception none) {
                return 0;
            }
        }

        /** Where a field stands, such as {@code segment 5, RXA-3}. */
        String place(int field) {
            return "segment " + number + ", " + name + "-" + field;
        }
    }

    private final List<Part> parts = new ArrayList<>();

    private Segments() {}

    private static HapiContext context() {
        HapiContext context = new DefaultHapiContext();
        // What a message must hold to be of use is decided where it is read.
        context.setValidationContext(ValidationContextFactory.noValidation());
        context.setModelClassFactory(new CanonicalModelClassFactory("2.5.1"));
        context.getParserConfiguration().setAllowUnknownVersions(true);
        // An observation whose type is none of HL7's must not cost the message.
        context.getParserConfiguration().setDefaultObx2Type("ST");
        context.getParserConfiguration().setInvalidObx2Type("ST");
        return context;
    }

    static HapiContext hapi() {
        return CONTEXT;
    }

    /** Parses a message, segments ended by a carriage return each. */
    static Segments of(String text) throws Unreadable {
        Segments made = new Segments();
        try {
            made.collect(PARSER.parse(text));
        } catch (HL7Exception | RuntimeException broken) {
            // The library throws the one or the other at what is no HL7.
            throw new Unreadable(
                    Unreadable.Verdict.AE,
                    "the message",
                    "text that cannot be parsed",
                    "a message of HL7 v2 with pipes");
        }
        return made;
    }

    List<Part> all() {
        return parts;
    }

    /** Adds the segments of a group and of the groups in it, in the order they stand in. */
    private void collect(Group group) throws HL7Exception {
        for (String name : group.getNames()) {
            for (Structure each : group.getAll(name)) {
                if (each instanceof Group inner) {
                    collect(inner);
                } else if (each instanceof Segment segment && !segment.isEmpty()) {
                    parts.add(new Part(segment.getName(), parts.size() + 1, segment));
                }
            }
        }
    }

    /** The first segment of a name, or null. */
    @Nullable
    Part first(String name) {
        for (Part part : parts) {
            if (part.name().equals(name)) {
                return part;
            }
        }
        return null;
    }
}
