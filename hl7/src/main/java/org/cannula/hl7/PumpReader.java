package org.cannula.hl7;

import java.math.BigDecimal;
import java.util.List;
import org.cannula.chart.Administration;
import org.cannula.chart.Moment;
import org.cannula.chart.Route;
import org.cannula.formats.mar.Doses;
import org.cannula.formats.mar.MarAction;
import org.cannula.formats.mar.MarEntry;
import org.cannula.formats.mar.SiteMapping.Kind;
import org.cannula.hl7.Segments.Part;
import org.jspecify.annotations.Nullable;

/** Reads events of infusion pumps, as IHE PCD's Infusion Pump Event Communication (PCD-10) sends them. */
final class PumpReader {

    private final FactsReader facts;

    PumpReader(FactsReader facts) {
        this.facts = facts;
    }

    void read(List<Facts.Entry> entries, List<Facts.Order> orders) throws Unreadable {
        Part obr = null;
        for (int i = 0; i < facts.parts().size(); i++) {
            Part part = facts.parts().get(i);
            if (part.name().equals("OBR")) {
                obr = part;
                orders.add(new Facts.Order(part.get(2), part.get(3), null));
            } else if (part.name().equals("OBX") && "MDC_ATTR_EVT_COND".equals(part.get(3, 2)) && obr != null) {
                event(obr, part, i, entries);
            }
        }
    }

    private void event(Part obr, Part obx, int at, List<Facts.Entry> entries) throws Unreadable {
        String name = obx.get(5, 2);
        String order = obr.get(2) != null ? obr.get(2) : obr.get(3);
        if (name == null || order == null) {
            facts.remark(obx.place(5), "an event of a pump without its name or its order is not used");
            return;
        }
        MarAction action = facts.site().action(name);
        if (action == null) {
            facts.unmapped(Kind.ACTION, name, "", obx.place(5));
            return;
        }
        Moment time = obx.get(14) != null ? facts.time(obx, 14) : facts.time(obr, 7);
        Administration.Builder made = Administration.builder("", Route.OTHER)
                .site("")
                .drug(obr.get(4, 2))
                .origin(facts.origin(obx.place(5)));
        details(at, made);
        MarEntry entry = new MarEntry(
                order, "pump/" + time + "/" + name, action, facts.site().route("PUMP"), time, made.build());
        entries.add(new Facts.Entry(entry, false, false, false, true, null));
    }

    /** What the observations behind the event, up to the next order, tell of the infusion. */
    private void details(int at, Administration.Builder made) {
        for (int i = at + 1; i < facts.parts().size(); i++) {
            Part part = facts.parts().get(i);
            if (part.name().equals("OBR")) {
                return;
            }
            String name = part.name().equals("OBX") ? part.get(3, 2) : null;
            if (name == null) {
                continue;
            }
            switch (name) {
                case "MDC_DRUG_NAME_LABEL" -> made.drug(part.get(5));
                case "MDC_FLOW_FLUID_PUMP" -> made.rateMlPerHour(value(part, "mL/h"));
                case "MDC_VOL_FLUID_DELIV_TOTAL" -> {
                    BigDecimal volume = value(part, "mL");
                    made.volumeMl(volume == null || volume.signum() == 0 ? null : volume);
                }
                default -> {
                    // Nothing a visit holds.
                }
            }
        }
    }

    private @Nullable BigDecimal value(Part obx, String unit) {
        BigDecimal number = Doses.number(obx.get(5));
        for (int component : new int[] {1, 4, 5}) {
            String code = obx.get(6, component);
            if (code != null && unit.equals(facts.site().unit(code))) {
                return number;
            }
        }
        return null;
    }
}
