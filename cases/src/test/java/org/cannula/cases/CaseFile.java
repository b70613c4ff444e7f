package org.cannula.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cannula.chart.Visit;
import org.cannula.claim.Claim;
import org.jspecify.annotations.Nullable;

/**
 * Reads a case file: cases one after another, each some metadata lines and then its visits as visit sheets, with what is
 * expected under each and, where one was billed, the claim.
 */
final class CaseFile {

    /** Keys of the metadata lines; {@code cases/README.md} says what each means. */
    static final Set<String> KEYS = Set.of(
            "case",
            "source",
            "url",
            "verdict",
            "points",
            "clock",
            "unrunnable",
            "reading",
            "no-reading",
            "default",
            "dated",
            "refused",
            "outside",
            "asks",
            "reviews",
            "default-asks",
            "default-reviews",
            "billed",
            "uncodable",
            "drugs",
            "why",
            "but",
            "ours",
            "proves",
            "expected");

    private final Path file;
    private final List<String> lines;
    private final List<Case> cases = new ArrayList<>();

    private int begins;
    private Map<String, String> words = new HashMap<>();
    private final List<Visit> visits = new ArrayList<>();
    private final List<List<Expected>> answer = new ArrayList<>();
    private @Nullable String claimHead;
    private @Nullable Claim claim;
    private int sheetFrom = -1;
    private int sheetUntil = -1;
    private final List<Integer> expects = new ArrayList<>();
    private final List<Integer> claims = new ArrayList<>();

    private CaseFile(Path file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    static List<Case> read(Path file) {
        try {
            return new CaseFile(file, Files.readAllLines(file)).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Case> read() {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            String key = line.split("\\s+", 2)[0];
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (key.equals("case")) {
                endCase();
                begins = i;
            }
            if (KEYS.contains(key)) {
                if (words.put(key, line.substring(key.length()).strip()) != null) {
                    throw wrong(i, "the key " + key + " a second time");
                }
            } else {
                body(i, key, line);
            }
        }
        endCase();
        return cases;
    }

    private void body(int i, String key, String line) {
        switch (key) {
            case "visit" -> {
                endSheet();
                sheetFrom = i;
                sheetUntil = i + 1;
            }
            case "expect" -> expects.add(i);
            case "claim" -> {
                if (sheetFrom < 0 && claimHead == null) {
                    claimHead = line;
                } else {
                    claims.add(i);
                }
            }
            default -> {
                if (sheetFrom < 0) {
                    throw wrong(i, "\"" + key + "\", which is no key and stands before the visit");
                }
                sheetUntil = i + 1;
            }
        }
    }

    private void endSheet() {
        if (sheetFrom < 0 && claimHead == null) {
            return;
        }
        String head = sheetFrom >= 0 ? lines.get(sheetFrom) : claimHead;
        LocalDate day = day(head);
        answer.add(expects.stream()
                .flatMap(i -> Expected.list(tail(i), day).stream())
                .toList());
        if (sheetFrom >= 0) {
            visits.add(Sheets.visit(file.getFileName().toString(), lines, sheetFrom, sheetUntil));
        }
        if (!claims.isEmpty()) {
            claim = Claims.of(word("case"), head, day, Expected.list(tail(claims.get(0)), day));
        }
        sheetFrom = -1;
        claimHead = null;
        expects.clear();
        claims.clear();
    }

    private void endCase() {
        if (words.isEmpty()) {
            return;
        }
        try {
            endSheet();
            if (has("expected")) {
                answer.add(Expected.list(word("expected"), LocalDate.of(2026, 3, 2)));
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    file + ":" + (begins + 1) + ": " + word("case") + ": " + e.getMessage(), e);
        }
        String place = file.getFileName() + ":" + (begins + 1);
        cases.add(new Case(word("case"), place, words, visits, answer, claim));
        words = new HashMap<>();
        visits.clear();
        answer.clear();
        claim = null;
    }

    private boolean has(String key) {
        return words.containsKey(key);
    }

    private String word(String key) {
        return words.getOrDefault(key, "");
    }

    private String tail(int i) {
        String line = lines.get(i).strip();
        return line.substring(line.split("\\s+", 2)[0].length());
    }

    private static LocalDate day(String head) {
        for (String word : head.split("\\s+", -1)) {
            if (word.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return LocalDate.parse(word);
            }
        }
        throw new IllegalArgumentException("no day in \"" + head + "\"");
    }

    private IllegalArgumentException wrong(int i, String what) {
        return new IllegalArgumentException(file + ":" + (i + 1) + ": found " + what);
    }
}
