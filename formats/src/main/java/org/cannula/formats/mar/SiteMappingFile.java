package org.cannula.formats.mar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cannula.basis.Origin;
import org.cannula.formats.Fault;
import org.cannula.formats.mar.SiteMapping.Kind;
import org.cannula.formats.table.MappingWord;
import org.cannula.formats.text.Texts;
import org.cannula.formats.text.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Reads site mapping files: a statement a line, words separated by blanks, quotes around what holds blanks, {@code #} at
 * the beginning of a remark. {@code docs/reference/site-mapping.md} describes them.
 */
public final class SiteMappingFile {

    static final Vocabulary<MarAction> ACTIONS = Vocabulary.of(MarAction.values(), MarAction::word);
    private static final Vocabulary<Kind> KINDS = Vocabulary.of(Kind.values(), Kind::word);
    private static final Vocabulary<MarColumn> COLUMNS = Vocabulary.of(MarColumn.values(), MarColumn::word);
    private static final List<String> CLASSES = List.of("outpatient", "inpatient", "none");
    private static final List<String> OBSERVATIONS = List.of("wasted", "volume", "rate", "ignore");

    /** Statements of one value, and those of them that a closed list of values has. */
    private static final Map<String, List<String>> SETTINGS =
            Map.of("zone", List.of(), "setting", List.of("facility", "professional"), "dates", List.of());

    /** Stands between the forms of times that one statement declares. */
    static final String BETWEEN = " or ";

    private final String name;
    private final List<Fault> faults;
    private final Map<Kind, Map<String, List<String>>> words = new EnumMap<>(Kind.class);
    private final Map<String, String> settings = new HashMap<>();
    private final Map<MarColumn, List<String>> columns = new EnumMap<>(MarColumn.class);
    private String title = "";
    private int number;
    private String line = "";

    private SiteMappingFile(String name, List<Fault> faults) {
        this.name = name;
        this.faults = faults;
    }

    /** Whether a text is one: its first line that is neither empty nor a remark begins with {@code site-mapping}. */
    public static boolean begins(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .findFirst()
                .filter(line -> line.equals("site-mapping") || line.startsWith("site-mapping "))
                .isPresent();
    }

    /**
     * Reads a mapping, over the standard one.
     *
     * @param name name of the file, for errors
     * @param faults takes everything that is wrong in it; the result means something only when it takes nothing
     */
    public static SiteMapping read(String name, List<String> lines, List<Fault> faults) {
        SiteMappingFile file = new SiteMappingFile(name, faults);
        SiteMapping base = SiteMapping.standard();
        base.words().forEach((kind, codes) -> file.words.put(kind, new HashMap<>(codes)));
        return file.read(lines);
    }

    static SiteMapping standard() {
        String resource = "standard.site-mapping";
        List<Fault> faults = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(SiteMappingFile.class.getResourceAsStream(resource));
                BufferedReader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            SiteMapping mapping =
                    new SiteMappingFile(resource, faults).read(text.lines().toList());
            if (!faults.isEmpty()) {
                throw new IllegalStateException(faults.toString());
            }
            return mapping;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SiteMapping read(List<String> lines) {
        for (String each : lines) {
            number++;
            line = each;
            List<MappingWord> found = MappingWord.of(each);
            if (found == null) {
                fault(1, "a quote that is not closed", "a closing quote");
            } else if (!found.isEmpty()) {
                statement(found);
            }
        }
        return new SiteMapping(title, words, settings, columns);
    }

    private void statement(List<MappingWord> all) {
        MappingWord first = all.get(0);
        List<MappingWord> rest = all.subList(1, all.size());
        Kind kind = KINDS.find(first.text());
        if (first.text().equals("site-mapping")) {
            title = rest.isEmpty() ? "" : rest.get(0).text();
        } else if (first.text().equals("column")) {
            column(first, rest);
        } else if (kind != null) {
            code(kind, first, rest);
        } else if (SETTINGS.containsKey(first.text())) {
            setting(first, rest);
        } else {
            List<String> known = new ArrayList<>(List.of("site-mapping", "column"));
            Arrays.stream(Kind.values()).forEach(each -> known.add(each.word()));
            SETTINGS.keySet().stream().sorted().forEach(known::add);
            fault(first.column(), Texts.quoted(first.text()), Vocabulary.insteadOf(first.text(), known));
        }
    }

    private void column(MappingWord first, List<MappingWord> rest) {
        MarColumn column = rest.isEmpty() ? null : COLUMNS.find(rest.get(0).text());
        if (column == null) {
            String word = rest.isEmpty() ? "" : rest.get(0).text();
            fault(first.column(), "column " + Texts.quoted(word), "column and " + COLUMNS.insteadOf(word));
        } else if (rest.size() < 2) {
            fault(first.column(), "column " + column.word() + " alone", "the names of columns in the table");
        } else {
            columns.put(
                    column,
                    rest.subList(1, rest.size()).stream().map(MappingWord::text).toList());
        }
    }

    private void code(Kind kind, MappingWord first, List<MappingWord> rest) {
        if (rest.size() < 2) {
            fault(
                    first.column(),
                    kind.word() + " with " + rest.size() + " words",
                    kind.word() + ", a code, its meaning");
            return;
        }
        String meaning = rest.get(1).text();
        String valid = kind == Kind.DRUG
                ? DrugWords.valid(rest.subList(1, rest.size()).stream()
                        .map(MappingWord::text)
                        .toList())
                : valid(kind, meaning);
        if (valid != null) {
            fault(rest.get(1).column(), Texts.quoted(meaning), valid);
        }
        words.computeIfAbsent(kind, each -> new HashMap<>())
                .put(
                        SiteMapping.key(rest.get(0).text()),
                        rest.subList(1, rest.size()).stream()
                                .map(MappingWord::text)
                                .toList());
    }

    /** What would be valid instead of a meaning; null where it is. */
    private static @Nullable String valid(Kind kind, String meaning) {
        return switch (kind) {
            case ROUTE -> Vocabulary.ROUTES.find(meaning) == null ? Vocabulary.ROUTES.insteadOf(meaning) : null;
            case ACTION, EVENT -> ACTIONS.find(meaning) == null ? ACTIONS.insteadOf(meaning) : null;
            case CLASS -> CLASSES.contains(meaning) ? null : Vocabulary.insteadOf(meaning, CLASSES);
            case OBSERVATION -> OBSERVATIONS.contains(meaning) ? null : Vocabulary.insteadOf(meaning, OBSERVATIONS);
            case SITE, DRUG, UNIT, PAYER -> null;
        };
    }

    private void setting(MappingWord first, List<MappingWord> rest) {
        List<String> closed = SETTINGS.getOrDefault(first.text(), List.of());
        boolean several = first.text().equals("dates") && rest.size() > 1;
        String value = rest.size() == 1 || several
                ? String.join(BETWEEN, rest.stream().map(MappingWord::text).toList())
                : "";
        if (value.isEmpty() || (!closed.isEmpty() && !closed.contains(value))) {
            String valid = closed.isEmpty() ? "one value, in quotes if it has blanks" : String.join(" or ", closed);
            fault(first.column(), first.text() + " " + Texts.quoted(value), valid);
            return;
        }
        try {
            if (first.text().equals("zone")) {
                ZoneId unused = ZoneId.of(value);
            } else if (first.text().equals("dates")) {
                for (MappingWord form : rest) {
                    DateTimeFormatter unused = MarTimes.formatter(form.text());
                }
            }
            settings.put(first.text(), value);
        } catch (DateTimeException | IllegalArgumentException e) {
            String valid = first.text().equals("zone")
                    ? "a zone such as America/Chicago"
                    : "a form such as MM/dd/yyyy HH:mm or yyyy-MM-dd'T'HH:mm";
            fault(first.column(), Texts.quoted(value), valid);
        }
    }

    private void fault(int column, String found, String valid) {
        Origin place = new Origin(name, "line " + number + " column " + column);
        faults.add(new Fault(place, found, valid, line.stripTrailing() + "\n" + " ".repeat(column - 1) + "^"));
    }
}
