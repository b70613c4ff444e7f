package org.cannula.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cannula.basis.Ruling;
import org.cannula.chart.Consistency;
import org.cannula.chart.Inconsistency;
import org.cannula.chart.Setting;
import org.cannula.chart.Visit;
import org.cannula.codes.EditList;
import org.cannula.codes.Tables;
import org.cannula.policy.Payer;
import org.cannula.policy.Payers;
import org.cannula.policy.Readings;
import org.cannula.rules.DateOfServiceIsCovered;
import org.cannula.service.CodedLine;
import org.cannula.service.CodedVisit;
import org.cannula.service.Query;

/**
 * Turns documented visits into the codes they support. Immutable and safe for any number of threads; the same visit,
 * policy, tables and version always give an equal result.
 */
public final class Coder {

    /** Version of the engine, named by every result. */
    public static final String VERSION = "0.1.0";

    private final Payers payers;
    private final Tables tables;

    /** A coder that answers from the built-in tables. */
    public Coder(Payers payers) {
        this(payers, Tables.builtIn());
    }

    public Coder(Payers payers, Tables tables) {
        this.payers = payers;
        this.tables = tables;
    }

    /** A coder that knows the built-in payers. */
    public static Coder withBuiltInPayers() {
        return new Coder(Payers.builtIn());
    }

    public Payers payers() {
        return payers;
    }

    /** The tables its answers come from. */
    public Tables tables() {
        return tables;
    }

    /**
     * Codes one visit on its own.
     *
     * @throws UncodableVisit when something in it cannot be true, its payer is unknown, or its date is not covered
     */
    public CodedVisit code(Visit visit) {
        return code(List.of(visit)).get(0);
    }

    /**
     * Codes visits, those of one patient and provider that share a date with sight of each other: each keeps its own initial
     * service, and the later one of a date says so. Results come in the order of the visits.
     *
     * @throws UncodableVisit as {@link #code(Visit)}
     */
    public List<CodedVisit> code(List<Visit> visits) {
        CodedVisit[] coded = new CodedVisit[visits.size()];
        for (Group group : Group.of(members(visits))) {
            List<Group.Outcome> outcomes = group.derive(group.members().get(0));
            List<Questions> questions = new ArrayList<>(outcomes.size());
            List<List<Query>> queries = new ArrayList<>(outcomes.size());
            for (int i = 0; i < outcomes.size(); i++) {
                questions.add(new Questions(group, group.members().get(i), outcomes.get(i), i));
                queries.add(questions.get(i).all());
            }
            for (int i = 0; i < outcomes.size(); i++) {
                Group.Outcome outcome = outcomes.get(i);
                List<CodedLine> lines = Questions.lines(questions, i, outcome.lines());
                Group.Member member = group.members().get(i);
                coded[member.place()] = coded(group, member, outcome, i, lines, queries.get(i));
            }
        }
        return List.of(coded);
    }

    /**
     * The supported lines only, without outcomes of open questions, other readings or conditional marks: for volume.
     *
     * @throws UncodableVisit as {@link #code(Visit)}
     */
    public List<List<CodedLine>> lines(List<Visit> visits) {
        List<List<CodedLine>> lines = new ArrayList<>(Collections.nCopies(visits.size(), List.of()));
        for (Group group : Group.of(members(visits))) {
            List<Group.Outcome> outcomes = group.derive(group.members().get(0));
            for (int i = 0; i < outcomes.size(); i++) {
                lines.set(group.members().get(i).place(), outcomes.get(i).lines());
            }
        }
        return lines;
    }

    private List<Group.Member> members(List<Visit> visits) {
        List<Group.Member> members = new ArrayList<>(visits.size());
        for (int i = 0; i < visits.size(); i++) {
            members.add(new Group.Member(i, visits.get(i), readings(visits.get(i))));
        }
        return members;
    }

    /**
     * The readings a visit is coded under.
     *
     * @throws UncodableVisit when the visit contradicts itself or nobody knows its payer or date
     */
    private Readings readings(Visit visit) {
        List<Inconsistency> inconsistencies = Consistency.of(visit);
        if (!inconsistencies.isEmpty()) {
            throw new UncodableVisit(visit, inconsistencies);
        }
        Payer payer = payers.named(visit.payer());
        if (payer == null) {
            throw new UncodableVisit(
                    visit,
                    List.of(new Inconsistency(
                            "/payer",
                            '"' + visit.payer() + '"',
                            "one of "
                                    + String.join(
                                            ", ",
                                            payers.all().stream()
                                                    .map(Payer::name)
                                                    .toList()))));
        }
        LocalDate date = new Clock(visit).visitDate();
        Ruling<Boolean> covered = DateOfServiceIsCovered.RULE.decide(date);
        if (!covered.value()) {
            throw new UncodableVisit(
                    visit,
                    List.of(new Inconsistency(
                            "/date",
                            date.toString(),
                            "2009-01-01 or later: " + covered.because().says())));
        }
        return Readings.of(payer.on(date, visit.setting()), tables);
    }

    private static CodedVisit coded(
            Group group,
            Group.Member member,
            Group.Outcome outcome,
            int index,
            List<CodedLine> lines,
            List<Query> queries) {
        Tally tally = outcome.sheet().tally;
        ChartOrder order = new ChartOrder(member.visit());
        return new CodedVisit(
                member.visit().id(),
                member.readings().policy().name(),
                editionsUsed(tally, member.readings()),
                VERSION,
                lines,
                order.notCoded(tally.notCoded),
                order.queries(queries),
                order.review(tally.review),
                order.next(tally.next),
                Disputes.of(group, member, outcome, index),
                order.notes(tally.notes),
                Lines.ledger(outcome.sheet()));
    }

    private static SortedMap<String, String> editionsUsed(Tally tally, Readings readings) {
        SortedMap<String, String> editions = new TreeMap<>();
        for (String table : tally.tables) {
            if (!table.equals("pos")) {
                editions.put(
                        table,
                        readings.tables()
                                .held(
                                        table,
                                        EditList.of(readings.setting() == Setting.PROFESSIONAL),
                                        readings.policy().date())
                                .label());
            }
        }
        return Collections.unmodifiableSortedMap(editions);
    }
}
