package org.cannula.statistics;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.cannula.formats.statistics.ImpossibleDesign;
import org.cannula.formats.statistics.Sample;
import org.cannula.formats.statistics.SampleDesign;
import org.cannula.formats.statistics.SampleItem;

/**
 * Draws a sample: every claim of the frame, in its order, is given a random number, and in each stratum those with the smallest
 * numbers are drawn. So a sample of another size from the same frame and seed begins with the same claims.
 */
final class Drawing {

    private static final String GENERATOR = "xoshiro256++ (seeded by SplitMix64)";

    private Drawing() {}

    /** A claim with its place in the frame and its random number. */
    private record Numbered(long position, long number, SampleItem item) {

        static final Comparator<Numbered> SMALLEST_FIRST = ((Comparator<Numbered>)
                        (a, b) -> Long.compareUnsigned(a.number, b.number))
                .thenComparingLong(Numbered::position);
    }

    static Sample of(List<SampleItem> frame, SampleDesign design) {
        if (frame.isEmpty()) {
            throw new ImpossibleDesign("there is no claim to draw from");
        }
        List<Stratum> strata = Stratum.cut(frame, design);
        long[] sizes = Sizes.of(strata, design);
        long[] numbers = numbers(design.seed(), frame.size());
        List<List<Numbered>> members = new ArrayList<>();
        strata.forEach(stratum -> members.add(new ArrayList<>()));
        for (int i = 0; i < frame.size(); i++) {
            SampleItem item = frame.get(i);
            members.get(Stratum.place(strata, item.amount())).add(new Numbered(i + 1L, numbers[i], item));
        }
        List<Sample.Stratum> described = new ArrayList<>();
        List<Sample.Drawn> drawn = new ArrayList<>();
        for (int h = 0; h < strata.size(); h++) {
            described.add(strata.get(h).described(h + 1, sizes[h]));
            String name = String.valueOf(h + 1);
            members.get(h).sort(Numbered.SMALLEST_FIRST);
            for (int i = 0; i < sizes[h]; i++) {
                Numbered each = members.get(h).get(i);
                drawn.add(new Sample.Drawn(name, i + 1, each.position(), each.item()));
            }
        }
        return new Sample(design.seed(), GENERATOR, digest(frame), described, drawn);
    }

    /** As the authors of the generator advise, its state comes from a simpler one. */
    private static long[] numbers(long seed, int count) {
        UniformRandomProvider simple = RandomSource.SPLIT_MIX_64.create(seed);
        long[] state = simple.longs(4).toArray();
        return RandomSource.XO_SHI_RO_256_PP.create(state).longs(count).toArray();
    }

    /** Of every claim's number and amount, in order. */
    private static String digest(List<SampleItem> frame) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (SampleItem item : frame) {
                String line =
                        item.claim() + "\t" + item.amount().stripTrailingZeros().toPlainString() + "\n";
                sha.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return "sha256:" + HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
