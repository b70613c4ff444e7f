package org.cannula.formats.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannula.chart.Administration;
import org.cannula.chart.Amount;
import org.cannula.chart.Moment;
import org.cannula.chart.Pause;
import org.cannula.chart.Vial;
import org.cannula.codes.Category;
import org.cannula.formats.text.Texts;
import org.cannula.formats.text.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Reads the {@code key:value} details of one administration into its builder. */
final class Details {

    /** The keys as a writer uses them; the field names of the contract are read as well. */
    static final List<String> KEYS = List.of(
            "id",
            "drug",
            "hcpcs",
            "ndc",
            "category",
            "site",
            "lumen",
            "running",
            "minutes",
            "with",
            "after",
            "pause",
            "bag",
            "purpose",
            "pump",
            "lesions",
            "setups",
            "vol",
            "rate",
            "dose",
            "wasted",
            "vials",
            "single-dose",
            "order",
            "discontinued",
            "reason",
            "note");

    private static final Map<String, String> ALIASES = Map.of(
            "volume", "vol",
            "volumeml", "vol",
            "ratemlperhour", "rate",
            "singledose", "single-dose",
            "ordered", "order",
            "runningat", "running",
            "pauses", "pause");

    private static final Pattern VIALS = Pattern.compile("(?:([0-9]{1,6})x)?(.+)");

    private final SheetFaults faults;
    private final SheetClocks clocks;
    private final SheetLine line;
    private final Administration.Builder made;
    private final @Nullable Moment start;
    private final @Nullable Category ofVerb;
    private final Set<String> seen = new HashSet<>();
    private final List<Pause> pauses = new ArrayList<>();
    private final List<Vial> vials = new ArrayList<>();
    private final Map<String, Token> places = new HashMap<>();

    Details(
            SheetFaults faults,
            SheetClocks clocks,
            SheetLine line,
            Administration.Builder made,
            @Nullable Moment start,
            @Nullable Category ofVerb) {
        this.faults = faults;
        this.clocks = clocks;
        this.line = line;
        this.made = made;
        this.start = start;
        this.ofVerb = ofVerb;
    }

    /** Where each field was read, by its field name in the contract. */
    Map<String, Token> places() {
        return places;
    }

    /** Whether the detail is still to be given; a second one is a fault. */
    boolean first(String key, Token token) {
        boolean again = key.equals("pause") || key.equals("vials");
        if (!seen.add(key) && !again) {
            faults.at(line, token, Texts.quoted(token.raw()) + ", a second " + key, "one " + key + " for each line");
            return false;
        }
        return true;
    }

    /** Takes the volume told with the dose, unless {@code vol:} tells it. */
    void volume(@Nullable BigDecimal millilitres) {
        if (millilitres != null && !seen.contains("vol")) {
            made.volumeMl(millilitres);
        }
    }

    /** Reads one {@code key:value} or {@code @site}. */
    void read(Token token) {
        String typed = token.key().toLowerCase(Locale.ROOT);
        String key = typed.equals("@") ? "site" : ALIASES.getOrDefault(typed, typed);
        if (!KEYS.contains(key)) {
            faults.at(line, token, Texts.quoted(token.raw()), "a detail: " + Vocabulary.insteadOf(key, KEYS));
        } else if (token.value().isBlank()) {
            faults.at(line, token, "nothing after " + token.raw(), "a value, or leave the detail out");
        } else if (first(key, token)) {
            places.put(field(key), token);
            set(key, token, token.value());
        }
    }

    private static String field(String key) {
        return key.equals("running") ? "runningAt" : key.equals("pause") ? "pauses" : key;
    }

    private void set(String key, Token token, String value) {
        switch (key) {
            case "id" -> made.id(value);
            case "drug" -> made.drug(value);
            case "hcpcs" -> made.hcpcs(value.toUpperCase(Locale.ROOT));
            case "ndc" -> made.ndc(value);
            case "category" -> category(token, value);
            case "site" -> made.site(value);
            case "lumen" -> made.lumen(value);
            case "running" -> made.runningAt(clocks.from(start, line, token.valueColumn(), value));
            case "minutes" -> made.minutes(whole(token, value));
            case "with" -> made.with(value);
            case "after" -> made.after(value);
            case "pause" -> pause(token, value);
            case "bag" -> made.bag(value);
            case "purpose" -> with(word(token, value, Vocabulary.PURPOSES), made::purpose);
            case "pump" -> with(word(token, value, Vocabulary.PUMPS), made::pump);
            case "lesions" -> with(whole(token, value), made::lesions);
            case "setups" -> with(whole(token, value), made::setups);
            case "vol" -> made.volumeMl(decimal(token, value));
            case "rate" -> made.rateMlPerHour(decimal(token, value));
            case "dose" -> made.dose(amount(token, value));
            case "wasted" -> made.wasted(amount(token, value));
            case "vials" -> vials(token, value);
            case "single-dose" -> with(truth(token, value), made::singleDose);
            case "order" -> made.ordered(value);
            case "discontinued" -> with(truth(token, value), made::discontinued);
            case "reason" -> made.reason(value);
            case "note" -> made.note(value);
            default -> throw new IllegalStateException(key);
        }
        made.pauses(pauses).vials(vials);
    }

    private void category(Token token, String value) {
        Category category = word(token, value, Vocabulary.CATEGORIES);
        if (category != null && ofVerb != null && category != ofVerb) {
            faults.at(line, token, Texts.quoted(token.raw()), "category:" + ofVerb.word() + ", as the verb says");
        } else if (category != null) {
            made.category(category);
        }
    }

    private void pause(Token token, String value) {
        String[] halves = clocks.halves(line, token.valueColumn(), value);
        if (halves != null) {
            Moment from = clocks.from(start, line, token.valueColumn(), halves[0]);
            Moment to = clocks.from(from, line, token.valueColumn() + value.length() - halves[1].length(), halves[1]);
            if (from != null && to != null) {
                pauses.add(new Pause(from, to));
            }
        }
    }

    private void vials(Token token, String value) {
        Matcher parts = VIALS.matcher(value);
        Amount amount = parts.matches() ? Texts.amount(parts.group(2)) : null;
        int count = amount == null || parts.group(1) == null ? 1 : Integer.parseInt(parts.group(1));
        if (amount == null || count == 0) {
            wrong(token, value, "vials such as vials:2x100mg or vials:\"2x100 mg\"");
        } else {
            vials.add(new Vial(amount, count));
        }
    }

    private @Nullable Integer whole(Token token, String value) {
        if (value.matches("-?[0-9]{1,9}")) {
            return Integer.valueOf(value);
        }
        wrong(token, value, "a whole number");
        return null;
    }

    private @Nullable BigDecimal decimal(Token token, String value) {
        BigDecimal number = Texts.decimal(value);
        if (number != null && number.signum() >= 0) {
            return number;
        }
        wrong(token, value, Texts.DECIMAL + ", not negative");
        return null;
    }

    private @Nullable Amount amount(Token token, String value) {
        Amount amount = Texts.amount(value);
        if (amount == null) {
            wrong(token, value, Texts.AMOUNT);
        }
        return amount;
    }

    private @Nullable Boolean truth(Token token, String value) {
        if (value.equals("yes") || value.equals("no")) {
            return value.equals("yes");
        }
        wrong(token, value, "yes or no");
        return null;
    }

    private <T> @Nullable T word(Token token, String value, Vocabulary<T> vocabulary) {
        T meaning = vocabulary.find(value.toLowerCase(Locale.ROOT));
        if (meaning == null) {
            wrong(token, value, vocabulary.insteadOf(value));
        }
        return meaning;
    }

    private void wrong(Token token, String value, String valid) {
        faults.at(line, token.valueColumn(), Texts.quoted(value), valid);
    }

    private static <T> void with(@Nullable T value, Consumer<T> setter) {
        if (value != null) {
            setter.accept(value);
        }
    }
}
