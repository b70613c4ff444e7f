package org.cannula.formats;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cannula.chart.Administration;
import org.cannula.chart.Amount;
import org.cannula.chart.Moment;
import org.cannula.chart.Pause;
import org.cannula.chart.Pump;
import org.cannula.chart.Purpose;
import org.cannula.chart.Route;
import org.cannula.chart.SecondAccess;
import org.cannula.chart.Setting;
import org.cannula.chart.Vial;
import org.cannula.chart.Visit;
import org.cannula.codes.Category;
import org.jspecify.annotations.Nullable;

/** Visits that use every field in every way the contract allows, from a seed. */
public final class RandomVisits {

    private static final LocalDate DATE = LocalDate.of(2026, 3, 2);
    private static final String[] WORDS = {
        "vancomycin",
        "normal",
        "saline",
        "0.9%",
        "D5W",
        "flush",
        "contrast",
        "discontinued",
        "keep-open",
        "1",
        "g",
        "mg",
        "250",
        "250mg",
        "1,000",
        "#",
        "#1",
        "@left",
        "a:b",
        "reason:",
        "note:x",
        "\"",
        "'",
        "\\",
        "x\"y",
        "\u201Cq\u201D",
        "\n",
        "\t",
        "\r\n",
        "\u0000",
        "\u0085",
        "\u2028",
        "é",
        "\uD83D\uDC89",
        "visit",
        "claim",
        "expect",
        "?",
        "-",
        "08:00",
        "+1",
        "İ",
        "ı",
        "{",
        "}",
        "infusion",
        "facility",
        "\uFEFF",
        "\u00A0x"
    };
    private static final String[] UNITS = {
        "g", "mg", "mcg", "\u00B5g", "ml", "l", "units", "mg/m2", "million units", "x"
    };

    private final Random random;
    private @Nullable ZoneOffset[] offsets = {null};

    public RandomVisits(long seed) {
        this.random = new Random(seed);
    }

    public Visit visit() {
        offsets = switch (random.nextInt(3)) {
            case 0 -> new ZoneOffset[] {null};
            case 1 -> new ZoneOffset[] {ZoneOffset.ofHours(-5)};
            default ->
                new ZoneOffset[] {
                    ZoneOffset.ofHours(-5), ZoneOffset.ofHours(-4), ZoneOffset.UTC, ZoneOffset.ofHoursMinutes(5, 45)
                };
        };
        List<String> ids = ids();
        List<Administration> given = new ArrayList<>();
        for (String id : ids) {
            given.add(administration(id, ids));
        }
        Moment arrived = maybe() ? moment(random.nextInt(600)) : null;
        boolean clock = arrived != null || given.stream().anyMatch(a -> a.start() != null || a.stop() != null);
        return Visit.builder(text())
                .date(clock && random.nextInt(5) == 0 ? null : DATE)
                .patient(maybeText())
                .provider(maybeText())
                .account(maybeText())
                .setting(one(Setting.values()))
                .payer(maybe() ? "medicare" : text())
                .placeOfService(maybe() ? "22" : maybeText())
                .arrived(arrived)
                .departed(arrived != null && maybe() ? moment(arrived.minute(), random.nextInt(4000)) : null)
                .inpatientFrom(maybe() ? null : moment(random.nextInt(3000)))
                .primaryReason(ids.isEmpty() || maybe() ? null : ids.get(random.nextInt(ids.size())))
                .secondAccess(accesses())
                .administrations(given)
                .build();
    }

    private List<String> ids() {
        List<String> ids = new ArrayList<>();
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            String id = random.nextInt(3) > 0 ? "a" + (i + 1) : text() + i;
            ids.add(ids.contains(id) ? id + "-" + i : id);
        }
        return ids;
    }

    private Administration administration(String id, List<String> ids) {
        Moment start = random.nextInt(4) == 0 ? null : moment(random.nextInt(4000) - 200);
        long from = start == null ? DATE.toEpochDay() * 1440 : start.minute();
        boolean drug = random.nextInt(5) > 0;
        String other = ids.get(random.nextInt(ids.size()));
        return Administration.builder(id, one(Route.values()))
                .drug(drug ? text() : null)
                .hcpcs(drug ? (maybe() ? "J3370" : null) : "J1885")
                .ndc(maybe() ? null : "00409-6533-01")
                .category(maybe() ? null : one(Category.values()))
                .site(maybe() ? "A" : text())
                .lumen(maybeText())
                .start(start)
                .stop(maybe() ? moment(from, random.nextInt(3000)) : null)
                .runningAt(maybe() ? null : moment(from, random.nextInt(3000)))
                .minutes(maybe() ? null : random.nextInt(600))
                .with(other.equals(id) || maybe() ? null : other)
                .after(other.equals(id) || maybe() ? null : other)
                .pauses(pauses(from))
                .bag(maybeText())
                .purpose(maybe() ? Purpose.TREATMENT : one(Purpose.values()))
                .pump(maybe() ? null : one(Pump.values()))
                .lesions(maybe() ? 1 : 1 + random.nextInt(9))
                .setups(maybe() ? 1 : 1 + random.nextInt(4))
                .volumeMl(maybe() ? null : decimal())
                .rateMlPerHour(maybe() ? null : decimal())
                .dose(maybe() ? null : amount())
                .wasted(maybe() ? null : amount())
                .vials(vials())
                .singleDose(maybe() ? null : maybe())
                .ordered(maybeText())
                .discontinued(random.nextInt(4) == 0)
                .reason(maybeText())
                .note(maybeText())
                .build();
    }

    private List<Pause> pauses(long from) {
        List<Pause> pauses = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Moment start = moment(from, random.nextInt(3000) - 300);
            pauses.add(new Pause(start, moment(start.minute(), random.nextInt(2000))));
        }
        return pauses;
    }

    private List<Vial> vials() {
        List<Vial> vials = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            vials.add(new Vial(amount(), 1 + random.nextInt(5)));
        }
        return vials;
    }

    private List<SecondAccess> accesses() {
        List<SecondAccess> accesses = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            String text = maybeText();
            accesses.add(new SecondAccess(one(SecondAccess.Kind.values()), maybeText(), text == null ? "" : text));
        }
        return accesses;
    }

    /** A moment so many minutes after the beginning of the visit's date, in one of the offsets of the visit. */
    private Moment moment(long minutes) {
        return moment(DATE.toEpochDay() * 1440, minutes);
    }

    private Moment moment(long from, long minutes) {
        ZoneOffset offset = one(offsets);
        Instant at = Instant.ofEpochSecond((from + minutes) * 60);
        return new Moment(LocalDateTime.ofInstant(at, offset == null ? ZoneOffset.UTC : offset), offset);
    }

    private Amount amount() {
        return new Amount(decimal(), one(UNITS));
    }

    private BigDecimal decimal() {
        return new BigDecimal(
                one(new String[] {"0", "1", "1000", "0.25", "1.50", "250.0", "123456789012", "0.000001"}));
    }

    /** One to four words, odd ones among them, never blank. */
    private String text() {
        StringBuilder text = new StringBuilder(one(WORDS));
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(maybe() ? " " : "").append(one(WORDS));
        }
        return text.toString().isBlank() ? "x" + text : text.toString();
    }

    private @Nullable String maybeText() {
        return random.nextInt(3) > 0 ? null : text();
    }

    private boolean maybe() {
        return random.nextBoolean();
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
