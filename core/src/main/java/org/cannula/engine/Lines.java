package org.cannula.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cannula.basis.Minutes;
import org.cannula.basis.Reason;
import org.cannula.basis.Ruling;
import org.cannula.codes.CodeTable;
import org.cannula.codes.EditList;
import org.cannula.codes.PtpTable;
import org.cannula.policy.Readings;
import org.cannula.rules.AbsoluteUnitsCountOverVisits;
import org.cannula.rules.EditedPairTakesAModifier;
import org.cannula.rules.SeparateAccessOrVisitTakesAModifier;
import org.cannula.service.Because;
import org.cannula.service.CodedLine;
import org.cannula.service.NotCoded;
import org.cannula.service.PaidUnit;
import org.jspecify.annotations.Nullable;

/** Turns units earned into lines: one for each code, date and modifiers, marked where access, visit or pair ask for it. */
final class Lines {

    private static final Set<String> SEPARATE = Set.of("59", "XE", "XP", "XS", "XU");

    private static final Comparator<CodedLine> ORDER = Comparator.comparing(CodedLine::date)
            .thenComparing(CodedLine::drug)
            .thenComparing(line -> !CodeTable.isInitial(line.code()))
            .thenComparing(CodedLine::code)
            .thenComparing(line -> String.join(" ", line.modifiers()));

    /** A line while it is built. */
    static final class Draft {
        final String code;
        final LocalDate date;
        final List<String> modifiers;
        final boolean drug;
        final LinkedHashSet<Because> because = new LinkedHashSet<>();
        int units;

        Draft(String code, LocalDate date, List<String> modifiers, boolean drug) {
            this.code = code;
            this.date = date;
            this.modifiers = new ArrayList<>(modifiers);
            this.drug = drug;
        }

        boolean isMarkedSeparate() {
            return modifiers.stream().anyMatch(SEPARATE::contains);
        }
    }

    private Lines() {}

    /** Lines of one visit, before other visits and pairs are looked at. */
    static List<Draft> draft(Sheet sheet) {
        LinkedHashMap<String, Draft> drafts = new LinkedHashMap<>();
        for (Tally.Earned earned : sheet.tally.earned) {
            List<String> modifiers = new ArrayList<>(earned.modifiers());
            if (earned.access().second) {
                modifiers.add(SeparateAccessOrVisitTakesAModifier.RULE
                        .secondAccess(sheet.readings, earned.access().site)
                        .value());
            }
            for (Tally.Unit unit : earned.units()) {
                String key = earned.code() + unit.date() + modifiers;
                Draft draft = drafts.computeIfAbsent(
                        key, k -> new Draft(earned.code(), unit.date(), modifiers, earned.drug()));
                draft.units++;
                draft.because.addAll(earned.because());
            }
        }
        return new ArrayList<>(drafts.values());
    }

    /** Marks the initial services of a later visit that shares a date with an earlier visit's initial service. */
    static void markLaterVisit(Sheet sheet, List<Draft> drafts, List<Draft> earlier) {
        for (Draft draft : drafts) {
            boolean shared = CodeTable.isInitial(draft.code)
                    && !draft.isMarkedSeparate()
                    && earlier.stream()
                            .anyMatch(before -> CodeTable.isInitial(before.code) && before.date.equals(draft.date));
            if (shared || (draft.code.equals("96368") && has(earlier, "96368", draft.date))) {
                Ruling<String> modifier = SeparateAccessOrVisitTakesAModifier.RULE.laterVisit(sheet.readings);
                draft.modifiers.add(modifier.value());
                draft.because.add(new Because(modifier.because(), List.of(), Minutes.NONE));
            }
        }
    }

    private static boolean has(List<Draft> drafts, String code, LocalDate date) {
        return drafts.stream().anyMatch(draft -> draft.code.equals(code) && draft.date.equals(date));
    }

    /** Takes out every line of a visit that no modifier lets stand beside another line of its date, this visit's or not. */
    static void dropPairs(Sheet sheet, List<Draft> drafts, List<Draft> all) {
        if (all.size() < 2) {
            return;
        }
        sheet.tally.tables.add("ptp");
        if (!sheet.readings.tables().ptp().isHeld(EditList.of(sheet.isProfessional()))) {
            sheet.tally.note(
                    EditedPairTakesAModifier.RULE.notHeld(sheet.readings).because());
        }
        for (Draft second : List.copyOf(drafts)) {
            for (Draft first : all) {
                PtpTable.Edit edit = edit(sheet, first, second);
                if (edit != null && !edit.modifierAllowed()) {
                    drop(sheet, drafts, all, second, edit);
                    break;
                }
            }
        }
    }

    /** The lines of a visit that stand in column two of another line of their date and must say they are separate. */
    static LinkedHashMap<Draft, PtpTable.Edit> pairs(Sheet sheet, List<Draft> drafts, List<Draft> all) {
        LinkedHashMap<Draft, PtpTable.Edit> marks = new LinkedHashMap<>();
        for (Draft second : drafts) {
            for (Draft first : all) {
                PtpTable.Edit edit = edit(sheet, first, second);
                if (edit != null && !first.isMarkedSeparate() && !second.isMarkedSeparate()) {
                    marks.putIfAbsent(second, edit);
                }
            }
        }
        return marks;
    }

    private static PtpTable.@Nullable Edit edit(Sheet sheet, Draft first, Draft second) {
        return first == second || first.drug || second.drug || !first.date.equals(second.date)
                ? null
                : sheet.readings.tables().ptp().edit(first.code, second.code, first.date, sheet.isProfessional());
    }

    /** Takes out what an earlier visit of the date has used up where the edit is absolute: no modifier lifts it. */
    static void dropSecondOfTheDate(Sheet sheet, List<Draft> drafts, List<Draft> earlier) {
        for (Draft draft : List.copyOf(drafts)) {
            int used = 0;
            for (Draft before : earlier) {
                used += before.code.equals(draft.code) && before.date.equals(draft.date) ? before.units : 0;
            }
            if (used > 0 && !draft.drug) {
                Ruling<Boolean> allowed = AbsoluteUnitsCountOverVisits.RULE.decide(
                        sheet.readings, draft.code, used + draft.units, draft.date);
                if (!allowed.value()) {
                    remove(sheet, drafts, draft, allowed.because());
                    removeAddOnsOf(sheet, drafts, draft, allowed.because());
                }
            }
        }
    }

    /** What is added on to a line that is not reported has no primary in its visit any more. */
    private static void removeAddOnsOf(Sheet sheet, List<Draft> drafts, Draft gone, Reason why) {
        for (Draft draft : List.copyOf(drafts)) {
            Set<String> primaries =
                    sheet.readings.tables().addOns().primaries(draft.code, draft.date, sheet.isProfessional());
            if (primaries.contains(gone.code) && drafts.stream().noneMatch(other -> primaries.contains(other.code))) {
                remove(sheet, drafts, draft, why);
            }
        }
    }

    private static void drop(Sheet sheet, List<Draft> drafts, List<Draft> all, Draft dropped, PtpTable.Edit edit) {
        all.remove(dropped);
        remove(
                sheet,
                drafts,
                dropped,
                EditedPairTakesAModifier.RULE.decide(sheet.readings, edit).because());
    }

    private static void remove(Sheet sheet, List<Draft> drafts, Draft dropped, Reason why) {
        LinkedHashSet<String> ids = new LinkedHashSet<>();
        dropped.because.forEach(because -> ids.addAll(because.administrations()));
        List<String> administrations = List.copyOf(ids);
        drafts.remove(dropped);
        // What is not billed pays with no minutes: the ledger must not show it.
        sheet.tally.earned.removeIf(earned -> !earned.drug()
                && earned.code().equals(dropped.code)
                && earned.units().stream().allMatch(unit -> unit.date().equals(dropped.date)));
        sheet.tally.notCoded.add(
                new NotCoded(administrations, List.of(new Because(why, administrations, Minutes.NONE))));
    }

    static void mark(Readings readings, Draft draft, PtpTable.Edit edit) {
        Ruling<@Nullable String> modifier = EditedPairTakesAModifier.RULE.decide(readings, edit);
        if (modifier.value() != null) {
            draft.modifiers.add(modifier.value());
            draft.because.add(new Because(modifier.because(), List.of(), Minutes.NONE));
        }
    }

    /** Finished lines in the order of the contract. */
    static List<CodedLine> finish(List<Draft> drafts, boolean paymentWindow) {
        Map<String, CodedLine> lines = new HashMap<>();
        List<CodedLine> out = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            CodedLine line = new CodedLine(
                    draft.code,
                    draft.units,
                    List.copyOf(draft.modifiers),
                    draft.date,
                    false,
                    paymentWindow,
                    draft.drug,
                    List.copyOf(draft.because));
            CodedLine same = lines.put(line.code() + line.date() + line.modifiers(), line);
            if (same != null) {
                out.remove(same);
                line = merged(same, line);
                lines.put(line.code() + line.date() + line.modifiers(), line);
            }
            out.add(line);
        }
        out.sort(ORDER);
        return List.copyOf(out);
    }

    private static CodedLine merged(CodedLine one, CodedLine other) {
        LinkedHashSet<Because> because = new LinkedHashSet<>(one.because());
        because.addAll(other.because());
        return new CodedLine(
                one.code(),
                one.units() + other.units(),
                one.modifiers(),
                one.date(),
                false,
                one.paymentWindow(),
                one.drug(),
                List.copyOf(because));
    }

    /** The minute ledger of one visit. */
    static List<PaidUnit> ledger(Sheet sheet) {
        List<PaidUnit> ledger = new ArrayList<>();
        for (Tally.Earned earned : sheet.tally.earned) {
            if (!earned.drug()) {
                for (int i = 0; i < earned.units().size(); i++) {
                    Tally.Unit unit = earned.units().get(i);
                    ledger.add(new PaidUnit(
                            earned.access().site,
                            earned.code(),
                            i + 1,
                            unit.date(),
                            unit.minutes(),
                            earned.timed(),
                            earned.administrations()));
                }
            }
        }
        return List.copyOf(ledger);
    }
}
