package org.cannula.reports;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.cannula.engine.AuditedClaim;
import org.cannula.formats.Rejected;
import org.cannula.formats.report.Report;
import org.cannula.formats.report.Summary;

/** The run as pages: the same page as on screen, laid out for paper. */
final class PdfReport implements Report {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final Set<FSFontUseCase> FALLBACK = EnumSet.of(FSFontUseCase.FALLBACK_FINAL);

    private final OutputStream out;

    PdfReport(OutputStream out) {
        this.out = out;
    }

    @Override
    public void audited(AuditedClaim audited) {
        // Everything shown comes with the summary.
    }

    @Override
    public void rejected(Rejected rejected) {
        // Counted in the totals.
    }

    @Override
    public void finish(Summary summary) throws IOException {
        // Whether the machine has a screen or fonts must not matter.
        System.setProperty("java.awt.headless", "true");
        XRLog.setLoggingEnabled(false);
        Logger.getLogger("org.apache.pdfbox").setLevel(Level.SEVERE);
        try (SvgOnPaper charts = new SvgOnPaper()) {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .withHtmlContent(RunPage.of(summary, Medium.PAPER), null)
                    .useSVGDrawer(charts)
                    // Letters that the fonts of every PDF reader lack.
                    .useFont(PdfReport::font, "Beyond Latin", 400, FontStyle.NORMAL, true, FALLBACK)
                    .useReplacementText("?")
                    // Nothing is fetched: the page names nothing outside itself.
                    .useUriResolver((base, uri) -> null)
                    .withProducer("Cannula")
                    .toStream(out);
            builder.run();
        }
    }

    private static InputStream font() {
        return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), FONT);
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
