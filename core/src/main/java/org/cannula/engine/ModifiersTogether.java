package org.cannula.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.cannula.checks.Billed;

/** The modifiers of one line as several findings would have them: each says its own whole list, what they change is joined. */
final class ModifiersTogether {

    private final List<String> billed;
    private final TreeSet<String> taken = new TreeSet<>();
    private final List<List<String>> wanted = new ArrayList<>();

    ModifiersTogether(List<String> billed) {
        this.billed = List.copyOf(billed);
    }

    void take(List<String> modifiers) {
        wanted.add(List.copyOf(modifiers));
        billed.stream().filter(each -> !modifiers.contains(each)).forEach(taken::add);
    }

    /** One finding's list as it is; of several the first one's, with what the others add where they add it: in front or behind. */
    List<String> modifiers() {
        List<String> joined = new ArrayList<>(wanted.get(0));
        for (List<String> more : wanted.subList(1, wanted.size())) {
            int front = 0;
            boolean before = true;
            for (String modifier : more) {
                before &= !billed.contains(modifier);
                if (!joined.contains(modifier) && !billed.contains(modifier) && !saidAlready(joined, modifier)) {
                    joined.add(before ? front : joined.size(), modifier);
                    front++;
                }
            }
        }
        // What one finding takes away is gone, though others say it among the modifiers that stay.
        joined.removeAll(taken);
        return joined;
    }

    /** One of 59 and X{EPSU} says that a service was separate; a second one says nothing more. */
    private static boolean saidAlready(List<String> joined, String modifier) {
        return Billed.SEPARATE.contains(modifier) && joined.stream().anyMatch(Billed.SEPARATE::contains);
    }
}
