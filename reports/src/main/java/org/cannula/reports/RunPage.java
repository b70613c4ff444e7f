package org.cannula.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import org.cannula.formats.json.JsonOut;
import org.cannula.formats.report.Summary;

/**
 * The page of a run, for the screen and for paper. On screen it is one file that needs nothing else: its policy allows the style and
 * the script it brings, by their digests, and nothing from anywhere.
 */
final class RunPage {

    private final Html page = new Html();
    private final Summary summary;
    private final Medium medium;

    private RunPage(Summary summary, Medium medium) {
        this.summary = summary;
        this.medium = medium;
    }

    static String of(Summary summary, Medium medium) {
        RunPage run = new RunPage(summary, medium);
        run.write();
        return "<!DOCTYPE html>\n" + run.page + "\n";
    }

    private void write() {
        String style = resource(medium == Medium.SCREEN ? "screen.css" : "paper.css");
        String script = resource("screen.js");
        page.open("html", "lang", "en", "xmlns", "http://www.w3.org/1999/xhtml").open("head");
        page.empty("meta", "charset", "utf-8");
        if (medium == Medium.SCREEN) {
            page.empty(
                    "meta",
                    "http-equiv",
                    "Content-Security-Policy",
                    "content",
                    "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; style-src " + digest(style)
                            + "; script-src " + digest(script));
            page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
            page.empty("meta", "name", "color-scheme", "content", "light dark");
            page.empty("meta", "name", "referrer", "content", "no-referrer");
            page.empty("link", "rel", "icon", "href", "data:,");
        }
        page.leaf("title", "Audit of " + Texts.count(summary.totals().all().claims(), "claim"));
        page.own("style", style).close("head").line().open("body");
        if (medium == Medium.SCREEN) {
            page.leaf("a", "To the findings", "href", "#checks", "class", "skip");
        }
        Headline.write(page, summary.totals());
        Html main = main();
        if (medium == Medium.SCREEN) {
            navigation(main);
        }
        page.part(main);
        if (medium == Medium.SCREEN) {
            data();
            page.own("script", script);
        }
        page.close("body").close("html");
    }

    private Html main() {
        Html main = new Html();
        main.open("main");
        CheckTable.write(main, summary.totals(), medium);
        PatternTable.write(main, summary.totals());
        StandsOut.write(main, summary.rates(), medium);
        MonthChart.write(main, summary.totals(), medium);
        GroupTable.providers(main, summary, medium);
        GroupTable.payers(main, summary, medium);
        CodeView.write(main, summary);
        ClaimList.write(main, summary, medium);
        Notes.write(main, summary.totals());
        return main.close("main");
    }

    /** Links to the parts there are. */
    private void navigation(Html main) {
        page.open("nav", "aria-label", "Parts of this report").open("ul");
        for (String[] part : new String[][] {
            {"checks", "Findings"},
            {"patterns", "96368"},
            {"stands-out", "Stands out"},
            {"months", "Months"},
            {"providers", "Providers"},
            {"payers", "Payers"},
            {"codes", "Codes"},
            {"claims", "Claims"},
            {"not-checked", "Not checked"},
            {"method", "How to read"}
        }) {
            if (main.has(part[0])) {
                page.open("li").leaf("a", part[1], "href", "#" + part[0]).close("li");
            }
        }
        page.close("ul").close("nav");
    }

    /** Every total, for who reads the file with a program. */
    private void data() {
        page.own("script", ascii(JsonOut.text(summary.totals())), "type", "application/json", "id", "totals");
    }

    /** JSON that no page can take for anything else: what is not plain ASCII, and what begins a tag, by its number. */
    private static String ascii(String json) {
        StringBuilder ascii = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c < ' ' || c > '~' || c == '<' || c == '>' || c == '&') {
                ascii.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                ascii.append(c);
            }
        }
        return ascii.toString();
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(RunPage.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String source) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(sha) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
