package org.cannula.policy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cannula.basis.Citation;
import org.cannula.basis.Origin;
import org.cannula.chart.Setting;
import org.jspecify.annotations.Nullable;

/**
 * Reads a payer file: a {@code payer} name, a {@code title}, the payer it is {@code based-on}, and one {@code set} block for
 * each value it sets otherwise and one {@code edit} block for each check of its own, dated and cited. The format of the
 * built-in payers and of users' own.
 */
final class PayerFile {

    private final String input;
    private final Function<String, @Nullable Payer> known;
    private final List<PayerFileError.Problem> problems = new ArrayList<>();
    private final List<PayerException> exceptions = new ArrayList<>();
    private final List<Edit> edits = new ArrayList<>();
    private final Supplier<? extends @Nullable EditLanguage> languages;
    private String name = "";
    private String title = "";
    private @Nullable String base;
    private @Nullable Block block;

    /** A {@code set} or {@code edit} block while it is read. */
    private static final class Block {
        final int line;
        final @Nullable Knob knob;
        final String value;
        final @Nullable EditBlock edit;

        @Nullable
        Setting setting;

        @Nullable
        LocalDate from;

        @Nullable
        LocalDate until;

        @Nullable
        LocalDate seen;

        String source = "";
        String place = "";

        Block(int line, @Nullable Knob knob, String value, @Nullable EditBlock edit) {
            this.line = line;
            this.knob = knob;
            this.value = value;
            this.edit = edit;
        }
    }

    private PayerFile(
            String input,
            Function<String, @Nullable Payer> known,
            Supplier<? extends @Nullable EditLanguage> languages) {
        this.input = input;
        this.known = known;
        this.languages = languages;
    }

    /**
     * Reads one payer.
     *
     * @param known finds the payer it may be based on, null where there is none of that name
     * @param languages gives the language of edits, asked for only where there is one; null where there is none
     * @throws PayerFileError naming every problem with its line; colliding exceptions and edits name both
     */
    static Payer read(
            String input,
            List<String> lines,
            Function<String, @Nullable Payer> known,
            Supplier<? extends @Nullable EditLanguage> languages) {
        PayerFile file = new PayerFile(input, known, languages);
        for (int i = 0; i < lines.size(); i++) {
            file.line(i + 1, words(lines.get(i)), lines.get(i));
        }
        file.endBlock();
        Payer payer = file.finish();
        if (!file.problems.isEmpty()) {
            throw new PayerFileError(file.problems);
        }
        return payer;
    }

    private Payer finish() {
        if (name.isEmpty()) {
            problem(1, "no payer line", "payer NAME, lower-case letters, digits and hyphens");
        }
        Payer parent = base == null ? null : known.apply(base);
        if (base != null && parent == null) {
            problem(1, "based-on " + base, "the name of a payer that exists, such as medicare or commercial");
        }
        for (int i = 0; i < exceptions.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (exceptions.get(i).collidesWith(exceptions.get(j))) {
                    problem(
                            lineOf(exceptions.get(i).origin()),
                            "a second value of " + exceptions.get(i).knob().word() + " ("
                                    + exceptions.get(i).citation()
                                    + ") for dates that line "
                                    + lineOf(exceptions.get(j).origin()) + " already sets ("
                                    + exceptions.get(j).citation() + ")",
                            "settings or dates that do not overlap");
                }
            }
        }
        for (int i = 0; i < edits.size(); i++) {
            for (int j = 0; j < i; j++) {
                collide(edits.get(i), edits.get(j));
            }
        }
        return new Payer(name, title, parent, exceptions, edits);
    }

    private void collide(Edit edit, Edit former) {
        if (edit.id().equals(former.id()) && edit.meets(former)) {
            problem(
                    lineOf(edit.origin()),
                    "a second edit " + edit.id() + " (" + edit.citation() + ") for dates on which that of line "
                            + lineOf(former.origin()) + " holds (" + former.citation() + ")",
                    "another name, or settings or dates that do not overlap");
        }
    }

    private static int lineOf(Origin origin) {
        return Integer.parseInt(origin.place().substring("line ".length()));
    }

    private void line(int number, List<String> words, String raw) {
        if (words.isEmpty()) {
            return;
        }
        String key = words.get(0);
        String rest = String.join(" ", words.subList(1, words.size()));
        switch (key) {
            case "payer" -> name(number, rest);
            case "title" -> title = rest;
            case "based-on" -> base = rest;
            case "set" -> set(number, words);
            case "edit" -> edit(number, words);
            default -> detail(number, key, words, raw);
        }
    }

    private void name(int number, String text) {
        if (!text.matches("[a-z0-9][a-z0-9-]*")) {
            problem(number, "payer " + text, "payer NAME, lower-case letters, digits and hyphens");
        }
        name = text;
    }

    private void set(int number, List<String> words) {
        endBlock();
        Knob knob = words.size() < 2 ? null : Knob.named(words.get(1));
        String value = words.size() < 3 ? "" : String.join(" ", words.subList(2, words.size()));
        if (knob == null) {
            problem(
                    number,
                    words.size() < 2 ? "set alone" : "set " + words.get(1),
                    "set NAME VALUE with a name of docs/reference/knobs.md");
        } else if (!knob.allows(value)) {
            problem(number, knob.word() + " " + value, knob.word() + " " + knob.allowed());
        }
        block = new Block(number, knob, value, null);
    }

    private void edit(int number, List<String> words) {
        endBlock();
        EditBlock edit = EditBlock.opened(words);
        if (edit == null) {
            problem(
                    number,
                    String.join(" ", words),
                    "edit NAME, lower-case letters, digits and hyphens, or edit NAME off");
        }
        block = new Block(number, null, "", edit);
    }

    private void detail(int number, String key, List<String> words, String raw) {
        Block open = block;
        if (open == null) {
            problem(number, key, "payer, title, based-on, set or edit");
            return;
        }
        EditBlock edit = open.edit;
        if (edit != null
                && edit.take(number, key, words, raw, valid -> problem(number, String.join(" ", words), valid))) {
            return;
        }
        String value = words.size() < 2 ? "" : words.get(1);
        switch (key) {
            case "setting" -> {
                if (value.equals("facility") || value.equals("professional")) {
                    open.setting = Setting.valueOf(value.toUpperCase(Locale.ROOT));
                } else {
                    problem(number, "setting " + value, "setting facility or setting professional");
                }
            }
            case "from" -> open.from = day(number, key, value);
            case "until" -> open.until = day(number, key, value);
            case "seen" -> open.seen = day(number, key, value);
            case "source" -> {
                open.source = value;
                open.place = words.size() < 3 ? "" : words.get(2);
            }
            default ->
                problem(
                        number,
                        key,
                        (edit == null ? "" : "when, lines, message, severity, denial, ")
                                + "setting, from, until, source, seen, or a new set or edit");
        }
    }

    private @Nullable LocalDate day(int number, String key, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            problem(number, key + " " + text, key + " and a day such as 2026-03-02");
            return null;
        }
    }

    private void endBlock() {
        Block open = block;
        block = null;
        boolean set = open != null && open.knob != null && open.knob.allows(open.value);
        if (open == null || (open.edit == null && !set)) {
            return;
        }
        LocalDate seen = open.seen;
        if (open.source.isEmpty() || seen == null) {
            problem(
                    open.line,
                    (open.edit == null ? "an exception" : "an edit") + " without "
                            + (open.source.isEmpty() ? "source" : "seen"),
                    "source \"document\" \"place\" and seen DAY in every set and edit block");
        } else if (open.from != null && open.until != null && open.until.isBefore(open.from)) {
            problem(open.line, "until " + open.until, "a day not before from " + open.from);
        } else {
            Citation citation = new Citation(open.source, open.place, seen);
            Origin origin = new Origin(input, "line " + open.line);
            if (open.edit != null) {
                endEdit(open, open.edit, citation, origin);
            } else if (open.knob != null) {
                exceptions.add(new PayerException(
                        open.knob, open.value, open.setting, open.from, open.until, citation, origin));
            }
        }
    }

    private void endEdit(Block open, EditBlock edit, Citation citation, Origin origin) {
        String missing = edit.missing();
        if (missing != null) {
            problem(open.line, "edit " + edit.id + (edit.off ? " off with more" : " without it"), missing);
            return;
        }
        EditLanguage language = edit.off ? null : languages.get();
        if (!edit.off && language == null) {
            problem(open.line, "edit " + edit.id, "set blocks only: edits are not read here");
            return;
        }
        ClaimTest test = language == null ? null : edit.compiled(language, input, problems::add);
        if (test != null || edit.off) {
            edits.add(new Edit(
                    edit.id,
                    test,
                    edit.message,
                    edit.severity,
                    edit.denial,
                    open.setting,
                    open.from,
                    open.until,
                    citation,
                    origin));
        }
    }

    private void problem(int line, String found, String valid) {
        problems.add(new PayerFileError.Problem(input, line, found, valid));
    }

    /** Words of a line: blanks separate, quotes hold together, {@code #} starts a comment. */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == '#') {
                break;
            } else if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '"') {
                int close = line.indexOf('"', at + 1);
                int end = close < 0 ? line.length() : close;
                words.add(line.substring(at + 1, end));
                at = end + 1;
            } else {
                int end = at;
                while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
                    end++;
                }
                words.add(line.substring(at, end));
                at = end;
            }
        }
        return words;
    }
}
