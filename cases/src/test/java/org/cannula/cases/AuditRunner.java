package org.cannula.cases;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cannula.chart.Visit;
import org.cannula.checks.Finding;
import org.cannula.checks.Pattern;
import org.cannula.claim.Claim;
import org.cannula.claim.ServiceLine;
import org.cannula.engine.AuditRun;
import org.cannula.engine.AuditedClaim;
import org.cannula.engine.Auditor;
import org.cannula.formats.InputFile;
import org.cannula.formats.InputSink;
import org.cannula.formats.Rejected;
import org.jspecify.annotations.Nullable;

/** Runs audits through {@link Auditor} and compares what is found and what the corrected claim is. */
public final class AuditRunner implements AuditJudge {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final Auditor auditor = Auditor.withBuiltInPayers();

    @Override
    public String complaint(AuditCase example) {
        Read read = new Read();
        InputFile.of(example.id(), new ByteArrayInputStream(example.text().getBytes(StandardCharsets.UTF_8)))
                .read(read);
        Claim claim = read.claims.get(read.claims.size() - 1);
        AuditedClaim audited = auditor.audit(claim, new AuditRun(read.claims, read.visits));
        String found = audited.findings().stream()
                .map(finding -> words(finding) + (example.whole() ? amounts(finding) : ""))
                .collect(Collectors.joining(", "));
        String corrected = words(audited.corrected());
        boolean same = matches(example, found) && corrected.equals(example.corrected());
        return same ? "" : example.id() + "\nfinds " + found + "\ncorrected " + corrected;
    }

    /** A page leaves out that no drug is billed, except where that is what it shows. */
    private static boolean matches(AuditCase example, String found) {
        String expected = example.finds().equals("nothing") ? "" : example.finds();
        if (example.whole() || found.equals(expected)) {
            return found.equals(expected);
        }
        String rest = Stream.of(found.split(", ", -1))
                .filter(words -> !words.contains(" AdministrationWithoutDrug ")
                        && !words.contains(" ChemotherapyWithoutItsDrug "))
                .collect(Collectors.joining(", "));
        return rest.equals(expected);
    }

    private static String words(Finding finding) {
        String patterns = finding.pattern().stream().map(Pattern::word).collect(Collectors.joining(" "));
        return (finding.severity().word() + " " + finding.check() + " " + finding.code() + " " + patterns).strip();
    }

    /** Units billed and supported, dollars at risk and missed. */
    private static String amounts(Finding finding) {
        String missed = finding.missed() == null ? "" : " missed $" + plain(finding.missed());
        String upTo = finding.moneyAtRisk().upTo() ? " up to $" : " $";
        return " " + plain(finding.billed()) + ">" + plain(finding.supported()) + upTo + plain(finding.atRisk())
                + missed;
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "?" : number.signum() == 0 ? "0" : number.toPlainString();
    }

    private static String words(List<ServiceLine> lines) {
        List<String> words = new ArrayList<>();
        for (ServiceLine line : lines) {
            String units = line.units().compareTo(BigDecimal.ONE) == 0
                    ? ""
                    : "x" + line.units().stripTrailingZeros().toPlainString();
            String code = Stream.concat(Stream.of(line.code()), line.modifiers().stream())
                    .collect(Collectors.joining("-"));
            words.add(code + units + (DAY.equals(line.date()) ? "" : "@" + line.date()));
        }
        return String.join(" ", words);
    }

    /** What a case holds. */
    private static final class Read implements InputSink {
        private final List<Claim> claims = new ArrayList<>();
        private final List<Visit> visits = new ArrayList<>();

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
            throw new IllegalArgumentException(rejected.says());
        }
    }
}
