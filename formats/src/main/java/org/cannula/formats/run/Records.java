package org.cannula.formats.run;

import java.util.ArrayList;
import java.util.List;
import org.cannula.chart.Visit;
import org.cannula.claim.Claim;
import org.cannula.formats.InputSink;
import org.cannula.formats.Note;
import org.cannula.formats.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * The records of a run in the order of its inputs, as often as they are needed: kept while they are few, read again when
 * they are many. So a run of any length has the memory of a short one.
 */
public final class Records {

    private static final int KEPT = 10_000;

    private final List<Rejected> unusable;
    private final List<? extends Source> sources;
    private @Nullable List<Object> kept = new ArrayList<>();
    private boolean read;

    /** An input that can be read again and again. */
    public interface Source {

        /** Hands over its records. */
        void read(InputSink sink);
    }

    /**
     * The records of inputs.
     *
     * @param unusable what was named and is no input
     * @param sources the inputs in order
     */
    public Records(List<Rejected> unusable, List<? extends Source> sources) {
        this.unusable = List.copyOf(unusable);
        this.sources = List.copyOf(sources);
    }

    /** Hands over every record. */
    public void each(InputSink sink) {
        List<Object> known = kept;
        if (read && known != null) {
            known.forEach(each -> hand(each, sink));
            return;
        }
        readAll(read ? sink : new Keeping(sink));
        read = true;
    }

    private void readAll(InputSink sink) {
        unusable.forEach(sink::rejected);
        sources.forEach(source -> source.read(sink));
    }

    private static void hand(Object each, InputSink sink) {
        if (each instanceof Visit visit) {
            sink.visit(visit);
        } else if (each instanceof Claim claim) {
            sink.claim(claim);
        } else if (each instanceof Rejected rejected) {
            sink.rejected(rejected);
        } else if (each instanceof Note note) {
            sink.note(note);
        } else {
            throw new IllegalStateException(each.getClass().getName());
        }
    }

    /** Remembers what it hands on, until it is too much. */
    private final class Keeping implements InputSink {

        private final InputSink to;

        Keeping(InputSink to) {
            this.to = to;
        }

        @Override
        public void visit(Visit visit) {
            keep(visit);
            to.visit(visit);
        }

        @Override
        public void claim(Claim claim) {
            keep(claim);
            to.claim(claim);
        }

        @Override
        public void rejected(Rejected rejected) {
            keep(rejected);
            to.rejected(rejected);
        }

        @Override
        public void note(Note note) {
            keep(note);
            to.note(note);
        }

        private void keep(Object record) {
            List<Object> list = kept;
            if (list != null) {
                list.add(record);
                if (list.size() > KEPT) {
                    kept = null;
                }
            }
        }
    }
}
