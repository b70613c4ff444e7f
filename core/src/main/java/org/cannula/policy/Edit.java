package org.cannula.policy;

import java.time.LocalDate;
import java.util.List;
import org.cannula.basis.Citation;
import org.cannula.basis.Origin;
import org.cannula.chart.Setting;
import org.jspecify.annotations.Nullable;

/**
 * A check of a payer's own, dated and cited.
 *
 * @param id its name; an edit of the same name replaces that of the payer it is based on
 * @param test what it asks of a claim; null where it only switches off an edit of the payer it is based on
 * @param message what a finding says
 * @param severity {@code error}, {@code review} or {@code note}
 * @param denial codes the payer returns
 * @param setting the setting it holds for, or null for both
 * @param from first date of service it holds for, or null for always
 * @param until last date of service it holds for, or null while it lasts
 * @param citation where the payer says so
 * @param origin where the edit itself is written
 */
public record Edit(
        String id,
        @Nullable ClaimTest test,
        String message,
        String severity,
        List<String> denial,
        @Nullable Setting setting,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Citation citation,
        Origin origin)
        implements Excepted {

    /** What a severity may be. */
    public static final List<String> SEVERITIES = List.of("error", "review", "note");

    public Edit {
        denial = List.copyOf(denial);
    }
}
