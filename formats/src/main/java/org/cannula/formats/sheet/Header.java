package org.cannula.formats.sheet;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cannula.chart.SecondAccess;
import org.cannula.chart.Setting;
import org.cannula.formats.text.Texts;
import org.cannula.formats.text.Times;
import org.cannula.formats.text.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The header words of one visit: each a word and its value, several to a line. */
final class Header {

    /** The header words, in the order a writer uses. */
    static final List<String> WORDS = List.of(
            "visit",
            "setting",
            "payer",
            "date",
            "offset",
            "patient",
            "provider",
            "account",
            "pos",
            "arrived",
            "departed",
            "inpatient",
            "primary",
            "second-access");

    /** A value and where it stands. */
    record Value(SheetLine line, Token token, String text, int column) {}

    private final SheetFaults faults;
    private final Map<String, Value> values = new HashMap<>();
    private final List<SecondAccess> accesses = new ArrayList<>();

    Header(SheetFaults faults) {
        this.faults = faults;
    }

    static boolean isHeader(SheetLine line) {
        Token first = line.tokens().get(0);
        return WORDS.contains(line.keyword())
                || (WORDS.contains(first.key()) && !first.key().equals("visit"));
    }

    /** Reads one header line. */
    void line(SheetLine line) {
        List<Token> tokens = line.tokens();
        boolean visitLine = line.keyword().equals("visit");
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            String word = token.isWord() ? token.raw().toLowerCase(Locale.ROOT) : "";
            if (WORDS.contains(token.key()) && !token.key().equals("second-access")) {
                put(token.key(), line, token, token.value(), token.valueColumn());
            } else if (word.equals("second-access")) {
                access(line, tokens.subList(i + 1, tokens.size()));
                return;
            } else if (WORDS.contains(word) && (i == 0 || !word.equals("visit"))) {
                if (i + 1 == tokens.size()) {
                    faults.at(line, token, Texts.quoted(word) + " at the end of the line", "a value after it");
                    return;
                }
                Token value = tokens.get(++i);
                put(word, line, value, value.text(), value.column());
            } else if (visitLine && token.key().isEmpty()) {
                bare(line, token);
            } else {
                faults.at(line, token, Texts.quoted(token.raw()), Vocabulary.insteadOf(word, WORDS));
            }
        }
    }

    /** A word of the visit line that names itself: a setting, a day, or else the payer. */
    private void bare(SheetLine line, Token token) {
        String word = token.text().toLowerCase(Locale.ROOT);
        if (Vocabulary.SETTINGS.find(word) != null) {
            put("setting", line, token, word, token.column());
        } else if (Times.day(word) != null) {
            put("date", line, token, word, token.column());
        } else if (values.containsKey("payer") || Character.isDigit(word.charAt(0))) {
            faults.at(
                    line,
                    token,
                    Texts.quoted(token.text()),
                    "a setting, a payer, " + Times.DAY + ", or " + Vocabulary.insteadOf(word, WORDS));
        } else if (Vocabulary.SETTINGS.slip(word) != null) {
            faults.at(
                    line,
                    token,
                    Texts.quoted(token.text()),
                    Vocabulary.SETTINGS.slip(word) + ", or payer:" + token.text() + " if that is the payer's name");
        } else {
            put("payer", line, token, token.text(), token.column());
        }
    }

    private void put(String word, SheetLine line, Token token, String text, int column) {
        if (text.isBlank()) {
            faults.at(line, token, "nothing after " + word, "a value");
        } else if (values.putIfAbsent(word, new Value(line, token, text, column)) != null) {
            faults.at(line, token, Texts.quoted(word) + " a second time", "each header word once in a visit");
        }
    }

    /** {@code second-access [SITE] [KIND] ["text"]}, to the end of the line. */
    private void access(SheetLine line, List<Token> tokens) {
        String site = null;
        String text = null;
        SecondAccess.Kind kind = null;
        for (Token token : tokens) {
            SecondAccess.Kind word = token.isWord() ? Vocabulary.ACCESS_KINDS.find(token.raw()) : null;
            if (word != null && kind == null) {
                kind = word;
            } else if (token.key().isEmpty() && token.quoted() && text == null) {
                text = token.value();
            } else if ((token.isWord()
                            || token.key().equals("site")
                            || token.key().equals("@"))
                    && site == null
                    && !token.value().isBlank()) {
                site = token.value();
            } else {
                faults.at(
                        line,
                        token,
                        Texts.quoted(token.raw()),
                        "second-access SITE KIND \"text\", where KIND is " + Vocabulary.ACCESS_KINDS.insteadOf(""));
                return;
            }
        }
        accesses.add(new SecondAccess(
                kind == null ? SecondAccess.Kind.CONDITION : kind, site, text == null || text.isBlank() ? "" : text));
    }

    @Nullable
    Value value(String word) {
        return values.get(word);
    }

    @Nullable
    String text(String word) {
        Value value = values.get(word);
        return value == null ? null : value.text();
    }

    List<SecondAccess> accesses() {
        return accesses;
    }

    Setting setting() {
        Value value = values.get("setting");
        if (value == null) {
            return Setting.FACILITY;
        }
        Setting setting = Vocabulary.SETTINGS.find(value.text().toLowerCase(Locale.ROOT));
        if (setting == null) {
            wrong(value, Vocabulary.SETTINGS.insteadOf(value.text()));
        }
        return setting == null ? Setting.FACILITY : setting;
    }

    @Nullable
    LocalDate date() {
        Value value = values.get("date");
        LocalDate day = value == null ? null : Times.day(value.text());
        if (value != null && day == null) {
            wrong(value, Times.DAY);
        }
        return day;
    }

    @Nullable
    ZoneOffset offset() {
        Value value = values.get("offset");
        ZoneOffset offset = value == null ? null : Times.offset(value.text());
        if (value != null && offset == null) {
            wrong(value, "an offset from UTC such as -05:00 or Z");
        }
        return offset;
    }

    private void wrong(Value value, String valid) {
        faults.at(value.line(), value.column(), Texts.quoted(value.text()), valid);
    }
}
