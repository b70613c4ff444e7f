package org.cannula.checks;

import java.time.LocalDate;

/** Reads the minutes of one chart as its place of service did. */
public interface Timeline {

    /** The date on which a minute lies. */
    LocalDate date(long minute);

    /** Clock time of a minute, such as {@code 08:16}, with {@code +1} where it lies on a day after the visit's. */
    String time(long minute);
}
