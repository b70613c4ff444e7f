package org.cannula.server.audits;

import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cannula.chart.Visit;
import org.cannula.claim.Claim;
import org.cannula.engine.AuditedClaim;
import org.cannula.engine.Rebill;
import org.cannula.engine.Submission;
import org.cannula.formats.InputSink;
import org.cannula.formats.MissingExtension;
import org.cannula.formats.Rejected;
import org.cannula.formats.csv.CsvReport;
import org.cannula.formats.json.JsonOut;
import org.cannula.formats.report.Report;
import org.cannula.formats.report.ReportKind;
import org.cannula.formats.report.ReportMaker;
import org.cannula.formats.report.Summary;
import org.cannula.formats.run.AuditedSink;
import org.cannula.formats.run.Judge;
import org.cannula.formats.statistics.Rate;
import org.cannula.formats.statistics.Statistics;
import org.cannula.server.keep.ServerExtensions;
import org.cannula.store.ClaimFilter;
import org.cannula.store.Conflict;
import org.cannula.store.Run;
import org.cannula.store.Store;
import org.cannula.totals.Totals;
import org.cannula.totals.WorstClaims;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Files of an audit. Reports and corrected claims are drawn from the audit itself, which is made again from what is kept: equal inputs
 * under equal versions give equal results. Under other versions they are refused, since they would not be what is shown.
 */
@Component
class Exports {

    /** Claims a page shows one by one; tables and totals are of all. */
    private static final int SHOWN = 1000;

    private final Store store;
    private final AuditMaker maker;
    private final ServerExtensions extensions;

    Exports(Store store, AuditMaker maker, ServerExtensions extensions) {
        this.store = store;
        this.maker = maker;
        this.extensions = extensions;
    }

    /** A file to be written. */
    interface Export {
        /** Its media type. */
        String type();

        /** The end of its name. */
        String suffix();

        /** Writes it. */
        void to(OutputStream out) throws IOException;
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private record Made(String type, String suffix, Writing writing) implements Export {
        @Override
        public void to(OutputStream out) throws IOException {
            writing.to(out);
        }
    }

    /** Results as JSON lines, as they were kept. */
    Export lines(Run run, ClaimFilter filter) {
        return new Made(MediaType.APPLICATION_NDJSON_VALUE, "jsonl", out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            store.claims().each(run.id(), filter, whole -> {
                try {
                    writer.write(whole.detail().result());
                    writer.write('\n');
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            writer.flush();
        });
    }

    /** A report of the claims that the filter lets pass, as if they had been all. */
    Export report(Run run, ClaimFilter filter, ReportKind kind, String type) {
        AuditMaker.Made made = again(run);
        BitSet wanted = store.claims().places(run.id(), filter);
        boolean all = filter.equals(ClaimFilter.ALL);
        ReportMaker reports = kind == ReportKind.CSV ? null : extensions.find(ReportMaker.EXTENSION, ReportMaker.class);
        return new Made(type, kind.suffix(), out -> {
            Totals totals = new Totals();
            WorstClaims worst = new WorstClaims(SHOWN);
            try (Report report = reports == null ? new CsvReport(out) : reports.open(kind, out)) {
                made.run().prepare();
                made.run().each(new Counting(wanted) {
                    @Override
                    public void audited(AuditedClaim audited) throws IOException {
                        super.audited(audited);
                        if (passes()) {
                            totals.add(audited);
                            worst.add(audited, made.run().charts().documenting(audited));
                            report.audited(audited);
                        }
                    }

                    @Override
                    public void rejected(Rejected rejected) throws IOException {
                        if (all) {
                            totals.reject();
                            report.rejected(rejected);
                        }
                    }
                });
                report.finish(new Summary(totals, worst.list(), kind == ReportKind.CSV ? List.of() : rates(totals)));
            }
        });
    }

    private List<Rate> rates(Totals totals) {
        try {
            return extensions.find(Statistics.EXTENSION, Statistics.class).rates(totals);
        } catch (MissingExtension e) {
            // The report says nothing of rates then.
            return List.of();
        }
    }

    /** Each input again, the wanted claims corrected: one file, or an archive of several. */
    Export corrected(Run run, ClaimFilter filter, Submission as) {
        AuditMaker.Made made = again(run);
        BitSet wanted = store.claims().places(run.id(), filter);
        List<StoredSource> sources = made.claims();
        if (sources.size() == 1) {
            StoredSource source = sources.get(0);
            boolean x12 = source.isX12();
            return new Made(
                    x12 ? "application/edi-x12" : MediaType.APPLICATION_NDJSON_VALUE, x12 ? "837" : "jsonl", out -> {
                        made.run().prepare();
                        corrected(source, x12, made, new Counting(wanted), as, out);
                    });
        }
        return new Made("application/zip", "zip", out -> {
            made.run().prepare();
            Counting counting = new Counting(wanted);
            ZipOutputStream zip = new ZipOutputStream(out);
            for (int i = 0; i < sources.size(); i++) {
                boolean x12 = sources.get(i).isX12();
                zip.putNextEntry(new ZipEntry((i + 1) + (x12 ? ".837" : ".jsonl")));
                corrected(sources.get(i), x12, made, counting, as, new Unclosed(zip));
                zip.closeEntry();
            }
            zip.finish();
        });
    }

    private static void corrected(
            StoredSource source, boolean x12, AuditMaker.Made made, Counting counting, Submission as, OutputStream out)
            throws IOException {
        Judge judge = made.run().judging(counting);
        if (x12) {
            source.correct(judge, out, claim -> counting.corrected(judge, claim, as), refused -> {});
            return;
        }
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        JsonOut lines = JsonOut.lines(writer);
        source.read(new InputSink() {
            @Override
            public void visit(Visit visit) {
                // It documents; what is written are claims.
            }

            @Override
            public void claim(Claim claim) {
                Claim corrected = counting.corrected(judge, claim, as);
                try {
                    lines.claim(corrected == null ? claim : corrected);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public void rejected(Rejected rejected) {
                // Named in the audit.
            }
        });
        lines.close();
    }

    private AuditMaker.Made again(Run run) {
        AuditMaker.Made made = maker.of(AuditOrder.of(run.options()), () -> {});
        if (!made.versions().equals(run.versions())) {
            throw new Conflict("the engine, a policy or the tables have changed since the audit was made; audit again,"
                    + " and export that");
        }
        return made;
    }

    /** Counts claims in the order of the input, as the audit did, and tells the wanted ones. */
    private static class Counting implements AuditedSink {
        private final BitSet wanted;
        private int seq;

        Counting(BitSet wanted) {
            this.wanted = wanted;
        }

        @Override
        public void audited(AuditedClaim audited) throws IOException {
            seq++;
        }

        /** Whether the filter lets the claim pass that was audited last. */
        final boolean passes() {
            return wanted.get(seq);
        }

        @Override
        public void rejected(Rejected rejected) throws IOException {
            // Named in the audit.
        }

        @Nullable
        Claim corrected(Judge judge, Claim claim, Submission as) {
            AuditedClaim audited = judge.audit(claim);
            return passes() && Rebill.of(audited, as, null) instanceof Rebill.Corrected corrected
                    ? corrected.claim()
                    : null;
        }
    }

    /** An entry ends, the archive goes on. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
