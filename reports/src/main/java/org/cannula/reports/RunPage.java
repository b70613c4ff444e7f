package org.cannula.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
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
            page.leaf("a", "To the claims", "href", "#claims", "class", "skip");
        }
        Headline.write(page, summary.totals());
        if (medium == Medium.SCREEN) {
            navigation();
        }
        page.open("main");
        CheckTable.write(page, summary.totals(), medium);
        PatternTable.write(page, summary.totals());
        StandsOut.write(page, summary.rates(), medium);
        MonthChart.write(page, summary.totals(), medium);
        GroupTable.providers(page, summary, medium);
        GroupTable.payers(page, summary, medium);
        CodeView.write(page, summary);
        ClaimList.write(page, summary, medium);
        Notes.write(page, summary.totals());
        page.close("main");
        if (medium == Medium.SCREEN) {
            data();
            page.own("script", script);
        }
        page.close("body").close("html");
    }

    private void navigation() {
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
            page.open("li").leaf("a", part[1], "href", "#" + part[0]).close("li");
        }
        page.close("ul").close("nav");
    }

    /** Every total, for who reads the file with a program. */
    private void data() {
        String json = JsonOut.text(summary.totals())
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
        page.own("script", json, "type", "application/json", "id", "totals");
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
