package org.cannula.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All cases of this checkout. */
public final class Cases {

    /** The checkout. */
    public static final Path ROOT =
            Path.of(System.getProperty("cannula.root", "..")).toAbsolutePath().normalize();

    private static final List<Case> PUBLISHED = folder("published").stream()
            .filter(c -> !c.place().startsWith("drug-units"))
            .toList();
    private static final List<Case> DRUG_UNITS = folder("published").stream()
            .filter(c -> c.place().startsWith("drug-units"))
            .toList();
    private static final List<Case> OWN = folder("own");

    private Cases() {}

    /** Cases others published, drug units apart. */
    public static List<Case> published() {
        return PUBLISHED;
    }

    /** Published examples of drug units and of JW and JZ. */
    public static List<Case> drugUnits() {
        return DRUG_UNITS;
    }

    /** Our own cases. */
    public static List<Case> own() {
        return OWN;
    }

    /** Every case that can be run. */
    public static List<Case> all() {
        return Stream.of(PUBLISHED, DRUG_UNITS, OWN)
                .flatMap(List::stream)
                .filter(Case::runnable)
                .toList();
    }

    private static List<Case> folder(String name) {
        List<Case> cases = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        try (Stream<Path> files = Files.list(ROOT.resolve("cases").resolve(name))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".cases")).sorted().toList()) {
                for (Case one : CaseFile.read(file)) {
                    if (!seen.add(one.id())) {
                        throw new IllegalArgumentException("two cases are called " + one);
                    }
                    cases.add(one);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }
}
