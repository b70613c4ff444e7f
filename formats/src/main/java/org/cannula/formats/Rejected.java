package org.cannula.formats;

import java.util.List;
import java.util.stream.Collectors;
import org.cannula.basis.Origin;

/**
 * A record that could not be read: a visit, a claim, or a whole input. Readers hand it over and go on with the next
 * record: one bad record never loses the valid ones.
 *
 * @param subject the visit or claim concerned, such as {@code visit V1001}; empty where it could not be told
 * @param faults everything that is wrong with it, in the order of the input; never empty
 */
public record Rejected(String subject, List<Fault> faults) {

    public Rejected {
        faults = List.copyOf(faults);
        if (faults.isEmpty()) {
            throw new IllegalArgumentException("rejected without a fault: " + subject);
        }
    }

    /** A record rejected for one fault. */
    public Rejected(Origin origin, String subject, String found, String valid) {
        this(subject, List.of(new Fault(origin, found, valid, "")));
    }

    /** Place of the first fault. */
    public Origin origin() {
        return faults.get(0).origin();
    }

    /** What stands at the first fault. */
    public String found() {
        return faults.get(0).found();
    }

    /** What would be valid at the first fault. */
    public String valid() {
        return faults.get(0).valid();
    }

    /** Everything a person needs to act: one fault after another, each with its place first, on its own lines. */
    public String says() {
        return faults.stream().map(fault -> fault.says(subject)).collect(Collectors.joining("\n"));
    }
}
