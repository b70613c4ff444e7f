package org.cannula.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cannula.formats.mar.SiteMappingFile;
import org.cannula.formats.table.MappingFile;

/** Tells files that set something, payer files and mapping files, by their content. */
final class SettingFiles {

    private static final int HEAD = 4096;

    /** No such file has so much to say. */
    private static final int LONGEST = 1 << 20;

    private SettingFiles() {}

    /** The lines of such a file; none where the input is something else. */
    static List<String> lines(Sources.Opener bytes) throws IOException {
        try (InputStream in = bytes.open()) {
            byte[] head = in.readNBytes(HEAD);
            String text = new String(head, StandardCharsets.UTF_8);
            if (!isPayer(text) && !MappingFile.begins(text) && !SiteMappingFile.begins(text)) {
                return List.of();
            }
            byte[] rest = in.readNBytes(LONGEST);
            byte[] all = java.util.Arrays.copyOf(head, head.length + rest.length);
            System.arraycopy(rest, 0, all, head.length, rest.length);
            return new String(all, StandardCharsets.UTF_8).lines().toList();
        }
    }

    /** Whether the first line that is neither empty nor a remark is a {@code payer}. */
    static boolean isPayer(String head) {
        for (String line : head.split("\n", -1)) {
            String words = line.strip();
            if (!words.isEmpty() && !words.startsWith("#")) {
                return words.startsWith("payer ");
            }
        }
        return false;
    }
}
