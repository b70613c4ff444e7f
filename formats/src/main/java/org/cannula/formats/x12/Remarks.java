package org.cannula.formats.x12;

import java.util.ArrayList;
import java.util.List;

/** Remarks on a claim, kept until it is known that the claim is handed over. */
final class Remarks {

    private static final int MOST = 20;

    private final List<String> places = new ArrayList<>(0);
    private final List<String> words = new ArrayList<>(0);
    private int more;

    void add(String place, String says) {
        if (places.size() == MOST) {
            more++;
            return;
        }
        places.add(place);
        words.add(says);
    }

    void send(Outlet outlet, String subject) {
        for (int i = 0; i < places.size(); i++) {
            outlet.remark(subject, places.get(i), words.get(i));
        }
        if (more > 0) {
            outlet.remark(subject, places.get(MOST - 1), "and " + more + " more remarks on this claim");
        }
    }
}
