package org.cannula.formats.mar;

import java.math.BigDecimal;
import java.util.Map;
import org.cannula.basis.Origin;
import org.cannula.chart.Administration;
import org.cannula.chart.Moment;
import org.cannula.chart.Route;
import org.cannula.formats.mar.SiteMapping.Kind;
import org.cannula.formats.text.Texts;
import org.jspecify.annotations.Nullable;

/** Reads one row of a medication record into the entries of its visit. */
final class MarRow {

    private final MarTable table;
    private final MarVisit visit;
    private final SiteMapping site;

    MarRow(MarTable table, MarVisit visit) {
        this.table = table;
        this.visit = visit;
        this.site = table.site();
    }

    void read() {
        visit.row();
        for (MarColumn part : new MarColumn[] {
            MarColumn.PATIENT,
            MarColumn.PROVIDER,
            MarColumn.ACCOUNT,
            MarColumn.PAYER,
            MarColumn.ARRIVED,
            MarColumn.DEPARTED,
            MarColumn.INPATIENT
        }) {
            visit.header(part, table.cell(part), table.place(part));
        }
        Administration.Builder made = Administration.builder("", Route.OTHER)
                .site("")
                .start(time(MarColumn.START))
                .stop(time(MarColumn.STOP))
                .reason(table.cell(MarColumn.REASON))
                .note(table.cell(MarColumn.NOTE))
                .origin(new Origin(table.place(MarColumn.VISIT).input(), table.rowPlace()));
        drug(made);
        amounts(made);
        access(made);
        Administration says = made.build();
        Route route = route(says.rateMlPerHour() != null);
        String order = table.cell(MarColumn.ORDER);
        order = order != null ? order : says.drug() != null ? says.drug() : String.valueOf(says.hcpcs());
        String entry = table.cell(MarColumn.ENTRY);
        String key = entry == null ? table.rowPlace() : entry;
        boolean any = false;
        Administration untimed = says.toBuilder().start(null).stop(null).build();
        for (Map.Entry<Integer, MarAction> each : table.events().entrySet()) {
            String cell = table.cell(each.getKey());
            if (cell != null) {
                Moment at = visit.time(cell, table.place(each.getKey()));
                visit.add(event(order, key + "/" + each.getKey(), each.getValue(), route, at, untimed));
                any = true;
            }
        }
        String code = table.cell(MarColumn.ACTION);
        MarAction action = code == null ? null : site.action(code);
        if (code != null && action == null) {
            visit.unmapped(Kind.ACTION, code, table.place(MarColumn.ACTION));
            return;
        }
        Moment at = time(MarColumn.TIME);
        if (any && action == null && says.start() != null && says.stop() != null) {
            // What happened between them is told beside them: begun, and ended.
            visit.add(event(
                    order,
                    key,
                    MarAction.START,
                    route,
                    says.start(),
                    says.toBuilder().stop(null).build()));
            visit.add(event(order, key + "/stop", MarAction.STOP, route, says.stop(), untimed));
            return;
        }
        if (action != null || at != null || says.start() != null || says.stop() != null) {
            visit.add(event(order, key, action, route, at, says));
        } else if (!any) {
            visit.add(event(order, key, null, route, null, says));
        }
    }

    /** An event at a time; one that begins or is given starts then. */
    private static MarEntry event(
            String order,
            String key,
            @Nullable MarAction action,
            @Nullable Route route,
            @Nullable Moment at,
            Administration says) {
        boolean begins =
                action == null || action == MarAction.START || action == MarAction.BAG || action == MarAction.GIVEN;
        Administration told =
                begins && says.start() == null ? says.toBuilder().start(at).build() : says;
        return new MarEntry(order, key, action, route, at, told);
    }

    private @Nullable Moment time(MarColumn part) {
        String cell = table.cell(part);
        return cell == null ? null : visit.time(cell, table.place(part));
    }

    private void drug(Administration.Builder made) {
        String drug = table.cell(MarColumn.DRUG);
        String hcpcs = table.cell(MarColumn.HCPCS);
        made.drug(drug).hcpcs(hcpcs).ndc(table.cell(MarColumn.NDC));
        var meaning = drug == null ? null : site.meaning(Kind.DRUG, drug);
        if (meaning != null) {
            DrugWords.apply(meaning, made);
        }
    }

    /** A dose may hold its unit, or the unit stands in a column of its own. */
    private void amounts(Administration.Builder made) {
        String dose = table.cell(MarColumn.DOSE);
        String unit = table.cell(MarColumn.UNIT);
        if (dose != null) {
            BigDecimal number = Doses.number(dose);
            String[] parts = dose.split(" ", 2);
            if (number == null && parts.length == 2) {
                number = Doses.number(parts[0]);
                unit = parts[1];
            }
            if (number == null) {
                visit.fault(table.place(MarColumn.DOSE), Texts.quoted(dose), Texts.DECIMAL + ", or one with its unit");
            } else {
                Doses.apply(number, unit(unit), made);
            }
        }
        String wasted = table.cell(MarColumn.WASTED);
        if (wasted != null) {
            String[] parts = wasted.split(" ", 2);
            made.wasted(Doses.amount(Doses.number(parts[0]), unit(parts.length == 2 ? parts[1] : unit)));
        }
        BigDecimal volume = number(MarColumn.VOLUME);
        made.volumeMl(volume == null ? made.build().volumeMl() : volume);
        made.rateMlPerHour(number(MarColumn.RATE));
    }

    private @Nullable String unit(@Nullable String code) {
        String word = code == null ? null : site.unit(code);
        if (code != null && word == null) {
            visit.count(Kind.UNIT, code);
        }
        return word;
    }

    private @Nullable BigDecimal number(MarColumn part) {
        String cell = table.cell(part);
        if (cell == null) {
            return null;
        }
        BigDecimal number = Doses.number(cell.split(" ", 2)[0]);
        if (number == null) {
            visit.fault(table.place(part), Texts.quoted(cell), Texts.DECIMAL);
        }
        return number;
    }

    private void access(Administration.Builder made) {
        String code = table.cell(MarColumn.SITE);
        var meaning = code == null ? null : site.meaning(Kind.SITE, code);
        if (code != null) {
            made.site(meaning == null ? code : meaning.get(0));
        }
        String lumen = table.cell(MarColumn.LUMEN);
        made.lumen(lumen != null ? lumen : meaning == null || meaning.size() < 2 ? null : meaning.get(1));
    }

    private @Nullable Route route(boolean rated) {
        String code = table.cell(MarColumn.ROUTE);
        if (code == null) {
            return null;
        }
        Route route = rated ? site.route(code + "+RATE") : null;
        route = route == null ? site.route(code) : route;
        if (route == null) {
            visit.count(Kind.ROUTE, code);
        }
        return route;
    }
}
