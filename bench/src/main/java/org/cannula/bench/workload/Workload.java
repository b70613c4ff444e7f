package org.cannula.bench.workload;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cannula.bench.workload.Encounters.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Synthetic claims in the shape of real files, always the same for one seed: interchanges of one type each, some hundred
 * claims to a transaction, one claim in four with drugs given, one of those in ten billed wrong.
 */
public final class Workload {

    private static final int CLAIMS_IN_TRANSACTION = 500;
    private static final int TRANSACTIONS_IN_INTERCHANGE = 4;
    private static final double WITH_DRUGS = 0.25;
    private static final double WRONG = 0.1;
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 6);
    private static final int DAYS = 340;
    private static final int PROVIDERS = 240;

    /** Receives the label of each claim that is billed wrong. */
    @FunctionalInterface
    public interface Labels {
        void wrong(String claim, String mistake) throws IOException;
    }

    private final SplittableRandom random;
    private final List<List<Kind>> drugs = byType(Encounters.withDrugs());
    private final List<List<Kind>> others = byType(Encounters.withoutDrugs());
    private final Claims837 out;
    private final Labels labels;
    private long claims;

    private Workload(long seed, OutputStream out, Labels labels) {
        this.random = new SplittableRandom(seed);
        this.out = new Claims837(out);
        this.labels = labels;
    }

    /**
     * Writes at least so many claims, and ends with the interchange.
     *
     * @return bytes written
     * @throws IOException when what is written cannot be taken
     */
    public static long write(long seed, long claims, OutputStream out, Labels labels) throws IOException {
        Workload workload = new Workload(seed, out, labels);
        while (workload.claims < claims) {
            workload.interchange(claims);
        }
        return workload.out.flush();
    }

    private static List<List<Kind>> byType(List<Kind> kinds) {
        return List.of(
                kinds.stream().filter(kind -> !kind.institutional()).toList(),
                kinds.stream().filter(Kind::institutional).toList());
    }

    private void interchange(long wanted) throws IOException {
        boolean institutional = random.nextInt(5) < 2;
        out.beginInterchange(institutional);
        for (int t = 0; t < TRANSACTIONS_IN_INTERCHANGE && claims < wanted; t++) {
            out.beginTransaction();
            int provider = -1;
            for (int c = 0; c < CLAIMS_IN_TRANSACTION && claims < wanted; c++) {
                if (c % 50 == 0) {
                    provider = random.nextInt(PROVIDERS);
                    out.provider(provider);
                }
                claim(institutional ? 1 : 0);
            }
            out.endTransaction();
        }
        out.endInterchange();
    }

    private void claim(int type) throws IOException {
        claims++;
        boolean given = random.nextDouble() < WITH_DRUGS;
        List<Kind> kinds = (given ? drugs : others).get(type);
        Kind kind = kinds.get(random.nextInt(kinds.size()));
        List<BilledLine> lines = kind.lines();
        if (given && random.nextDouble() < WRONG) {
            Mistake mistake = mistake(lines);
            if (mistake != null) {
                lines = mistake.applied(lines);
                labels.wrong("W" + claims, mistake.name());
            }
        }
        out.claim(claims, random.nextInt(5_000_000), FIRST_DAY.plusDays(random.nextInt(DAYS)), kind, lines);
    }

    private @Nullable Mistake mistake(List<BilledLine> lines) {
        List<Mistake> fitting = new ArrayList<>();
        for (Mistake mistake : Mistake.values()) {
            if (mistake.fits(lines)) {
                fitting.add(mistake);
            }
        }
        return fitting.isEmpty() ? null : fitting.get(random.nextInt(fitting.size()));
    }
}
