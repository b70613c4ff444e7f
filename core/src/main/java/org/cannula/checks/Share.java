package org.cannula.checks;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The part of some money that lies on one line.
 *
 * @param line number of the line on the claim; 0 for units that no line bills
 * @param code code of the line, or of the units
 * @param date date of service
 * @param amount dollars and cents, at most what the whole line is paid
 */
public record Share(int line, String code, LocalDate date, BigDecimal amount) {}
