package org.cannula.formats.table;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cannula.basis.Origin;
import org.cannula.formats.Fault;
import org.cannula.formats.text.Texts;
import org.cannula.formats.text.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Reads mapping files: a statement a line, words separated by blanks, quotes around what holds blanks, {@code #} at the
 * beginning of a remark. {@code docs/reference/mapping-files.md} describes them.
 */
public final class MappingFile {

    private static final Map<String, Character> DELIMITERS =
            Map.of("comma", ',', "semicolon", ';', "tab", '\t', "pipe", '|');

    private final String name;
    private final List<Fault> faults;
    private final Map<Field, Mapping.Source> fields = new EnumMap<>(Field.class);
    private final List<Field> none = new ArrayList<>();
    private final List<String> recognisedBy = new ArrayList<>();
    private final Map<String, String> only = new HashMap<>();
    private String title = "";
    private @Nullable Character delimiter;
    private @Nullable String dates;
    private int number;
    private String line = "";

    private MappingFile(String name, List<Fault> faults) {
        this.name = name;
        this.faults = faults;
    }

    /** Whether a text is one: its first line that is neither empty nor a remark begins with {@code mapping}. */
    public static boolean begins(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .findFirst()
                .filter(line -> line.equals("mapping") || line.startsWith("mapping "))
                .isPresent();
    }

    /**
     * Reads a mapping.
     *
     * @param name name of the file, for errors
     * @param faults takes everything that is wrong in it; the result means something only when it takes nothing
     */
    public static Mapping read(String name, List<String> lines, List<Fault> faults) {
        MappingFile file = new MappingFile(name, faults);
        for (String line : lines) {
            file.number++;
            file.line = line;
            List<MappingWord> words = MappingWord.of(line);
            if (words == null) {
                file.fault(1, "a quote that is not closed", "a closing quote");
            } else if (!words.isEmpty()) {
                file.statement(words);
            }
        }
        return new Mapping(
                file.title, file.fields, file.none, file.recognisedBy, file.only, file.delimiter, file.dates);
    }

    private void statement(List<MappingWord> words) {
        MappingWord first = words.get(0);
        List<MappingWord> rest = words.subList(1, words.size());
        switch (first.text()) {
            case "mapping" -> title = rest.isEmpty() ? "" : rest.get(0).text();
            case "recognised-by" -> rest.forEach(word -> recognisedBy.add(word.text()));
            case "delimiter" -> delimiter(first, rest);
            case "dates" -> dates(first, rest);
            case "only" -> {
                if (rest.size() == 2) {
                    only.put(rest.get(0).text(), rest.get(1).text());
                } else {
                    fault(first.column(), "only with " + rest.size() + " words", "only, a column, a value");
                }
            }
            default -> field(first, rest);
        }
    }

    private void delimiter(MappingWord first, List<MappingWord> rest) {
        String word = rest.size() == 1 ? rest.get(0).text() : "";
        Character meant = DELIMITERS.get(word);
        if (meant == null
                && word.length() == 1
                && !Character.isLetterOrDigit(word.charAt(0))
                && word.charAt(0) != '"') {
            meant = word.charAt(0);
        }
        if (meant == null) {
            fault(first.column(), Texts.quoted(word), "comma, semicolon, tab, pipe, or the character in quotes");
        }
        delimiter = meant;
    }

    private void dates(MappingWord first, List<MappingWord> rest) {
        String pattern = rest.size() == 1 ? rest.get(0).text() : "";
        try {
            DayText.formatter(pattern);
            dates = pattern;
        } catch (IllegalArgumentException | DateTimeException e) {
            fault(first.column(), Texts.quoted(pattern), "a form such as MM/dd/yyyy, dd.MM.yy or yyyyMMdd");
        }
    }

    private void field(MappingWord first, List<MappingWord> rest) {
        Field field = Field.named(first.text());
        if (field == null) {
            List<String> known = new ArrayList<>(List.of("mapping", "delimiter", "dates", "only"));
            Arrays.stream(Field.values()).forEach(each -> known.add(each.word()));
            fault(first.column(), Texts.quoted(first.text()), Vocabulary.insteadOf(first.text(), known));
        } else if (fields.containsKey(field) || none.contains(field)) {
            fault(first.column(), field.word() + " a second time", "each field once");
        } else if (rest.size() == 1 && rest.get(0).is("none")) {
            none.add(field);
        } else if (!rest.isEmpty() && rest.get(0).is("=")) {
            constant(field, rest);
        } else {
            columns(field, first, rest);
        }
    }

    private void constant(Field field, List<MappingWord> rest) {
        if (rest.size() == 2) {
            fields.put(field, new Mapping.Source(List.of(), rest.get(1).text(), Map.of()));
        } else {
            fault(
                    rest.get(0).column(),
                    "= with " + (rest.size() - 1) + " words",
                    "one value, in quotes if it has blanks");
        }
    }

    private void columns(Field field, MappingWord first, List<MappingWord> rest) {
        List<List<String>> groups = new ArrayList<>();
        List<String> group = new ArrayList<>();
        Map<String, String> words = new HashMap<>();
        boolean with = false;
        for (MappingWord word : rest) {
            int equals = word.text().indexOf('=');
            if (word.is("with")) {
                with = true;
            } else if (with && equals > 0) {
                words.put(word.text().substring(0, equals), word.text().substring(equals + 1));
            } else if (with) {
                fault(word.column(), Texts.quoted(word.text()), "a value and what it means, such as 40=institutional");
            } else if (word.is("or")) {
                groups.add(group);
                group = new ArrayList<>();
            } else {
                group.add(word.text());
            }
        }
        groups.add(group);
        if (groups.stream().anyMatch(List::isEmpty)) {
            fault(first.column(), field.word() + " without a column", "the names of columns, = and a value, or none");
        }
        fields.put(field, new Mapping.Source(groups, null, words));
    }

    private void fault(int column, String found, String valid) {
        Origin place = new Origin(name, "line " + number + " column " + column);
        faults.add(new Fault(place, found, valid, line.stripTrailing() + "\n" + " ".repeat(column - 1) + "^"));
    }
}
