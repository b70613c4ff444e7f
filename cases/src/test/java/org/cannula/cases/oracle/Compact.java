package org.cannula.cases.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.cannula.chart.Administration;
import org.cannula.chart.Moment;
import org.cannula.chart.Pause;
import org.cannula.chart.Pump;
import org.cannula.chart.Purpose;
import org.cannula.chart.Route;
import org.cannula.chart.SecondAccess;
import org.cannula.chart.Setting;
import org.cannula.chart.Visit;
import org.cannula.codes.Category;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table test: {@code name | setting and readings | administrations | codes}. Administrations are
 * separated by semicolons, encounters by a double slash; times are of 2026-03-02, {@code +1} of the day after.
 */
record Compact(String name, List<Visit> visits, Map<String, String> knobs, List<List<Billed>> expected) {

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    static Compact parse(String row) {
        String[] cells = row.split("\\|", -1);
        if (cells.length != 4) {
            throw new IllegalArgumentException("four cells, not " + cells.length + ": " + row);
        }
        Map<String, String> knobs = new HashMap<>();
        List<Visit> visits = new ArrayList<>();
        for (String chart : cells[2].split("//", -1)) {
            Visit.Builder visit =
                    Visit.builder("V" + (visits.size() + 1)).patient("P1").provider("1999999984");
            words(cells[1]).forEach(word -> header(word, visit, knobs));
            List<Administration> given = new ArrayList<>();
            for (String dose : chart.split(";", -1)) {
                given.add(dose("a" + (given.size() + 1), dose.strip()));
            }
            visits.add(visit.date(DAY).administrations(given).build());
        }
        List<List<Billed>> expected = Stream.of(cells[3].split("//", -1))
                .map(codes ->
                        words(codes).map(Compact::line).sorted(Billed.ORDER).toList())
                .toList();
        return new Compact(cells[0].strip(), visits, knobs, expected);
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+", -1)).filter(word -> !word.isEmpty());
    }

    private static void header(String word, Visit.Builder visit, Map<String, String> knobs) {
        String value = word.substring(Math.max(word.indexOf(':'), word.indexOf('=')) + 1);
        if (word.contains("=")) {
            knobs.put(word.substring(0, word.indexOf('=')), value);
        } else if (word.startsWith("primary:")) {
            visit.primaryReason(value);
        } else if (word.startsWith("arrived:")) {
            visit.arrived(moment(value));
        } else if (word.startsWith("departed:")) {
            visit.departed(moment(value));
        } else if (word.startsWith("inpatient:")) {
            visit.inpatientFrom(moment(value));
        } else if (word.startsWith("pos:")) {
            visit.placeOfService(value);
        } else if (word.startsWith("second:")) {
            visit.secondAccess(List.of(second(value)));
        } else {
            visit.setting(word.equals("office") ? Setting.PROFESSIONAL : Setting.FACILITY);
        }
    }

    /** {@code convenience}, {@code condition}, or {@code condition@B} for one site. */
    private static SecondAccess second(String value) {
        String[] parts = value.split("@", -1);
        SecondAccess.Kind kind = SecondAccess.Kind.valueOf(parts[0].toUpperCase(Locale.ROOT));
        return new SecondAccess(kind, parts.length > 1 ? parts[1] : null, parts[0]);
    }

    private static Administration dose(String id, String text) {
        String[] words = text.split("\\s+", -1);
        Administration.Builder dose = kind(id, words[1]).drug(words[2]);
        String[] clock = words[0].split("-", -1);
        if (words[0].startsWith("~")) {
            dose.minutes(Integer.parseInt(words[0].substring(1)));
        } else if (!words[0].equals("?")) {
            dose.start(clock[0].equals("?") ? null : moment(clock[0]));
            dose.stop(clock.length == 1 || clock[1].equals("?") ? null : moment(clock[1]));
        }
        List<Pause> pauses = new ArrayList<>();
        for (int i = 3; i < words.length; i++) {
            detail(dose, pauses, words[i]);
        }
        return dose.pauses(pauses).build();
    }

    private static Administration.Builder kind(String id, String word) {
        return switch (word) {
            case "drip" -> of(id, Route.IV_INFUSION, Category.THERAPEUTIC);
            case "push" -> of(id, Route.IV_PUSH, Category.THERAPEUTIC);
            case "chemo" -> of(id, Route.IV_INFUSION, Category.CHEMOTHERAPY);
            case "chemo-push" -> of(id, Route.IV_PUSH, Category.CHEMOTHERAPY);
            case "fluid" -> of(id, Route.IV_INFUSION, Category.HYDRATION);
            case "blood" -> of(id, Route.IV_INFUSION, Category.OTHER);
            case "port-flush" -> of(id, Route.PORT_FLUSH, Category.OTHER);
            default -> {
                boolean chemo = word.startsWith("chemo:");
                Route route = Route.valueOf(
                        word.substring(chemo ? 6 : 0).toUpperCase(Locale.ROOT).replace('-', '_'));
                yield of(id, route, chemo ? Category.CHEMOTHERAPY : Category.THERAPEUTIC);
            }
        };
    }

    private static Administration.Builder of(String id, Route route, Category category) {
        return Administration.builder(id, route).category(category);
    }

    private static void detail(Administration.Builder dose, List<Pause> pauses, String word) {
        int colon = word.indexOf(':');
        String key = colon < 0 ? word : word.substring(0, colon);
        String value = word.substring(colon + 1);
        switch (key) {
            case "pause" -> pauses.add(new Pause(moment(value.split("-", -1)[0]), moment(value.split("-", -1)[1])));
            case "bag" -> dose.bag(value);
            case "ordered" -> dose.ordered(value);
            case "lumen" -> dose.lumen(value);
            case "minutes" -> dose.minutes(Integer.parseInt(value));
            case "with" -> dose.with(value);
            case "after" -> dose.after(value);
            case "ml" -> dose.volumeMl(new BigDecimal(value));
            case "rate" -> dose.rateMlPerHour(new BigDecimal(value));
            case "lesions" -> dose.lesions(Integer.parseInt(value));
            case "setups" -> dose.setups(Integer.parseInt(value));
            case "pump" -> dose.pump(Pump.valueOf(value.toUpperCase(Locale.ROOT)));
            default -> {
                if (key.startsWith("@")) {
                    dose.site(key.substring(1));
                } else {
                    dose.purpose(Purpose.valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_')));
                }
            }
        }
    }

    private static Moment moment(String text) {
        int plus = text.indexOf('+');
        int days = plus < 0 ? 0 : Integer.parseInt(text.substring(plus + 1));
        LocalTime time = LocalTime.parse(plus < 0 ? text : text.substring(0, plus));
        return new Moment(LocalDateTime.of(DAY.plusDays(days), time), null);
    }

    /** {@code 96361-59x2@+1}: code, modifier, units, days after the first. */
    private static Billed line(String word) {
        int at = word.indexOf('@');
        int days = at < 0 ? 0 : Integer.parseInt(word.substring(at + 2));
        String rest = at < 0 ? word : word.substring(0, at);
        int x = rest.indexOf('x');
        int units = x < 0 ? 1 : Integer.parseInt(rest.substring(x + 1));
        String[] code = (x < 0 ? rest : rest.substring(0, x)).split("-", -1);
        @Nullable String modifier = code.length > 1 ? code[1] : null;
        return new Billed(DAY.plusDays(days), code[0], modifier == null ? List.of() : List.of(modifier), units);
    }
}
