package org.cannula.formats.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cannula.basis.Origin;
import org.cannula.claim.Claim;
import org.cannula.claim.ClaimType;
import org.cannula.claim.ServiceLine;
import org.cannula.formats.text.Texts;
import org.cannula.formats.text.Times;
import org.cannula.formats.text.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Reads a {@code claim} line: the codes billed, and details of the claim where they matter. */
final class ClaimLine {

    private static final List<String> KEYS = List.of(
            "id",
            "date",
            "type",
            "bill-type",
            "payer",
            "filing",
            "payer-id",
            "pos",
            "condition",
            "patient",
            "provider",
            "account",
            "frequency",
            "original",
            "dx",
            "from",
            "through",
            "visit");

    private final SheetFaults faults;
    private final SheetLine line;
    private final Claim.Builder claim;
    private final List<CodeWord> codes = new ArrayList<>();
    private final List<Token> places = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private @Nullable LocalDate date;
    private @Nullable LocalDate from;
    private @Nullable LocalDate through;
    private boolean anyCode;

    /**
     * @param base a claim that holds what the visit already says
     * @param date date of the visit, or null
     */
    ClaimLine(SheetFaults faults, SheetLine line, Claim base, @Nullable LocalDate date) {
        this.faults = faults;
        this.line = line;
        this.claim = base.toBuilder();
        this.date = date;
    }

    /** The claim; it means something only where no fault was found. */
    Claim read() {
        List<Token> tokens = CodeWord.joined(line.tokens());
        for (Token token : tokens.subList(1, tokens.size())) {
            if (token.key().isEmpty()) {
                word(token);
            } else {
                detail(token);
            }
        }
        if (!anyCode) {
            faults.at(line, tokens.get(0), "a claim without codes", CodeWord.VALID);
        }
        List<ServiceLine> lines = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            lines.add(line(i));
        }
        List<LocalDate> days = days(lines);
        LocalDate first = days.isEmpty() ? date : days.get(0);
        LocalDate last = days.isEmpty() ? date : days.get(days.size() - 1);
        return claim.lines(lines)
                .from(from == null ? first : from)
                .through(through == null ? last : through)
                .origin(faults.origin(line))
                .build();
    }

    private static List<LocalDate> days(List<ServiceLine> lines) {
        List<LocalDate> days = new ArrayList<>();
        for (ServiceLine line : lines) {
            LocalDate day = line.date();
            if (day != null) {
                days.add(day);
            }
        }
        Collections.sort(days);
        return days;
    }

    private ServiceLine line(int index) {
        CodeWord word = codes.get(index);
        Token place = places.get(index);
        LocalDate day = word.date() != null ? word.date() : date != null ? date : from;
        if (day == null) {
            faults.at(
                    line,
                    place,
                    Texts.quoted(place.raw()) + " without a day",
                    "the visit's date, date:2026-03-02 or " + word.code() + "@2026-03-02");
        }
        return ServiceLine.builder(index + 1, word.code(), word.units())
                .modifiers(word.modifiers())
                .date(day)
                .charge(word.charge())
                .origin(new Origin(faults.origin(line).input(), "line " + line.number() + " column " + place.column()))
                .build();
    }

    private void word(Token token) {
        String word = token.text().toLowerCase(Locale.ROOT);
        if (token.isWord() && CodeWord.isCode(token.raw())) {
            anyCode = true;
            CodeWord code = CodeWord.read(faults, line, token, date);
            if (code != null) {
                codes.add(code);
                places.add(token);
            }
        } else if (token.isWord() && Times.day(word) != null) {
            set("date", token, word);
        } else if (token.isWord() && Vocabulary.CLAIM_TYPES.find(word) != null) {
            set("type", token, word);
        } else if (!anyCode && !seen.contains("id") && !word.isBlank()) {
            set("id", token, token.text());
        } else {
            faults.at(line, token, Texts.quoted(token.raw()), CodeWord.VALID);
        }
    }

    private void detail(Token token) {
        String key = token.key().toLowerCase(Locale.ROOT);
        if (!KEYS.contains(key)) {
            faults.at(line, token, Texts.quoted(token.raw()), "a detail: " + Vocabulary.insteadOf(key, KEYS));
        } else if (token.value().isBlank()) {
            faults.at(line, token, "nothing after " + token.raw(), "a value, or leave the detail out");
        } else {
            set(key, token, token.value());
        }
    }

    private void set(String key, Token token, String value) {
        if (!seen.add(key)) {
            faults.at(line, token, Texts.quoted(token.raw()) + ", a second " + key, "one " + key + " for each claim");
            return;
        }
        switch (key) {
            case "id" -> claim.id(value);
            case "date" -> date = day(token, value);
            case "from" -> from = day(token, value);
            case "through" -> through = day(token, value);
            case "type" -> {
                ClaimType type = Vocabulary.CLAIM_TYPES.find(value.toLowerCase(Locale.ROOT));
                if (type == null) {
                    faults.at(line, token, Texts.quoted(value), Vocabulary.CLAIM_TYPES.insteadOf(value));
                }
                claim.type(type);
            }
            case "bill-type" -> claim.billType(value.toUpperCase(Locale.ROOT));
            case "payer" -> claim.payer(value);
            case "filing" -> claim.filing(value.toUpperCase(Locale.ROOT));
            case "payer-id" -> claim.payerId(value);
            case "pos" -> claim.placeOfService(value);
            case "condition" -> claim.conditionCodes(listed(value));
            case "patient" -> claim.patient(value);
            case "provider" -> claim.provider(value);
            case "account" -> claim.account(value);
            case "frequency" -> claim.frequency(value);
            case "original" -> claim.originalReference(value);
            case "dx" -> claim.diagnoses(listed(value));
            case "visit" -> claim.visit(value);
            default -> throw new IllegalStateException(key);
        }
    }

    private @Nullable LocalDate day(Token token, String value) {
        LocalDate day = Times.day(value);
        if (day == null) {
            faults.at(line, token, Texts.quoted(value), Times.DAY);
        }
        return day;
    }

    private static List<String> listed(String value) {
        return Arrays.stream(value.toUpperCase(Locale.ROOT).split(",", -1))
                .filter(code -> !code.isBlank())
                .toList();
    }
}
