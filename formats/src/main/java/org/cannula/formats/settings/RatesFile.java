package org.cannula.formats.settings;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cannula.chart.Setting;
import org.cannula.policy.RateList;
import org.jspecify.annotations.Nullable;

/**
 * Reads rates of the user's own: a CSV whose first line names columns of {@code payer}, {@code code}, {@code modifier},
 * {@code setting}, {@code from}, {@code until}, {@code amount}. {@code code} and {@code amount} (dollars a unit) must be
 * there; whatever else is empty or absent holds for all.
 */
public final class RatesFile {

    private static final Pattern AMOUNT = Pattern.compile("\\$?[0-9]{1,9}(\\.[0-9]{1,6})?");
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{5}");
    private static final Pattern MODIFIER = Pattern.compile("[0-9A-Z]{2}");

    private final String name;
    private final SettingsTable table;
    private final List<RateList.Rate> rates = new ArrayList<>();

    private RatesFile(String name) {
        this.name = name;
        this.table = new SettingsTable(name, "payer", "code", "modifier", "setting", "from", "until", "amount");
    }

    /**
     * Reads a list of rates to its end.
     *
     * @param name name of the file in errors and in what a price is explained by
     * @throws FaultyFile with every fault, its line and column; two rates that hold for the same lines are one
     */
    public static RateList read(InputStream in, String name) throws IOException, FaultyFile {
        RatesFile file = new RatesFile(name);
        file.table.read(in, file::row);
        file.table.need("code", "amount");
        for (RateList.Collision collision : RateList.collisions(file.rates)) {
            file.table.fault(
                    "",
                    collision.first().source() + " and " + collision.second().source() + " hold for the same lines",
                    "dates that do not overlap, or one of the two");
        }
        file.table.refuse();
        return RateList.of(file.rates);
    }

    private void row(SettingsTable.Row row) {
        String code = upper(row, "code", CODE, "a CPT or HCPCS code of five characters");
        BigDecimal amount = amount(row);
        String modifier = row.get("modifier") == null ? null : upper(row, "modifier", MODIFIER, "two characters");
        LocalDate from = day(row, "from");
        LocalDate until = day(row, "until");
        if (from != null && until != null && until.isBefore(from)) {
            row.fault("until", "a day not before from");
        }
        if (code != null && amount != null) {
            rates.add(new RateList.Rate(
                    row.get("payer"), code, modifier, setting(row), from, until, amount, name + " line " + row.line()));
        }
    }

    private static @Nullable String upper(SettingsTable.Row row, String column, Pattern form, String valid) {
        String text = row.get(column);
        String upper = text == null ? "" : text.toUpperCase(Locale.ROOT);
        if (form.matcher(upper).matches()) {
            return upper;
        }
        row.fault(column, valid);
        return null;
    }

    private static @Nullable BigDecimal amount(SettingsTable.Row row) {
        String text = row.get("amount");
        if (text != null && AMOUNT.matcher(text).matches()) {
            return new BigDecimal(text.replace("$", ""));
        }
        row.fault("amount", "dollars a unit, such as 95.00");
        return null;
    }

    private static @Nullable LocalDate day(SettingsTable.Row row, String column) {
        String text = row.get(column);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            row.fault(column, "a day such as 2026-03-02");
            return null;
        }
    }

    private static @Nullable Setting setting(SettingsTable.Row row) {
        String text = row.get("setting");
        if (text == null) {
            return null;
        }
        for (Setting setting : Setting.values()) {
            if (setting.word().equals(text.toLowerCase(Locale.ROOT))) {
                return setting;
            }
        }
        row.fault("setting", "facility or professional, or nothing for both");
        return null;
    }
}
