package org.cannula.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Picks codes out of concepts by the system they are of. */
final class Codes {

    private Codes() {}

    /** The codings of a concept that have a code. */
    static List<Node> codings(@Nullable Node concept) {
        List<Node> codings = new ArrayList<>();
        if (concept != null) {
            for (Node coding : concept.fhirType().equals("Coding") ? List.of(concept) : concept.all("coding")) {
                if (coding.text("code") != null) {
                    codings.add(coding);
                }
            }
        }
        return codings;
    }

    /** The first code of a system that fits, or null. */
    static @Nullable String of(@Nullable Node concept, Predicate<String> system) {
        for (Node coding : codings(concept)) {
            if (system.test(system(coding))) {
                return coding.text("code");
            }
        }
        return null;
    }

    /** The code of a system that is preferred; else the first code of all. */
    static @Nullable String preferring(@Nullable Node concept, Predicate<String> system) {
        String preferred = of(concept, system);
        return preferred != null ? preferred : of(concept, any -> true);
    }

    /** Whether one of the concept's codes is this, in any case. */
    static boolean has(@Nullable Node concept, String code) {
        return codings(concept).stream().anyMatch(coding -> code.equalsIgnoreCase(coding.text("code")));
    }

    private static String system(Node coding) {
        String system = coding.text("system");
        return system == null ? "" : system.toLowerCase(Locale.ROOT);
    }

    /** CPT or HCPCS, by the addresses and numbers they go by; a code that names no system is taken for one. */
    static boolean isProcedure(String system) {
        return system.isEmpty()
                || system.contains("ama-assn.org/go/cpt")
                || system.contains("hcpcs")
                || system.endsWith("2.16.840.1.113883.6.12")
                || system.endsWith("2.16.840.1.113883.6.285");
    }

    static boolean isNdc(String system) {
        return system.endsWith("/sid/ndc") || system.endsWith("2.16.840.1.113883.6.69");
    }

    static boolean isDiagnosis(String system) {
        return system.contains("/icd-");
    }

    static boolean isPlaceOfService(String system) {
        return system.replace('_', '-').contains("place-of-service");
    }

    static boolean isRevenue(String system) {
        return system.contains("nubc.org");
    }
}
