package org.cannula.formats.grid;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannula.formats.Rejected;
import org.cannula.formats.sheet.SheetReader;
import org.jspecify.annotations.Nullable;

/** Turns rows into lines of a visit sheet: one row an administration, or one row an event of it. */
final class MarLines {

    private static final Pattern STARTS = Pattern.compile("(?i)(new bag|start|begin|begun|given|bolus|hung).*");
    private static final Pattern STOPS = Pattern.compile("(?i)(stop|complete|end|infused|finish|discontinue|d/c).*");
    private static final Pattern PAUSES = Pattern.compile("(?i)(pause|held|hold|interrupt).*");
    private static final Pattern RESUMES = Pattern.compile("(?i)(restart|resume).*");
    private static final Pattern CHANGES = Pattern.compile("(?i)(rate|verify|verified|infusing|running|titrat).*");
    private static final Pattern AMOUNT =
            Pattern.compile("(?i)^(.*?)\\s+[\\d.,]+ ?(?:mg|g|mcg|ug|units?|meq|mmol|mu|iu|ml|l)\\b.*$");

    private final List<MarColumn> columns;
    private final List<String> lines = new ArrayList<>();
    private final List<MarGrid.Left> left = new ArrayList<>();
    private final Map<String, Given> open = new LinkedHashMap<>();
    private @Nullable LocalDate day;

    MarLines(List<MarColumn> columns, @Nullable LocalDate day) {
        this.columns = columns;
        this.day = day;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    List<MarGrid.Left> left() {
        return List.copyOf(left);
    }

    /** One administration while its events are gathered. */
    private static final class Given {
        final int row;
        final List<String> cells;
        final @Nullable MarClock start;

        @Nullable
        MarClock stop;

        final List<String> pauses = new ArrayList<>();

        @Nullable
        MarClock paused;

        Given(int row, List<String> cells, @Nullable MarClock start) {
            this.row = row;
            this.cells = cells;
            this.start = start;
        }
    }

    void read(List<List<String>> rows) {
        for (int i = 0; i < rows.size(); i++) {
            row(i + 1, rows.get(i));
        }
        open.values().forEach(this::write);
    }

    private void row(int number, List<String> cells) {
        LocalDate rowDay = MarClock.day(cell(cells, MarField.DATE));
        MarClock at = clock(cells, MarField.TIME, rowDay);
        MarClock start = clock(cells, MarField.START, rowDay);
        MarClock stop = clock(cells, MarField.STOP, rowDay);
        if (start == null) {
            start = at;
        }
        if (start == null && stop == null) {
            left.add(new MarGrid.Left(number, "no time; valid: a column of times, such as 08:00 or 03/02/2026 08:00"));
            return;
        }
        String action = cell(cells, MarField.ACTION);
        if (!action.isEmpty() && start != null && stop == null) {
            event(number, cells, action, start);
        } else {
            Given given = new Given(number, cells, start);
            given.stop = stop;
            write(given);
        }
    }

    private void event(int number, List<String> cells, String action, MarClock at) {
        String key = cell(cells, MarField.DRUG).toLowerCase(Locale.ROOT) + "\n" + cell(cells, MarField.SITE);
        Given running = open.get(key);
        if (running == null && STARTS.matcher(action).matches()) {
            open.put(key, new Given(number, cells, at));
        } else if (running != null && STARTS.matcher(action).matches()) {
            // A further bag or dose: the one before is written as far as it is known.
            write(running);
            open.put(key, new Given(number, cells, at));
        } else if (running != null && STOPS.matcher(action).matches()) {
            running.stop = at;
            write(running);
            open.remove(key);
        } else if (running != null && PAUSES.matcher(action).matches()) {
            running.paused = at;
        } else if (running != null
                && running.paused != null
                && RESUMES.matcher(action).matches()) {
            running.pauses.add(running.paused.sheet(day) + "-" + at.sheet(day));
            running.paused = null;
        } else if (!CHANGES.matcher(action).matches()) {
            left.add(new MarGrid.Left(
                    number,
                    '"' + action + "\" does not follow from the rows above it; valid: new bag, started, given, stopped,"
                            + " completed, paused, restarted"));
        }
    }

    private void write(Given given) {
        MarClock start = given.start;
        MarClock stop = given.stop;
        if (day == null) {
            day = start != null ? start.day() : stop == null ? null : stop.day();
        }
        List<String> words = new ArrayList<>();
        String route = cell(given.cells, MarField.ROUTE);
        words.add((start == null ? "?" : start.sheet(day)) + (stop == null ? "" : "-" + stop.sheet(day)));
        words.add(route.isEmpty() ? stop == null ? "" : "infusion" : route.toLowerCase(Locale.ROOT));
        String drug = cell(given.cells, MarField.DRUG);
        String dose = cell(given.cells, MarField.DOSE);
        Matcher amount = AMOUNT.matcher(drug);
        words.add(!dose.isEmpty() && amount.matches() ? amount.group(1) : drug);
        words.add(dose);
        add(words, "vol:", cell(given.cells, MarField.VOLUME).replaceAll("(?i) ?ml$", ""));
        add(words, "rate:", cell(given.cells, MarField.RATE).replaceAll("(?i) ?ml/h.*$", ""));
        add(words, "@", cell(given.cells, MarField.SITE).replaceAll("[\\s\"]+", "-"));
        given.pauses.forEach(pause -> words.add("pause:" + pause));
        words.removeIf(String::isEmpty);
        String line = String.join("  ", words);
        String fault = fault(line);
        if (fault == null) {
            lines.add(line);
        } else {
            left.add(new MarGrid.Left(given.row, fault));
        }
    }

    private static void add(List<String> words, String before, String value) {
        if (!value.isEmpty()) {
            words.add(before + value);
        }
    }

    /** What the sheet's reader has against a line; null where it reads it. */
    private @Nullable String fault(String line) {
        String sheet = "visit V " + (day == null ? "2000-01-01" : day) + "\n" + line + "\n";
        List<Rejected> rejected = new ArrayList<>();
        try {
            SheetReader.read(
                    new ByteArrayInputStream(sheet.getBytes(StandardCharsets.UTF_8)), "", entry -> {}, rejected::add);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return rejected.isEmpty()
                ? null
                : "found " + rejected.get(0).found() + "; valid: "
                        + rejected.get(0).valid();
    }

    private @Nullable MarClock clock(List<String> cells, MarField field, @Nullable LocalDate rowDay) {
        MarClock clock = MarClock.of(cell(cells, field));
        return clock == null ? null : clock.on(rowDay);
    }

    private String cell(List<String> cells, MarField field) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).field() == field) {
                return cells.get(i);
            }
        }
        return "";
    }
}
