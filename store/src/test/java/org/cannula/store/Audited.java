package org.cannula.store;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cannula.chart.Visit;
import org.cannula.claim.Claim;
import org.cannula.engine.AuditRun;
import org.cannula.engine.AuditedClaim;
import org.cannula.engine.Auditor;
import org.cannula.formats.InputSink;
import org.cannula.formats.Inputs;
import org.cannula.formats.Rejected;

/** Claims of the examples, really audited, as rows. */
final class Audited {

    private static final Path EXAMPLES =
            Path.of(System.getProperty("cannula.root")).resolve("examples");

    private Audited() {}

    private static final class Read implements InputSink {
        final List<Visit> visits = new ArrayList<>();
        final List<Claim> claims = new ArrayList<>();

        @Override
        public void visit(Visit visit) {
            visits.add(visit);
        }

        @Override
        public void claim(Claim claim) {
            claims.add(claim);
        }

        @Override
        public void rejected(Rejected rejected) {
            throw new AssertionError(rejected.says());
        }
    }

    /** The rows of the example's claim, with or without its chart. */
    static AuditedRow of(long seq, String example, boolean withChart) {
        Read read = new Read();
        Inputs.of(
                        List.of(EXAMPLES.resolve(example + ".visit").toString()),
                        InputStream.nullInputStream(),
                        read::rejected)
                .forEach(file -> file.read(read));
        Claim claim = read.claims.get(0);
        Visit visit = read.visits.get(0);
        AuditedClaim audited = Auditor.withBuiltInPayers()
                .audit(new AuditRun(List.of(claim), withChart ? List.of(visit) : List.of()))
                .get(0);
        return AuditedRow.of(seq, audited, withChart ? visit : null);
    }

    /** As many different claims: every third one billed 96368 twice, every third one clean, every third one without its hours. */
    static List<AuditedRow> many(int count, int firstNumber) {
        Read read = new Read();
        Inputs.of(
                        List.of(EXAMPLES.resolve("concurrent-hourly.visit").toString()),
                        InputStream.nullInputStream(),
                        read::rejected)
                .forEach(file -> file.read(read));
        Claim hourly = read.claims.get(0);
        Auditor auditor = Auditor.withBuiltInPayers();
        List<AuditedRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = firstNumber + i;
            Claim.Builder claim = hourly.toBuilder()
                    .id("C-" + number)
                    .patient("P_" + number % 7)
                    .account("a" + number)
                    .provider(
                            number % 5 == 4 ? null : "provider " + (char) ((number % 2 == 0 ? 'a' : 'B') + number % 4));
            if (number % 3 == 1) {
                claim.lines(hourly.lines().subList(3, 5));
            } else if (number % 3 == 2) {
                claim.lines(hourly.lines().subList(1, 3));
            }
            rows.add(AuditedRow.of(number, auditor.audit(claim.visit(null).build()), null));
        }
        return rows;
    }
}
