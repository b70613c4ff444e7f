package org.cannula.cases.labelled;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A drug as generated charts give it and claims bill it: facts of the HCPCS and OPPS files, not of the engine's drug table.
 *
 * @param hcpcs its billing code
 * @param from first day of the code
 * @param unit what one billed unit stands for, in {@code measure}
 * @param doses doses given, in {@code measure}
 * @param vials sizes of its single-dose containers
 * @param paidApart whether a hospital is paid for it apart from the service (OPPS status K in every edition held)
 */
record Stock(
        String hcpcs,
        LocalDate from,
        int unit,
        String measure,
        List<Integer> doses,
        List<Integer> vials,
        boolean paidApart) {

    private static final LocalDate OLD = LocalDate.of(2015, 1, 1);

    private static final Map<String, Stock> BY_NAME = Map.ofEntries(
            Map.entry("ondansetron", packaged("J2405", 1, "mg", List.of(4, 8), List.of(4))),
            Map.entry("zofran", packaged("J2405", 1, "mg", List.of(4, 8), List.of(4))),
            Map.entry("ceftriaxone", packaged("J0696", 250, "mg", List.of(500, 700, 1000, 2000), List.of(500, 1000))),
            Map.entry("ketorolac", packaged("J1885", 15, "mg", List.of(15, 30, 60), List.of(15, 30))),
            Map.entry("acyclovir", packaged("J0133", 5, "mg", List.of(350, 500, 702), List.of(500))),
            Map.entry("ferric carboxymaltose", apart("J1439", 1, "mg", List.of(500, 750), List.of(750))),
            Map.entry("ferumoxytol", apart("Q0138", 1, "mg", List.of(510, 255), List.of(510))),
            Map.entry("carboplatin", packaged("J9045", 50, "mg", List.of(305, 450, 600), List.of(150, 450))),
            Map.entry("fluorouracil", packaged("J9190", 500, "mg", List.of(800, 2400, 4000), List.of(500, 2500))),
            Map.entry("gemcitabine", packaged("J9201", 200, "mg", List.of(1000, 1800), List.of(200, 1000))),
            Map.entry("paclitaxel", packaged("J9267", 1, "mg", List.of(175, 300), List.of(30, 100))),
            Map.entry("pembrolizumab", apart("J9271", 1, "mg", List.of(150, 200), List.of(100))),
            Map.entry(
                    "rituximab",
                    new Stock("J9312", LocalDate.of(2019, 1, 1), 10, "mg", List.of(680, 700), List.of(100, 500), true)),
            Map.entry("fulvestrant", packaged("J9395", 25, "mg", List.of(500), List.of(250))),
            Map.entry("normal saline", packaged("J7030", 1000, "ml", List.of(1000), List.of())),
            Map.entry("lactated ringers", packaged("J7120", 1000, "ml", List.of(1000), List.of())));

    private static Stock packaged(String hcpcs, int unit, String measure, List<Integer> doses, List<Integer> vials) {
        return new Stock(hcpcs, OLD, unit, measure, doses, vials, false);
    }

    private static Stock apart(String hcpcs, int unit, String measure, List<Integer> doses, List<Integer> vials) {
        return new Stock(hcpcs, OLD.plusYears(1), unit, measure, doses, vials, true);
    }

    /** The drug of that name on a day; null where it is none of ours or had no code then. */
    static @Nullable Stock of(@Nullable String name, LocalDate day) {
        Stock stock = name == null ? null : BY_NAME.get(name.toLowerCase(java.util.Locale.ROOT));
        return stock == null || day.isBefore(stock.from) ? null : stock;
    }

    /** The drug of a billing code; null where it is none of ours. */
    static @Nullable Stock coded(String hcpcs) {
        return BY_NAME.values().stream()
                .filter(stock -> stock.hcpcs.equals(hcpcs))
                .findFirst()
                .orElse(null);
    }

    /** Whether a claim's code is that of a chemotherapy drug; the others here are plain drugs and fluids. */
    static boolean isChemotherapy(String hcpcs) {
        return hcpcs.startsWith("J9");
    }

    static boolean isFluid(String hcpcs) {
        return hcpcs.equals("J7030") || hcpcs.equals("J7120");
    }
}
