package org.cannula.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tells payer files by their content. */
final class PayerFiles {

    private static final int HEAD = 4096;

    /** No payer has so much to say. */
    private static final int LONGEST = 1 << 20;

    private PayerFiles() {}

    /** The lines of a payer file; none where the first line that is neither empty nor a remark is no {@code payer}. */
    static List<String> lines(Sources.Opener bytes) throws IOException {
        try (InputStream in = bytes.open()) {
            byte[] head = in.readNBytes(HEAD);
            if (!begins(new String(head, StandardCharsets.UTF_8))) {
                return List.of();
            }
            byte[] rest = in.readNBytes(LONGEST);
            byte[] all = java.util.Arrays.copyOf(head, head.length + rest.length);
            System.arraycopy(rest, 0, all, head.length, rest.length);
            return new String(all, StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static boolean begins(String head) {
        for (String line : head.split("\n", -1)) {
            String words = line.strip();
            if (!words.isEmpty() && !words.startsWith("#")) {
                return words.startsWith("payer ");
            }
        }
        return false;
    }
}
