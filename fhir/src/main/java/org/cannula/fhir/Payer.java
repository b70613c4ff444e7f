package org.cannula.fhir;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who pays, as far as insurer and coverage say it. */
final class Payer {

    private Payer() {}

    /** The policy a coverage of the Source of Payment Typology stands for: 1 Medicare, 2 Medicaid; else none is named. */
    static @Nullable String of(@Nullable Node coverage) {
        String source = Codes.of(
                coverage == null ? null : coverage.one("type"),
                system -> system.endsWith("/sopt") || system.endsWith("2.16.840.1.113883.3.221.5"));
        if (source == null) {
            return null;
        }
        return source.startsWith("1") ? "medicare" : source.startsWith("2") ? "medicaid" : null;
    }

    /** X12's claim filing indicator, where the coverage's type gives it. */
    static @Nullable String filing(@Nullable Node coverage) {
        String code = Codes.of(
                coverage == null ? null : coverage.one("type"), system -> system.contains("claim-filing-indicator"));
        return code == null ? null : code.toUpperCase(Locale.ROOT);
    }

    /** Identifier of the insurer, else of the coverage's payor. */
    static @Nullable String id(Node claim, @Nullable Node coverage, References references) {
        String insurer = references.id(claim.one("insurer"));
        return insurer != null || coverage == null ? insurer : references.id(coverage.one("payor"));
    }
}
