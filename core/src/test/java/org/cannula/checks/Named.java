package org.cannula.checks;

import java.util.List;
import org.cannula.basis.Citation;
import org.cannula.basis.Reason;

/** A check that says what a test wants it to say. */
public final class Named extends Check {

    private static final Named CHECK = new Named();

    private Named() {
        super(Citation.of("made for a test", "nothing", "2026-11-01"));
    }

    public static Reason says(String words) {
        return CHECK.because(words);
    }

    @Override
    public List<Finding> findings(Audit audit) {
        return List.of();
    }
}
