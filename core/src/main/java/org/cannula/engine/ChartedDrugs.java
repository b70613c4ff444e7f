package org.cannula.engine;

import java.util.List;
import org.cannula.chart.Visit;
import org.cannula.checks.ChartedDose;
import org.cannula.policy.Readings;

/** The drugs of a chart in billing units, as the coder counts them, for the checks that hold drug lines against doses. */
final class ChartedDrugs {

    private ChartedDrugs() {}

    static List<ChartedDose> of(Visit visit, Readings readings) {
        Sheet sheet = new Sheet(visit, readings, new Clock(visit), new Concurrency(Concurrency.Primary.UNKNOWN));
        return DrugLines.charted(sheet, Identity.all(sheet));
    }
}
