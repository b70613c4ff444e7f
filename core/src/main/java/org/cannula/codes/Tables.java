package org.cannula.codes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The tables a run answers from. Everything that depends on an edition is asked of the run's tables, never of a table of
 * its own, so that a run with other editions gives the answers of those. Immutable; each table is read when it is first
 * asked for.
 */
public final class Tables {

    /** What both families of edits share. */
    private static final class Shared {
        final Lazy<Editions> editions;
        final Source source;
        final Lazy<OppsTable> opps;
        final Lazy<MpfsTable> mpfs;
        final Lazy<Localities> localities;
        final Lazy<AspTable> asp;
        final Lazy<HcpcsTable> hcpcs;
        final Lazy<PlacesOfService> places;
        final Lazy<DrugStatusTable> drugStatus;
        final Lazy<SelfAdministeredTable> selfAdministered = new Lazy<>(SelfAdministeredTable::new);
        final Lazy<RevenueCodes> revenue = new Lazy<>(RevenueCodes::new);
        final Lazy<RemitCodes> remits = new Lazy<>(RemitCodes::new);

        Shared(@Nullable TableStore store) {
            source = new Source(store);
            editions = new Lazy<>(() -> {
                List<Editions.Edition> held = new ArrayList<>(Editions.builtIn());
                if (store != null) {
                    held.addAll(store.editions());
                }
                return new Editions(held);
            });
            opps = new Lazy<>(() -> new OppsTable(editions.get(), source));
            mpfs = new Lazy<>(() -> new MpfsTable(editions.get(), source));
            localities = new Lazy<>(() -> new Localities(editions.get(), source));
            asp = new Lazy<>(() -> new AspTable(editions.get(), source));
            hcpcs = new Lazy<>(() -> new HcpcsTable(editions.get(), source));
            places = new Lazy<>(() -> new PlacesOfService(editions.get(), source));
            drugStatus = new Lazy<>(() -> new DrugStatusTable(editions.get()));
        }
    }

    private final Shared shared;
    private final Ncci family;
    private final Tables other;
    private final Lazy<MueTable> mue;
    private final Lazy<PtpTable> ptp;
    private final Lazy<AddOnTable> addOns;
    private final Memo<HeldQuestion, Editions.Held> held = new Memo<>();

    private record HeldQuestion(String table, EditList list, LocalDate date) {}

    private Tables(Shared shared, Ncci family, @Nullable Tables other) {
        this.shared = shared;
        this.family = family;
        mue = new Lazy<>(() -> new MueTable(editions(), shared.source, family));
        ptp = new Lazy<>(() -> new PtpTable(editions(), shared.source, family));
        addOns = new Lazy<>(() -> new AddOnTable(editions(), shared.source, family));
        this.other = other == null ? new Tables(shared, Ncci.MEDICAID, this) : other;
    }

    private static final class Holder {
        static final Tables TABLES = new Tables(new Shared(null), Ncci.MEDICARE, null);
    }

    /** The tables that ship with the engine, under Medicare's edits. */
    public static Tables builtIn() {
        return Holder.TABLES;
    }

    /** The tables that ship with the engine and the editions imported into a store. */
    public static Tables with(TableStore store) {
        return new Tables(new Shared(store), Ncci.MEDICARE, null);
    }

    /** The same tables under a family of edits. */
    public Tables of(Ncci edits) {
        return edits == family ? this : other;
    }

    /** Whose edits these tables answer by. */
    public Ncci family() {
        return family;
    }

    /** Which editions are held, and which of them answers for a date. */
    public Editions editions() {
        return shared.editions.get();
    }

    /** The edition of a table that answers for a date and a kind of claim under these edits. */
    public Editions.Held held(String table, EditList list, LocalDate date) {
        return Objects.requireNonNull(held.get(new HeldQuestion(table, list, date), asked -> editions()
                .held(Series.of(asked.table(), asked.list(), family), asked.date())));
    }

    /** Most units paid of each code. */
    public MueTable mue() {
        return mue.get();
    }

    /** Pairs of codes of which one is denied beside the other. */
    public PtpTable ptp() {
        return ptp.get();
    }

    /** Add-on codes and their primaries. */
    public AddOnTable addOns() {
        return addOns.get();
    }

    /** Hospital outpatient status and rates. */
    public OppsTable opps() {
        return shared.opps.get();
    }

    /** The physician fee schedule. */
    public MpfsTable mpfs() {
        return shared.mpfs.get();
    }

    /** Medicare's payment localities. */
    public Localities localities() {
        return shared.localities.get();
    }

    /** Payment limits of drugs. */
    public AspTable asp() {
        return shared.asp.get();
    }

    /** Which level II codes are valid. */
    public HcpcsTable hcpcs() {
        return shared.hcpcs.get();
    }

    /** Places of service. */
    public PlacesOfService places() {
        return shared.places.get();
    }

    /** Revenue codes of drugs and of giving them. */
    public RevenueCodes revenue() {
        return shared.revenue.get();
    }

    /** Adjustment and remark codes. */
    public RemitCodes remits() {
        return shared.remits.get();
    }

    /** Codes with our own labels. */
    public CodeTable codes() {
        return CodeTable.builtIn();
    }

    /** Drugs by code, package and name. */
    public DrugTable drugs() {
        return DrugTable.builtIn();
    }

    /** Drug packages and the codes they are billed by. */
    public NdcTable packages() {
        return NdcTable.builtIn();
    }

    /** Whether Medicare pays a hospital for a drug on its own. */
    public DrugStatusTable drugStatus() {
        return shared.drugStatus.get();
    }

    /** Drugs listed as usually self-administered. */
    public SelfAdministeredTable selfAdministered() {
        return shared.selfAdministered.get();
    }

    /** Denial codes by kind of finding. */
    public DenialTable denials() {
        return DenialTable.builtIn();
    }
}
