package org.cannula.formats.mar;

import java.util.List;
import java.util.Locale;
import org.cannula.chart.Administration;
import org.cannula.chart.Purpose;
import org.cannula.formats.text.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code drug} statement of a site mapping says of a code: a name, and {@code hcpcs:J3370}, {@code ndc:…}, {@code
 * category:…}, {@code purpose:…}, {@code single-dose:yes}.
 */
public final class DrugWords {

    private static final List<String> KEYS = List.of("hcpcs", "ndc", "category", "purpose", "single-dose");

    private DrugWords() {}

    /** Writes them into an administration. */
    public static void apply(List<String> words, Administration.Builder made) {
        StringBuilder name = new StringBuilder();
        for (String word : words) {
            int colon = word.indexOf(':');
            String key = colon < 0 ? "" : word.substring(0, colon).toLowerCase(Locale.ROOT);
            String value = word.substring(colon + 1);
            switch (key) {
                case "hcpcs" -> made.hcpcs(value.toUpperCase(Locale.ROOT));
                case "ndc" -> made.ndc(value);
                case "category" -> made.category(Vocabulary.CATEGORIES.find(value));
                case "purpose" -> {
                    Purpose purpose = Vocabulary.PURPOSES.find(value);
                    made.purpose(purpose == null ? Purpose.TREATMENT : purpose);
                }
                case "single-dose" -> made.singleDose(value.equals("yes"));
                default -> name.append(name.length() == 0 ? "" : " ").append(word);
            }
        }
        if (name.length() > 0) {
            made.drug(name.toString());
        }
    }

    /** What would be valid instead of the words; null where they are. */
    static @Nullable String valid(List<String> words) {
        for (String word : words) {
            int colon = word.indexOf(':');
            String key = colon < 0 ? "" : word.substring(0, colon);
            String value = word.substring(colon + 1);
            if (colon > 0 && !KEYS.contains(key)) {
                return Vocabulary.insteadOf(key, KEYS) + " before the colon";
            }
            if (key.equals("category") && Vocabulary.CATEGORIES.find(value) == null) {
                return Vocabulary.CATEGORIES.insteadOf(value);
            }
            if (key.equals("purpose") && Vocabulary.PURPOSES.find(value) == null) {
                return Vocabulary.PURPOSES.insteadOf(value);
            }
        }
        return null;
    }
}
