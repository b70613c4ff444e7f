package org.cannula.formats.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cannula.basis.Origin;
import org.cannula.claim.Claim;
import org.cannula.claim.ClaimType;
import org.cannula.claim.ServiceLine;
import org.cannula.formats.InputSink;
import org.cannula.formats.Rejected;
import org.cannula.formats.x12.Remark;
import org.jspecify.annotations.Nullable;

/** The rows of one claim as far as they were read. */
final class ClaimRows {

    static final String PLACE = "a place of service of two digits";

    /** No claim form has so many; whatever a table holds, memory stays bounded. */
    private static final int MOST_LINES = 10_000;

    private final String id;
    private final RowCells row;
    private final LineCells lineCells;
    private final Origin origin;
    private final Claim.Builder claim;
    private final Map<Field, String> said = new EnumMap<>(Field.class);
    private final List<ServiceLine> lines = new ArrayList<>();
    /** From and through as the row of each line says them. */
    private final List<@Nullable LocalDate> froms = new ArrayList<>();

    private final List<@Nullable LocalDate> throughs = new ArrayList<>();
    private final Set<Integer> numbers = new HashSet<>();
    private @Nullable LocalDate firstFrom;
    private @Nullable LocalDate firstThrough;
    private @Nullable String place;
    private boolean severalProviders;
    private boolean datesDiffer;
    private int counted;
    private int withoutCode;

    /** Begins at the current row. */
    ClaimRows(String id, RowCells row) {
        this.id = id;
        this.row = row;
        this.lineCells = new LineCells(row);
        this.origin = row.origin(0);
        this.claim = Claim.builder(id).origin(origin);
        row.faults().clear();
    }

    String id() {
        return id;
    }

    /** Lines that were left out because they have no code. */
    int withoutCode() {
        return withoutCode;
    }

    /** Takes the current row. */
    void add() {
        if (row.isTorn()) {
            return;
        }
        if (counted == 0) {
            first();
        }
        for (Field field : Field.values()) {
            if (!field.ofLine() && !field.isList() && field != Field.CLAIM) {
                repeated(field);
            }
        }
        LocalDate from = row.day(Field.FROM, 0);
        LocalDate through = row.day(Field.THROUGH, 0);
        if (counted == 0) {
            firstFrom = from;
            firstThrough = through;
        }
        if (from != null && through != null && through.isBefore(from)) {
            row.fault(Field.THROUGH, 0, RowFault.found("a last day before the first", "the first day or a later one"));
        }
        for (int repeat : row.binding().repeats()) {
            line(repeat, from, through);
        }
    }

    private void first() {
        ClaimType type = row.value(Field.TYPE, 0, () -> CellValues.type(row.text(Field.TYPE, 0)));
        place = row.padded(Field.PLACE_OF_SERVICE, 0, 2, PLACE);
        String payer = row.text(Field.PAYER, 0);
        claim.type(type)
                .billType(row.padded(Field.BILL_TYPE, 0, 4, "a type of bill of three or four characters"))
                .payer(payer == null ? null : payer.toLowerCase(Locale.ROOT))
                .filing(CellValues.upper(row.text(Field.FILING, 0)))
                .payerId(row.text(Field.PAYER_ID, 0))
                .placeOfService(place)
                .locality(row.text(Field.LOCALITY, 0))
                .conditionCodes(row.codes(Field.CONDITION_CODES))
                .patient(row.text(Field.PATIENT, 0))
                .provider(row.text(Field.PROVIDER, 0))
                .account(row.text(Field.ACCOUNT, 0))
                .frequency(row.text(Field.FREQUENCY, 0))
                .originalReference(row.text(Field.ORIGINAL_REFERENCE, 0))
                .diagnoses(row.codes(Field.DIAGNOSES))
                .visit(row.text(Field.VISIT, 0));
    }

    /** Rows of one claim repeat what holds for all of it. */
    private void repeated(Field field) {
        String text = row.text(field, 0);
        String before = text == null ? null : said.putIfAbsent(field, text);
        if (text == null || before == null || before.equals(text)) {
            return;
        }
        switch (field) {
            case PROVIDER -> severalProviders = true;
            case FROM, THROUGH -> datesDiffer = true;
            case PLACE_OF_SERVICE -> {
                // The line has its own.
            }
            default ->
                row.fault(
                        field,
                        0,
                        RowFault.found(
                                "another " + field.word() + " than in the first row of the claim", "one for a claim"));
        }
    }

    private void line(int repeat, @Nullable LocalDate from, @Nullable LocalDate through) {
        counted++;
        if (row.text(Field.CODE, repeat) == null) {
            withoutCode += repeat > 0 ? 0 : 1;
            return;
        }
        if (counted > MOST_LINES) {
            lines.clear();
            row.fault(
                    Field.CODE,
                    repeat,
                    RowFault.found("a claim of more than " + MOST_LINES + " lines", "a shorter claim"));
            return;
        }
        ServiceLine line = lineCells.read(repeat, counted, place);
        if (!numbers.add(line.line())) {
            row.fault(
                    Field.LINE,
                    repeat,
                    RowFault.found("line number " + line.line() + " a second time", "each once in a claim"));
        }
        if (row.text(Field.DATE, repeat) == null && row.text(Field.FROM, 0) == null) {
            row.fault(Field.DATE, repeat, RowFault.missing("a date of service, of the line or the claim"));
        }
        lines.add(line);
        froms.add(from);
        throughs.add(through);
    }

    /** Hands the claim over, sound or rejected. */
    void finish(InputSink sink) {
        if (!row.faults().isEmpty()) {
            sink.rejected(new Rejected("claim " + id, row.faults()));
            return;
        }
        if (!datesDiffer) {
            claim.from(firstFrom).through(firstThrough);
        } else if (!row.binding().has(Field.DATE)) {
            // One pair of date columns in which the rows of a claim differ: the dates of its lines.
            for (int i = 0; i < lines.size(); i++) {
                LocalDate from = froms.get(i);
                LocalDate through = throughs.get(i);
                lines.set(
                        i,
                        lines.get(i).toBuilder()
                                .date(from)
                                .through(through == null || through.equals(from) ? null : through)
                                .build());
            }
        } else {
            sink.remark(new Remark(origin, "claim " + id, "its rows give several first or last days; none was taken"));
        }
        sink.claim(claim.lines(lines).build());
        if (severalProviders) {
            sink.remark(new Remark(origin, "claim " + id, "its rows name several providers; the first was taken"));
        }
    }
}
