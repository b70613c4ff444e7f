package org.cannula.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.cannula.chart.Administration;
import org.cannula.codes.Category;
import org.cannula.codes.Drug;
import org.cannula.codes.DrugTable;
import org.cannula.policy.Readings;
import org.cannula.rules.DrugDecidesTheFamily;
import org.jspecify.annotations.Nullable;

/**
 * Several drugs written as one administration ("Decadron 20 mg / Zofran 16 mg"): what was mixed in one bag or syringe.
 *
 * @param substance the key that the same drugs under one bag label have
 * @param category the highest of theirs
 * @param drugs how many they are
 */
record Mixture(String substance, Category category, int drugs) {

    private static final Pattern BETWEEN =
            Pattern.compile("\\s*[/+&]\\s*|\\s+and\\s+|\\s+with\\s+|\\s+w/\\s*", Pattern.CASE_INSENSITIVE);

    /**
     * The mixture a text names, or null unless the table knows every part as a drug whose category is certain. A fluid among
     * them may be what carries the drugs or what was added to, so such a text is not read.
     */
    static @Nullable Mixture of(Administration given, Readings readings) {
        String text = given.drug();
        if (text == null || given.category() != null || given.hcpcs() != null || given.ndc() != null) {
            return null;
        }
        LocalDate date = readings.policy().date();
        List<String> parts = new ArrayList<>(List.of(BETWEEN.split(text, -1)));
        TreeSet<String> substances = new TreeSet<>();
        Category highest = Category.HYDRATION;
        for (String part : parts) {
            Drug drug = DrugTable.builtIn().byName(part, date);
            Category category =
                    DrugDecidesTheFamily.RULE.decide(given, drug, readings).value();
            if (drug == null
                    || drug.isComplexityDisputed()
                    || (category != Category.THERAPEUTIC && category != Category.CHEMOTHERAPY)) {
                return null;
            }
            substances.add(drug.substance());
            highest = category.compareTo(highest) > 0 ? category : highest;
        }
        return substances.size() < 2 ? null : new Mixture(String.join(" + ", substances), highest, substances.size());
    }
}
