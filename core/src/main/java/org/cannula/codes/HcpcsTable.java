package org.cannula.codes;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which HCPCS level II codes are valid on a date: those of drugs, their administration and what is billed beside them. */
public final class HcpcsTable {

    /** Lists name a code for ten years after its end; before this day a code that is not in them may have been valid. */
    private static final LocalDate LISTED_SINCE = LocalDate.of(2014, 7, 1);

    /** What the lists say of a code on a date. */
    public enum State {
        VALID,
        /** Listed, with a later first day. */
        NOT_YET,
        /** Listed, with an earlier last day. */
        ENDED,
        /** In no list held. */
        UNLISTED
    }

    /**
     * What is known of a code on a date.
     *
     * @param sure whether the lists settle it; else the code began or ended between two of them, or the date is beyond them
     * @param from first day of the code, as far as known; null where it is unlisted or older than the lists
     * @param until last day; null while in force or unlisted
     * @param edition the edition that answers
     */
    public record Validity(
            State state,
            boolean sure,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String edition) {}

    /**
     * A listed code.
     *
     * @param earliest the day from which it may have been valid, where its first day lies between two lists
     * @param latest the day until which it may have been valid, where its last day lies between two lists
     */
    private record Row(
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest) {

        static Row of(List<String> fields) {
            return new Row(
                    Csv.day(fields.get(0)), Csv.day(fields.get(1)), Csv.day(fields.get(2)), Csv.day(fields.get(3)));
        }

        State state(LocalDate date) {
            if (from != null && date.isBefore(from)) {
                return State.NOT_YET;
            }
            return until != null && date.isAfter(until) ? State.ENDED : State.VALID;
        }

        boolean isSure(LocalDate date) {
            boolean begins = from != null && earliest != null && date.isBefore(from) && !date.isBefore(earliest);
            boolean ends = until != null && latest != null && date.isAfter(until) && !date.isAfter(latest);
            return !begins && !ends;
        }
    }

    private static final List<String> COLUMNS = List.of("from", "until", "earliest", "latest");

    private final Editions editions;
    private final EditionRows<String, Row> rows;

    HcpcsTable(Editions editions, Source source) {
        this.editions = editions;
        Rows.InMemory<Row> builtIn = new Rows.InMemory<>();
        for (Csv.Row row : Csv.rows("hcpcs.csv")) {
            builtIn.add(row.get("code"), Row.of(COLUMNS.stream().map(row::get).toList()));
        }
        rows = new EditionRows<>(
                editions, Series.of("hcpcs"), edition -> source.rows(edition, builtIn, Row::of), Row::equals);
    }

    /** What the lists say of a code on a date. It does not speak of CPT codes, of which no list is free to hold. */
    public Validity on(LocalDate date, String code) {
        EditionRows.Answer<Row> answer = rows.on(date, code);
        Editions.Held held = editions.held("hcpcs", date);
        if (answer == null) {
            boolean sure = !held.carried() && !date.isBefore(LISTED_SINCE) && isListedKind(code);
            return new Validity(State.UNLISTED, sure, null, null, held.edition());
        }
        Row row = answer.row();
        boolean sure = row.isSure(date) && !answer.carried();
        return new Validity(
                row.state(date), sure, row.from(), row.until(), answer.held().edition());
    }

    /** Kinds of code of which the built-in list holds every one; CPT codes and codes of other kinds it does not hold. */
    private static boolean isListedKind(String code) {
        return code.matches("[JQ][0-9]{4}|C9[0-9]{3}|M0[0-9]{3}|P9[0-9]{3}|A9[5-7][0-9]{2}");
    }
}
