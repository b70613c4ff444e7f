package org.cannula.formats.cms;

import java.math.BigDecimal;
import org.cannula.codes.Series;

/** What both forms of the fee schedule say of a code, as text. */
record FeeRow(
        String code,
        String modifier,
        String status,
        String work,
        String nonFacilityPractice,
        boolean notInOffice,
        String facilityPractice,
        boolean notInFacility,
        String malpractice,
        String nonFacilityTotal,
        String facilityTotal,
        String factor) {

    static final String COLUMNS =
            "code status work nonFacilityPe facilityPe malpractice nonFacilityTotal facilityTotal conversionFactor";

    private static final Series SERIES = Series.of("mpfs");

    /** Puts it where it belongs. A component (26, TC, 53) is not the price of the service. */
    void into(Sink sink, Period edition) {
        if (!Headers.isCode(code)) {
            sink.reject("\"" + code + "\" is no procedure code");
            return;
        }
        if (!modifier.isEmpty()) {
            sink.leaveOut("a component of a service (modifier " + modifier + ")");
            return;
        }
        if (!status.matches("[A-Z]")) {
            sink.reject("\"" + status + "\" is no status (one letter)");
            return;
        }
        try {
            sink.keep(
                    SERIES,
                    edition,
                    code,
                    status,
                    units(work),
                    notInOffice ? "" : units(nonFacilityPractice),
                    notInFacility ? "" : units(facilityPractice),
                    units(malpractice),
                    notInOffice ? "" : units(nonFacilityTotal),
                    notInFacility ? "" : units(facilityTotal),
                    new BigDecimal(factor).toPlainString());
        } catch (NumberFormatException e) {
            sink.reject("relative value units or a conversion factor that are no numbers");
        }
    }

    private static String units(String text) {
        return new BigDecimal(text).toPlainString();
    }
}
