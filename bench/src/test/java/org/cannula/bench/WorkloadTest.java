package org.cannula.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cannula.bench.workload.Workload;
import org.cannula.chart.Visit;
import org.cannula.checks.Severity;
import org.cannula.claim.Claim;
import org.cannula.engine.Auditor;
import org.cannula.formats.InputFile;
import org.cannula.formats.InputSink;
import org.cannula.formats.Rejected;
import org.junit.jupiter.api.Test;

class WorkloadTest {

    private static final int CLAIMS = 4_000;

    private final TreeMap<String, String> labels = new TreeMap<>();

    @Test
    void isTheSameForOneSeed() throws IOException {
        assertThat(written(7)).isEqualTo(written(7)).isNotEqualTo(written(8));
    }

    @Test
    void isReadWhole() throws IOException {
        List<Claim> claims = read(written(7));
        assertThat(claims).hasSize(CLAIMS);
        assertThat(claims.stream().map(Claim::id)).doesNotHaveDuplicates();
        assertThat(written(7).length / CLAIMS).isBetween(600, 1_000);
    }

    /** The labels come from the edits, the findings from the checks: they name the same claims. */
    @Test
    void claimsBilledWrongAreFoundAndNoOthers() throws IOException {
        Auditor auditor = Auditor.withBuiltInPayers();
        Set<String> found = new TreeSet<>();
        for (Claim claim : read(written(7))) {
            boolean wrong =
                    auditor.audit(claim).findings().stream().anyMatch(finding -> finding.severity() != Severity.NOTE);
            if (wrong) {
                found.add(claim.id());
            }
        }
        assertThat(found).isEqualTo(labels.keySet()).hasSizeGreaterThan(20);
        assertThat(new TreeSet<>(labels.values())).hasSize(5);
    }

    private byte[] written(long seed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        labels.clear();
        long length = Workload.write(seed, CLAIMS, out, labels::put);
        assertThat(length).isEqualTo(out.size());
        return out.toByteArray();
    }

    private static List<Claim> read(byte[] bytes) {
        List<Claim> claims = new ArrayList<>();
        InputFile.of("workload.837", new ByteArrayInputStream(bytes)).read(new InputSink() {
            @Override
            public void claim(Claim claim) {
                claims.add(claim);
            }

            @Override
            public void visit(Visit visit) {
                throw new AssertionError("no chart is in an 837");
            }

            @Override
            public void rejected(Rejected rejected) {
                throw new AssertionError(rejected.says());
            }
        });
        return claims;
    }
}
