package org.cannula.codes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds a drug by what a chart calls it: the whole name first, then the name without words that name no drug. A word that
 * could mean another drug or another form is never dropped: then the answer is null, and a query later.
 */
final class DrugNames {

    /** Words of an order that say how, how much or how often, not what. */
    private static final Set<String> NOISE = words(
            "bolus boluses drip drips gtt gtts infusion infusing infused injection injectable inj iv ivp ivpb ivpg intravenous",
            "piggyback push im intramuscular sc sq subq subcut subcutaneous subcutaneously hcl hydrochloride solution soln sol",
            "bag bags premix premixed premade vial vials ampule ampul amp syringe pfs prefilled minibag duplex galaxy of",
            "test loading load dose doses titrate titrated titrating titration maintenance continuous intermittent once stat",
            "now prn repeat first second third initial total given started x1 x2 x3 mg mcg g gm gram grams ml cc l liter liters",
            "unit units u iu meq mmol kg hr hour min minute per pf preservative free");

    /** Salts that change no drug, unless what is left is an element: iron sulfate is no iron infusion. */
    private static final Set<String> SALTS =
            words("sodium sulfate mesylate tartrate maleate tromethamine besylate phosphate");

    private static final Set<String> ELEMENTS =
            words("aluminum calcium copper gold iron lithium magnesium mag potassium sodium zinc");

    /** Words for another form of a drug, which is another row or none. */
    private static final Set<String> FORMS = words(
            "oral orally po tablet tablets tab tabs capsule capsules cap caps elixir syrup suspension lozenge odt inhaled",
            "inhaler inhalation neb nebs nebulized nebulizer topical topically cream ointment gel patch transdermal ophthalmic",
            "otic nasal intranasal rectal suppository enema sublingual sl drops eye flush lock irrigation");

    /** Longer texts are notes, not names; nothing is looked for in them. */
    private static final int LONGEST_NAME = 120;

    private static final Set<String> VOLUMES = words("ml cc l liter liters");

    /** A fluid measured in these has something in it. */
    private static final Set<String> WEIGHTS = words("mg mcg g gm gram grams meq mmol units unit u iu");

    private static final Pattern NUMBER = Pattern.compile("\\d*\\.?\\d+");
    private static final Pattern GLUED =
            Pattern.compile("(?<![^ ])(\\d*\\.?\\d+)(mg|mcg|g|gm|ml|cc|l|units?|meq|mmol)(?![^ ])");
    private static final Pattern PARENTHESIS = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern WITH_POTASSIUM = Pattern.compile(
            "(.+?) (?:with |and )?(?:\\d+ ?(?:meq ?)?)?(?:of )?(?:kcl|potassium chloride|potassium|k)(?: (.*))?");

    private final Map<String, List<Drug>> byName = new HashMap<>();

    /** What a name led to. */
    private record Match(String name, Drug drug) {

        boolean isGeneric() {
            return name.equals(DrugKey.of(drug.substance()));
        }

        boolean isFluid() {
            return drug.category() == Category.HYDRATION;
        }
    }

    private static Set<String> words(String... lines) {
        return Set.of(String.join(" ", lines).split(" ", -1));
    }

    void add(Drug drug) {
        for (String name : drug.names()) {
            put(name, drug);
            put(flat(DrugKey.of(name)), drug);
        }
    }

    private void put(String name, Drug drug) {
        List<Drug> rows = byName.computeIfAbsent(name, n -> new ArrayList<>(1));
        if (!rows.contains(drug)) {
            rows.add(drug);
        }
    }

    /** The drug of that name on a date, or null. */
    @Nullable
    Drug find(String text, LocalDate date) {
        String name = DrugTable.normal(text);
        Drug exact = DrugTable.nearest(byName.get(name), date);
        if (exact != null) {
            return exact;
        }
        String key = DrugKey.of(name);
        if (key.length() > LONGEST_NAME) {
            return null;
        }
        Match match = part(flat(key), date);
        if (match == null && key.indexOf('(') >= 0 && !isOtherForm(key)) {
            match = better(part(flat(PARENTHESIS.matcher(key).replaceAll(" ")), date), inParentheses(key), date);
        }
        return match == null ? null : match.drug();
    }

    private static String flat(String key) {
        return DrugTable.normal(key.replace('(', ' ').replace(')', ' '));
    }

    /** The first parenthesis that says more than how or how much. */
    private static String inParentheses(String key) {
        Matcher parenthesis = PARENTHESIS.matcher(key);
        String words = "";
        while (parenthesis.find() && (words.isEmpty() || areNoise(words))) {
            words = parenthesis.group(1).strip();
        }
        return words;
    }

    /** Of the words outside a parenthesis and those in it, the brand or form over the generic name. */
    private @Nullable Match better(@Nullable Match outside, String words, LocalDate date) {
        Match inside = part(words, date);
        if (outside == null || inside == null) {
            Match known = outside == null ? inside : outside;
            boolean added = known != null && known.isFluid() && (outside == null || !areNoise(words));
            return added ? null : known;
        }
        if (outside.isFluid() && !inside.isFluid()) {
            return null;
        }
        boolean narrower = outside.isGeneric()
                && !inside.isGeneric()
                && (inside.drug().substance() + ' ').startsWith(outside.drug().substance() + ' ');
        return narrower ? inside : outside;
    }

    private static boolean isOtherForm(String key) {
        for (String word : key.split("[ ()]", -1)) {
            if (FORMS.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Match whole(String key, LocalDate date) {
        Drug drug = DrugTable.nearest(byName.get(key), date);
        return drug == null ? null : new Match(key, drug);
    }

    private @Nullable Match part(String key, LocalDate date) {
        Match match = withoutNoise(key, date, true);
        if (match == null) {
            match = withPotassium(key, date);
        }
        return match != null ? match : inFluid(key, date);
    }

    /**
     * The longest run of words that is a name and has only droppable words beside it; null where two such runs disagree.
     *
     * @param measured whether an amount beside a fluid is the amount of the fluid
     */
    private @Nullable Match withoutNoise(String key, LocalDate date, boolean measured) {
        List<String> words = List.of(GLUED.matcher(key).replaceAll("$1 $2").split(" ", -1));
        Match found = null;
        for (int length = words.size(); length > 0 && found == null; length--) {
            for (int from = 0; from + length <= words.size(); from++) {
                List<String> before = words.subList(0, from);
                List<String> after = words.subList(from + length, words.size());
                Match match = whole(String.join(" ", words.subList(from, from + length)), date);
                if (match == null || !mayDrop(match, before, after, measured)) {
                    continue;
                }
                if (found != null
                        && !found.drug().substance().equals(match.drug().substance())) {
                    return null;
                }
                found = match;
            }
        }
        return found;
    }

    private static boolean mayDrop(Match match, List<String> before, List<String> after, boolean measured) {
        boolean salted = after.stream().anyMatch(SALTS::contains);
        boolean plain = before.stream().allMatch(DrugNames::isNoise)
                && after.stream().allMatch(word -> isNoise(word) || SALTS.contains(word));
        if (match.isFluid()) {
            return plain && !salted && (!measured || (isVolume(before) && isVolume(after)));
        }
        return plain && !(salted && ELEMENTS.contains(match.name()));
    }

    private static boolean areNoise(String words) {
        return List.of(words.split(" ", -1)).stream().allMatch(DrugNames::isNoise);
    }

    private static boolean isNoise(String word) {
        return NOISE.contains(word) || NUMBER.matcher(word).matches();
    }

    /** Whether the words dropped beside a fluid are a volume, a rate or a way, not a strength or something added. */
    private static boolean isVolume(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            boolean number = NUMBER.matcher(words.get(i)).matches();
            boolean measured = i + 1 < words.size() && VOLUMES.contains(words.get(i + 1));
            boolean strength = number && !measured && !words.get(i).matches("\\d{3,4}");
            if (WEIGHTS.contains(words.get(i)) || strength) {
                return false;
            }
        }
        return true;
    }

    /** A fluid with potassium in it is a fluid, with a name of its own. */
    private @Nullable Match withPotassium(String key, LocalDate date) {
        Matcher with = WITH_POTASSIUM.matcher(key);
        if (!with.matches()
                || (with.group(2) != null
                        && !areNoise(GLUED.matcher(with.group(2)).replaceAll("$1 $2")))) {
            return null;
        }
        Match fluid = withoutNoise(with.group(1), date, true);
        return fluid == null || !fluid.isFluid()
                ? null
                : whole(DrugKey.of(fluid.drug().substance() + " with potassium chloride"), date);
    }

    /** A drug in a fluid is the drug; potassium in a fluid may be either, so it is not guessed. */
    private @Nullable Match inFluid(String key, LocalDate date) {
        int in = key.lastIndexOf(" in ");
        if (in < 0) {
            return null;
        }
        Match drug = withoutNoise(key.substring(0, in), date, true);
        String rest = key.substring(in + 4);
        Match fluid = withoutNoise(rest, date, false);
        boolean known =
                drug != null && !drug.isFluid() && !drug.drug().substance().equals("potassium chloride");
        boolean inFluid = fluid == null ? areNoise(GLUED.matcher(rest).replaceAll("$1 $2")) : fluid.isFluid();
        return known && inFluid ? drug : null;
    }
}
