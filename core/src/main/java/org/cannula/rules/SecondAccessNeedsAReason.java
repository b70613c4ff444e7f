package org.cannula.rules;

import java.util.List;
import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;
import org.cannula.chart.SecondAccess;

/** A second access earns an initial service of its own only when protocol or condition makes it necessary. */
public final class SecondAccessNeedsAReason extends Rule {

    public static final SecondAccessNeedsAReason RULE = new SecondAccessNeedsAReason();

    private SecondAccessNeedsAReason() {
        super(
                Citation.of("CMS RAC issue 0071", "59, XE, XP, XS or XU on the second initial", "2026-11-01"),
                Citation.of("NCCI policy manual ch. XI §B", "rev. 2026-01-01, codes and accesses", "2026-11-01"),
                Citation.of("OHIMA Spotlight on CPT", "2024-09: lumens and restarts are no reason", "2026-11-01"));
    }
    /** Whether the documented reasons make a site an access of its own. */
    public Ruling<Boolean> decide(List<SecondAccess> reasons, String site) {
        SecondAccess convenient = null;
        for (SecondAccess reason : reasons) {
            if (reason.site() == null || reason.site().equals(site)) {
                if (reason.kind() != SecondAccess.Kind.CONVENIENCE) {
                    return new Ruling<>(
                            true,
                            because(
                                    "access {} is separate: {}",
                                    site,
                                    reason.kind().word()));
                }
                convenient = reason;
            }
        }
        return new Ruling<>(
                false,
                convenient == null
                        ? because("no documented reason makes {} a separate access", site)
                        : because("convenience does not make {} a separate access", site));
    }
}
