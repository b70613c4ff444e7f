package org.cannula.formats.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.cannula.chart.Administration;
import org.cannula.chart.Moment;
import org.cannula.codes.Drug;
import org.cannula.codes.DrugTable;
import org.cannula.formats.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Finds the administration a sheet speaks of: by its id, else by the clock time its line begins with, else by its drug:
 * the name as written, else another name of the same substance.
 */
final class References {

    private static final String VALID = "the id (a1, a2 … by order), the clock time or the drug of another line";

    private final SheetFaults faults;
    private final List<Administration> administrations;
    private final List<SheetLine> lines;
    private final List<Map<String, Token>> places;
    private final LocalDate date;

    References(
            SheetFaults faults,
            List<Administration> administrations,
            List<SheetLine> lines,
            List<Map<String, Token>> places,
            @Nullable LocalDate date) {
        this.faults = faults;
        this.administrations = administrations;
        this.lines = lines;
        this.places = places;
        // A name says the same drug on every date; only its code may differ.
        this.date = date == null ? LocalDate.EPOCH : date;
    }

    /** The administrations with {@code with} and {@code after} as ids. */
    List<Administration> resolved() {
        List<Administration> resolved = new ArrayList<>();
        for (int i = 0; i < administrations.size(); i++) {
            Administration one = administrations.get(i);
            resolved.add(
                    one.with() == null && one.after() == null
                            ? one
                            : one.toBuilder()
                                    .with(other(i, "with", one.with()))
                                    .after(other(i, "after", one.after()))
                                    .build());
        }
        return resolved;
    }

    /** The id of the administration that was the reason for the visit; of several of one drug, the first. */
    @Nullable
    String primary(Header.Value value) {
        List<String> ids = ids(value.text(), -1);
        if (ids.isEmpty()) {
            faults.at(value.line(), value.column(), Texts.quoted(value.text()), VALID);
            return null;
        }
        return ids.get(0);
    }

    private @Nullable String other(int index, String field, @Nullable String reference) {
        if (reference == null) {
            return null;
        }
        List<String> ids = ids(reference, index);
        if (ids.size() == 1) {
            return ids.get(0);
        }
        Token token = places.get(index).get(field);
        SheetLine line = lines.get(index);
        faults.at(
                line,
                token == null ? 1 : token.valueColumn(),
                Texts.quoted(reference) + (ids.isEmpty() ? "" : ", which is each of " + String.join(", ", ids)),
                ids.isEmpty() ? VALID : "the id of one of them");
        return null;
    }

    private List<String> ids(String reference, int except) {
        List<String> byId = ids(except, a -> a.id().equals(reference));
        if (!byId.isEmpty()) {
            return byId.subList(0, 1);
        }
        Clock clock = Clock.of(reference);
        List<String> byClock = clock == null ? List.of() : ids(except, a -> startsAt(a.start(), clock));
        String drug = reference.toLowerCase(Locale.ROOT);
        if (!byClock.isEmpty()) {
            return byClock;
        }
        List<String> byText = ids(
                except,
                a -> a.drug() != null && a.drug().toLowerCase(Locale.ROOT).equals(drug));
        Drug named = DrugTable.builtIn().byName(reference, date);
        return byText.isEmpty() && named != null
                ? ids(except, a -> named.substance().equals(substance(a)))
                : byText;
    }

    /** The substance by the drug table: {@code infliximab} also where the line says Remicade; null where unknown. */
    private @Nullable String substance(Administration a) {
        DrugTable table = DrugTable.builtIn();
        Drug drug = a.hcpcs() == null ? null : table.byHcpcs(a.hcpcs(), date);
        if (drug == null && a.ndc() != null) {
            drug = table.byNdc(a.ndc(), date);
        }
        if (drug == null && a.drug() != null) {
            drug = table.byName(a.drug(), date);
        }
        return drug == null ? null : drug.substance();
    }

    private List<String> ids(int except, Predicate<Administration> meant) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < administrations.size(); i++) {
            if (i != except && meant.test(administrations.get(i))) {
                ids.add(administrations.get(i).id());
            }
        }
        return ids;
    }

    /** Same time of day, and the same day where the reference writes one as a date. */
    private static boolean startsAt(@Nullable Moment start, Clock clock) {
        return start != null
                && start.local().getHour() == clock.hour() % 24
                && start.local().getMinute() == clock.minute()
                && (clock.day() == null || clock.day().equals(start.date()));
    }
}
