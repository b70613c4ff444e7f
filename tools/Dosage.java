import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads "10 MG", "100,000 UNITS", "1.5 GM" or a description that holds such a phrase. */
final class Dosage {
    private static final String MEASURE =
            "mg|mcg|micrograms?|milligrams?|gm|grams?|g|ml|cc|units?|iu|i\\.u\\.|meq|kiu|each|ea|dose|"
                    + "sq cm|square centimeter|microcurie|million units|million pfu|million plaque forming units|billion vector genome|mci|ug";
    private static final Pattern UNIT = Pattern.compile(
            "(?<![\\w.])(\\d[\\d,]*(?:\\.\\d+)?|\\.\\d+)[\\s\\u00a0]*(?:usp )?(" + MEASURE + ")(?![a-z])");
    private static final Pattern PER = Pattern.compile(
            "per (?:factor viii )?(milligram|gram|gm|mg|ml|i\\.?u\\.?|square centimeter|dose)(?![a-z])");
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("microgram", "mcg"),
            Map.entry("micrograms", "mcg"),
            Map.entry("ug", "mcg"),
            Map.entry("milligram", "mg"),
            Map.entry("milligrams", "mg"),
            Map.entry("gm", "g"),
            Map.entry("gram", "g"),
            Map.entry("grams", "g"),
            Map.entry("cc", "ml"),
            Map.entry("units", "unit"),
            Map.entry("i.u.", "iu"),
            Map.entry("ea", "each"),
            Map.entry("square centimeter", "sq cm"));

    private Dosage() {}

    /** The whole text is a dosage; of a combination ("10 MG/3MG") the first part counts. */
    static List<String> parse(String text) {
        return find(text.replace('\u00a0', ' '));
    }

    /** The last dosage phrase of a description, because strengths in names come before the unit. */
    static List<String> find(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace("up to ", "");
        // What stands after a slash or "and" is the second half of a combination.
        Matcher m = UNIT.matcher(lower);
        String[] best = null;
        while (m.find()) {
            boolean second = best != null && lower.substring(0, m.start()).matches("(?s).*(/|and |plus )\\s*");
            boolean strength = lower.startsWith("/ml", m.end()) || lower.startsWith(" per ml", m.end());
            if (!second && !strength) {
                best = new String[] {m.group(1), m.group(2)};
            }
        }
        if (best == null) {
            Matcher per = PER.matcher(lower);
            return per.find() ? List.of("1", name(per.group(1))) : List.of("", "");
        }
        BigDecimal amount = new BigDecimal(best[0].replace(",", ""));
        String measure = best[1];
        if (measure.startsWith("million ")) {
            amount = amount.multiply(BigDecimal.valueOf(1_000_000));
            measure = measure.contains("units") && !measure.contains("plaque") ? "unit" : "pfu";
        }
        return List.of(amount.stripTrailingZeros().toPlainString(), name(measure));
    }

    private static String name(String measure) {
        return NAMES.getOrDefault(measure, measure);
    }
}
