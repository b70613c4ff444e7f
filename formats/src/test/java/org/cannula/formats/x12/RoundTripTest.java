package org.cannula.formats.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.cannula.basis.Origin;
import org.cannula.claim.Claim;
import org.cannula.formats.x12.Writer837.Style;

/** Claims written as 837 and read again are the same, whatever the delimiters and however the bytes arrive. */
class RoundTripTest {

    @Property(tries = 400)
    void claimsComeBack(
            @ForAll long seed, @ForAll("styles") Style style, @ForAll @IntRange(min = 1, max = 9) int count) {
        List<Claim> claims = new RandomClaims(seed).claims(count);
        Reading reading = Reading.of(Writer837.write(claims, style, 1 + count / 2));
        assertThat(reading.rejected()).isEmpty();
        assertThat(reading.remarks()).isEmpty();
        assertThat(withoutOrigins(reading.claims())).isEqualTo(byType(claims));
    }

    @Property(tries = 400)
    void chunksMakeNoDifference(
            @ForAll long seed,
            @ForAll("styles") Style style,
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 40) Integer> sizes) {
        byte[] whole =
                Writer837.write(new RandomClaims(seed).claims(4), style, 2).getBytes(StandardCharsets.UTF_8);
        int[] chunks = sizes.stream().mapToInt(Integer::intValue).toArray();
        assertThat(Reading.of(new Chunks(whole, chunks))).isEqualTo(Reading.of(new Chunks(whole, whole.length)));
    }

    /** Damaged files too: the same faults at the same places. */
    @Property(tries = 400)
    void chunksMakeNoDifferenceToDamage(
            @ForAll long seed,
            @ForAll("styles") Style style,
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 0, max = 5000) Integer> hits,
            @ForAll byte damage,
            @ForAll @IntRange(min = 1, max = 40) int chunk) {
        byte[] whole =
                Writer837.write(new RandomClaims(seed).claims(4), style, 2).getBytes(StandardCharsets.UTF_8);
        hits.forEach(hit -> whole[hit % whole.length] = damage);
        Reading once = Reading.of(new Chunks(whole, whole.length));
        assertThat(Reading.of(new Chunks(whole, chunk))).isEqualTo(once);
    }

    /** Wherever a file breaks off, it is said; and what is handed over is what the whole file holds. */
    @Property(tries = 400)
    void cutFilesAreTold(@ForAll long seed, @ForAll("styles") Style style, @ForAll @IntRange(max = 9999) int where) {
        String whole = Writer837.write(new RandomClaims(seed).claims(4), style, 2);
        String kept = whole.strip();
        // Without its very last terminator a file is still whole.
        int cut = where * (kept.length() - 1) / 10_000;
        Reading part = Reading.of(whole.substring(0, cut));
        assertThat(part.rejected()).isNotEmpty();
        List<Claim> all = Reading.of(whole).claims();
        assertThat(part.claims()).isEqualTo(all.subList(0, part.claims().size()));
    }

    @Provide
    Arbitrary<Style> styles() {
        Arbitrary<Character> elements = Arbitraries.of('*', '|', '\t', '\u001d');
        Arbitrary<Character> components = Arbitraries.of(':', '>', '<', '\u001f');
        Arbitrary<String> terminators = Arbitraries.of("~", "~\n", "~\r\n", "\n", "\r\n", "'", "\u001c", "~ \n\n");
        Arbitrary<String> indents = Arbitraries.of("", "", "  ");
        return Combinators.combine(elements, components, terminators, indents)
                .as((element, component, terminator, indent) ->
                        new Style(element, component, terminator.charAt(0), terminator.substring(1), indent));
    }

    /** The writer puts professional and institutional claims in groups of their own. */
    private static List<Claim> byType(List<Claim> claims) {
        List<Claim> sorted = new ArrayList<>(claims);
        sorted.sort(Comparator.comparing(Claim::type));
        return sorted;
    }

    private static List<Claim> withoutOrigins(List<Claim> claims) {
        return claims.stream()
                .map(claim -> claim.toBuilder()
                        .origin(Origin.NONE)
                        .lines(claim.lines().stream()
                                .map(line ->
                                        line.toBuilder().origin(Origin.NONE).build())
                                .toList())
                        .build())
                .toList();
    }
}
