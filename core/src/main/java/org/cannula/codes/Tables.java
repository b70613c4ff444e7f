package org.cannula.codes;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The tables a run answers from. Everything that depends on an edition is asked of the run's tables, never of a table of
 * its own, so that a run with other editions gives the answers of those. Immutable; each table is read when it is first
 * asked for.
 */
public final class Tables {

    private final Lazy<Editions> editions = new Lazy<>(Editions::read);
    private final Lazy<MueTable> mue = new Lazy<>(() -> new MueTable(editions()));
    private final Lazy<PtpTable> ptp = new Lazy<>(PtpTable::new);
    private final Lazy<AddOnTable> addOns = new Lazy<>(AddOnTable::new);
    private final Lazy<OppsTable> opps = new Lazy<>(() -> new OppsTable(editions()));
    private final Lazy<MpfsTable> mpfs = new Lazy<>(() -> new MpfsTable(editions()));
    private final Lazy<PlacesOfService> places = new Lazy<>(PlacesOfService::new);
    private final Lazy<DrugStatusTable> drugStatus = new Lazy<>(() -> new DrugStatusTable(editions()));
    private final Lazy<SelfAdministeredTable> selfAdministered = new Lazy<>(SelfAdministeredTable::new);

    private Tables() {}

    private static final class Holder {
        static final Tables TABLES = new Tables();
    }

    /** The tables that ship with the engine. */
    public static Tables builtIn() {
        return Holder.TABLES;
    }

    /** Which editions are held, and which of them answers for a date. */
    public Editions editions() {
        return editions.get();
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
        return opps.get();
    }

    /** The physician fee schedule. */
    public MpfsTable mpfs() {
        return mpfs.get();
    }

    /** Places of service. */
    public PlacesOfService places() {
        return places.get();
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
        return drugStatus.get();
    }

    /** Drugs listed as usually self-administered. */
    public SelfAdministeredTable selfAdministered() {
        return selfAdministered.get();
    }

    /** Denial codes by kind of finding. */
    public DenialTable denials() {
        return DenialTable.builtIn();
    }

    /** A table that is read at most once, when it is first asked for. */
    private static final class Lazy<T> {
        private final Supplier<T> reader;
        private volatile @Nullable T table;

        Lazy(Supplier<T> reader) {
            this.reader = reader;
        }

        T get() {
            T read = table;
            return read != null ? read : read();
        }

        private synchronized T read() {
            T read = table;
            if (read == null) {
                read = reader.get();
                table = read;
            }
            return read;
        }
    }
}
