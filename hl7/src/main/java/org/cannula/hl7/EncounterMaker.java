package org.cannula.hl7;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cannula.basis.Origin;
import org.cannula.chart.Administration;
import org.cannula.chart.Consistency;
import org.cannula.chart.Inconsistency;
import org.cannula.chart.Moment;
import org.cannula.chart.Visit;
import org.cannula.formats.Fault;
import org.cannula.formats.mar.MarEntry;
import org.cannula.formats.mar.MarFold;
import org.cannula.formats.mar.SiteMapping;
import org.cannula.formats.mar.SiteMapping.Kind;
import org.jspecify.annotations.Nullable;

/** Makes an encounter of its messages: amends and deletes entries, folds them, and adds what pumps and orders tell. */
final class EncounterMaker {

    private final SiteMapping site;

    EncounterMaker(SiteMapping site) {
        this.site = site;
    }

    /** Entries of one order as they stand after every amendment. */
    private static final class Ledger {
        private final List<Facts.Entry> entries = new ArrayList<>();
        private final List<String> remarks = new ArrayList<>();

        /** A telling of an entry of a key: the same one again, a change of it, or another one. */
        void tell(Facts.Entry told) {
            for (int i = entries.size() - 1; i >= 0; i--) {
                Facts.Entry known = entries.get(i);
                if (known.entry().key().equals(told.entry().key()) && (told.amends() || fits(known, told))) {
                    entries.set(i, merged(known, told));
                    return;
                }
            }
            entries.add(told);
        }

        /** Two tellings are of one entry unless their actions or times contradict each other. */
        private static boolean fits(Facts.Entry known, Facts.Entry told) {
            MarEntry a = known.entry();
            MarEntry b = told.entry();
            return agree(a.action(), b.action())
                    && agree(a.at(), b.at())
                    && agree(a.says().start(), b.says().start())
                    && agree(a.says().stop(), b.says().stop())
                    && (a.says().start() != null || a.at() != null || b.says().start() == null);
        }

        private static boolean agree(@Nullable Object a, @Nullable Object b) {
            return a == null || b == null || a.equals(b);
        }

        private static Facts.Entry merged(Facts.Entry known, Facts.Entry told) {
            Administration.Builder before = known.entry().says().toBuilder();
            if (told.clearsStart()) {
                before.start(null);
            }
            if (told.clearsStop()) {
                before.stop(null);
            }
            MarEntry k = known.entry();
            MarEntry earlier = new MarEntry(k.order(), k.key(), k.action(), k.route(), k.at(), before.build());
            return new Facts.Entry(
                    told.entry().over(earlier),
                    known.amends(),
                    false,
                    false,
                    told.pump(),
                    told.provider() == null ? known.provider() : told.provider());
        }

        void delete(Facts.Deletion taken) {
            boolean found = entries.removeIf(known -> known.entry().key().equals(taken.key())
                    && (taken.start() == null
                            || taken.start().equals(known.entry().says().start())
                            || taken.start().equals(known.entry().at())));
            if (!found) {
                remarks.add("order " + taken.order() + ": what is taken back was never told");
            }
        }
    }

    /** Makes the encounter of a visit number. The messages come in the order they were sent. */
    Encounter make(String number, List<Facts> messages) {
        StayState stay = StayState.of(messages);
        Map<String, String> names = placers(messages);
        Map<String, Ledger> orders = new TreeMap<>();
        Map<String, MarEntry> ordered = new TreeMap<>();
        List<String> remarks = new ArrayList<>();
        List<Facts.Unmapped> unmapped = new ArrayList<>();
        List<Facts.Deletion> deletions = new ArrayList<>();
        List<String> diagnoses = List.of();
        for (Facts each : messages) {
            unmapped.addAll(each.unmapped());
            each.remarks().forEach(r -> remarks.add(r.place() + ": " + r.says()));
            diagnoses = each.diagnoses().isEmpty() ? diagnoses : each.diagnoses();
            for (Facts.Order order : each.orders()) {
                String name = order.placer() != null ? order.placer() : order.filler();
                if (name != null && order.says() != null) {
                    ordered.put(names.getOrDefault(name, name), order.says());
                }
            }
            for (Facts.Entry entry : each.entries()) {
                String name =
                        names.getOrDefault(entry.entry().order(), entry.entry().order());
                orders.computeIfAbsent(name, n -> new Ledger()).tell(entry);
            }
            // Within one message what is taken back comes first: it may be told anew.
            deletions.addAll(each.deletions());
        }
        for (Facts.Deletion each : deletions) {
            String name = names.getOrDefault(each.order(), each.order());
            orders.computeIfAbsent(name, n -> new Ledger()).delete(each);
        }
        Given given = new Given(ordered);
        orders.forEach((order, ledger) -> {
            remarks.addAll(ledger.remarks);
            given.fold(order, ledger.entries);
        });
        remarks.addAll(given.remarks);
        return encounter(number, messages, stay, given, unmapped, remarks, diagnoses);
    }

    /** An order's filler number leads to its placer's, where a message names both. */
    private static Map<String, String> placers(List<Facts> messages) {
        Map<String, String> names = new TreeMap<>();
        for (Facts each : messages) {
            for (Facts.Order order : each.orders()) {
                if (order.placer() != null && order.filler() != null) {
                    names.putIfAbsent(order.filler(), order.placer());
                }
            }
        }
        return names;
    }

    /** What was given, by order. */
    private static final class Given {
        private final Map<String, MarEntry> ordered;
        private final List<Administration> administrations = new ArrayList<>();
        private final List<Administration> withoutRoute = new ArrayList<>();
        private final Map<String, String> providers = new LinkedHashMap<>();
        private final Map<String, String> orders = new LinkedHashMap<>();
        private final List<String> remarks = new ArrayList<>();

        Given(Map<String, MarEntry> ordered) {
            this.ordered = ordered;
        }

        void fold(String order, List<Facts.Entry> all) {
            List<MarEntry> told = new ArrayList<>();
            List<MarEntry> pumped = new ArrayList<>();
            String provider = null;
            for (Facts.Entry each : all) {
                MarEntry e = each.entry();
                MarEntry named = new MarEntry(order, e.key(), e.action(), e.route(), e.at(), e.says());
                (each.pump() ? pumped : told).add(filled(named));
                provider = provider == null ? each.provider() : provider;
            }
            MarFold.Folded byPump = MarFold.of(pumped);
            MarFold.Folded folded = told.isEmpty() ? byPump : MarFold.of(told);
            folded.remarks().forEach(r -> remarks.add(r.origin().place() + ": " + r.says()));
            folded.ignored().forEach(r -> remarks.add(r.origin().place() + ": " + r.says()));
            List<Administration> made = told.isEmpty()
                    ? folded.administrations()
                    : PumpTimes.fill(folded.administrations(), byPump.administrations(), remarks);
            for (Administration a : made) {
                administrations.add(a);
                orders.put(a.id(), order);
                if (folded.withoutRoute().contains(a.id())) {
                    withoutRoute.add(a);
                }
                if (provider != null) {
                    providers.put(a.id(), provider);
                }
            }
        }

        /** The drug and the route of the order, where the record leaves them unsaid. */
        private MarEntry filled(MarEntry e) {
            MarEntry order = ordered.get(e.order());
            Administration a = e.says();
            if (order == null) {
                return e;
            }
            Administration says = a;
            if (a.drug() == null && a.hcpcs() == null && a.ndc() == null) {
                says = a.toBuilder()
                        .drug(order.says().drug())
                        .hcpcs(order.says().hcpcs())
                        .ndc(order.says().ndc())
                        .category(order.says().category())
                        .build();
            }
            return new MarEntry(
                    e.order(), e.key(), e.action(), e.route() == null ? order.route() : e.route(), e.at(), says);
        }
    }

    private Encounter encounter(
            String number,
            List<Facts> messages,
            StayState stay,
            Given given,
            List<Facts.Unmapped> unmapped,
            List<String> remarks,
            List<String> diagnoses) {
        Facts.Header first = messages.get(0).header();
        Origin origin = new Origin(first.input(), "message at line " + first.line());
        String plan = stay.plan();
        String payer = plan == null ? null : site.word(Kind.PAYER, plan);
        String account = messages.stream()
                .map(f -> f.header().account())
                .filter(a -> a != null)
                .findFirst()
                .orElse(null);
        Moment arrived = stay.arrived();
        Visit.Builder visit = Visit.builder(number)
                .patient(first.patient())
                .provider(messages.stream()
                        .map(f -> f.header().facility())
                        .filter(f -> f != null)
                        .findFirst()
                        .orElse(null))
                .account(account)
                .setting(site.setting())
                .arrived(arrived)
                .departed(stay.departed())
                .inpatientFrom(stay.inpatientFrom())
                .administrations(given.administrations)
                .origin(origin);
        if (payer != null) {
            visit.payer(payer);
        }
        Visit made = visit.build();
        return new Encounter(
                made,
                first.patient(),
                stay.discharged(),
                stay.cancelled(),
                faults(made, stay, given, unmapped, origin),
                unmapped,
                remarks,
                given.providers,
                given.orders,
                diagnoses,
                messages.size());
    }

    private static List<Fault> faults(
            Visit visit, StayState stay, Given given, List<Facts.Unmapped> unmapped, Origin origin) {
        List<Fault> faults = new ArrayList<>();
        for (Facts.Unmapped each : unmapped) {
            if (each.kind().equals(Kind.CLASS.word())) {
                faults.add(new Fault(
                        new Origin(origin.input(), each.place()),
                        "class of patient " + each.code() + ", which nothing maps",
                        "class " + each.code() + " outpatient, inpatient or none in the site mapping",
                        ""));
            }
        }
        for (Administration a : given.withoutRoute) {
            faults.add(new Fault(
                    a.origin(),
                    "an administration of " + what(a) + " of which nothing says how it was given",
                    routes(unmapped),
                    ""));
        }
        for (String doubt : stay.doubts()) {
            faults.add(new Fault(origin, doubt, "an A01 or A06 with its time", ""));
        }
        for (Inconsistency each :
                visit.administrations().isEmpty() ? List.<Inconsistency>of() : Consistency.of(visit)) {
            faults.add(new Fault(
                    new Origin(origin.input(), origin.place() + ", " + each.pointer()),
                    each.found(),
                    each.valid(),
                    ""));
        }
        return faults;
    }

    private static String routes(List<Facts.Unmapped> unmapped) {
        List<String> codes = unmapped.stream()
                .filter(u -> u.kind().equals(Kind.ROUTE.word()))
                .map(Facts.Unmapped::code)
                .distinct()
                .sorted()
                .toList();
        return codes.isEmpty()
                ? "RXR with a route"
                : "a route in the site mapping for " + String.join(", ", codes) + " (route CODE iv-infusion)";
    }

    private static String what(Administration a) {
        return a.drug() != null
                ? a.drug()
                : a.hcpcs() != null ? a.hcpcs() : a.ndc() != null ? "NDC " + a.ndc() : "nothing";
    }
}
