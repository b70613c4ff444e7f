package org.cannula.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The page holds what it is given and nothing else, whatever it is given. */
class RunPageTest {

    private static final Hostile RUN = new Hostile();
    private static final String SCREEN = RunPage.of(RUN.summary, Medium.SCREEN);

    private static List<Element> elements(String page) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
        NodeList all = document.getElementsByTagName("*");
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            elements.add((Element) all.item(i));
        }
        return elements;
    }

    @Test
    void hostileTextIsTextOnly() throws Exception {
        for (String page : List.of(SCREEN, RunPage.of(RUN.summary, Medium.PAPER))) {
            Set<String> names = new TreeSet<>();
            Set<String> attributes = new TreeSet<>();
            for (Element element : elements(page)) {
                names.add(element.getTagName());
                for (int i = 0; i < element.getAttributes().getLength(); i++) {
                    attributes.add(element.getAttributes().item(i).getNodeName());
                }
            }
            assertThat(names).doesNotContain("img", "b>", "iframe", "object", "embed", "foreignObject");
            assertThat(attributes)
                    .noneMatch(name -> name.startsWith("on"))
                    .doesNotContain("src", "style", "xlink:href", "srcset", "formaction");
            assertThat(page).doesNotContain("<img", "<svg onload", "\u202e", "\u0000");
        }
    }

    @Test
    void scriptsAreOursAlone() throws Exception {
        List<Element> scripts = elements(SCREEN).stream()
                .filter(element -> element.getTagName().equals("script"))
                .toList();
        assertThat(scripts).hasSize(2);
        assertThat(scripts.get(0).getAttribute("type")).isEqualTo("application/json");
        assertThat(scripts.get(0).getTextContent()).startsWith("{\"claims\":9,").doesNotContain("<", ">");
        // In the text of the file a script ends only where we end it.
        assertThat(SCREEN.split("</script>", -1)).hasSize(3);
    }

    @Test
    void thePolicyAllowsWhatIsThereAndNothingElse() throws Exception {
        String policy = elements(SCREEN).stream()
                .filter(element -> element.getAttribute("http-equiv").equals("Content-Security-Policy"))
                .map(element -> element.getAttribute("content"))
                .findFirst()
                .orElseThrow();
        assertThat(policy).startsWith("default-src 'none'").doesNotContain("unsafe", "http", "*");
        assertThat(policy).contains("style-src " + digest("style"), "script-src " + digest("script"));
    }

    /** Digest of what stands between the last tags of a name, as a browser reckons it. */
    private static String digest(String element) throws Exception {
        Matcher between = Pattern.compile("<" + element + ">(.*?)</" + element + ">", Pattern.DOTALL)
                .matcher(SCREEN);
        assertThat(between.find()).isTrue();
        byte[] sha =
                MessageDigest.getInstance("SHA-256").digest(between.group(1).getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(sha) + "'";
    }

    @Test
    void nothingIsFetched() throws Exception {
        for (Element element : elements(SCREEN)) {
            String target = element.getAttribute("href");
            assertThat(target.isEmpty() || target.startsWith("#") || target.equals("data:,"))
                    .as(target)
                    .isTrue();
        }
        assertThat(SCREEN).doesNotContain("url(", "@import");
    }

    @Test
    void everyPartCanBeReachedAndReadOut() throws Exception {
        List<Element> elements = elements(SCREEN);
        Set<String> ids = new TreeSet<>();
        for (Element element : elements) {
            if (!element.getAttribute("id").isEmpty()) {
                assertThat(ids.add(element.getAttribute("id")))
                        .as("twice: " + element.getAttribute("id"))
                        .isTrue();
            }
        }
        for (Element element : elements) {
            String target = element.getAttribute("href");
            if (target.startsWith("#")) {
                assertThat(ids).contains(target.substring(1));
            }
            switch (element.getTagName()) {
                case "svg" -> assertThat(element.getAttribute("aria-label")).isNotBlank();
                case "th" -> assertThat(element.getAttribute("scope")).isNotBlank();
                case "table" ->
                    assertThat(element.getElementsByTagName("caption").getLength())
                            .isEqualTo(1);
                case "section" ->
                    assertThat(element.getElementsByTagName("h2").getLength()
                                    + element.getElementsByTagName("h4").getLength())
                            .isPositive();
                default -> {
                    // Says itself what it is.
                }
            }
        }
    }

    @Test
    void paperHoldsTheSame() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PdfReport pdf = new PdfReport(bytes)) {
            pdf.finish(RUN.summary);
        }
        try (PDDocument document = Loader.loadPDF(bytes.toByteArray())) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains(
                            "Audit of 9 claims", "Concurrent billed twice", "Page 1 of " + document.getNumberOfPages())
                    .contains("</script><img src=x", "11:00", "vancomycin");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Audit of 9 claims");
        }
    }

    @Test
    void theSameRunGivesTheSamePage() {
        assertThat(RunPage.of(new Hostile().summary, Medium.SCREEN)).isEqualTo(SCREEN);
    }
}
