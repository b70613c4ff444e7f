package org.cannula.cases.oracle;

import java.time.LocalDate;

/** One unit of a code on its date; {@code access} counts from 0, -1 outside the venous accesses. */
record Entry(String code, LocalDate date, int access) {}
