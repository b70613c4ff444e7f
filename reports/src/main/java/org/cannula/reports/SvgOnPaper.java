package org.cannula.reports;

import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Draws our own charts on paper: rectangles, lines, circles and text, coloured by class as the style of the screen does. A library
 * that draws any SVG is ten megabytes and reads what it is given; these drawings are all made by {@link Charts}.
 */
final class SvgOnPaper implements SVGDrawer {

    private static final Map<String, Integer> COLOURS = Map.ofEntries(
            Map.entry("error", 0xc0322b),
            Map.entry("review", 0xc27803),
            Map.entry("note", 0x7286a0),
            Map.entry("clean", 0xcfdad3),
            Map.entry("out", 0xe7e9ec),
            Map.entry("grid", 0xd9dfe6),
            Map.entry("axis", 0xd9dfe6),
            Map.entry("base", 0x1b2430),
            Map.entry("tick", 0x1b2430),
            Map.entry("midnight", 0x566273),
            Map.entry("plain", 0x7286a0),
            Map.entry("flagged", 0xc0322b),
            Map.entry("earned", 0x2b7fbf),
            Map.entry("beside", 0x9cc4e4),
            Map.entry("idle", 0xdfe5ec),
            Map.entry("open", 0xf2d9a8),
            Map.entry("faint", 0x566273),
            Map.entry("small", 0x566273),
            Map.entry("code", 0x2b7fbf));

    private static final int INK = 0x1b2430;

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext context, double cssWidth, double cssHeight, double dotsPerPixel) {
        double width = number(svg, "width");
        double height = number(svg, "height");
        // What is wider than its place is made smaller as a whole.
        double scale = cssWidth > 0 && cssWidth / dotsPerPixel < width ? cssWidth / dotsPerPixel / width : 1;
        return new Drawing(svg, box, width * scale, height * scale, scale * dotsPerPixel, dotsPerPixel);
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
        // Text is in the font of the page.
    }

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {
        // Text is in the font of the page.
    }

    @Override
    public void close() {
        // Holds nothing.
    }

    private static double number(Element element, String attribute) {
        String value = element.getAttribute(attribute);
        return value.isEmpty() ? 0 : Double.parseDouble(value);
    }

    /** One drawing at its size; {@code scale} turns its units into the dots of the page. */
    private record Drawing(Element svg, Box box, double width, double height, double scale, double dots)
            implements SVGImage {

        @Override
        public int getIntrinsicWidth() {
            return (int) Math.ceil(width * dots);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.ceil(height * dots);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            draw(svg, device, context, x, y);
        }

        private void draw(Element parent, OutputDevice device, RenderingContext context, double x, double y) {
            for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof Element element) {
                    element(element, device, context, x, y);
                }
            }
        }

        private void element(Element element, OutputDevice device, RenderingContext context, double x, double y) {
            device.setColor(new FSRGBColor(colour(element)));
            switch (element.getTagName()) {
                case "g" -> draw(element, device, context, x, y);
                case "rect" ->
                    device.fill(new Rectangle2D.Double(
                            x + at(element, "x"), y + at(element, "y"), at(element, "width"), at(element, "height")));
                case "circle" -> {
                    double r = at(element, "r");
                    device.fill(
                            new Ellipse2D.Double(x + at(element, "cx") - r, y + at(element, "cy") - r, 2 * r, 2 * r));
                }
                case "line" -> {
                    device.setStroke(new BasicStroke((float) (dots * (isThick(element) ? 1.5 : 0.75))));
                    Shape line = new Line2D.Double(
                            x + at(element, "x1"), y + at(element, "y1"), x + at(element, "x2"), y + at(element, "y2"));
                    device.draw(line);
                }
                case "text" -> text(element, device, context, x, y);
                default -> {
                    // A title is for who points at it.
                }
            }
        }

        private void text(Element element, OutputDevice device, RenderingContext context, double x, double y) {
            String text = element.getTextContent();
            var font = box.getStyle().getFSFont(context);
            device.setFont(font);
            double width = context.getTextRenderer().getWidth(context.getFontContext(), font, text);
            double left =
                    switch (element.getAttribute("text-anchor")) {
                        case "end" -> -width;
                        case "middle" -> -width / 2;
                        default -> 0;
                    };
            context.getTextRenderer()
                    .drawString(device, text, (float) (x + at(element, "x") + left), (float) (y + at(element, "y")));
        }

        private double at(Element element, String attribute) {
            return number(element, attribute) * scale;
        }

        private static boolean isThick(Element element) {
            String kind = element.getAttribute("class");
            return kind.startsWith("whisker") || kind.equals("base");
        }

        private static int colour(Element element) {
            String[] kinds = element.getAttribute("class").split(" ", -1);
            return COLOURS.getOrDefault(kinds[kinds.length - 1], INK);
        }
    }
}
