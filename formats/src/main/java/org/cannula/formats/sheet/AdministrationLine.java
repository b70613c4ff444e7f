package org.cannula.formats.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannula.chart.Administration;
import org.cannula.chart.Moment;
import org.cannula.chart.Purpose;
import org.cannula.chart.Route;
import org.cannula.codes.Category;
import org.cannula.codes.Drug;
import org.cannula.codes.DrugTable;
import org.cannula.formats.text.Texts;
import org.cannula.formats.text.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Reads one line of a visit sheet: clock, what was done, drug and dose, details. */
final class AdministrationLine {

    /** Words after the dose that say how it was given and change nothing; they are read past. */
    private static final Set<String> MANNER = Set.of("slow", "slowly", "bolus", "stat", "once");

    private static final Pattern DURATION = Pattern.compile("~(?:([0-9]{1,5})h)?(?:([0-9]{1,6})(?:m|min)?)?");
    private static final String CLOCK = "a clock time such as 08:00-12:00, 12:05, 08:00-?, ~60m or ?";

    private final SheetFaults faults;
    private final SheetClocks clocks;
    private final SheetLine line;
    private final List<Token> tokens;
    private final Administration.Builder made;
    private final Map<String, Token> places = new HashMap<>();
    private @Nullable Moment start;
    private @Nullable Category ofVerb;
    private Route route = Route.OTHER;
    private @Nullable BigDecimal volumeMl;
    private boolean lasts;
    private boolean bolus;
    private boolean minutesSeen;
    private int at;

    AdministrationLine(SheetFaults faults, SheetClocks clocks, SheetLine line, String id) {
        this.faults = faults;
        this.clocks = clocks;
        this.line = line;
        this.tokens = line.tokens();
        this.made = Administration.builder(id, Route.OTHER).origin(faults.origin(line));
    }

    /** Where each field was read, by its field name in the contract. */
    Map<String, Token> places() {
        return places;
    }

    /** The administration; it means something only where no fault was found. */
    Administration read() {
        if (clock() && verb()) {
            Details details = new Details(faults, clocks, line, made, start, ofVerb);
            if (minutesSeen) {
                details.first("minutes", tokens.get(0));
            }
            drug(details);
            while (at < tokens.size()) {
                detail(details);
            }
            if (!route.isMoment()) {
                details.volume(volumeMl);
            }
            places.putAll(details.places());
        }
        return made.build();
    }

    private boolean clock() {
        Token first = tokens.get(0);
        String text = first.isWord() ? first.raw() : "";
        at = 1;
        if (tokens.size() > 2 && tokens.get(1).isWord() && isDash(tokens.get(1).raw())) {
            text += "-" + tokens.get(2).text();
            at = 3;
        }
        places.put("start", first);
        places.put("stop", first);
        places.put("minutes", first);
        if (duration(first, text) || text.equals("?")) {
            return true;
        }
        Matcher range = SheetClocks.RANGE.matcher(text);
        if (range.matches()) {
            String to = range.group(2);
            String from = Meridiem.shared(range.group(1), to);
            lasts = true;
            start = from.equals("?") ? null : clocks.onVisitDate(line, first.column(), from);
            made.start(start);
            int column = at == 3
                    ? tokens.get(2).column()
                    : first.column() + range.group(1).length() + 1;
            places.put("stop", new Token(column, "", to, false, to));
            made.stop(to.equals("?") ? null : clocks.from(start, line, column, to));
            if (!from.equals("?") && !to.equals("?") && Meridiem.isSaid(from) != Meridiem.isSaid(to)) {
                faults.at(line, column, text, "am or pm after both clock times, or after neither");
            }
        } else if (Clock.of(text) != null) {
            start = clocks.onVisitDate(line, first.column(), text);
            made.start(start);
        } else {
            boolean timelike = !text.isEmpty() && (Character.isDigit(text.charAt(0)) || text.charAt(0) == '~');
            faults.at(
                    line,
                    first,
                    Texts.quoted(first.raw()),
                    timelike
                            ? CLOCK + "; " + Clock.VALID
                            : CLOCK + "; or a line that begins with "
                                    + Vocabulary.insteadOf(text, SheetBlock.LINE_WORDS));
            return false;
        }
        if (at < tokens.size()
                && tokens.get(at).isWord()
                && tokens.get(at).raw().startsWith("~")) {
            Token token = tokens.get(at++);
            if (!duration(token, token.raw())) {
                faults.at(line, token, Texts.quoted(token.raw()), "a duration such as ~60m");
            }
        }
        return true;
    }

    private boolean duration(Token token, String text) {
        Matcher parts = DURATION.matcher(text);
        if (!parts.matches() || text.equals("~")) {
            return false;
        }
        int hours = parts.group(1) == null ? 0 : Integer.parseInt(parts.group(1));
        int minutes = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
        made.minutes(hours * 60 + minutes);
        minutesSeen = true;
        lasts = true;
        places.put("minutes", token);
        return true;
    }

    private boolean verb() {
        if (at == tokens.size()) {
            faults.at(
                    line,
                    line.text().stripTrailing().length() + 1,
                    "the end of the line",
                    "what was done, " + Verb.insteadOf(""));
            return false;
        }
        Token token = tokens.get(at);
        Verb.Found found = Verb.at(tokens, at, lasts);
        if (found == null) {
            faults.at(line, token, Texts.quoted(token.raw()), "what was done, " + Verb.insteadOf(token.raw()));
            return false;
        }
        at += found.words();
        Verb verb = found.verb();
        bolus = verb.word().endsWith("bolus");
        ofVerb = verb.category();
        route = verb.route();
        made.route(route).category(ofVerb);
        return true;
    }

    private void drug(Details details) {
        places.put("drug", tokens.get(at < tokens.size() ? at : at - 1));
        List<String> words = new ArrayList<>();
        if (at < tokens.size()
                && tokens.get(at).quoted()
                && tokens.get(at).key().isEmpty()) {
            words.add(tokens.get(at++).value());
        } else {
            while (at < tokens.size() && tokens.get(at).isWord() && isDrugWord(words.isEmpty())) {
                words.add(tokens.get(at++).raw());
            }
        }
        String drug = String.join(" ", words);
        if (!drug.isBlank()) {
            details.first("drug", tokens.get(at - 1));
            made.drug(drug);
            if (bolus && isFluid(drug)) {
                route = Route.IV_INFUSION;
                made.route(route);
            }
        }
    }

    /** A bolus of a fluid is run in; without its stop it is an infusion whose stop is not documented. */
    private static boolean isFluid(String name) {
        Drug drug = DrugTable.builtIn().byName(name, LocalDate.EPOCH);
        return drug != null && drug.category() == Category.HYDRATION;
    }

    private boolean isDrugWord(boolean first) {
        return DoseWords.at(tokens, at) == null
                && (first || !isFlag(tokens.get(at).raw()));
    }

    private void detail(Details details) {
        Token token = tokens.get(at);
        DoseWords.Found dose = DoseWords.at(tokens, at);
        if (dose != null) {
            at += dose.words();
            if (dose.amount() == null) {
                faults.at(line, token, Texts.quoted(token.raw()), Texts.AMOUNT + ", or with commas as in 5,000 units");
            } else if (details.first("dose", token)) {
                made.dose(dose.amount());
                volumeMl = dose.volumeMl();
            }
            return;
        }
        at++;
        if (!token.key().isEmpty()) {
            details.read(token);
        } else if (token.isWord() && isFlag(token.raw())) {
            flag(details, token);
        } else if (!token.isWord() || !MANNER.contains(token.raw().toLowerCase(Locale.ROOT))) {
            faults.at(
                    line,
                    token,
                    Texts.quoted(token.raw()) + " after the drug and dose",
                    "@site, key:value with " + Vocabulary.insteadOf(token.raw(), Details.KEYS)
                            + ", discontinued, or a purpose; put a drug of several words in quotes");
        }
    }

    private void flag(Details details, Token token) {
        String word = token.raw().toLowerCase(Locale.ROOT);
        if (word.equals("discontinued")) {
            if (details.first("discontinued", token)) {
                made.discontinued(true);
            }
        } else if (details.first("purpose", token)) {
            Purpose purpose = Vocabulary.PURPOSES.find(word);
            made.purpose(purpose == null ? Purpose.TREATMENT : purpose);
        }
    }

    /** Words that are no part of a drug's name once a word of it has been read. {@code treatment} goes without saying. */
    static boolean isFlag(String raw) {
        String word = raw.toLowerCase(Locale.ROOT);
        return word.equals("discontinued") || (!word.equals("treatment") && Vocabulary.PURPOSES.find(word) != null);
    }

    static boolean isDash(String word) {
        return word.equals("-") || word.equals("\u2013") || word.equalsIgnoreCase("to");
    }
}
