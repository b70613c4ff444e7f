package org.cannula.cases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs published cases and counts: agreed, disputed by what reproduces them, and disagreeing as they must. */
final class Score {

    private final List<String> failures = new ArrayList<>();
    private final Set<String> distinct = new HashSet<>();
    private int agrees;
    private int agreesRun;
    private int byDefault;
    private int byReading;
    private int withReason;
    private int disagrees;
    private int stillDisagree;
    private int unrunnable;
    private int claimsAlone;

    private Score() {}

    static Score of(List<Case> cases, CaseJudge judge) {
        Score score = new Score();
        for (Case example : cases) {
            if (!example.runnable()) {
                score.unrunnable++;
            } else if (example.visits().isEmpty()) {
                score.claimsAlone++;
            } else {
                score.count(example, judge);
            }
        }
        return score;
    }

    private void count(Case example, CaseJudge judge) {
        switch (example.verdict()) {
            case AGREES -> {
                agreesRun++;
                distinct.add(Signature.of(example));
                List<String> complaints = judge.complaints(example);
                if (complaints.isEmpty()) {
                    agrees++;
                } else {
                    failures.add(example + ": " + complaints);
                }
            }
            case DISPUTED -> disputed(example, judge);
            default -> {
                disagrees++;
                if (judge.differences(example, Map.of()).isEmpty()) {
                    failures.add(example + ": is said to disagree but agrees: the entry is stale");
                } else {
                    stillDisagree++;
                }
            }
        }
    }

    private void disputed(Case example, CaseJudge judge) {
        boolean usual = judge.differences(example, Map.of()).isEmpty();
        if (example.has("no-reading")) {
            withReason++;
            if (usual) {
                failures.add(example + ": no reading is said to reproduce it but the default does: stale");
            }
            return;
        }
        List<String> complaints = judge.complaints(example);
        if (!complaints.isEmpty()) {
            failures.add(example + ": " + complaints);
        } else if (example.readings().isEmpty()) {
            byDefault++;
        } else {
            byReading++;
            if (usual) {
                failures.add(example + ": the reading is not needed, the default reproduces it: stale");
            }
        }
    }

    List<String> failures() {
        return failures;
    }

    /** The score in one line. */
    String says(String what) {
        return "score: %sagrees %d/%d (distinct visits %d), disputed by default %d, by a named reading %d, with reason %d, disagrees %d of %d still disagree"
                        .formatted(
                                what,
                                agrees,
                                agreesRun,
                                distinct.size(),
                                byDefault,
                                byReading,
                                withReason,
                                stillDisagree,
                                disagrees)
                + (claimsAlone == 0 ? "" : ", %d a claim alone".formatted(claimsAlone))
                + (unrunnable == 0 ? "" : ", %d cannot be run".formatted(unrunnable));
    }
}
