package org.cannula.formats.x12;

import static org.assertj.core.api.Assertions.assertThat;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.cannula.basis.Origin;
import org.cannula.checks.Fix;
import org.cannula.checks.Severity;
import org.cannula.claim.Claim;
import org.cannula.claim.ServiceLine;
import org.cannula.engine.AuditRun;
import org.cannula.engine.AuditedClaim;
import org.cannula.engine.Auditor;
import org.cannula.engine.Rebill;
import org.cannula.engine.Submission;
import org.cannula.formats.x12.Writer837.Style;
import org.junit.jupiter.api.Test;

/** Whole files written again: what is read from them is what was meant, and what was not meant stays byte for byte. */
class CorrectedFilesTest {

    private static final Auditor AUDITOR = Auditor.withBuiltInPayers();

    /** Claims edited at random are read again as they were edited; the other claims have the bytes they had. */
    @Property(tries = 800)
    void editsComeBack(
            @ForAll long seed, @ForAll("styles") Style style, @ForAll @IntRange(min = 1, max = 8) int count) {
        List<Claim> claims = new RandomClaims(seed).claims(count);
        String file = Writer837.write(claims, style, 1 + count / 2);
        RandomEdits edits = new RandomEdits(seed);
        Map<String, Claim> now = new TreeMap<>();
        Rewriting rewriting = Rewriting.of(file, claim -> {
            Claim edited = edits.edit(claim);
            now.put(claim.id(), edited);
            return edited;
        });
        assertThat(rewriting.refusals()).isEmpty();
        assertThat(rewriting.rejected()).isEmpty();
        Reading again = rewriting.reading();
        assertThat(again.rejected()).isEmpty();
        assertThat(plain(again.claims()))
                .isEqualTo(plain(Reading.of(file).claims().stream()
                        .map(claim -> now.getOrDefault(claim.id(), claim))
                        .toList()));
        for (Claim claim : Reading.of(file).claims()) {
            if (claim.equals(now.get(claim.id()))) {
                assertThat(rewriting.text()).contains(bytesOf(claim, file, style));
            }
        }
    }

    @Property(tries = 300)
    void chunksMakeNoDifference(
            @ForAll long seed,
            @ForAll("styles") Style style,
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 40) Integer> sizes) {
        byte[] file =
                Writer837.write(new RandomClaims(seed).claims(4), style, 2).getBytes(StandardCharsets.UTF_8);
        int[] chunks = sizes.stream().mapToInt(Integer::intValue).toArray();
        byte[] whole = Rewriting.of(file, new RandomEdits(seed)::edit).bytes();
        assertThat(Rewriting.of(new Chunks(file, chunks), new RandomEdits(seed)::edit)
                        .bytes())
                .isEqualTo(whole);
    }

    /** Whatever the bytes are: where nothing is corrected, they come out as they went in. */
    @Property(tries = 600)
    void damagedFilesComeOutAsTheyWentIn(
            @ForAll long seed,
            @ForAll("styles") Style style,
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 0, max = 5000) Integer> hits,
            @ForAll byte damage,
            @ForAll @IntRange(min = 1, max = 60) int chunk) {
        byte[] file =
                Writer837.write(new RandomClaims(seed).claims(4), style, 2).getBytes(StandardCharsets.UTF_8);
        hits.forEach(hit -> file[hit % file.length] = damage);
        assertThat(Rewriting.of(new Chunks(file, chunk), claim -> null).bytes()).isEqualTo(file);
        assertThat(Rewriting.of(file, claim -> claim).bytes()).isEqualTo(file);
    }

    @Test
    void segmentsTooLongToHoldComeOutAsTheyWentIn() {
        String longOne = "REF*6R*" + "9".repeat(30 << 20);
        String file = Files837.institutional().replace("REF*6R*L3", longOne);
        assertThat(Rewriting.of(file, claim -> {
                            throw new AssertionError("this claim cannot be read");
                        })
                        .text())
                .isEqualTo(file);
    }

    /** Audited, corrected, written, read again: no error is left whose correction is settled. */
    @Property(tries = 1000)
    void auditedAgainNothingSettledIsLeft(
            @ForAll long seed, @ForAll("styles") Style style, @ForAll @IntRange(min = 1, max = 5) int count)
            throws Exception {
        String file = Writer837.write(new RandomClaims(seed).claims(count), style, 1 + count / 2);
        List<Claim> claims = Reading.of(file).claims();
        Rewriting rewriting = Rewriting.of(file, claim -> rebilled(claim, claims));
        assertThat(rewriting.refusals()).isEmpty();
        List<Claim> corrected = rewriting.reading().claims();
        assertThat(corrected).hasSameSizeAs(claims);
        AuditRun run = new AuditRun(corrected, List.of());
        for (AuditedClaim audited : AUDITOR.audit(run)) {
            boolean nothingLeft = audited.corrected().isEmpty();
            assertThat(audited.findings())
                    .as("%s", audited.claim())
                    .noneMatch(finding ->
                            !nothingLeft && finding.severity() == Severity.ERROR && finding.fix() == Fix.DETERMINED);
        }
        // StAEDI takes no control characters as delimiters in ISA.
        if (style.element() > ' ') {
            assertThat(segments(rewriting.bytes())).isEqualTo(terminators(rewriting.text(), style));
        }
    }

    /** Each file that others made: as it was where nothing is corrected; else read again as meant, or refused and as it was. */
    @Test
    void filesOthersMade() throws IOException {
        int files = 0;
        int claims = 0;
        int refused = 0;
        for (Path path : Samples.files()) {
            byte[] file = Files.readAllBytes(path);
            assertThat(Rewriting.of(file, claim -> null).bytes())
                    .as(Samples.name(path))
                    .isEqualTo(file);
            List<Claim> now = new ArrayList<>();
            RandomEdits edits = new RandomEdits(path.getFileName().hashCode());
            Rewriting rewriting = Rewriting.of(file, claim -> {
                now.add(edits.edit(claim));
                return now.get(now.size() - 1);
            });
            Reading again = rewriting.reading();
            assertThat(again.claims()).as(Samples.name(path)).hasSameSizeAs(now);
            if (rewriting.refused().isEmpty()) {
                assertThat(plain(again.claims())).as(Samples.name(path)).isEqualTo(plain(now));
            }
            files++;
            claims += now.size();
            refused += rewriting.refused().size();
        }
        System.out.println("X12 samples written again: " + files + " files, " + claims + " claims edited, of which "
                + refused + " refused with a reason");
    }

    private static Claim rebilled(Claim claim, List<Claim> claims) {
        AuditedClaim audited = AUDITOR.audit(
                claims.stream().filter(other -> other.equals(claim)).findFirst().orElseThrow(),
                new AuditRun(claims, List.of()));
        return Rebill.of(audited, Submission.PRE_BILL, null) instanceof Rebill.Corrected corrected
                ? corrected.claim()
                : null;
    }

    /** Segments as StAEDI counts them, envelopes checked by it. */
    private static long segments(byte[] bytes) throws Exception {
        EDIInputFactory factory = EDIInputFactory.newFactory();
        long count = 0;
        try (EDIStreamReader reader = factory.createEDIStreamReader(new ByteArrayInputStream(bytes))) {
            while (reader.hasNext()) {
                EDIStreamEvent event = reader.next();
                assertThat(event.isError())
                        .as("%s at %s", event, reader.getLocation())
                        .isFalse();
                count += event == EDIStreamEvent.START_SEGMENT ? 1 : 0;
            }
        }
        return count;
    }

    private static long terminators(String text, Style style) {
        return text.chars().filter(c -> c == style.terminator()).count();
    }

    private static String bytesOf(Claim claim, String file, Style style) {
        int from = file.indexOf("CLM" + style.element() + claim.id() + style.element());
        int to = file.length();
        for (String next : List.of("CLM", "HL", "SE")) {
            int at = file.indexOf(style.terminator() + style.after() + style.indent() + next + style.element(), from);
            to = at < 0 ? to : Math.min(to, at);
        }
        return file.substring(from, to);
    }

    private static List<Claim> plain(List<Claim> claims) {
        return claims.stream().map(CorrectedFilesTest::plain).toList();
    }

    /** Without places; lines counted from 1, added ones without a known charge as charging nothing. */
    private static Claim plain(Claim claim) {
        List<ServiceLine> lines = new ArrayList<>();
        for (ServiceLine line : claim.lines()) {
            boolean unknown = line.charge() == null && line.origin().equals(Origin.NONE);
            lines.add(line.toBuilder()
                    .line(lines.size() + 1)
                    .charge(unknown ? new BigDecimal("0.00") : line.charge())
                    .origin(Origin.NONE)
                    .build());
        }
        return claim.toBuilder().origin(Origin.NONE).lines(lines).build();
    }

    @Provide
    Arbitrary<Style> styles() {
        return Arbitraries.of(
                Style.PLAIN,
                Style.LINES,
                Style.WINDOWS,
                new Style('|', '>', '\n', "", ""),
                new Style('\u001d', '\u001f', '\u001c', "", ""),
                new Style('*', ':', '~', " \n\n", "  "));
    }

    /** Edits of the kinds a correction makes. */
    private static final class RandomEdits {

        private final long seed;

        RandomEdits(long seed) {
            this.seed = seed;
        }

        Claim edit(Claim claim) {
            Random random = new Random(seed ^ claim.origin().place().hashCode());
            if (random.nextInt(4) == 0) {
                return claim;
            }
            List<ServiceLine> lines = new ArrayList<>();
            int last = 0;
            for (ServiceLine line : claim.lines()) {
                last = line.line();
                switch (random.nextInt(5)) {
                    case 0 -> {
                        if (claim.lines().size() == 1) {
                            lines.add(line);
                        }
                    }
                    case 1 -> lines.add(fewer(line, random));
                    case 2 ->
                        lines.add(line.toBuilder()
                                .modifiers(random.nextBoolean() ? List.of("59") : List.of("XE", "JG", "TB"))
                                .build());
                    default -> lines.add(line);
                }
            }
            if (lines.isEmpty()) {
                lines.add(claim.lines().get(0));
            }
            if (random.nextInt(3) == 0) {
                lines.add(added(claim, last + 1, random));
            }
            Claim.Builder edited = claim.toBuilder().lines(lines);
            if (random.nextInt(4) == 0) {
                String billType = claim.billType();
                edited.frequency("7")
                        .billType(billType == null ? null : billType.substring(0, 3) + "7")
                        .originalReference("ICN" + random.nextInt(9));
            }
            return edited.build();
        }

        private static ServiceLine fewer(ServiceLine line, Random random) {
            BigDecimal units = BigDecimal.valueOf(1L + random.nextInt(5));
            BigDecimal charge = line.charge();
            return line.toBuilder()
                    .units(units)
                    .charge(charge == null ? null : BigDecimal.valueOf(random.nextInt(90_000), 2))
                    .build();
        }

        private static ServiceLine added(Claim claim, int number, Random random) {
            ServiceLine like = claim.lines().get(0);
            boolean ids = claim.lines().stream().allMatch(line -> line.id() != null);
            return ServiceLine.builder(number, "96361", BigDecimal.valueOf(2))
                    .modifiers(random.nextBoolean() ? List.of() : List.of("59"))
                    .date(like.date() == null ? null : like.date())
                    .charge(random.nextBoolean() ? null : new BigDecimal("12.50"))
                    .revenueCode(like.revenueCode())
                    .id(ids ? "ADD" + number : null)
                    .build();
        }
    }
}
