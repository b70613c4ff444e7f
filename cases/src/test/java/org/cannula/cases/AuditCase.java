package org.cannula.cases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannula.basis.Rule;

/**
 * An audit whose outcome is written down: a case of {@code cases/audits.txt}, or an example on the page of a check.
 *
 * @param id its name; of an example on a page the name of the check
 * @param text visit sheets and claims, or claims as JSON; the last claim is the one that is shown
 * @param finds what is found on it, each finding in words, separated by commas
 * @param corrected the lines of the corrected claim
 * @param whole whether findings are written with units and money, as the cases are and the pages are not
 */
public record AuditCase(String id, String text, String finds, String corrected, boolean whole) {

    private static final Pattern FENCE = Pattern.compile("```(?:sheet|json)\\n(.*?)```", Pattern.DOTALL);

    /** The cases of {@code cases/audits.txt}, in its order. */
    public static List<AuditCase> all() {
        List<AuditCase> cases = new ArrayList<>();
        Path file = Cases.ROOT.resolve("cases").resolve("audits.txt");
        try {
            for (String block : Files.readString(file).split("\\n\\n+", -1)) {
                if (block.stripLeading().startsWith("audit ")) {
                    cases.add(of(block.strip()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }

    private static AuditCase of(String block) {
        StringBuilder sheet = new StringBuilder();
        String id = "";
        String finds = "";
        String corrected = "";
        for (String line : block.split("\\n", -1)) {
            if (line.startsWith("audit ")) {
                id = line.substring("audit ".length()).strip();
            } else if (line.startsWith("finds ")) {
                finds = said(line.substring("finds ".length()));
            } else if (line.startsWith("corrected ")) {
                corrected = said(line.substring("corrected ".length()));
            } else if (!line.startsWith("#")) {
                sheet.append(line).append('\n');
            }
        }
        return new AuditCase(id, sheet.toString(), finds, corrected, true);
    }

    private static String said(String words) {
        return words.strip().equals("nothing") ? "" : words.strip();
    }

    /** The examples on the page of a check. */
    public static List<AuditCase> ofPage(Rule rule) {
        List<AuditCase> cases = new ArrayList<>();
        String page = page(rule);
        Matcher fence = FENCE.matcher(page);
        while (fence.find()) {
            String rest = page.substring(fence.end(1));
            cases.add(
                    new AuditCase(rule.name(), fence.group(1), word(rest, "finds:"), word(rest, "corrected:"), false));
        }
        return cases;
    }

    private static String page(Rule rule) {
        try (InputStream in = rule.getClass().getResourceAsStream(rule.name() + ".md")) {
            if (in == null) {
                throw new IllegalArgumentException(rule.name() + " has no page");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String word(String text, String key) {
        int from = text.indexOf("\n" + key) + 1 + key.length();
        return text.substring(from, text.indexOf('\n', from)).strip();
    }
}
