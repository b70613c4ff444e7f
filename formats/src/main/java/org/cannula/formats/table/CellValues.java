package org.cannula.formats.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.cannula.claim.ClaimType;
import org.cannula.formats.text.Texts;
import org.cannula.formats.text.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Values of a claim out of the text of cells. Blank text is absent. */
final class CellValues {

    private static final Pattern GROUPED = Pattern.compile("-?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{2,10}");
    private static final Pattern CODE_AND_MODIFIERS = Pattern.compile("([A-Z0-9]{5})((?:[-:, ]+[A-Z0-9]{2}){1,4})");
    private static final String CODES = "a CPT or HCPCS code such as 96365, or with its modifiers 96365-59";

    /** Names of the two forms, beside the contract's own words. */
    private static final Map<String, ClaimType> FORMS = Map.ofEntries(
            Map.entry("i", ClaimType.INSTITUTIONAL),
            Map.entry("837i", ClaimType.INSTITUTIONAL),
            Map.entry("ub", ClaimType.INSTITUTIONAL),
            Map.entry("ub04", ClaimType.INSTITUTIONAL),
            Map.entry("ub-04", ClaimType.INSTITUTIONAL),
            Map.entry("facility", ClaimType.INSTITUTIONAL),
            Map.entry("p", ClaimType.PROFESSIONAL),
            Map.entry("837p", ClaimType.PROFESSIONAL),
            Map.entry("1500", ClaimType.PROFESSIONAL),
            Map.entry("cms1500", ClaimType.PROFESSIONAL),
            Map.entry("cms-1500", ClaimType.PROFESSIONAL),
            Map.entry("hcfa", ClaimType.PROFESSIONAL));

    private CellValues() {}

    static @Nullable String upper(@Nullable String text) {
        return text == null ? null : text.toUpperCase(Locale.ROOT);
    }

    static @Nullable ClaimType type(@Nullable String text) throws RowFault {
        if (text == null) {
            return null;
        }
        String word = text.toLowerCase(Locale.ROOT);
        ClaimType type = Vocabulary.CLAIM_TYPES.find(word);
        type = type == null ? FORMS.get(word) : type;
        if (type == null) {
            throw RowFault.of(text, "institutional or professional");
        }
        return type;
    }

    static @Nullable LocalDate day(@Nullable String text, DayText days) throws RowFault {
        if (text == null) {
            return null;
        }
        LocalDate day = days.of(text);
        if (day == null) {
            throw RowFault.of(text, days.valid());
        }
        return day;
    }

    /** A quantity without trailing zeros. */
    static @Nullable BigDecimal quantity(@Nullable String text) throws RowFault {
        BigDecimal number = number(text, "a number from 0, such as 2 or 1.5");
        if (number != null && number.signum() < 0) {
            throw RowFault.found("a negative number", "a number from 0");
        }
        BigDecimal stripped = number == null ? null : number.stripTrailingZeros();
        return stripped == null || stripped.scale() >= 0 ? stripped : stripped.setScale(0);
    }

    /** An amount with at least its cents. */
    static @Nullable BigDecimal money(@Nullable String text) throws RowFault {
        String plain = text == null ? null : text.replace("$", "").strip();
        BigDecimal amount = number(plain == null || plain.isEmpty() ? null : plain, "an amount such as 310.00");
        return amount == null || amount.scale() >= 2 ? amount : amount.setScale(2);
    }

    private static @Nullable BigDecimal number(@Nullable String text, String valid) throws RowFault {
        if (text == null) {
            return null;
        }
        String plain = GROUPED.matcher(text).matches() ? text.replace(",", "") : text;
        BigDecimal number = Texts.decimal(plain.startsWith(".") ? "0" + plain : plain);
        if (number == null) {
            throw RowFault.of(text, valid);
        }
        return number;
    }

    /** The number of a line, or -1 where there is none. */
    static int line(@Nullable String text) throws RowFault {
        String digits = text == null ? "" : text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        if (digits.isEmpty()) {
            return -1;
        }
        if (digits.length() > 9 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw RowFault.of(digits, "the number of the line");
        }
        return Integer.parseInt(digits);
    }

    /** A code and the modifiers written behind it. */
    record CodeCell(String code, List<String> modifiers) {}

    static CodeCell code(String text) throws RowFault {
        String upper = text.toUpperCase(Locale.ROOT);
        if (CODE.matcher(upper).matches()) {
            return new CodeCell(upper, List.of());
        }
        var both = CODE_AND_MODIFIERS.matcher(upper);
        if (!both.matches()) {
            throw RowFault.of(text, CODES);
        }
        return new CodeCell(both.group(1), modifiers(List.of(both.group(2))));
    }

    /** Modifiers, one or several in a cell. */
    static List<String> modifiers(List<String> cells) throws RowFault {
        List<String> modifiers = new ArrayList<>(cells.size());
        for (String cell : cells) {
            for (String each : cell.toUpperCase(Locale.ROOT).split("[-:,;/| ]+", -1)) {
                if (each.isEmpty()) {
                    continue;
                }
                // A spreadsheet takes 09 for a number.
                String modifier = each.length() == 1 && Character.isDigit(each.charAt(0)) ? "0" + each : each;
                if (modifier.length() != 2) {
                    throw RowFault.of(cell, "modifiers of two characters");
                }
                modifiers.add(modifier);
            }
        }
        return modifiers;
    }

    /** Codes of a list, one or several in a cell. */
    static List<String> codes(List<String> cells) {
        List<String> codes = new ArrayList<>(cells.size());
        for (String cell : cells) {
            for (String each : cell.toUpperCase(Locale.ROOT).split("[,;| ]+", -1)) {
                if (!each.isEmpty()) {
                    codes.add(each);
                }
            }
        }
        return codes;
    }

    /** A code of digits that a spreadsheet may have robbed of its leading zeros: revenue code, bill type, place of service. */
    static @Nullable String padded(@Nullable String text, int length, String valid) throws RowFault {
        String code = upper(text);
        if (code == null) {
            return null;
        }
        if (code.length() > length || !CODE.matcher("00" + code).matches()) {
            throw RowFault.of(code, valid);
        }
        return "0".repeat(length - code.length()) + code;
    }
}
