package org.cannula.server.keep;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Names of files as they come in the header {@code X-File-Name}: an address would be written down by others. */
public final class FileName {

    public static final String HEADER = "X-File-Name";

    private static final int LONGEST = 200;

    private FileName() {}

    /** The name without any folder; a word of its own where none is given. */
    public static String of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return "upload";
        }
        String name;
        try {
            name = URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the header " + HEADER + " is not percent-encoded");
        }
        String plain = Normalizer.normalize(name, Normalizer.Form.NFC).replaceAll("\\p{Cntrl}", "");
        String last = plain.substring(Math.max(plain.lastIndexOf('/'), plain.lastIndexOf('\\')) + 1)
                .strip();
        return last.isEmpty() ? "upload" : last.substring(0, Math.min(last.length(), LONGEST));
    }
}
