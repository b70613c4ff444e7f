package org.cannula.engine;

import java.util.ArrayList;
import java.util.List;
import org.cannula.policy.Knob;
import org.cannula.policy.Readings;
import org.cannula.service.CodeUnits;
import org.cannula.service.CodedLine;
import org.cannula.service.Disputed;

/** Tries every other published reading of the points a visit's rules asked about, one at a time. */
final class Disputes {

    private Disputes() {}

    /** The points the lines hinge on; {@code index} is the visit's place in the group. */
    static List<Disputed> of(Group group, Group.Member member, Group.Outcome base, int index) {
        List<Disputed> disputed = new ArrayList<>();
        for (Knob knob : List.copyOf(member.readings().asked())) {
            if (!knob.isDisputed()) {
                continue;
            }
            String reading = member.readings().policy().value(knob);
            List<Disputed.Otherwise> otherwise = new ArrayList<>();
            for (String other : knob.readings()) {
                if (!other.equals(reading)) {
                    Readings varied = member.readings().afresh().with(knob, other);
                    List<CodedLine> lines = group.derive(new Group.Member(member.place(), member.visit(), varied))
                            .get(index)
                            .lines();
                    if (!sameBills(base.lines(), lines)) {
                        otherwise.add(new Disputed.Otherwise(
                                other,
                                lines.stream()
                                        .filter(line -> !line.drug())
                                        .map(CodeUnits::of)
                                        .toList()));
                    }
                }
            }
            if (!otherwise.isEmpty()) {
                disputed.add(new Disputed(knob.word(), reading, List.copyOf(otherwise)));
            }
        }
        return List.copyOf(disputed);
    }

    private static boolean sameBills(List<CodedLine> one, List<CodedLine> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).bills(other.get(i))) {
                return false;
            }
        }
        return true;
    }
}
