package org.cannula.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.cannula.formats.json.JsonOut;
import org.cannula.formats.sheet.SheetWriter;

/** Damaged inputs never throw, never hang and never vanish: whatever is no sound record is rejected with a place. */
class DamageTest {

    @Property(tries = 300)
    void damagedSheet(@ForAll long seed) {
        RandomVisits random = new RandomVisits(seed);
        check(damage(SheetWriter.write(random.visit()) + SheetWriter.write(random.visit()), seed));
    }

    @Property(tries = 300)
    void damagedJsonLines(@ForAll long seed) {
        RandomVisits random = new RandomVisits(seed);
        check(damage(JsonOut.text(random.visit()) + "\n" + JsonOut.text(random.visit()) + "\n", seed));
    }

    @Property(tries = 300)
    void damagedTable(@ForAll long seed) {
        StringBuilder table = new StringBuilder("claim,dos,cpt,mod,qty,charge\n");
        Random random = new Random(seed);
        for (int claim = 0; claim < 8; claim++) {
            for (int line = random.nextInt(3); line >= 0; line--) {
                table.append("C").append(claim).append(",2026-03-02,\"96365\",59,1,310.00\n");
            }
        }
        check(damage(table.toString(), seed));
    }

    @Property(tries = 300)
    void oneBadLineNeverLosesTheOthers(@ForAll long seed) {
        RandomVisits random = new RandomVisits(seed);
        String first = JsonOut.text(random.visit());
        String second = JsonOut.text(random.visit());
        String cut = JsonOut.text(random.visit());
        cut = cut.substring(0, 1 + new Random(seed).nextInt(cut.length() - 1));
        Received received = Received.of(first + "\n" + cut + "\n" + second + "\n");
        assertThat(received.visits()).hasSize(2);
        assertThat(received.rejected()).hasSize(1);
        Received atOnce = Received.of(cut + "\n" + first + "\n" + second + "\n");
        assertThat(atOnce.visits()).as(cut).hasSize(2);
        assertThat(atOnce.rejected()).hasSize(1);
    }

    private static void check(byte[] bytes) {
        Received received = Received.of(bytes);
        assertThat(received.visits().size()
                        + received.claims().size()
                        + received.rejected().size())
                .isPositive();
        for (Rejected rejected : received.rejected()) {
            assertThat(rejected.says()).isNotBlank();
            assertThat(rejected.origin().input()).isEqualTo("in");
            for (Fault fault : rejected.faults()) {
                assertThat(fault.found()).isNotBlank();
                assertThat(fault.valid()).isNotBlank();
            }
        }
    }

    private static byte[] damage(String text, long seed) {
        Random random = new Random(seed);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = (byte) "\"\\{}[]:,#@ \n\r0".charAt(random.nextInt(14));
                case 2 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                default -> System.arraycopy(bytes, 0, bytes, at, Math.min(20, bytes.length - at));
            }
        }
        return bytes;
    }
}
